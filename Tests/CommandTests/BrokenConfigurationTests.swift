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
            #expect(run.errors.hasPrefix("ssme-2026/" + file + ":"))
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

    @Test func `the wave's rules do what their examples show`() throws {
        let check = try Program("rules", "check")
        #expect(check.status == 0)
        let words = /\d+ reglas, \d+ ejemplos: todo en orden\.\n/
        #expect(try words.wholeMatch(in: check.output) != nil, Comment(rawValue: check.output))
    }

    @Test func `an example that a rule contradicts is told with its line`() throws {
        try withConfiguration { folder in
            let file = folder + "/config/ssme-2026/rules/d7-financiacion.yml"
            let text = try String(contentsOfFile: file, encoding: .utf8)
            let wrong = text.replacingOccurrences(
                of: "D7.2.empresas: 20, D7.2.nacional: 24}",
                with: "D7.2.empresas: 20, D7.2.nacional: 21}")
            try #require(wrong != text)
            try wrong.write(toFile: file, atomically: true, encoding: .utf8)
            let check = try Program("rules", "check", "--config", folder + "/config/pipeline.yml")
            #expect(check.status == 1)
            #expect(
                check.output.hasPrefix(
                    "ssme-2026/rules/d7-financiacion.yml:30: FIN-02: el ejemplo está en «passing» (cumple), pero no cumple.\n"
                ), Comment(rawValue: check.output))
            #expect(check.output.hasSuffix(" ejemplos: 1 por arreglar.\n"))
        }
    }

    @Test func `the files that the methodologist's guide prints pass`() throws {
        let guide = try String(
            contentsOf: Program.root.appendingPathComponent("docs/metodologo.md"),
            encoding: .utf8)
        let blocks = guide.components(separatedBy: "```yaml\n# ").dropFirst()
        #expect(blocks.count == 2)
        try withConfiguration { folder in
            for block in blocks {
                let name = block.prefix { $0 != "\n" }
                let text = block.components(separatedBy: "```")[0].dropFirst(name.count)
                try text.write(
                    toFile: folder + "/config/ssme-2026/" + name, atomically: true,
                    encoding: .utf8)
            }
            let check = try Program("rules", "check", "--config", folder + "/config/pipeline.yml")
            #expect(check.status == 0, Comment(rawValue: check.output + check.errors))
        }
    }

    @Test func `the doctor makes nothing and remarks a contact without an address`() throws {
        try withConfiguration { folder in
            let doctor = try Program("doctor", "--config", folder + "/config/pipeline.yml")
            #expect(doctor.status == 0)
            #expect(doctor.output.contains("✓ Se puede escribir en \(folder)/var/inbox\n"))
            #expect(doctor.output.contains("! Contacto de la portada\n"))
            #expect(!FileManager.default.fileExists(atPath: folder + "/var"))
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
