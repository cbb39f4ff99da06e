import Declarations
import Instrument
import SSMEModel
import Testing

struct MatrixReaderTests {
    @Test func `a matrix of many has a flag for each row and column, row by row`() throws {
        let question = try question(
            "rows: {uno: Uno, dos: Dos}", "columns: {a: Parte a, b: Parte b}", "per row: many")
        #expect(question.fields.map(\.part) == ["uno_a", "uno_b", "dos_a", "dos_b"])
        #expect(question.fields.allSatisfy { $0.kind == .flag && !$0.isRequired })
        #expect(question.fields[1].label == LocalizedText("Uno · Parte b"))
    }

    @Test func `a matrix of one has a choice for each row`() throws {
        let question = try question(
            "rows: {uno: Uno, dos: Dos}", "columns: {a: Parte a, b: Parte b}", "per row: one")
        #expect(question.fields.map(\.code) == ["D1.1.uno", "D1.1.dos"])
        #expect(question.fields.allSatisfy { $0.kind == .choice && $0.isRequired })
        #expect(question.fields[0].options.map(\.code) == ["a", "b"])
    }

    @Test(arguments: [
        (
            ["rows: {uno: Uno, dos: Dos}", "per row: many"],
            "x.yml:14:9: se esperaba «columns:»."
        ),
        (
            ["rows: {uno: Uno, dos: Dos}", "columns: {a: A, b: B}", "per row: all"],
            "x.yml:18:18: se encontró «all»; se esperaba one, many."
        ),
        (
            ["rows: {uno: Uno, uno_mas: Otro}", "columns: {a: A, b: B}", "per row: many"],
            "x.yml:16:15: se encontró «uno_mas»; se esperaba un código que no contenga «uno»."
        ),
    ])
    func `a broken matrix says where`(lines: [String], message: String) {
        let error = #expect(throws: InstrumentError.self) { try question(lines) }
        #expect(error?.explanation.spanish == message)
    }

    @Test func `an option that excludes the others may come after a list`() throws {
        let question = try question(
            "options: {a: Parte a, b: Parte b}", "exclusive: {ninguna: Ninguna}")
        #expect(question.fields.map(\.part) == ["a", "b", "ninguna"])
        #expect(question.fields.map(\.isExclusive) == [false, false, true])
    }

    @Test func `an option that excludes the others is none of the list`() {
        let error = #expect(throws: InstrumentError.self) {
            try question("options: {a: Parte a, b: Parte b}", "exclusive: {a: Ninguna}")
        }
        #expect(
            error?.explanation.spanish
                == "x.yml:17:20: se encontró «a»; se esperaba un código que no esté en «options».")
    }

    private func question(_ lines: String...) throws -> Question { try question(lines) }

    private func question(_ lines: [String]) throws -> Question {
        let text = """
            id: prueba
            wave: "2026"
            title: Prueba
            template: "1"
            cut-off: 2026-08-31
            reference year: 2025
            contact: la Red
            dimensions:
              D1:
                title: Uno
                sheet: 1 Uno
                questions:
                  D1.1:
                    text: ¿Cuáles?
                    kind: composite

            """
        let body = lines.map { "        " + $0 + "\n" }.joined()
        let questionnaire = try InstrumentLoader.load(text + body, file: "x.yml")
        return questionnaire.questions[0]
    }
}
