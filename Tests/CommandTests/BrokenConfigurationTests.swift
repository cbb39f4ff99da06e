import Foundation
import Testing

/// What a methodologist breaks stops the run before anything is touched, with the place and what was expected.
struct BrokenConfigurationTests {
    @Test(arguments: [
        (
            "instrument.yml", "kind: single", "kimd: single",
            ":9: se encontró «kimd»; se esperaba text, help, kind"
        ),
        (
            "rules/d7-financiacion.yml", "check: sum(D7.2.*) = 100", "check: sum(D7.22.*) = 100",
            "se encontró «D7.22.*»; se esperaba un código del cuestionario. ¿Quiso escribir «D7.2»?"
        ),
        (
            "scoring.yml", "status: propuesta", "estatus: propuesta",
            "¿Quiso escribir «status»?"
        ),
        (
            "indicators.yml", "version:", "versoin:", "¿Quiso escribir «version»?"
        ),
    ])
    func `a broken file stops the run with its place`(
        file: String, right: String, wrong: String, words: String
    ) throws {
        try withConfiguration { folder in
            let path = folder + "/config/ssme-2026/" + file
            let text = try String(contentsOfFile: path, encoding: .utf8)
            let place = try #require(text.range(of: right))
            try text.replacingCharacters(in: place, with: wrong)
                .write(toFile: path, atomically: true, encoding: .utf8)
            let run = try Program("run", "--config", folder + "/config/pipeline.yml")
            #expect(run.status == 3)
            #expect(run.output.isEmpty)
            #expect(run.errors.contains(words), Comment(rawValue: run.errors))
            #expect(!FileManager.default.fileExists(atPath: folder + "/var"))
        }
    }

    @Test func `the project's own configuration runs, and an empty inbox is no error`() throws {
        try withConfiguration { folder in
            let run = try Program(
                "run", "--config", folder + "/config/pipeline.yml", "--as-of", "2026-11-22")
            #expect(run.status == 1, Comment(rawValue: run.errors))
            #expect(run.output.contains("hay formulario de 0 de "))
        }
    }

    private func withConfiguration(_ body: (String) throws -> Void) throws {
        let folder = FileManager.default.temporaryDirectory
            .appendingPathComponent("ssme-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        try FileManager.default.copyItem(
            at: Program.root.appendingPathComponent("config"),
            to: folder.appendingPathComponent("config"))
        try body(folder.path)
    }
}
