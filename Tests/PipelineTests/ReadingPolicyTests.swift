import Evidence
import Foundation
import Ingest
import Ledger
import SSMEModel
import TestSupport
import Testing

@testable import Pipeline

struct ReadingPolicyTests {
    @Test func `the operator's guide lists every limit, its standard value and its meaning`() throws
    {
        let guide = try String(
            contentsOfFile: Project.path("docs/operador.md"), encoding: .utf8)
        let rows = ReadingPolicy.settings.map { setting in
            let value = Figure(.spanish).number(Double(setting.standard))
            return "| `\(setting.name)` | \(value) | \(setting.meaning.spanish) |"
        }
        #expect(
            guide.contains(rows.joined(separator: "\n")),
            Comment(rawValue: rows.joined(separator: "\n")))
    }

    @Test func `a policy arrives whole in another process`() throws {
        var policy = ReadingPolicy()
        policy.limits.maxCells = 5
        policy.limits.maxColumns = 7
        policy.memoryBytes = 1 << 30
        policy.processorSeconds = 3
        policy.clockSeconds = 4
        var writer = ByteWriter()
        policy.write(to: &writer)
        var reader = ByteReader(writer.bytes)
        #expect(try ReadingPolicy(from: &reader) == policy)
    }
}
