import Declarations
import Instrument
import SSMEModel
import Testing

struct ReferenceListTests {
    static let countries = Table(
        name: "paises.csv",
        rows: [
            ["codigo", "nombre", "sector"], ["01", "Uno", "a"], ["02", "Dos", "b"],
            ["03", "Tres", "a"],
        ])

    @Test func `options come from a table, in its order`() throws {
        let options = try options("{file: paises.csv, code: codigo, label: nombre, prefix: p}")
        #expect(options.map(\.code) == ["p01", "p02", "p03"])
        #expect(options.map(\.label.spanish) == ["Uno", "Dos", "Tres"])
    }

    @Test func `a label may be made of columns, and some rows kept`() throws {
        let options = try options(
            "{file: paises.csv, code: codigo, label: [codigo, nombre], prefix: p, where: {sector: a}}"
        )
        #expect(options.map(\.label.spanish) == ["01 · Uno", "03 · Tres"])
    }

    @Test(arguments: [
        (
            "{file: pais.csv, code: codigo, label: nombre}",
            "x.yml:9:17: se encontró «pais.csv»; se esperaba una tabla de «reference/». ¿Quiso escribir «paises.csv»?"
        ),
        (
            "{file: paises.csv, code: codgo, label: nombre}",
            "x.yml:9:35: se encontró «codgo»; se esperaba una columna de «paises.csv». ¿Quiso escribir «codigo»?"
        ),
        (
            "{file: paises.csv, code: codigo, label: nombre}",
            "paises.csv:2:1: se encontró «01»; se esperaba un código y un nombre en cada fila."
        ),
        (
            "{file: paises.csv, code: sector, label: nombre}",
            "paises.csv:4:3: se encontró «a»; se esperaba un código y un nombre distintos de los de «a»."
        ),
        (
            "{file: paises.csv, code: codigo, label: nombre, prefix: p, where: {sector: c}}",
            "x.yml:9:10: se encontró «paises.csv»; se esperaba alguna fila."
        ),
    ])
    func `what does not hold says where`(list: String, message: String) {
        let error = #expect(throws: InstrumentError.self) { try options(list) }
        #expect(error?.explanation.spanish == message)
    }

    @Test(arguments: ["01 · Uno", "01", "p01", "01 · UNO"])
    func `an option of a table is known by its label or its code`(typed: String) throws {
        let options = try options(
            "{file: paises.csv, code: codigo, label: [codigo, nombre], prefix: p}")
        let field = Field(
            code: "D1.1", label: LocalizedText(""), kind: .choice, options: options)
        let cell = Cell(
            address: CellAddress(row: 1, columnIndex: 0), value: .text(typed), text: typed)
        let answer = AnswerReader.answer(to: field, in: cell, at: nil)
        #expect(answer.value == .choice("p01"))
    }

    private func options(_ list: String) throws -> [Option] {
        let text = """
            id: prueba
            wave: "2026"
            title: Prueba
            template: "1"
            cut-off: 2026-08-31
            reference year: 2025
            contact: la Red
            tables:
              lista: \(list)
            dimensions:
              D1:
                title: Uno
                sheet: 1 Uno
                questions:
                  D1.1: {text: ¿Cuál?, kind: single, options: lista}

            """
        let questionnaire = try InstrumentLoader.load(
            text, file: "x.yml", tables: [Self.countries])
        return questionnaire.questions[0].fields[0].options
    }
}
