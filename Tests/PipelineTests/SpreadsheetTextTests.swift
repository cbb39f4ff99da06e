import Evidence
import SSMEModel
import Testing

@testable import Pipeline

/// How the cells of a spreadsheet that backs an answer are written as text.
struct SpreadsheetTextTests {
    @Test(arguments: [
        (CellValue.number(2025), "2.025", "2025"),
        (.number(120_000_000), "$ 120.000.000", "120000000"), (.number(37.5), "37.5", "37.5"),
        (.text("Rubro"), "Rubro", "Rubro"),
        (.date(CalendarDate(daysSince1970: 20_000)), "04/10/2024", "2024-10-04"),
    ])
    func `a number has no marks`(value: CellValue, held: String, text: String) throws {
        let address = CellAddress(row: 1, columnIndex: 0)
        #expect(DocumentReader.shown(Cell(address: address, value: value, text: held)) == text)
    }

    @Test func `a heading that is the number of a year is that year`() {
        let address = CellAddress(row: 1, columnIndex: 1)
        let heading = DocumentReader.shown(
            Cell(address: address, value: .number(2025), text: "2.025"))
        let facts = DocumentFacts(
            DocumentText(text: "Presupuesto\t" + heading, isSpreadsheet: true), lexicon: .none,
            notAfter: nil, digest: { _ in "" })
        #expect(facts.years == [2025])
    }
}
