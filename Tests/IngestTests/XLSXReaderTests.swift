import SSMEModel
import Testing

@testable import Ingest

struct XLSXReaderTests {
    @Test(arguments: [
        ("<c t=\"s\"><v>0</v><extLst><ext><v>7</v></ext></extLst></c>", CellValue.text("cero")),
        ("<c><v>1</v><v>2</v></c>", .number(1)), ("<c t=\"s\"><v> 0\n</v></c>", .text("cero")),
        ("<c t=\"b\"><v>TRUE</v></c>", .bool(true)), ("<c><v>1e400</v></c>", .text("1e400")),
        (
            "<c t=\"d\"><v>2024-05-06T07:08:09+05:00</v></c>",
            .datetime(
                CalendarDate(year: 2024, month: 5, day: 6) ?? CalendarDate(daysSince1970: 0),
                seconds: 25_689)
        ),
        ("<c t=\"d\"><v>2024-02-30</v></c>", .text("2024-02-30")),
    ])
    func `odd cells read as other readers have them`(cell: String, value: CellValue) throws {
        let book = HandmadeWorkbook(rows: "<row>\(cell)</row>", strings: "<si><t>cero</t></si>")
        #expect(try book.cells().map(\.value) == [value])
    }

    @Test func `strict workbooks with prefixed elements read like any other`() throws {
        let main = "http://purl.oclc.org/ooxml/spreadsheetml/main"
        let types = "http://purl.oclc.org/ooxml/officeDocument/relationships"
        var book = HandmadeWorkbook()
        book.rootRelationships =
            "<q:Relationships xmlns:q=\"x\"><q:Relationship Id=\"a\" Type=\"\(types)/officeDocument\" Target=\"/xl/workbook.xml\"/></q:Relationships>"
        book.workbook =
            "<x:workbook xmlns:x=\"\(main)\" xmlns:r=\"\(types)\"><x:sheets><x:sheet name=\"Hoja1\" sheetId=\"1\" r:id=\"rId1\"/></x:sheets></x:workbook>"
        book.relationships =
            "<Relationships><Relationship Id=\"rId1\" Type=\"\(types)/worksheet\" Target=\"./worksheets/../worksheets/Sheet1.xml\"/></Relationships>"
        book.sheet =
            "<x:worksheet xmlns:x=\"\(main)\"><x:sheetData><x:row><x:c><x:v>5</x:v></x:c></x:row></x:sheetData></x:worksheet>"
        #expect(try book.cells().map(\.value) == [.number(5)])
    }

    @Test func `a part in another place is found through its relationship`() throws {
        var book = HandmadeWorkbook(rows: "<row><c><v>5</v></c></row>")
        book.sheetPath = "datos/hoja uno.xml"
        book.relationships =
            "<Relationships><Relationship Id=\"rId1\" Type=\"\(HandmadeWorkbook.types)/worksheet\" Target=\"/datos/hoja%20uno.xml\"/></Relationships>"
        #expect(try book.cells().map(\.value) == [.number(5)])
    }

    @Test func `hidden sheets are read and told apart`() throws {
        let workbook = try WorkbookReader().read(
            Fixture.bytes("xlsx/form-openpyxl.xlsx"), fileName: "form.xlsx")
        #expect(workbook.tables.map(\.name) == ["Portada", "7 Financiación", "Listas"])
        #expect(workbook.tables.map(\.visibility) == [.visible, .visible, .veryHidden])
        #expect(workbook.tables[2].cells.map(\.text) == ["Sí"])
    }

    @Test func `a chart sheet is listed without cells and noted`() throws {
        let workbook = try WorkbookReader().read(
            Fixture.bytes("xlsx/form-xlsxwriter.xlsx"), fileName: "form.xlsx")
        #expect(workbook.tables.map(\.kind) == [.grid, .chart])
        #expect(workbook.notes == [IngestNote(kind: .skippedSheet, detail: "Gráfico")])
    }

