import Foundation
import SSMEModel
import TestSupport
import Testing

@testable import Pipeline

struct EarlierWaveTests {
    @Test func `the clean data of a wave are read as the earlier wave of the next`() throws {
        try withWave { wave in
            let folder = wave.configuration.folders.root
            try FileManager.default.copyItem(
                atPath: wave.out + "/2026-11-09-002/clean", toPath: folder + "/earlier")
            let policy = try DurableFile.text(folder + "/pipeline.yml")
            try write(policy + "earlier: earlier\n", to: folder + "/pipeline.yml")
            let configuration = try PipelineConfiguration(file: folder + "/pipeline.yml")
            let survey = try Survey(configuration)
            #expect(survey.earlier.submissions.count == wave.accepted)

            let report = try RanWave(configuration: configuration, survey: survey)
                .run(at: "2026-11-20")
            let findings = try #require(report.figures?.findings)
            let copied = findings.filter { $0.rule == "OLA-10" && $0.outcome == .fail }
            #expect(copied.count == wave.accepted)
            #expect(findings.allSatisfy { $0.outcome != .ruleError })
            #expect(findings.filter { $0.rule == "OLA-01" && $0.outcome == .fail }.isEmpty)
        }
    }

    @Test func `an answer of the earlier wave keeps its value, its reason and its skip`() throws {
        let header = "initiative,question,field,value,unit,status,reason,typed\n"
        let rows = [
            "I001,D7.1,D7.1,120000000,COP,answered,,120000000",
            "I001,D4.4,D4.4.asamblea,true,,answered,,Sí",
            "I001,D3.1,D3.1,actualizada,,answered,,x",
            "I001,D3.2,D3.2,2023-05,,answered,,x",
            "I001,D7.4,D7.4,,COP,non_response,declined,x",
            "I001,D7.8,D7.8,vieja,,answered,,Una opción que ya no está",
            "I001,D7.9,D7.9,,COP,not_asked,,", "I001,D9.99,D9.99,1,,answered,,1",
        ].map { $0.replacing("declined", with: NonResponse.declined.rawValue) + "\n" }
        try withTemporaryFolder { folder in
            try write(header + rows.joined(), to: folder + "/data/answers.csv")
            let wave = try earlier(folder)
            let submission = try #require(wave.submissions.first)
            #expect(submission.answer("D7.1").value == .number(120_000_000))
            #expect(submission.answer("D4.4.asamblea").value == .flag(true))
            #expect(submission.answer("D3.1").value == .choice("actualizada"))
            #expect(submission.answer("D3.2").value == YearMonth(iso: "2023-05").map { .month($0) })
            #expect(submission.answer("D7.4").value == .nonResponse(.declined))
            #expect(submission.answer("D7.8").value == .unreadable)
            #expect(submission.asked("D7.9") == .no)
        }
    }

    @Test func `a folder of long CSV forms is read, one a file`() throws {
        try withTemporaryFolder { folder in
            for code in ["I002", "I001"] {
                try write(
                    "Código;Pregunta;Respuesta;Unidad;Soporte\nSSME.wave;;2024;;\n"
                        + "SSME.initiative;;\(code);;\nD7.1;;120.000.000;;\nD3.1;;No tiene;;\n",
                    to: folder + "/\(code).csv")
            }
            let wave = try earlier(folder)
            #expect(wave.submissions.map(\.initiative.id) == ["I001", "I002"])
            #expect(wave.submissions[0].answer("D7.1").value == .number(120_000_000))
            #expect(wave.submissions[0].asked("D3.2") == .no)
        }
    }

    @Test func `what is no earlier wave is told`() throws {
        try withTemporaryFolder { folder in
            #expect(
                refusal(folder)
                    == "«\(folder)» no trae la edición anterior: se esperaba un paquete de datos limpios o formularios CSV."
            )
            try write("a,b\n1,2\n", to: folder + "/data/answers.csv")
            #expect(refusal(folder) == "En «data/answers.csv» falta la columna «initiative».")
        }
    }

    private func refusal(_ folder: String) -> String? {
        do {
            _ = try earlier(folder)
            return nil
        } catch { return (error as? PipelineError)?.explanation.spanish }
    }

    private func earlier(_ folder: String) throws -> EarlierWave {
        let survey = try Survey(PipelineConfiguration(file: Self.policy))
        return try EarlierWave(
            folder: folder, questionnaire: survey.questionnaire, routing: survey.routing)
    }

    private static let policy = Project.path("config/pipeline.yml")
}

extension RanWave {
    /// How many initiatives the last run's clean data have.
    fileprivate var accepted: Int {
        let folder = out + "/2026-11-09-002/clean/data/initiatives.csv"
        let text = try? DurableFile.text(folder)
        return (text?.split(separator: "\n").count ?? 1) - 1
    }
}
