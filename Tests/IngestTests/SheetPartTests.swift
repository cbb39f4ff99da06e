import SSMEModel
import Testing

@testable import Ingest

struct SheetPartTests {
    private func values(
        _ rows: String, strings: String = "", formats: String = ""
    ) throws -> [String: CellValue] {
        let cells = try HandmadeWorkbook(rows: rows, strings: strings, formats: formats).cells()
        return Dictionary(uniqueKeysWithValues: cells.map { ($0.address.description, $0.value) })
    }

    @Test func `cells and rows without a reference follow the one before`() throws {
        let values = try values(
            "<row><c><v>1</v></c><c><v>2</v></c></row><row r=\"5\"><c r=\"C5\"><v>3</v></c><c><v>4</v></c></row><row><c><v>5</v></c></row>"
        )
        #expect(
            values == [
                "A1": .number(1), "B1": .number(2), "C5": .number(3), "D5": .number(4),
                "A6": .number(5),
            ])
    }

    @Test func `a number shown as a percentage says so, and stays the number in the file`() throws {
        let formats =
            "<numFmts><numFmt numFmtId=\"164\" formatCode=\"0.0%\"/></numFmts><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"9\"/><xf numFmtId=\"164\"/></cellXfs>"
        let rows =
            "<row r=\"1\"><c r=\"A1\" s=\"1\"><v>0.37</v></c><c r=\"B1\" s=\"2\"><f>A1</f><v>1</v></c><c r=\"C1\"><v>0.37</v></c><c r=\"D1\" s=\"1\" t=\"str\"><v>37</v></c></row>"
        let cells = try HandmadeWorkbook(rows: rows, formats: formats).cells()
        #expect(
            cells.map(\.value) == [.number(0.37), .number(1), .number(0.37), .text("37")])
        #expect(cells.map(\.isPercentage) == [true, true, false, false])
    }

    @Test func `a typed cell without a value is empty whatever its type says`() throws {
        let rows =
            "<row><c r=\"A1\" t=\"n\"/><c r=\"B1\" t=\"s\"><v/></c><c r=\"C1\" s=\"3\"/></row>"
        #expect(try values(rows).isEmpty)
    }

    @Test func `shared, inline and formula texts are texts`() throws {
        let values = try values(
            "<row><c t=\"s\"><v>1</v></c><c t=\"inlineStr\"><is><t>dos</t></is></c><c t=\"str\"><f>A1</f><v>tres</v></c></row>",
            strings: "<si><t>cero</t></si><si><t>uno</t></si>")
        #expect(values == ["A1": .text("uno"), "B1": .text("dos"), "C1": .text("tres")])
    }

    @Test func `rich text is joined and its reading aid left out`() throws {
        let values = try values(
            "<row><c t=\"s\"><v>0</v></c></row>",
            strings:
                "<si><r><t>Cá</t></r><r><rPr><b/></rPr><t xml:space=\"preserve\">mara </t></r><rPh sb=\"0\" eb=\"1\"><t>ka</t></rPh><phoneticPr fontId=\"1\"/></si>"
        )
        #expect(values == ["A1": .text("Cámara ")])
    }

    @Test func `escapes, CDATA and white space keep what was typed`() throws {
        let values = try values(
            "<row><c t=\"inlineStr\"><is><t>a_x000D_b_x005F_x0041_</t></is></c><c t=\"inlineStr\"><is><t><![CDATA[<x> & y]]></t></is></c><c t=\"inlineStr\"><is><t>  z </t></is></c></row>"
        )
        #expect(
            values == ["A1": .text("a\rb_x0041_"), "B1": .text("<x> & y"), "C1": .text("  z ")])
    }

    @Test func `a shared text that the table lacks is an error cell and a note`() throws {
        let workbook = try HandmadeWorkbook(
            rows: "<row><c t=\"s\"><v>7</v></c><c t=\"s\"><v>-1</v></c></row>",
            strings: "<si><t>cero</t></si>"
        ).read()
        #expect(workbook.tables[0].cells.map(\.value) == [.error("#REF!"), .error("#REF!")])
        #expect(workbook.notes.map(\.kind) == [.missingString, .missingString])
        #expect(workbook.notes.map(\.detail) == ["Hoja1!A1", "Hoja1!B1"])
    }

    @Test func `booleans, errors and ISO moments have their own kinds`() throws {
        let values = try values(
            "<row><c t=\"b\"><v>1</v></c><c t=\"e\"><v>#N/A</v></c><c t=\"d\"><v>2026-09-05</v></c><c t=\"d\"><v>2026-09-05T10:30:00.250Z</v></c><c t=\"d\"><v>10:30:00</v></c></row>"
        )
        let day = try #require(CalendarDate(year: 2026, month: 9, day: 5))
        #expect(
            values == [
                "A1": .bool(true), "B1": .error("#N/A"), "C1": .date(day),
                "D1": .datetime(day, seconds: 37_800.25), "E1": .time(seconds: 37_800),
            ])
    }

    @Test func `a formula is calculated, calculated to empty text, or not calculated`() throws {
        let cells = try HandmadeWorkbook(
            rows:
                "<row><c><f>1+1</f><v>2</v></c><c t=\"str\"><f>\"\"</f><v></v></c><c><f>SUM(A1:A2)</f><v/></c></row>"
        ).cells()
        #expect(cells.map(\.value) == [.number(2), .text(""), .empty])
        #expect(cells.map(\.isUncalculated) == [false, false, true])
        #expect(cells.map(\.formula) == ["1+1", "\"\"", "SUM(A1:A2)"])
    }

    @Test func `a number keeps the digits of the file`() throws {
        let cell = try #require(
            try HandmadeWorkbook(rows: "<row><c><v>0.57999999999999996</v></c></row>").cells().first
        )
        #expect(cell.value == .number(0.58))
        #expect(cell.text == "0.57999999999999996")
    }

    @Test func `what is no number in a number cell stays text`() throws {
        #expect(
            try values(
                "<row><c><v>1,5</v></c><c><v>0x10</v></c><c><v>nan</v></c><c><v> 7 </v></c></row>")
                == ["A1": .text("1,5"), "B1": .text("0x10"), "C1": .text("nan"), "D1": .number(7)])
    }

    @Test func `the number format tells days, moments, times and durations apart`() throws {
        let formats =
            "<numFmts><numFmt numFmtId=\"164\" formatCode=\"[h]:mm\"/></numFmts><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/><xf numFmtId=\"22\"/><xf numFmtId=\"20\"/><xf numFmtId=\"164\"/></cellXfs>"
        let values = try values(
            "<row><c s=\"0\"><v>46270</v></c><c s=\"1\"><v>46270</v></c><c s=\"2\"><v>46270.5</v></c><c s=\"3\"><v>0.75</v></c><c s=\"4\"><v>1.5</v></c><c s=\"99\"><v>1</v></c></row>",
            formats: formats)
        let day = try #require(CalendarDate(year: 2026, month: 9, day: 5))
        #expect(
            values == [
                "A1": .number(46270), "B1": .date(day), "C1": .datetime(day, seconds: 43_200),
                "D1": .time(seconds: 64_800), "E1": .duration(seconds: 129_600), "F1": .number(1),
            ])
    }

    @Test func `cells outside the grid are counted in a note, not kept`() throws {
        let workbook = try HandmadeWorkbook(
            rows:
                "<row r=\"1\"><c r=\"XFE1\"><v>1</v></c><c r=\"A1048577\"><v>2</v></c><c r=\"XFD1048576\"><v>3</v></c></row>"
        ).read()
        #expect(workbook.tables[0].cells.map(\.address.description) == ["XFD1048576"])
        #expect(workbook.notes == [IngestNote(kind: .cellOutsideGrid, detail: "Hoja1: 2")])
    }

    @Test func `cells out of order are put in order and the later of two counts`() throws {
        let cells = try HandmadeWorkbook(
            rows:
                "<row r=\"2\"><c r=\"B2\"><v>1</v></c><c r=\"A2\"><v>2</v></c></row><row r=\"1\"><c r=\"A1\"><v>3</v></c><c r=\"A1\"><v>4</v></c></row>"
        ).cells()
        #expect(cells.map(\.address.description) == ["A1", "A2", "B2"])
        #expect(cells.map(\.value) == [.number(4), .number(2), .number(1)])
    }

    @Test func `a shared formula moves with its cell`() throws {
        let cells = try HandmadeWorkbook(
            rows:
                "<row><c r=\"B1\"><f t=\"shared\" ref=\"B1:B2\" si=\"0\">A1*$A$1</f><v>1</v></c></row><row><c r=\"B2\"><f t=\"shared\" si=\"0\"/><v>2</v></c></row>"
        ).cells()
        #expect(cells.map(\.formula) == ["A1*$A$1", "A2*$A$1"])
    }

    @Test func `merged ranges are told by their corners and the declared dimension is not read`()
        throws
    {
        var book = HandmadeWorkbook()
        book.sheet =
            "<worksheet><dimension ref=\"A1:XFD1048576\"/><sheetData><row><c><v>1</v></c></row></sheetData><mergeCells><mergeCell ref=\"A1:C2\"/></mergeCells></worksheet>"
        let table = try book.read().tables[0]
        #expect(table.cells.count == 1)
        #expect(table.mergedRanges.map(\.last.description) == ["C2"])
    }

    @Test func `too many cells are refused`() {
        var limits = IngestLimits()
        limits.maxCells = 1
        let book = HandmadeWorkbook(rows: "<row><c><v>1</v></c><c><v>2</v></c></row>")
        let error = ingestError { () throws(IngestError) in try book.read(limits: limits) }
        #expect(error == .limitExceeded(.cells, allowed: 1, place: "Hoja1"))
    }

    @Test func `a text longer than the limit is refused with its cell`() {
        var limits = IngestLimits()
        limits.maxCellBytes = 3
        let book = HandmadeWorkbook(
            rows: "<row><c/><c t=\"inlineStr\"><is><t>cuatro</t></is></c></row>")
        let error = ingestError { () throws(IngestError) in try book.read(limits: limits) }
        #expect(error == .limitExceeded(.cellBytes, allowed: 3, place: "Hoja1!B1"))
    }
}
