import Expressions
import Foundation
import SSMEModel
import Testing
import Validators

@testable import Pipeline

/// Slips planted in whole forms of an invented initiative, and what is said of them.
struct LeastChangeTests {
    private func findings(
        _ slip: [FieldCode: AnswerValue?], blanking sheet: String? = nil
    ) throws -> [Finding] {
        let configuration = try PipelineConfiguration(
            file: repositoryRoot + "/Tests/Fixtures/real-input/pipeline.yml")
        let survey = try Survey(configuration)
        let initiative = Initiative(id: "X01", name: "Café", managingEntity: "Cámara")
        let wave = InventedWave(seed: 2026, initiatives: [initiative])
        var values = wave.members[0].answers.values
        for (field, value) in slip { values[field] = value }
        var answers: [FieldCode: Answer] = [:]
        for field in survey.questionnaire.questions.flatMap(\.fields) {
            let dimension = survey.questionnaire.questions.first { $0.fields.contains(field) }
                .flatMap { survey.questionnaire.dimension(of: $0.code) }
            let value = dimension?.sheet == sheet ? .blank : values[field.code] ?? .blank
            answers[field.code] = Answer(field: field.code, value: value)
        }
        let routing = survey.routing.asked(given: answers)
        for (field, _) in answers {
            if let question = survey.questionnaire.field(field)?.question.code,
                routing[question] == .no
            {
                answers[field] = Answer(field: field, value: .blank)
            }
        }
        let submission = Submission(
            initiative: initiative, wave: "2026", round: 1, digest: "", fileName: "f.xlsx",
            answers: answers, routing: survey.routing.asked(given: answers))
        let validator = Validator(rules: survey.rules, questionnaire: survey.questionnaire)
        let localiser = Localiser(rules: survey.rules, questionnaire: survey.questionnaire)
        let clock = ContinuousClock()
        let found = validator.review(submission).findings
        var out: [Finding] = []
        let time = clock.measure { out = localiser.explained(found, of: submission) }
        print("DBG", slip.keys.sorted(), sheet ?? "", time, localiser.localisation(of: submission, found).status)
        for f in out where f.outcome == .fail && !f.rule.hasPrefix("EVI") {
            print("DBG   ", f.id, f.severity, f.minimalFix?.spanish ?? "-", f.cause)
        }
        return out
    }

    @Test func explore() throws {
        _ = try findings([:])
        _ = try findings(["D7.1": .number(120)])
        _ = try findings(["D1.1.empresas": nil])
        _ = try findings(["D7.2.camaras": .number(0.6)])
        _ = try findings(["D3.6.inicio": .month(YearMonth(iso: "2027-12")!), "D3.6.fin": .month(YearMonth(iso: "2025-01")!)])
        _ = try findings([:], blanking: "7 Financiación")
        _ = try findings(["D1.2.micro": .number(-5)])
        _ = try findings(["D1.2.micro": nil])
        _ = try findings(["D3.4": .choice("b81_100"), "D3.8.band": .choice("b0_20")])
        _ = try findings(["D8.1.exterior": .number(500)])
        let all = [String](["1", "2", "3", "4", "5", "6", "7", "8", "9"])
        _ = all
    }
}
