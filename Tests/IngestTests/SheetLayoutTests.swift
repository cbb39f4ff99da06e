import SSMEModel
import Testing

@testable import Ingest

/// What a sheet hides, and where it checks what people type.
struct SheetLayoutTests {
    private func range(_ first: String, _ last: String) throws -> MergedRange {
        MergedRange(
            first: try #require(CellAddress(first)), last: try #require(CellAddress(last)))
    }

    private func xlsx(_ before: String, rows: String = "", after: String = "") throws -> SheetLayout
    {
        var workbook = HandmadeWorkbook()
        workbook.sheet =
            "<worksheet xmlns=\"\(HandmadeWorkbook.namespace)\">\(before)<sheetData>\(rows)</sheetData>\(after)</worksheet>"
        return try workbook.read().tables[0].layout
    }

    @Test func `hidden rows and columns of a workbook are told, those of no size too`() throws {
        let layout = try xlsx(
            "<cols><col min=\"1\" max=\"2\" width=\"9\"/><col min=\"5\" max=\"6\" hidden=\"1\"/><col min=\"7\" max=\"7\" width=\"0\"/></cols>",
            rows:
                "<row r=\"1\"><c><v>1</v></c></row><row r=\"3\" hidden=\"1\"/><row r=\"4\" hidden=\"true\"/><row r=\"9\" ht=\"0\" customHeight=\"1\"/><row r=\"2\" hidden=\"1\"/><row r=\"20\" hidden=\"0\"/>"
        )
        #expect(layout.hiddenRows == [3...4, 9...9, 2...2])
        #expect(layout.hiddenColumns == [4...6])
        #expect(layout.hides(CellAddress(row: 4, columnIndex: 0)))
        #expect(layout.hides(CellAddress(row: 1, columnIndex: 5)))
        #expect(!layout.hides(CellAddress(row: 5, columnIndex: 3)))
    }

    @Test func `the checks of a workbook are told, those that Excel keeps in an extension too`()
        throws
    {
        let layout = try xlsx(
            "",
            after:
                "<conditionalFormatting sqref=\"A1:A9\"/><dataValidations count=\"1\"><dataValidation type=\"list\" sqref=\"C3 C5:C9\"><formula1>$A$1</formula1></dataValidation></dataValidations><extLst><ext><x14:conditionalFormatting xmlns:x14=\"x\" xmlns:xm=\"m\"><xm:sqref>D1:D9</xm:sqref></x14:conditionalFormatting><x14:dataValidations xmlns:x14=\"x\" xmlns:xm=\"m\"><x14:dataValidation type=\"list\"><x14:formula1><xm:f>Listas!$A$1</xm:f></x14:formula1><xm:sqref>E3:E4 F7</xm:sqref></x14:dataValidation></x14:dataValidations></ext></extLst>"
        )
        #expect(
            layout.validated == [
                try range("C3", "C3"), try range("C5", "C9"), try range("E3", "E4"),
                try range("F7", "F7"),
            ])
        #expect(layout.validatedRows(ofColumn: 2) == [3...3, 5...9])
    }

    @Test func `references that are none, or reversed, check nothing`() throws {
        let layout = try xlsx(
            "<cols><col min=\"9\" max=\"3\" hidden=\"1\"/><col min=\"1\" max=\"99999\" hidden=\"1\"/></cols>",
            rows: "<row r=\"9999999\" hidden=\"1\"/>",
            after: "<dataValidations><dataValidation sqref=\"C9:C3 #REF! \"/></dataValidations>")
        #expect(layout.hiddenColumns == [])
        #expect(layout.hiddenRows == [])
        #expect(layout.validatedRows(ofColumn: 2) == [])
    }

    @Test func `an OpenDocument sheet tells the same`() throws {
        let checked = "<table:table-cell table:content-validation-name=\"v\"/>"
        let plain = "<table:table-cell/>"
        let layout = try HandmadeODS(
            rows:
                "<table:table-row>\(plain)\(checked)</table:table-row><table:table-row table:number-rows-repeated=\"3\" table:visibility=\"collapse\">\(plain)\(checked)</table:table-row><table:table-row table:visibility=\"filter\">\(plain)\(plain)<table:table-cell table:content-validation-name=\"w\" table:number-columns-repeated=\"2\"/></table:table-row>",
            columns:
                "<table:table-column/><table:table-column table:visibility=\"collapse\" table:number-columns-repeated=\"2\"/>"
        ).read().tables[0].layout
        #expect(layout.hiddenRows == [2...5])
        #expect(layout.hiddenColumns == [1...2])
        #expect(layout.validated == [try range("B1", "B4"), try range("C5", "D5")])
    }

    @Test func `a row of an OpenDocument sheet ends the ranges that it has otherwise`() throws {
        func checked(_ count: Int) -> String {
            "<table:table-cell table:content-validation-name=\"v\" table:number-columns-repeated=\"\(count)\"/>"
        }
        func row(_ cells: String...) -> String {
            "<table:table-row>" + cells.joined() + "</table:table-row>"
        }
        let plain = "<table:table-cell/>"
        let layout = try HandmadeODS(
            rows: row(checked(2), plain, checked(1), plain, checked(1))
                + row(checked(1), plain, plain, checked(1), plain, checked(1))
                + row(plain, plain, plain, checked(1), plain, plain, checked(1))
        ).read().tables[0].layout
        #expect(
            layout.validated == [
                try range("A1", "B1"), try range("A2", "A2"), try range("F1", "F2"),
                try range("D1", "D3"), try range("G3", "G3"),
            ])
    }

    @Test(.timeLimit(.minutes(1)))
    func `rows of thousands of checked ranges cost no more than their cells`() {
        let plain = XMLAttributes()
        var checked = plain
        checked.open("content-validation-name")
        checked.append(UInt8(ascii: "v"))
        var gathered = ODSLayout()
        for row in 1...30 {
            gathered.openRow(plain)
            for column in stride(from: 0, to: 16_000, by: 2) {
                gathered.addCell(column, count: 1, checked)
            }
            gathered.closeRow(row, count: 1)
        }
        let layout = gathered.closed(above: 31)
        #expect(layout.validated.count == 8_000)
        #expect(layout.validatedRows(ofColumn: 15_998) == [1...30])
    }

    @Test func `a reader's parent gets the layout as it was read`() throws {
        let workbook = Workbook(
            format: .xlsx,
            tables: [
                Table(
                    name: "H", cells: [],
                    layout: SheetLayout(
                        hiddenRows: [3...4], hiddenColumns: [0...0],
                        validated: [try range("A1", "B2")]))
            ])
        var writer = ByteWriter()
        workbook.write(to: &writer)
        var reader = ByteReader(writer.bytes)
        let read = try Workbook(from: &reader)
        #expect(read == workbook)
    }
}
