import SSMEModel
import Testing

@testable import Pipeline

struct AwaitedQuestionsTests {
    @Test func `a check behind a blank gate waits for the gate, however far away`() throws {
        let awaited = try awaited(by: "D3.6", asked: ["D3.5": .unknown, "D3.6": .unknown], [:])
        #expect(awaited == "D3.1")
    }

    @Test func `an answered gate is not waited for`() throws {
        let awaited = try awaited(
            by: "D3.6", asked: ["D3.6": .unknown], ["D3.1": .choice("actualizada")])
        #expect(awaited == "D3.5")
    }

    @Test func `a check on one blank question waits for it`() throws {
        #expect(try awaited(by: "D3.1", asked: [:], [:]) == "D3.1")
    }

    @Test func `a check that waits for two blank questions folds nowhere`() throws {
        #expect(try awaited(by: "D3.1", fields: ["D7.1"], asked: [:], [:]) == nil)
    }

    @Test func `what failed waits for nothing`() throws {
        #expect(try awaited(by: "D3.1", asked: [:], [:], outcome: .fail) == nil)
    }

    private func awaited(
        by question: QuestionCode, fields: [FieldCode] = [],
        asked: [QuestionCode: Submission.Asked], _ values: [FieldCode: AnswerValue],
        outcome: Outcome = .unknown
    ) throws -> QuestionCode? {
        let questionnaire = Questionnaire(
            id: "q", wave: "2026", title: LocalizedText("q"), templateVersion: "1",
            cutOff: CalendarDate(daysSince1970: 0), referenceYear: 2025, contact: "",
            dimensions: [
                Dimension(
                    code: "D3", title: LocalizedText("d"), sheet: "d", isScored: true,
                    questions: [
                        Self.question("D3.1", when: nil),
                        Self.question("D3.5", when: "D3.1 = actualizada"),
                        Self.question("D3.6", when: "D3.5 in {vigente, desactualizado}"),
                        Self.question("D7.1", when: nil),
                    ])
            ])
        var routing = Dictionary(
            uniqueKeysWithValues: questionnaire.questions.map { ($0.code, Submission.Asked.yes) })
        routing.merge(asked) { $1 }
        var answers: [FieldCode: Answer] = [:]
        for (field, value) in values { answers[field] = Answer(field: field, value: value) }
        let submission = Submission(
            initiative: Initiative(id: "I001", name: "Uno"), wave: "2026", round: 1, digest: "aa",
            fileName: "f", answers: answers, routing: routing)
        let finding = Finding(
            id: "x", initiative: "I001", submission: "aa", round: 1, rule: "X-01", ruleVersion: "1",
            level: 1, severity: .info, outcome: outcome, fields: fields, question: question,
            message: LocalizedText("x"), fix: LocalizedText(""))
        return AwaitedQuestions(submission: submission, questionnaire: questionnaire)
            .byFinding([finding])["x"]
    }

    private static func question(_ code: QuestionCode, when: String?) -> Question {
        Question(
            code: code, text: LocalizedText(code), kind: .single,
            fields: [Field(code: code, label: LocalizedText(""), kind: .choice)],
            askedWhen: when.map { SourceText($0, file: "q", line: 1, column: 1) })
    }
}
