import SSMEModel
import Testing

@testable import Reports

struct ListSheetTests {
    static let form = Questionnaire(
        id: "t", wave: "2026", title: LocalizedText("Prueba"), templateVersion: "1",
        cutOff: SampleForm.day, referenceYear: 2025, contact: "",
        dimensions: [
            Dimension(
                code: "D1", title: LocalizedText("Actores"), sheet: "1 Actores", isScored: true,
                questions: [
                    Question(
                        code: "D1.9", text: LocalizedText("¿Cuáles empresas?"), kind: .table,
                        fields: [Field(code: "D1.9", label: LocalizedText(""), kind: .entries)],
                        list: ListForm(
                            sheet: "Empresas",
                            columns: [
                                Field(
                                    code: "D1.9.nit", label: LocalizedText("NIT"), kind: .nit),
                                Field(
                                    code: "D1.9.tamano", label: LocalizedText("Tamaño"),
                                    kind: .choice,
                                    options: [
                                        Option(code: "micro", label: LocalizedText("Micro"))
                                    ]),
                            ]))
                ])
        ])

    static let answers = SampleForm.answers([
        "D1.9.nit.1": .text("900170781-7"), "D1.9.tamano.1": .choice("micro"),
        "D1.9.nit.2": .text("900373923-1"), "D1.9.tamano.2": .blank,
    ])

    @Test func `a list has a sheet, its headings are named, its entries stand below`() throws {
        let workbook = try SampleForm.reading { path in
            try TemplateWriter(questionnaire: Self.form).write(
                to: path, initiative: SampleForm.initiative, stamp: SampleForm.stamp,
                deadline: nil, created: SampleForm.day, answers: Self.answers)
        }
        #expect(workbook.tables.prefix(3).map(\.name) == ["Portada", "1 Actores", "Empresas"])
        let table = try #require(workbook.table(named: "Empresas"))
        func text(_ row: Int, _ column: Int) -> String? {
            table[CellAddress(row: row, columnIndex: column)]?.text
        }
        #expect([text(2, 0), text(2, 1)] == ["NIT", "Tamaño"])
        #expect([text(3, 0), text(3, 1), text(4, 0)] == ["900170781-7", "Micro", "900373923-1"])
        let name = workbook.definedNames.first { $0.name == "D1.9.tamano" }
        #expect(name?.location?.description == "'Empresas'!B2")
        let count = try #require(
            workbook.table(named: "1 Actores")?[CellAddress(row: 3, columnIndex: 2)])
        #expect(count.formula == "COUNTA('Empresas'!$A$3:$A$302)")
        #expect(count.value == .number(2))
    }

    @Test func `a list longer than the sheet makes the sheet longer`() {
        let answers = SampleForm.answers(
            Dictionary(
                uniqueKeysWithValues: (1...450).map {
                    ("D1.9.nit.\($0)", AnswerValue.text("900170781-7"))
                }))
        let layout = WorkbookLayout(Self.form).making(roomFor: [], answers)
        let list = Self.form.questions[0].list
        #expect(list.flatMap(layout.lastEntry) == 550)
    }

    @Test func `what is wrong with an entry is shown at its cell`() throws {
        let layout = WorkbookLayout(Self.form)
        let cell = try #require(layout.cell(of: "D1.9.nit.2"))
        #expect(cell.description == "'Empresas'!A4")
        #expect(layout.cell(of: "D1.9.otra.2") == nil)
        #expect(layout.cell(of: "D1.9.nit.0") == nil)
    }

    @Test func `the long form has every entry and room for more`() {
        let text = TemplateWriter(questionnaire: Self.form)
            .csv(stamp: SampleForm.stamp, answers: Self.answers)
        let row = "\r\nD1.9.nit.2;Empresas 2 — NIT;900373923-1;con guion y dígito;\r\n"
        #expect(text.contains(row))
        #expect(text.contains("\r\nD1.9.tamano.50;"))
    }
}
