import Foundation
import TestSupport
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
        let verdict = check.output.split(separator: "\n").last.map { $0 + "\n" } ?? ""
        #expect(try words.wholeMatch(in: verdict) != nil, Comment(rawValue: check.output))
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
                    "ssme-2026/rules/d7-financiacion.yml:28: FIN-02: el ejemplo está en «passing» (cumple), pero no cumple.\n"
                ), Comment(rawValue: check.output))
            #expect(check.output.hasSuffix(" ejemplos: 1 por arreglar.\n"))
        }
    }

    @Test func `the files that the methodologist's guide prints pass`() throws {
        let guide = try String(
            contentsOf: Project.root.appendingPathComponent("docs/metodologo.md"),
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
            #expect(
                doctor.output.contains(
                    "✓ El proceso que lee archivos ajenos: sin red, sin escritura, sin otros programas (seccomp)\n"
                ))
            #expect(!FileManager.default.fileExists(atPath: folder + "/var"))
        }
    }

    @Test(arguments: [
        (
            "max_cel_bytes: 5",
            "se encontró «max_cel_bytes»; se esperaba file_mib, max_workbook_bytes, "
        ),
        ("max_cel_bytes: 5", " ¿Quiso escribir «max_cell_bytes»?"),
        ("max_columns: 20000", "se encontró «20000»; se esperaba un número de 1 a 16384."),
        ("max_cells: mil", "se encontró «mil»; se esperaba un número entero."),
        ("reader_seconds: 0", "se encontró «0»; se esperaba un número de 1 a 86400."),
    ])
    func `a limit that there is not, or cannot be, stops the run`(
        line: String, words: String
    ) throws {
        try withConfiguration { folder in
            try append("  " + line + "\n", to: folder + "/config/pipeline.yml")
            let run = try Program("run", "--config", folder + "/config/pipeline.yml")
            #expect(run.status == 3)
            #expect(run.errors.hasPrefix("pipeline.yml:"))
            #expect(run.errors.contains(words), Comment(rawValue: run.errors))
        }
    }

    @Test func `a limit of the file holds where forms are checked and where they are received`()
        throws
    {
        try withConfiguration { folder in
            try append("  max_sheets: 2\n", to: folder + "/config/pipeline.yml")
            let form = Project.root.appendingPathComponent(
                "Tests/Fixtures/real-input/openpyxl-then-libreoffice.xlsx")
            let words = "pasa del máximo de 2 hojas"
            let check = try Program(
                "check", form.path, "--config", folder + "/config/pipeline.yml")
            #expect(check.output.contains(words), Comment(rawValue: check.output))
            let inbox = folder + "/var/inbox"
            try FileManager.default.createDirectory(
                atPath: inbox, withIntermediateDirectories: true)
            try FileManager.default.copyItem(atPath: form.path, toPath: inbox + "/libro.xlsx")
            let run = try Program(
                "run", "--config", folder + "/config/pipeline.yml", "--as-of", "2026-11-22")
            #expect(run.output.contains(words), Comment(rawValue: run.output + run.errors))
        }
    }

    private func append(_ text: String, to file: String) throws {
        let before = try String(contentsOfFile: file, encoding: .utf8)
        try (before + text).write(toFile: file, atomically: true, encoding: .utf8)
    }

    private func withConfiguration(_ body: (String) throws -> Void) throws {
        try withTemporaryFolder { folder in
            try FileManager.default.copyItem(
                at: Project.root.appendingPathComponent("config"),
                to: URL(filePath: folder + "/config"))
            try body(folder)
        }
    }
}
