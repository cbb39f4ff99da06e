import Ledger
import SSMEModel
import Testing

@testable import Pipeline

struct SilentChangesTests {
    @Test func `an answer that changed unasked is a question`() {
        let found = found([["D1.1": "si"], ["D1.1": "no"]])
        #expect(found.map(\.id) == ["I001/RON-01/D1.1"])
        #expect(found.map(\.severity) == [.warning])
        #expect(found.map(\.state) == [.changed])
        #expect(
            found.first?.message.spanish
                == "Desde la ronda anterior cambió una respuesta por la que no se le había preguntado: «¿D1.1?» pasó de «si» a «no»."
        )
    }

    @Test func `an answer that was taken away is one too`() {
        #expect(
            found([["D1.1": "si"], [:]]).first?.message.spanish
                == "Desde la ronda anterior cambió una respuesta por la que no se le había preguntado: «¿D1.1?» pasó de «si» a sin respuesta."
        )
    }

    @Test func `what was blank and is filled in, or stayed, is none`() {
        #expect(found([["D1.2": "si"], ["D1.1": "no", "D1.2": "si"]]).isEmpty)
    }

    @Test(arguments: [
        PastFinding(
            id: "I001/X-01/D1.1", rule: "X-01", state: .new, message: LocalizedText("x")),
        PastFinding(
            id: "I001/X-01/formulario", rule: "X-01", state: .new, question: "D1.1",
            message: LocalizedText("x")),
        PastFinding(
            id: "I001/X-01/D1.2", rule: "X-01", state: .new, fields: ["D1.2", "D1.1"],
            message: LocalizedText("x")),
    ])
    func `what a finding was about, or read, had been asked`(asked: PastFinding) {
        #expect(found([["D1.1": "si"], ["D1.1": "no"]], asked: [1: [asked]]).isEmpty)
    }

    @Test func `the question stands while nobody answers it, and goes when the answer goes back`() {
        let question = PastFinding(
            id: "I001/RON-01/D1.1", rule: "RON-01", state: .changed, question: "D1.1",
            message: LocalizedText("x"))
        let asked = [2: [question]]
        #expect(found([["D1.1": "si"], ["D1.1": "no"], ["D1.1": "no"]], asked: asked).count == 1)
        #expect(found([["D1.1": "si"], ["D1.1": "no"], ["D1.1": "si"]], asked: asked).isEmpty)
        #expect(found([["D1.1": "si"], ["D1.1": "no"], ["D1.1": "tal"]], asked: asked).isEmpty)
    }

    @Test func `a version that no run reviewed was corrected before anybody asked`() {
        #expect(found([["D1.1": "si"], ["D1.1": "no"]], reviewed: []).isEmpty)
        #expect(
            found([["D1.1": "si"], ["D1.1": "no"], ["D1.1": "tal"]], reviewed: [1]).first?
                .message.spanish.hasSuffix("pasó de «si» a «tal».") == true)
    }

    @Test func `a question that is asked no more is none`() {
        #expect(found([["D1.1": "si"], [:]], routing: ["D1.1": .no]).isEmpty)
    }

    private func found(
        _ rounds: [[FieldCode: String]], asked: [Int: [PastFinding]] = [:],
        reviewed: [Int]? = nil, routing: [QuestionCode: Submission.Asked] = [:]
    ) -> [Finding] {
        let versions = rounds.enumerated().map { index, answers in
            version(index + 1, answers, index + 1 == rounds.count ? routing : [:])
        }
        let history = (reviewed ?? Array(1..<rounds.count)).map {
            PastReview(sequence: $0, round: $0, findings: asked[$0] ?? [])
        }
        return SilentChanges(questionnaire: questionnaire, history: history)
            .findings(in: versions[versions.count - 1], after: Array(versions.dropLast()))
    }

    private func version(
        _ round: Int, _ answers: [FieldCode: String], _ routing: [QuestionCode: Submission.Asked]
    ) -> Submission {
        Submission(
            initiative: Initiative(id: "I001", name: "Uno"), wave: "2026", round: round,
            digest: String(round), fileName: "f.xlsx",
            answers: Dictionary(
                uniqueKeysWithValues: answers.map {
                    ($0.key, Answer(field: $0.key, value: .text($0.value), typed: $0.value))
                }),
            routing: ["D1.1": .yes, "D1.2": .yes].merging(routing) { $1 })
    }

    private let questionnaire = Questionnaire(
        id: "q", wave: "2026", title: LocalizedText("q"), templateVersion: "1",
        cutOff: CalendarDate(daysSince1970: 0), referenceYear: 2025, contact: "",
        dimensions: [
            Dimension(
                code: "D1", title: LocalizedText("d"), sheet: "1", isScored: true,
                questions: ["D1.1", "D1.2"].map {
                    Question(
                        code: $0, text: LocalizedText("¿\($0)?"), kind: .text,
                        fields: [Field(code: $0, label: LocalizedText(""), kind: .text)])
                })
        ])
}
