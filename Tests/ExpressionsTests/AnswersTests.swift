import SSMEModel
import Testing

@testable import Expressions

/// How options, years, months and figures read.
struct AnswersTests {
    @Test func `a reason in one option leaves it alone unknown, by its code and in its set`() throws
    {
        let values: [FieldCode: AnswerValue] = [
            "D1.3.a": .flag(true), "D1.3.b": .nonResponse(.notApplicable),
        ]
        for text in ["D1.3.a", "D1.3 includes a"] {
            #expect(try Sample.value(text, values) == .truth(true))
        }
        for text in ["D1.3.b", "D1.3 includes b"] {
            #expect(try Sample.value(text, values) == .unknown)
        }
        for text in ["D1.3.c", "D1.3 includes c"] {
            #expect(try Sample.value(text, values) == .truth(false))
        }
        #expect(try Sample.value("count(D1.3)", values) == .unknown)
    }

    @Test func `a reason alone answers no option`() throws {
        let values: [FieldCode: AnswerValue] = ["D1.3.a": .nonResponse(.declined)]
        for text in ["D1.3.c", "D1.3 includes c", "count(D1.3)"] {
            #expect(try Sample.value(text, values) == .unknown)
        }
    }

    @Test func `an unreadable option hides none of the others`() throws {
        let values: [FieldCode: AnswerValue] = ["D1.3.a": .flag(true), "D1.3.b": .unreadable]
        #expect(try Sample.value("D1.3 includes a", values) == .truth(true))
        #expect(try Sample.value("D1.3 includes c", values) == .truth(false))
        #expect(try Sample.value("D1.3 includes b", values) == .unknown)
        let inputs = try Sample.compiled("D1.3 includes a and D2.1 > 0")
            .unknownInputs(in: Sample.submission(values))
        #expect(inputs.questions == ["D2.1"])
    }

    @Test func `an option is more than a name of the scope`() throws {
        let names = Names(questionnaire: Sample.questionnaire, locals: ["si": .truth])
        let expression = try Sample.compiled("D1.1 = si", names)
        #expect(
            try expression.value(in: Sample.submission(["D1.1": .choice("si")])) == .truth(true))
    }

    @Test func `a set includes what an expression chooses`() throws {
        let text = "D1.3 includes (if D1.1 = si then a else b)"
        let marked: [FieldCode: AnswerValue] = ["D1.1": .choice("si"), "D1.3.b": .flag(true)]
        #expect(try Sample.value(text, marked) == .truth(false))
        let names = Names(questionnaire: Sample.questionnaire, locals: ["chosen": .option])
        let expression = try Sample.compiled("D1.3 includes chosen", names)
        let value = try expression.value(
            in: Sample.submission(["D1.3.b": .flag(true)]),
            amid: Setting(locals: ["chosen": .option("b")]))
        #expect(value == .truth(true))
    }

    @Test func `months are counted and moved`() throws {
        let values = ["D1.4": AnswerValue.month(YearMonth(monthsSinceYearZero: 2025 * 12 + 7))]
        #expect(try Sample.value("months between D1.4 and cutoff", values) == .number(12))
        #expect(try Sample.value("D1.4 = cutoff - 12", values) == .truth(true))
        #expect(try Sample.value("D1.4 + 12 = cutoff", values) == .truth(true))
    }

    @Test func `the year of the wave is written without thousands`() throws {
        let template = try MessageTemplate(
            SourceText(
                "Desde {cutoff - 12}, {reference_year} y {reference_year - 1}.", file: "t.yml",
                line: 1, column: 1),
            names: Sample.names)
        let text = try template.text(in: Sample.submission([:]))
        #expect(text == "Desde agosto de 2025, 2025 y 2024.")
    }

    @Test(arguments: [Double.nan, .infinity, -.infinity])
    func `an answer that is no number is an error`(number: Double) {
        #expect(throws: EvaluationError.notANumber) {
            try Sample.value("D2.1 > 0", ["D2.1": .number(number)])
        }
        #expect(throws: EvaluationError.notANumber) {
            try Sample.value("sum(D2.2.*) = 100", ["D2.2.x": .number(number)])
        }
    }

    @Test(arguments: ["D2.1 * D2.1 > 0", "D2.1 + D2.1 + D2.1 > 0", "sum(D2.2.*) > 0"])
    func `a figure beyond the range of numbers is an error`(text: String) {
        let big = AnswerValue.number(1.7e308)
        #expect(throws: EvaluationError.overflow) {
            try Sample.value(text, ["D2.1": big, "D2.2.x": big, "D2.2.y": big])
        }
    }

    @Test func `shares of an amount carry the rounding of their percentages`() throws {
        let text = "D2.3 = D2.1 * sum(D2.2.*) / 100"
        let values: [FieldCode: AnswerValue] = [
            "D2.1": .number(1_000), "D2.2.x": .number(33), "D2.2.y": .number(33),
            "D2.3": .number(670),
        ]
        let rounded = Setting(tolerance: nil)
        #expect(try Sample.value(text, values, rounded) == .truth(true))
        #expect(
            try Sample.value(text, values.merging(["D2.3": .number(671)]) { $1 }, rounded)
                == .truth(false))
        #expect(try Sample.value(text, values) == .truth(false))
    }

    @Test(arguments: [
        ("lokup(clases.clase, D1.6)", "¿Quiso escribir «lookup»?"),
        ("previos(D2.1)", "¿Quiso escribir «previous»?"),
        ("D2.1 > reference_yer", "¿Quiso escribir «reference_year»?"),
        ("previous.exist", "se esperaba «previous.exists» o «previous(D7.1)»"),
        ("lookup(clases.clase, D1.6).secto", "¿Quiso escribir «sector»?"),
        ("peers(D1.1)", "se esperaba una casilla que sea un número"),
        ("duplicates(D1.5)", "se esperaba una columna de una lista"),
        ("count(D2.1 where true)", "se esperaba una pregunta con lista, o «peers»"),
        ("unique(D9.1)", "se esperaba un código del cuestionario"),
        ("D1.3 includes any {a, z}", "se esperaba una opción: a, b, c"),
        ("months between D1.4 cutoff", "se esperaba «and»"),
    ])
    func `a mistake says what was expected`(text: String, words: String) {
        #expect(Sample.refusal(text)?.contains(words) == true, "\(Sample.refusal(text) ?? "")")
    }
}
