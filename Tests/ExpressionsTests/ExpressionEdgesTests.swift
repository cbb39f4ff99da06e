import SSMEModel
import TestSupport
import Testing

@testable import Expressions

/// What an expression gives at the edges: missing inputs, questions that are not asked, hostile text.
struct ExpressionEdgesTests {
    @Test func `the right side of and is not computed where the left is false`() throws {
        let answers = ["D1.1": AnswerValue.number(0), "D1.2": .number(8)]
        let value = try value("D1.1 > 0 and D1.2 / D1.1 > 2", answers)
        #expect(value == .truth(false))
    }

    @Test func `the right side of or is not computed where the left is true`() throws {
        let answers = ["D1.1": AnswerValue.number(0), "D1.2": .number(8)]
        let value = try value("D1.1 = 0 or D1.2 / D1.1 > 2", answers)
        #expect(value == .truth(true))
    }

    @Test func `a division by zero that counts is the rule's fault`() throws {
        let answers = ["D1.1": AnswerValue.number(0), "D1.2": .number(8)]
        #expect(throws: EvaluationError.divisionByZero) {
            try value("D1.2 / D1.1 > 2", answers)
        }
    }

    @Test func `a blank option is not marked once another one is`() throws {
        let value = try value("D1.3.a", ["D1.3.b": .flag(true)])
        #expect(value == .truth(false))
    }

    @Test func `an option of a question without any answer is unknown`() throws {
        let value = try value("D1.3.a", [:])
        #expect(value == .unknown)
    }

    @Test func `a marked option stays marked where another one cannot be read`() throws {
        let value = try value("D1.3.a", ["D1.3.a": .flag(true), "D1.3.b": .unreadable])
        #expect(value == .truth(true))
    }

    @Test(arguments: ["D1.1 > 5", "D1.1 < 5000", "D1.1 + 1 > 0", "if answered(D1.1) then D1.1 > 0"])
    func `an answer with two readings has no value, even where both would do`(text: String) throws {
        let readings = [Reading(.number(1234)), Reading(.number(12.34))]
        let value = try value(text, ["D1.1": .ambiguous(readings)])
        #expect(value == (text.hasPrefix("if") ? .truth(true) : .unknown))
    }

    @Test func `an option of a question with a doubtful mark is unknown`() throws {
        let value = try value(
            "D1.3 includes a",
            ["D1.3.b": .ambiguous([Reading(.flag(true)), Reading(.flag(false))])])
        #expect(value == .unknown)
    }

    @Test func `text where a number belongs makes a comparison unknown`() throws {
        let value = try value("D1.1 < 5", ["D1.1": .text("seis")])
        #expect(value == .unknown)
    }

    @Test(arguments: [
        ("D1.1 ≥ 5", "«≥»"), ("D1.1 = «5»", "««»"), ("D1.1 > ñ", "«ñ»"), ("😀", "«😀»"),
    ])
    func `a letter outside the language is shown whole`(text: String, shown: String) {
        let error = #expect(throws: ExpressionError.self) { try compiled(text) }
        let explanation = error?.explanation.spanish ?? ""
        #expect(explanation.contains("se encontró \(shown); se esperaba"))
    }

    @Test(arguments: ["1+", "true and ", "not ", "(", "-", "if true then "])
    func `endless text is refused, not followed`(piece: String) {
        let endless = String(repeating: piece, count: 50_000) + "1"
        #expect(throws: ExpressionError.self) { try compiled(endless) }
    }

    @Test func `the longest expression allowed is computed`() throws {
        let value = try value(String(repeating: "1+", count: 498) + "1 = 499", [:])
        #expect(value == .truth(true))
    }

    @Test(arguments: UInt64(0)..<200)
    func `random words give an expression or an error`(seed: UInt64) {
        let words = [
            "D1.1", "D1.2", "D1.3", "D1.3.a", "D2.1", "D9.9", "D1.3.*", "D", "D1.", "and", "or",
            "not",
            "in", "includes", "if", "then", "else", "(", ")", "{", "}", ",", "\"", "+", "-", "*",
            "/", "=", "!=", "<", "<=", ">", ">=", "sum", "rank", "count", "answered", "months",
            "1", "0.5", "2024-09", "2024-13", "cutoff", "true", "si", "ñ", "\u{0}", "!", ".", "\n",
        ]
        var random = SplitMix64(state: seed)
        let text = (0..<24).map { _ in
            words[random.next(below: words.count)] + (random.next(below: 4) == 0 ? "" : " ")
        }.joined()
        guard let expression = try? compiled(text) else { return }
        _ = try? expression.value(in: submission([:]))
    }

    @Test func `what is built by the grammar compiles, and gives a value or says that it has none`()
    {
        var compiledCount = 0
        for seed in UInt64(0)..<200 {
            var random = SplitMix64(state: seed)
            var text = Self.condition(3, &random)
            let isSpoiled = seed % 2 == 1
            if isSpoiled { text = text.replacing(" ", with: " ! ", maxReplacements: 1) }
            guard let expression = try? compiled(text) else { continue }
            compiledCount += 1
            _ = try? expression.value(in: submission([:]))
        }
        #expect(compiledCount >= 100)
    }

    private static func condition(_ depth: Int, _ random: inout SplitMix64) -> String {
        guard depth > 0 else {
            let signs = ["=", "!=", "<", "<=", ">", ">="]
            let sign = signs[random.next(below: signs.count)]
            return "D1.1 \(sign) \(random.next(below: 9)) + D1.1 / \(random.next(below: 3))"
        }
        let one = condition(depth - 1, &random)
        switch random.next(below: 4) {
        case 0: return "not (\(one))"
        case 1: return "(\(one)) and (\(condition(depth - 1, &random)))"
        case 2: return "(\(one)) or (\(condition(depth - 1, &random)))"
        default: return "if \(one) then (\(condition(depth - 1, &random)))"
        }
    }

    @Test func `a question behind one that is not asked is not asked`() throws {
        let routing = try routing(["D2.1": .choice("no")])
        #expect(routing["D2.2"] == .no)
        #expect(routing["D2.3"] == .no)
    }

    @Test func `a question is open while an answer that could still decide is missing`() throws {
        let routing = try routing(["D2.1": .choice("no")])
        #expect(routing["D2.5"] == .unknown)
    }

    @Test func `a question is not asked once every answer that could decide is there`() throws {
        let routing = try routing(["D2.1": .choice("no"), "D2.4": .choice("no")])
        #expect(routing["D2.5"] == .no)
    }

    @Test func `one answer that decides is enough to ask`() throws {
        let routing = try routing(["D2.1": .choice("no"), "D2.4": .choice("si")])
        #expect(routing["D2.5"] == .yes)
    }

    @Test func `a placeholder may hold a set and quoted braces`() throws {
        let source = SourceText(
            "Queda {if D2.1 in {si, no} then \"}\" else \"{\"}.", file: "t.yml", line: 1, column: 1)
        let template = try MessageTemplate(source, names: Names(questionnaire: questionnaire))
        let text = try template.text(in: submission(["D2.1": .choice("si")]))
        #expect(text == "Queda }.")
    }

    @Test func `what one part says is not shown as what the whole says`() throws {
        let source = SourceText(
            "Da {number(D1.1 + D1.2)}.", file: "t.yml", line: 1, column: 1)
        let template = try MessageTemplate(source, names: Names(questionnaire: questionnaire))
        let text = try template.text(in: submission(["D1.1": .number(40)]))
        #expect(text == "Da sin respuesta.")
    }

    private func compiled(_ text: String) throws(ExpressionError) -> Expression {
        try Expression(
            SourceText(text, file: "t.yml", line: 1, column: 1),
            names: Names(questionnaire: questionnaire))
    }

    private func value(_ text: String, _ values: [FieldCode: AnswerValue]) throws -> Value {
        try compiled(text).value(in: submission(values))
    }

    private func submission(_ values: [FieldCode: AnswerValue]) -> Submission {
        var routing: [QuestionCode: Submission.Asked] = [:]
        for question in questionnaire.questions { routing[question.code] = .yes }
        return Submission(
            initiative: Initiative(id: "I001", name: "Prueba"), wave: "2026", round: 1, digest: "",
            fileName: "", answers: answers(values), routing: routing)
    }

    private func routing(
        _ values: [FieldCode: AnswerValue]
    ) throws -> [QuestionCode: Submission.Asked] {
        try Routing(questionnaire).asked(given: answers(values))
    }

    private func answers(_ values: [FieldCode: AnswerValue]) -> [FieldCode: Answer] {
        var answers: [FieldCode: Answer] = [:]
        for (code, value) in values {
            var typed = ""
            if case .number(let number) = value { typed = number.description }
            answers[code] = Answer(field: code, value: value, typed: typed)
        }
        return answers
    }

    private let questionnaire = Questionnaire(
        id: "t", wave: "2026", title: LocalizedText("T"), templateVersion: "1",
        cutOff: CalendarDate(daysSince1970: 20_000), referenceYear: 2025, contact: "",
        dimensions: [
            Dimension(
                code: "D1", title: LocalizedText("Uno"), sheet: "1", isScored: true,
                questions: [
                    number("D1.1"), number("D1.2"),
                    Question(
                        code: "D1.3", text: LocalizedText("Opciones"), kind: .multiple,
                        fields: ["a", "b"].map {
                            Field(code: "D1.3." + $0, label: LocalizedText($0), kind: .flag)
                        }),
                ]),
            Dimension(
                code: "D2", title: LocalizedText("Dos"), sheet: "2", isScored: true,
                questions: [
                    yesNo("D2.1"), yesNo("D2.2", when: "D2.1 = si"),
                    yesNo("D2.3", when: "D2.2 = si"), yesNo("D2.4"),
                    yesNo("D2.5", when: "D2.2 = si or D2.4 = si"),
                ]),
        ])

    private static func number(_ code: QuestionCode) -> Question {
        Question(
            code: code, text: LocalizedText("Número"), kind: .integer,
            fields: [Field(code: code, label: LocalizedText(""), kind: .integer)])
    }

    private static func yesNo(_ code: QuestionCode, when condition: String? = nil) -> Question {
        Question(
            code: code, text: LocalizedText("Sí o no"), kind: .single,
            fields: [
                Field(
                    code: code, label: LocalizedText(""), kind: .choice,
                    options: [
                        Option(code: "si", label: LocalizedText("Sí")),
                        Option(code: "no", label: LocalizedText("No")),
                    ])
            ],
            askedWhen: condition.map { SourceText($0, file: "t.yml", line: 1, column: 1) })
    }
}
