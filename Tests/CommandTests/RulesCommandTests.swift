import Foundation
import TestSupport
import Testing

struct RulesCommandTests {
    @Test func `an unknown rule is wrong use and names the nearest`() throws {
        let explained = try Program("rules", "explain", "FIM-02")
        #expect(explained.status == 64)
        #expect(explained.output.isEmpty)
        #expect(
            explained.errors
                == "No hay una regla «FIM-02». ¿Quiso escribir «FIN-02»? ssme-pipeline rules list las muestra todas.\n"
        )
    }

    @Test func `a rule is explained in the language asked for`() throws {
        let explained = try Program("rules", "explain", "FIN-02", "--lang", "en")
        #expect(explained.status == 0, Comment(rawValue: explained.errors))
        #expect(explained.output.contains("the sum of the parts of D7.2 equals 100"))
    }

    @Test func `explain takes one rule or all of them`() throws {
        #expect(try Program("rules", "explain").status == 64)
        #expect(try Program("rules", "explain", "FIN-02", "--all").status == 64)
        #expect(try Program("rules", "explain", "--all").status == 64)
    }

    @Test func `a replay against a wave without runs is wrong use and makes no folder`() throws {
        try withTemporaryFolder { folder in
            let config = folder + "/pipeline.yml"
            let root = Project.path("config")
            let text = try String(contentsOfFile: root + "/pipeline.yml", encoding: .utf8)
                .replacing("survey: ssme-2026", with: "survey: \(root)/ssme-2026")
                .replacing("work: ../var", with: "work: var")
                .replacing("roster: ssme-2026", with: "roster: \(root)/ssme-2026")
            try text.write(toFile: config, atomically: true, encoding: .utf8)
            let replay = try Program(
                "rules", "replay", "--against", "2026-11-02-001", "--config", config)
            #expect(replay.status == 64, Comment(rawValue: replay.errors))
            #expect(
                replay.errors
                    == "No hay una corrida «2026-11-02-001»: la edición no tiene ninguna todavía.\n"
            )
            #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == ["pipeline.yml"])
        }
    }
}
