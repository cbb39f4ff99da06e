import SSMEModel
import Testing

@testable import Reports

struct QuestionSheetTests {
    @Test func `every answer cell is unlocked and everything else is not`() {
        let content = SampleForm.content()
        let cells = Set(content.layout.names.values)
        for sheet in content.spreadsheet(title: "Prueba").sheets {
            for (address, cell) in sheet.cells {
                let location = CellLocation(sheet: sheet.name, address: address)
                let isEvidence = sheet.name == WorkbookLayout.evidence && address.columnIndex != 2
                guard !isEvidence else { continue }
                #expect(cell.style.isUnlocked == cells.contains(location), "\(location)")
            }
        }
    }

    @Test func `a question with one field stands in one row, one with several has a heading`()
        throws
    {
        let sheet = try SampleForm.sheet("7 Financiación")
        let codes = (3...9).map { sheet.cells[CellAddress(row: $0, columnIndex: 0)]?.content }
        #expect(
            codes == [
                .text("D7.1"), .text("D7.2"), .text("D7.2.camaras"), .text("D7.2.empresas"),
                .text("D7.2.otra"), .blank, .text("D7.3"),
            ])
        #expect(
            sheet.cells[CellAddress(row: 9, columnIndex: 1)]?.content == .text("¿Algo más?"))
    }

    @Test func `the running total is written with its value`() throws {
        let sheet = try SampleForm.sheet(
            "7 Financiación",
            ["D7.1": .number(5), "D7.2.camaras": .number(60), "D7.2.empresas": .number(36.5)])
        let total = sheet.cells[CellAddress(row: 8, columnIndex: 2)]?.content
        #expect(total == .formula("SUM($C$5:$C$7)", number: 96.5))
        guard
            case .textFormula(_, let note) = sheet.cells[CellAddress(row: 8, columnIndex: 3)]?
                .content
        else {
            Issue.record("no note")
            return
        }
        #expect(note == "Faltan 3,5")
    }

    @Test func `a question that is not asked counts neither as asked nor as answered`() throws {
        let sheet = try SampleForm.sheet(
            "3 Estrategia", ["D3.1": .choice("no_tiene"), "D3.2": .month(SampleForm.day.yearMonth)])
        let state = (0..<2).map { sheet.cells[CellAddress(row: 4, columnIndex: 4 + $0)]?.content }
        guard case .formula(_, let asked) = state[0], case .formula(_, let answered) = state[1]
        else {
            Issue.record("no state")
            return
        }
        #expect(asked == 0)
        #expect(answered == 0)
    }

    @Test func `a choice takes its list, but lets a reason for no value be typed`() throws {
        let sheet = try SampleForm.sheet("3 Estrategia")
        let validation = try #require(
            sheet.validations.first { $0.cell == CellAddress(row: 3, columnIndex: 2) })
        #expect(validation.rule == .list("'Listas'!$A$1:$A$3"))
        #expect(!validation.isStrict)
        #expect(
            validation.complaint?.text
                == "Elija una opción de la lista. Si no hay dato, escriba «no aplica», «no se midió» "
                + "o «prefiere no responder».")
    }

    @Test func `a percentage takes 0 to 100 or a reason, and nothing else`() throws {
        let sheet = try SampleForm.sheet("7 Financiación")
        let validation = try #require(
            sheet.validations.first { $0.cell == CellAddress(row: 5, columnIndex: 2) })
        #expect(
            validation.rule
                == .formula(
                    "OR(IFERROR(AND(ISNUMBER(C5),C5>=0,C5<=100),FALSE),"
                        + "ISNUMBER(MATCH(C5,'Listas'!$B$1:$B$3,0)))"))
        #expect(validation.isStrict)
    }

    @Test(arguments: Field.Kind.allCases)
    func `no formula of a cell is longer than a spreadsheet takes`(kind: Field.Kind) {
        let formula = FieldWords(language: .spanish)
            .acceptance(kind, cell: "C1048576", reasons: "'Listas'!$ZZ$1:$ZZ$3")
        #expect((formula?.utf16.count ?? 0) <= 255)
    }

    @Test(arguments: [(120_000_000.0, "\"$ \"#,##0"), (120_000_000.5, "\"$ \"#,##0.00")])
    func `an amount with cents shows them`(pesos: Double, format: String) throws {
        let sheet = try SampleForm.sheet("7 Financiación", ["D7.1": .number(pesos)])
        let cell = sheet.cells[CellAddress(row: 3, columnIndex: 2)]
        #expect(cell?.style.format == format)
    }

    @Test func `help begins with the condition, in words`() throws {
        let sheet = try SampleForm.sheet("7 Financiación")
        #expect(
            sheet.cells[CellAddress(row: 4, columnIndex: 3)]?.content
                == .text("Solo si D7.1 es mayor que 0.\nDebe sumar 100."))
    }
}
