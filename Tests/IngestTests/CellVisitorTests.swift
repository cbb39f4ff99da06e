import Foundation
import SSMEModel
import Testing

@testable import Ingest

struct CellVisitorTests {
    private struct Transcript: CellVisitor {
        var lines: [String] = []
        mutating func begin(sheet: String, kind: Table.Kind, visibility: Table.Visibility) {
            lines.append("begin " + sheet)
        }
        mutating func visit(_ cell: ScannedCell, text: Span<UInt8>) {
            lines.append(cell.address.description + " " + String(copying: text))
        }
        mutating func end(mergedRanges: [MergedRange]) { lines.append("end") }
    }

    @Test func `cells come one by one with their text`() throws {
        let book = HandmadeWorkbook(
            rows: "<row><c t=\"s\"><v>0</v></c><c><v>1.50</v></c></row>",
            strings: "<si><t>cero</t></si>")
        var transcript = Transcript()
        let outline = try WorkbookReader().visit(
            book.bytes, fileName: "a.xlsx", with: &transcript)
        #expect(transcript.lines == ["begin Hoja1", "A1 cero", "B1 1.50", "end"])
        #expect(outline.format == .xlsx)
    }

    @Test func `a part that is declined half-way shows no cell twice`() throws {
        var book = HandmadeWorkbook(
            rows:
                "<row><c><v>1</v></c><c><v>2</v></c></row><row ñ=\"1\"><c><v>3</v></c></row>")
        book.sheet = book.sheet.replacing("<worksheet", with: "<!-- é --><worksheet")
        var transcript = Transcript()
        _ = try WorkbookReader().visit(book.bytes, fileName: "a.xlsx", with: &transcript)
        #expect(transcript.lines == ["begin Hoja1", "A1 1", "B1 2", "A2 3", "end"])
    }

    @Test func `a damaged part shows its first cells and then the error`() {
        let book = HandmadeWorkbook(rows: "<row><c><v>1</v></c><c><v>2</w></c></row>")
        var transcript = Transcript()
        let error = ingestError { () throws(IngestError) in
            try WorkbookReader().visit(book.bytes, fileName: "a.xlsx", with: &transcript)
        }
        #expect(error == .damagedPart("xl/worksheets/sheet1.xml", line: 1))
        #expect(transcript.lines == ["begin Hoja1", "A1 1"])
    }

    @Test func `a CSV file is one sheet`() throws {
        var transcript = Transcript()
        let outline = try WorkbookReader().visit(
            Array("a;b\n1;2\n".utf8), fileName: "a.csv", with: &transcript)
        #expect(transcript.lines == ["begin a.csv", "A1 a", "B1 b", "A2 1", "B2 2", "end"])
        #expect(outline.format == .csv)
    }

    @Test(arguments: ["form-openpyxl.xlsx", "form-libreoffice.xlsx", "form-xlsxwriter.xlsx"])
    func `a file, its bytes and a tally tell the same`(name: String) throws {
        let path = Fixture.path("xlsx/" + name)
        let file = try #require(FileBytes(path: path))
        let whole = try WorkbookReader().read(Fixture.bytes("xlsx/" + name), fileName: name)
        #expect(try WorkbookReader().read(file, fileName: name) == whole)
        let (sheets, outline) = try WorkbookReader().tally(file, fileName: name)
        #expect(sheets.map(\.name) == whole.tables.map(\.name))
        #expect(sheets.map(\.cellCount) == whole.tables.map(\.cells.count))
        #expect(outline.definedNames == whole.definedNames)
        #expect(outline.notes == whole.notes)
    }

    @Test func `what is no plain file is not opened`() {
        #expect(FileBytes(path: "/") == nil)
        #expect(FileBytes(path: Fixture.path("xlsx/no-existe.xlsx")) == nil)
    }
}
