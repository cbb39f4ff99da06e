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

    @Test func `an OpenDocument file shows its cells as they come, repeated rows too`() throws {
        let cell = "<table:table-cell office:value-type=\"float\" office:value=\"7\"/>"
        let book = HandmadeODS(
            rows: "<table:table-row table:number-rows-repeated=\"2\">\(cell)</table:table-row>")
        var transcript = Transcript()
        let outline = try WorkbookReader().visit(
            book.bytes, fileName: "a.ods", with: &transcript)
        #expect(transcript.lines == ["begin Hoja1", "A1 7", "A2 7", "end"])
        #expect(outline.format == .ods)
        var flat = Transcript()
        let text = book.content.replacing(
            "<office:document-content ",
            with:
                "<office:document office:mimetype=\"\(ODSReader.mediaType)\" "
        )
        .replacing("</office:document-content>", with: "</office:document>")
        _ = try WorkbookReader().visit(Array(text.utf8), fileName: "a.fods", with: &flat)
        #expect(flat.lines == transcript.lines)
    }

    @Test func `an OpenDocument file that is declined half-way shows nothing twice`() throws {
        func row(_ value: Int, _ more: String = "") -> String {
            "<table:table-row><table:table-cell office:value-type=\"float\" office:value=\"\(value)\"/>\(more)</table:table-row>"
        }
        var book = HandmadeODS()
        book.body =
            "<table:table table:name=\"Una\">\(row(1))</table:table><table:table table:name=\"Dos\">\(row(2))\(row(3, "<ñ/>"))\(row(4))</table:table>"
        var transcript = Transcript()
        _ = try WorkbookReader().visit(book.bytes, fileName: "a.ods", with: &transcript)
        #expect(
            transcript.lines == [
                "begin Una", "A1 1", "end", "begin Dos", "A1 2", "A2 3", "A3 4", "end",
            ])
    }

    @Test func `rows repeated without end are refused before they are written out`() {
        let cell = "<table:table-cell office:value-type=\"float\" office:value=\"7\"/>"
        let book = HandmadeODS(
            rows: String(
                repeating:
                    "<table:table-row table:number-rows-repeated=\"999999\">\(cell)\(cell)</table:table-row>",
                count: 3))
        var transcript = Transcript()
        let error = ingestError { () throws(IngestError) in
            try WorkbookReader().visit(book.bytes, fileName: "a.ods", with: &transcript)
        }
        #expect(error == .limitExceeded(.repeatedCells, allowed: 1_000_000, place: "Hoja1"))
        #expect(transcript.lines == ["begin Hoja1"])
    }

    @Test func `a CSV file that turns out to be no UTF-8 is told and kept the same`() throws {
        let rows = String(repeating: "uno;dos;tres\n", count: 40_000)
        let bytes = Array(rows.utf8) + [0xD1, 0x6F, 0x3B, 0x31, 0x0A]
        var transcript = Transcript()
        _ = try WorkbookReader().visit(bytes, fileName: "a.csv", with: &transcript)
        #expect(transcript.lines.count == 120_004)
        #expect(transcript.lines[120_001] == "A40001 Ño")
        let whole = try WorkbookReader().read(bytes, fileName: "a.csv")
        #expect(whole.tables[0].cells.count == 120_002)
        #expect(whole.tables[0].cells[120_000].text == "Ño")
        try Fixture.withFile(bytes) { path in
            let file = try #require(FileBytes(path: path))
            let sheets = try WorkbookReader().tally(file, fileName: "a.csv").sheets
            #expect(sheets[0].count(.text) == 120_002)
        }
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