    @Test func `defined names are located where they stand for a cell`() throws {
        let workbook = try WorkbookReader().read(
            Fixture.bytes("xlsx/form-openpyxl.xlsx"), fileName: "form.xlsx")
        #expect(
            workbook.definedNames.map { $0.name + " " + ($0.location?.description ?? "—") }.sorted()
                == ["D7.2.camaras '7 Financiación'!C2", "SSME.wave 'Portada'!B1", "perdido —"])
    }

    @Test func `LibreOffice and openpyxl write the same form`() throws {
        let reader = WorkbookReader()
        let one = try reader.read(Fixture.bytes("xlsx/form-openpyxl.xlsx"), fileName: "a")
        let other = try reader.read(Fixture.bytes("xlsx/form-libreoffice.xlsx"), fileName: "b")
        for table in one.tables {
            for cell in table.cells where cell.formula == nil {
                let location = CellLocation(sheet: table.name, address: cell.address)
                #expect(other.cell(at: location)?.value == cell.value)
            }
        }
        let total = CellLocation(
            sheet: "7 Financiación", address: CellAddress(row: 6, columnIndex: 2))
        #expect(one.cell(at: total)?.isUncalculated == true)
        #expect(other.cell(at: total)?.value == .number(75))
    }

    @Test func `every kind of number keeps its kind`() throws {
        let workbook = try WorkbookReader().read(
            Fixture.bytes("xlsx/form-xlsxwriter.xlsx"), fileName: "form.xlsx")
        let day = try #require(CalendarDate(year: 2026, month: 9, day: 5))
        let kinds = workbook.tables[0].cells.filter { $0.address.columnIndex == 1 }.map(\.value)
        #expect(
            kinds == [
                .date(day), .datetime(day, seconds: 52_200), .time(seconds: 52_200),
                .duration(seconds: 131_400), .number(0.37), .number(120_000_000), .date(day),
            ])
    }

    @Test func `a workbook that counts from 1904 gives the same day`() throws {
        let workbook = try WorkbookReader().read(
            Fixture.bytes("xlsx/dates-1904.xlsx"), fileName: "form.xlsx")
        #expect(workbook.tables[0].cells.map(\.value.dayDescription) == ["2026-09-05"])
    }

    @Test func `macros and external links are noted`() throws {
        var book = HandmadeWorkbook()
        book.extra = [("xl/vbaProject.bin", "x"), ("xl/externalLinks/externalLink1.xml", "<a/>")]
        #expect(
            try book.read().notes == [
                IngestNote(kind: .macros, detail: "xl/vbaProject.bin"),
                IngestNote(kind: .externalLinks, detail: "xl/externalLinks/externalLink1.xml"),
            ])
    }

    @Test func `a document type is refused`() {
        var book = HandmadeWorkbook()
        book.sheet = "<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY b \"c\">]><worksheet/>"
        let error = ingestError { () throws(IngestError) in try book.read() }
        #expect(error == .forbiddenDoctype("xl/worksheets/sheet1.xml"))
    }

    @Test func `broken XML is refused with its part and line`() {
        var book = HandmadeWorkbook()
        book.sheet = "<worksheet>\n<sheetData>\n</worksheet>"
        let error = ingestError { () throws(IngestError) in try book.read() }
        #expect(error == .damagedPart("xl/worksheets/sheet1.xml", line: 3))
    }

    @Test func `elements nested too deep are refused`() {
        var book = HandmadeWorkbook()
        book.sheet = String(repeating: "<a>", count: 65) + String(repeating: "</a>", count: 65)
        let error = ingestError { () throws(IngestError) in try book.read() }
        #expect(
            error == .limitExceeded(.elementDepth, allowed: 64, place: "xl/worksheets/sheet1.xml"))
    }

    @Test func `too many sheets are refused`() {
        var limits = IngestLimits()
        limits.maxSheets = 0
        let book = HandmadeWorkbook()
        let error = ingestError { () throws(IngestError) in try book.read(limits: limits) }
        #expect(error == .limitExceeded(.sheets, allowed: 0, place: ""))
    }
}

extension CellValue {
    fileprivate var dayDescription: String {
        if case .date(let date) = self { return date.description }
        return ""
    }
}
