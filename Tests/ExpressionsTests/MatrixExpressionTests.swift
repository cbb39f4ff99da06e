import SSMEModel
import Testing

@testable import Expressions

/// The rows and columns of a matrix, and an answer among the options marked.
struct MatrixExpressionTests {
    @Test func `a row counts what is marked in it alone`() throws {
        let marks = ["D1.1.a_x", "D1.1.a_y", "D1.1.b_y"]
        #expect(try value("count(D1.1.a_*)", marks) == .number(2))
        #expect(try value("count(D1.1.b_*)", marks) == .number(1))
    }

    @Test func `a column counts what is marked in it alone`() throws {
        let marks = ["D1.1.a_y", "D1.1.b_y"]
        #expect(try value("count(D1.1.*_y)", marks) == .number(2))
        #expect(try value("count(D1.1.*_x)", marks) == .number(0))
    }

    @Test func `a row left blank is empty once another row has a mark`() throws {
        #expect(try value("count(D1.1.b_*) = 0", ["D1.1.a_x"]) == .truth(true))
        #expect(try value("count(D1.1.b_*) = 0", []) == .unknown)
    }

    @Test func `the parts of a number still multiply`() throws {
        #expect(try compiled("D1.3*2 > 1").fields == ["D1.3"])
    }

    @Test func `the option that an answer chose is among those marked, or is not`() throws {
        #expect(try value("D1.2 includes D1.4", ["D1.2.a"], chosen: "a") == .truth(true))
        #expect(try value("D1.2 includes D1.4", ["D1.2.a"], chosen: "b") == .truth(false))
        #expect(try value("D1.2 includes D1.4", ["D1.2.a"]) == .unknown)
        #expect(try value("D1.2 includes D1.4", [], chosen: "b") == .unknown)
    }

    @Test(arguments: [
        (
            "count(D1.1.c_*) > 0",
            "t.yml:1:7: se encontró «D1.1.c_*»; se esperaba una fila o una columna de D1.1."
        ),
        (
            "count(D1.1.*_z) > 0",
            "t.yml:1:7: se encontró «D1.1.*_z»; se esperaba una fila o una columna de D1.1."
        ),
        (
            "count(D1.9.a_*) > 0",
            "t.yml:1:7: se encontró «D1.9.a_*»; se esperaba un código del cuestionario. ¿Quiso escribir «D1.1»?"
        ),
    ])
    func `a row or column that is not there is refused`(text: String, message: String) {
        let error = #expect(throws: ExpressionError.self) { try compiled(text) }
        #expect(error?.explanation.spanish == message)
    }

    private func compiled(_ text: String) throws(ExpressionError) -> Expression {
        try Expression(
            SourceText(text, file: "t.yml", line: 1, column: 1),
            names: Names(questionnaire: questionnaire))
    }

    private func value(
        _ text: String, _ marks: [FieldCode], chosen: String? = nil
    ) throws -> Value {
        var answers: [FieldCode: Answer] = [:]
        for mark in marks { answers[mark] = Answer(field: mark, value: .flag(true)) }
        if let chosen { answers["D1.4"] = Answer(field: "D1.4", value: .choice(chosen)) }
        return try compiled(text).value(
            in: Submission(
                initiative: Initiative(id: "I001", name: "Prueba"), wave: "2026", round: 1,
                digest: "", fileName: "", answers: answers,
                routing: try Routing(questionnaire).asked(given: answers)))
    }

    private let questionnaire = Questionnaire(
        id: "t", wave: "2026", title: LocalizedText("T"), templateVersion: "1",
        cutOff: CalendarDate(daysSince1970: 20_000), referenceYear: 2025, contact: "",
        dimensions: [
            Dimension(
                code: "D1", title: LocalizedText("Uno"), sheet: "1", isScored: true,
                questions: [
                    flags("D1.1", ["a_x", "a_y", "b_x", "b_y"]), flags("D1.2", ["a", "b"]),
                    Question(
                        code: "D1.3", text: LocalizedText("Número"), kind: .integer,
                        fields: [Field(code: "D1.3", label: LocalizedText(""), kind: .integer)]),
                    Question(
                        code: "D1.4", text: LocalizedText("La principal"), kind: .single,
                        fields: [
                            Field(
                                code: "D1.4", label: LocalizedText(""), kind: .choice,
                                options: ["a", "b"].map {
                                    Option(code: $0, label: LocalizedText($0))
                                })
                        ]),
                ])
        ])

    private static func flags(_ code: QuestionCode, _ parts: [String]) -> Question {
        Question(
            code: code, text: LocalizedText("Opciones"), kind: .multiple,
            fields: parts.map {
                Field(
                    code: code + "." + $0, label: LocalizedText($0), kind: .flag,
                    isRequired: false)
            })
    }
}
