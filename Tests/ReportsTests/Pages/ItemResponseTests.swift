import SSMEModel
import Testing

@testable import Reports

@Suite struct ItemResponseTests {
    private let questionnaire = Questionnaire(
        id: "x", wave: "2026", title: LocalizedText("x"), templateVersion: "1",
        cutOff: CalendarDate(daysSince1970: 0), referenceYear: 2025, contact: "",
        dimensions: [
            Dimension(
                code: "D1", title: LocalizedText("Actores"), sheet: "1 Actores", isScored: true,
                questions: [
                    Self.question("D1.1", .integer, [Self.field("D1.1", .integer)]),
                    Self.question(
                        "D1.2", .multiple,
                        [
                            Self.field("D1.2.a", .flag, isRequired: false),
                            Self.field("D1.2.b", .flag, isRequired: false),
                        ]),
                    Self.question("D1.3", .text, [Self.field("D1.3", .text)], isRequired: false),
                ])
        ])

    private static func question(
        _ code: String, _ kind: Question.Kind, _ fields: [Field], isRequired: Bool = true
    ) -> Question {
        Question(
            code: code, text: LocalizedText(code), kind: kind, fields: fields,
            isRequired: isRequired)
    }

    private static func field(_ code: String, _ kind: Field.Kind, isRequired: Bool = true) -> Field
    {
        Field(code: code, label: LocalizedText(""), kind: kind, isRequired: isRequired)
    }

    private func response(
        _ values: [FieldCode: AnswerValue], asked: Submission.Asked = .yes
    ) -> ItemResponse {
        let codes = questionnaire.questions.map(\.code)
        return ItemResponse(
            of: Submission(
                initiative: Initiative(id: "I001", name: "x"), wave: "2026", round: 1, digest: "",
                fileName: "",
                answers: Dictionary(
                    uniqueKeysWithValues: values.map {
                        ($0.key, Answer(field: $0.key, value: $0.value))
                    }),
                routing: Dictionary(uniqueKeysWithValues: codes.map { ($0, asked) })),
            in: questionnaire)
    }

    @Test func `a question that may stay blank is not counted`() {
        #expect(response([:]) == ItemResponse(expected: 2, missing: 2))
    }

    @Test func `one option marked answers a multiple question`() {
        #expect(
            response(["D1.1": .number(0), "D1.2.b": .flag(true)])
                == ItemResponse(expected: 2, missing: 0))
    }

    @Test func `no aplica leaves the base`() {
        #expect(
            response(["D1.1": .nonResponse(.notApplicable), "D1.2.a": .flag(true)])
                == ItemResponse(expected: 1, missing: 0))
    }

    @Test(arguments: [
        AnswerValue.unreadable, .ambiguous([Reading(.number(5))]), .nonResponse(.declined),
        .nonResponse(.notMeasured), .blank,
    ])
    func `what gives no value is missing`(value: AnswerValue) {
        #expect(
            response(["D1.1": value, "D1.2.a": .flag(false)])
                == ItemResponse(expected: 2, missing: 1))
    }

    @Test func `a question that is not asked is not counted`() {
        #expect(response([:], asked: .no) == ItemResponse(expected: 0, missing: 0))
        #expect(response([:], asked: .unknown).missingPercent == nil)
    }

    @Test func `counts add up`() {
        let total = ItemResponse.total([
            ItemResponse(expected: 3, missing: 1), ItemResponse(expected: 5, missing: 1),
        ])
        #expect(total.missingPercent == 25)
    }
}
