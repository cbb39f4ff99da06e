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

    @Test func `the headings of the form tell what separates a CSV file`() throws {
        let text =
            "Red de clusters,,;;\nDiligencie, firme, envíe,,;;\n"
            + "Código;Respuesta\nD1.1;a, b, c\nD1.2;d, e, f\nD1.3;g, h, i\n"
        let file = EvidenceFile(
            name: "f.csv", bytes: Array(text.utf8), digest: ContentDigest.of(Array(text.utf8)))
        let contents = DeliveryContents(opening: [file], name: "f.csv")
        let table = try #require(contents.forms.first?.workbook?.tables.first)
        #expect(table.cells.contains { $0.text == "Código" })
        #expect(table.cells.contains { $0.text == "a, b, c" })
    }

    @Test(arguments: ["", "\n\n", ";;\r\n;;\r\n"])
    func `a form without a single value is empty`(text: String) {
        let file = EvidenceFile(name: "f.csv", bytes: Array(text.utf8), digest: "")
        let contents = DeliveryContents(opening: [file], name: "f.csv")
        #expect(
            contents.forms.first?.refusal?.spanish.hasPrefix(
                "No pudimos abrir «f.csv»: está vacío.")
                == true)
    }

    @Test func `many archives in one delivery inflate no more than one may`() throws {
        let form = try DurableFile.read(Project.path("Tests/Fixtures/real-input/not-ours.xlsx"))
        let files = (1...3).map { EvidenceFile(name: "\($0).xlsx", bytes: form, digest: "\($0)") }
        var policy = ReadingPolicy()
        let alone = DeliveryContents(opening: [files[0]], name: "a", policy: policy)
        #expect(alone.forms.first?.workbook != nil)
        policy.limits.maxTotalBytes = try ZipArchive(form).byteCount * 2
        let together = DeliveryContents(opening: files, name: "a", policy: policy)
        #expect(together.forms.map { $0.workbook != nil } == [true, true, false])
        #expect(together.forms[2].refusal?.spanish.contains("una vez descomprimido") == true)
    }
}
