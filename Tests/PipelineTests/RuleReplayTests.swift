import Foundation
import SSMEModel
import TestSupport
import Testing

@testable import Pipeline

/// The rules, changed, asked again of what a run had received.
struct RuleReplayTests {
    @Test func `the same rules change nothing`() throws {
        try withWave { wave in
            let replay = try RuleReplay(
                configuration: wave.configuration, survey: wave.survey,
                against: "2026-11-09-002")
            #expect(
                replay.changed.map { $0.rule + $0.initiative } == [])
            #expect(replay.submissions == 12)
            let text = replay.text(.spanish)
            #expect(
                text.hasPrefix(
                    "Frente a la corrida 2026-11-09-002, 12 formularios: pasa a incumplir 0 · deja de señalarse 0 · ya no se puede revisar 0 · igual "
                ), Comment(rawValue: text))
            #expect(text.contains("\nA prueba (la corrida no guardó qué decían"))
        }
    }

    @Test func `an earlier run is asked of what it had received by then`() throws {
        try withWave { wave in
            let replay = try RuleReplay(
                configuration: wave.configuration, survey: wave.survey,
                against: "2026-11-02-001")
            #expect(
                replay.changed.map { $0.rule + $0.initiative } == [])
        }
    }

    @Test func `a bound that was raised newly fails, and nothing is written`() throws {
        try withWave { wave in
            let folder = wave.configuration.folders.root + "/otras"
            try changed(folder, "check: D7.1 >= 1000000 and", "check: D7.1 >= 900000000 and")
            let survey = try Survey(wave.configuration, rulesFolder: folder)
            let before = try files(wave)
            let replay = try RuleReplay(
                configuration: wave.configuration, survey: survey, against: "2026-11-09-002")
            let after = try files(wave)
            #expect(before.keys.sorted() == after.keys.sorted())
            #expect(before.filter { after[$0.key] != $0.value }.keys.sorted() == [])
            let changed = replay.changed
            #expect(!changed.isEmpty)
            #expect(Set(changed.map(\.rule)).count == 1)
            #expect(changed.allSatisfy { Array($0.changes.keys) == [.newlyFails] })
            let text = replay.text(.spanish)
            #expect(text.contains("pasa a incumplir \(changed.count) · deja de señalarse 0"))
            let json = try JSONSerialization.jsonObject(with: Data(replay.json(.spanish).utf8))
            #expect((json as? [String: Any])?["run"] as? String == "2026-11-09-002")
        }
    }

    @Test func `a rule taken out newly passes, and is told as gone`() throws {
        try withWave { wave in
            let folder = wave.configuration.folders.root + "/otras"
            try FileManager.default.copyItem(
                atPath: Project.path("config/ssme-2026/rules"), toPath: folder)
            try FileManager.default.removeItem(atPath: folder + "/d7-financiacion.yml")
            let survey = try Survey(wave.configuration, rulesFolder: folder)
            let replay = try RuleReplay(
                configuration: wave.configuration, survey: survey, against: "2026-11-02-001")
            let changed = replay.changed
            #expect(changed.contains { $0.rule.hasPrefix("FIN-") })
            #expect(
                changed.filter { $0.rule.hasPrefix("FIN-") }
                    .allSatisfy { Array($0.changes.keys) == [.newlyPasses] })
            #expect(replay.text(.spanish).contains(" (ya no existe)"))
        }
    }

    @Test func `a run that is not there names those that are`() throws {
        try withWave { wave in
            #expect {
                try RuleReplay(
                    configuration: wave.configuration, survey: wave.survey,
                    against: "2026-11-09-003")
            } throws: { error in
                (error as? PipelineError)?.explanation.spanish
                    == "No hay una corrida «2026-11-09-003». ¿Quiso escribir «2026-11-09-002»? Las últimas son: 2026-11-02-001, 2026-11-09-002."
            }
        }
    }

    /// A copy of the rules with one text in place of another.
    private func changed(_ folder: String, _ old: String, _ new: String) throws {
        try FileManager.default.copyItem(
            atPath: Project.path("config/ssme-2026/rules"), toPath: folder)
        let file = folder + "/d7-financiacion.yml"
        let text = try DurableFile.text(file)
        try #require(text.contains(old))
        try write(text.replacing(old, with: new), to: file)
    }

    /// Every file of the wave with its bytes; what SQLite keeps beside its file while it is open is left out.
    private func files(_ wave: RanWave) throws -> [String: Data] {
        let root = wave.configuration.folders.root
        var files: [String: Data] = [:]
        for name in try FileManager.default.subpathsOfDirectory(atPath: root)
        where !name.hasSuffix("-shm") && !name.hasSuffix("-wal") {
            files[name] = FileManager.default.contents(atPath: root + "/" + name)
        }
        return files
    }
}

extension RuleReplay {
    /// What changed of the rules whose outcomes a run keeps.
    fileprivate var changed: [Row] { rows.filter { !$0.changes.isEmpty && !$0.isTrial } }
}
