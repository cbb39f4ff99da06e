import Foundation
import SSMEModel
import Testing

@testable import Pipeline

/// `docs/instrumento.md`; `RECORD_GOLDEN=1` rewrites it and fails.
struct InstrumentPageTests {
    @Test func `the page of the questionnaire says what the questionnaire says`() throws {
        let configuration = try PipelineConfiguration(
            file: repositoryRoot + "/config/pipeline.yml")
        let text = InstrumentPage(try Survey(configuration)).text(.spanish) + "\n"
        let file = URL(fileURLWithPath: repositoryRoot + "/docs/instrumento.md")
        if ProcessInfo.processInfo.environment["RECORD_GOLDEN"] == "1" {
            try Data(text.utf8).write(to: file)
            Issue.record("recorded docs/instrumento.md")
            return
        }
        let recorded = try String(contentsOf: file, encoding: .utf8)
        let lines = (recorded.split(separator: "\n"), text.split(separator: "\n"))
        let changed = zip(lines.0, lines.1).first { $0 != $1 }
        #expect(
            recorded == text,
            "docs/instrumento.md is stale: «\(changed?.0 ?? "")» is now «\(changed?.1 ?? "")»; run ssme-pipeline instrument > docs/instrumento.md"
        )
    }
}
