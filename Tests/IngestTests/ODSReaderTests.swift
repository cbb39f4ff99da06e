import SSMEModel
import Testing

@testable import Ingest

struct ODSReaderTests {
    private func row(_ cells: String...) -> String {
        "<table:table-row>" + cells.joined() + "</table:table-row>"
    }

    private func text(_ text: String, _ attributes: String = "") -> String {
        "<table:table-cell \(attributes) office:value-type=\"string\"><text:p>\(text)</text:p></table:table-cell>"
    }

    private func value(_ attributes: String) throws -> CellValue? {
        try HandmadeODS(rows: row("<table:table-cell \(attributes)/>")).cells().first?.value
    }

    @Test(arguments: [
        ("float\" office:value=\"-1.5E3", CellValue.number(-1500)),
        ("percentage\" office:value=\"0.37", .number(0.37)),
        ("currency\" office:currency=\"COP\" office:value=\"120000000", .number(120_000_000)),
        ("boolean\" office:boolean-value=\"true", .bool(true)),
        ("string\" office:string-value=\"Sí", .text("Sí")),
        ("time\" office:time-value=\"PT14H30M00.5S", .time(seconds: 52_200.5)),
        ("time\" office:time-value=\"PT36H29M59.99999712S", .duration(seconds: 131_400)),
        ("time\" office:time-value=\"-PT1H", .duration(seconds: -3600)),
        ("date\" office:date-value=\"1899-12-30T14:30:00", .time(seconds: 52_200)),
        ("date\" office:date-value=\"2026-02-31", .text("2026-02-31")),
        ("float\" office:value=\"mil", .text("mil")),
    ])
    func `a value is typed by its attributes`(attributes: String, expected: CellValue) throws {
        #expect(try value("office:value-type=\"\(attributes)\"") == expected)
    }

    @Test func `a number shown as a percentage says so, wherever it is repeated`() throws {
        let cell = "<table:table-cell office:value-type=\"percentage\" office:value=\"0.37\"/>"
        let repeated =
            "<table:table-row table:number-rows-repeated=\"2\">" + cell + "</table:table-row>"
        let plain = "<table:table-cell office:value-type=\"float\" office:value=\"0.37\"/>"
        let cells = try HandmadeODS(rows: repeated + row(plain)).cells()
        #expect(cells.map(\.isPercentage) == [true, true, false])
    }

    @Test func `dates come with and without a time`() throws {
        let day = try #require(CalendarDate(year: 2026, month: 9, day: 5))
        let next = try #require(CalendarDate(year: 2026, month: 9, day: 6))
        let date = "office:value-type=\"date\" office:date-value="
        #expect(try value(date + "\"2026-09-05\"") == .date(day))
        #expect(try value(date + "\"2026-09-05T14:30:00\"") == .datetime(day, seconds: 52_200))
        #expect(
            try value(date + "\"2026-09-05T23:59:59.9999999\"") == .datetime(next, seconds: 0))
    }

    @Test func `hours that pass a day are told by the format, of the cell, the row or the column`()
        throws
    {
        let time = "office:value-type=\"time\" office:time-value=\"PT05H00M00S\""
        var book = HandmadeODS(
            rows: row(
                "<table:table-cell \(time)/>",
                "<table:table-cell \(time) table:style-name=\"ce2\"/>")
                + "<table:table-row table:default-cell-style-name=\"ce2\"><table:table-cell \(time)/></table:table-row>",
            columns:
                "<table:table-column table:number-columns-repeated=\"2\" table:default-cell-style-name=\"ce1\"/>"
        )
        book.automaticStyles =
            "<style:style style:name=\"ce1\" style:family=\"table-cell\" style:data-style-name=\"N1\"/><style:style style:name=\"ce2\" style:family=\"table-cell\"/>"
        book.styles =
            "<number:time-style style:name=\"N1\" number:truncate-on-overflow=\"false\"/>"
        let values = try book.cells().map(\.value)
        #expect(
            values == [.duration(seconds: 18_000), .time(seconds: 18_000), .time(seconds: 18_000)])
    }

    @Test func `errors are told by LibreOffice's mark, or by their text in a formula`() throws {
        let cells = try HandmadeODS(
            rows: row(
                "<table:table-cell table:formula=\"of:=1/0\" office:value-type=\"string\" office:string-value=\"\" calcext:value-type=\"error\"><text:p>#¡DIV/0!</text:p></table:table-cell>",
                text("#N/A", "table:formula=\"msoxl:=NA()\""), text("#N/A"))
        ).cells()
        #expect(cells.map(\.value) == [.error("#¡DIV/0!"), .error("#N/A"), .text("#N/A")])
        #expect(cells.map(\.formula) == ["1/0", "NA()", nil])
    }

    @Test func `a formula is kept without its prefix, calculated or not`() throws {
        let cells = try HandmadeODS(
            rows: row(
                "<table:table-cell table:formula=\"of:=[.A2]=2\" office:value-type=\"float\" office:value=\"4\"/>",
                "<table:table-cell table:formula=\"=A2\"/>",
                "<table:table-cell table:formula=\"of:=IF(1;&quot;&quot;)\"><text:p/></table:table-cell>"
            )
        ).cells()
        #expect(cells.map(\.formula) == ["[.A2]=2", "A2", "IF(1;\"\")"])
        #expect(cells.map(\.value) == [.number(4), .empty, .text("")])
        #expect(cells.map(\.isUncalculated) == [false, true, false])
    }

    @Test func `paragraphs are joined, white space stays as written`() throws {
        let cells = try HandmadeODS(
            rows: row(
                "<table:table-cell office:value-type=\"string\"><text:p>uno <text:span>dos</text:span></text:p><text:p>tres</text:p></table:table-cell>",
                text("a<text:s text:c=\"3\"/>b<text:tab/>c<text:line-break/>d"),
                text("\n   muy\n   sangrado\n  "), text("fin "))
        ).cells()
        #expect(
            cells.map(\.text) == [
                "uno dos\ntres", "a   b\tc\nd", "\n   muy\n   sangrado\n  ", "fin ",
            ])
    }

    @Test func `comments, shapes and tables inside cells are stepped over`() throws {
        let cells = try HandmadeODS(
            rows:
                "<table:shapes><table:table><table:table-row><table:table-cell><text:p>x</text:p></table:table-cell></table:table-row></table:table></table:shapes>"
                + row(
                    "<table:table-cell office:value-type=\"string\"><office:annotation><text:p>nota</text:p></office:annotation><text:p>valor<text:note><text:p>al pie</text:p></text:note></text:p></table:table-cell>"
                )
        ).cells()
        #expect(cells.map(\.text) == ["valor"])
    }

    @Test func `repeated cells and rows stand where they belong`() throws {
        let table = try HandmadeODS(
            rows: "<table:table-row table:number-rows-repeated=\"2\">"
                + text("x", "table:number-columns-repeated=\"2\"")
                + "<table:table-cell table:number-columns-repeated=\"16000\"/>" + text("y")
                + "</table:table-row><table:table-row table:number-rows-repeated=\"1048560\"><table:table-cell/></table:table-row>"
                + row(text("z"))
        ).read().tables[0]
        #expect(
            table.cells.map(\.address.description) == [
                "A1", "B1", "WQM1", "A2", "B2", "WQM2", "A1048563",
            ])
    }

    @Test func `what repeats beyond the grid is noted, what repeats without end is refused`()
        throws
    {
        let book = try HandmadeODS(
            rows: "<table:table-row table:number-rows-repeated=\"1048575\"/>"
                + "<table:table-row table:number-rows-repeated=\"3\">" + text("x")
                + "</table:table-row>"
        ).read()
        #expect(book.tables[0].cells.map(\.address.description) == ["A1048576"])
        #expect(book.notes == [IngestNote(kind: .cellOutsideGrid, detail: "Hoja1: 2")])

        let bomb = HandmadeODS(
            rows: "<table:table-row table:number-rows-repeated=\"999999999\">"
                + text("x", "table:number-columns-repeated=\"999999999\"") + "</table:table-row>")
        let error = ingestError { () throws(IngestError) in try bomb.read() }
        #expect(error == .limitExceeded(.repeatedCells, allowed: 1_000_000, place: "Hoja1"))
    }

    @Test func `spans become merged ranges, covered cells keep what they hold`() throws {
        let table = try HandmadeODS(
            rows: row(
                text("a", "table:number-columns-spanned=\"2\" table:number-rows-spanned=\"3\""))
                + row(
                    "<table:covered-table-cell office:value-type=\"string\"><text:p>debajo</text:p></table:covered-table-cell>"
                )
        ).read().tables[0]
        #expect(
            table.mergedRanges.map { $0.first.description + ":" + $0.last.description } == ["A1:B3"]
        )
        #expect(table.cells.map(\.text) == ["a", "debajo"])
    }

    @Test func `white space without end is refused`() throws {
        var limits = IngestLimits()
        limits.maxCellBytes = 10
        let book = HandmadeODS(rows: row(text("<text:s text:c=\"999999999\"/>")))
        let error = ingestError { () throws(IngestError) in try book.read(limits: limits) }
        #expect(error == .limitExceeded(.cellBytes, allowed: 10, place: "Hoja1!A1"))
    }

    @Test func `names point at their cells, whatever the sheet is called`() throws {
        var book = HandmadeODS()
        book.body =
            "<table:table table:name=\"D'Ors. 7\"/><table:named-expressions><table:named-range table:name=\"D7.2.camaras\" table:cell-range-address=\"$'D''Ors. 7'.$C$12:.$C$19\"/><table:named-range table:name=\"perdido\" table:cell-range-address=\"$otra.$A$1\"/><table:named-expression table:name=\"suma\" table:expression=\"of:=1\"/></table:named-expressions>"
        let names = try book.read().definedNames
        #expect(names.map(\.name) == ["D7.2.camaras", "perdido", "suma"])
        #expect(names.map { $0.location?.description } == ["'D''Ors. 7'!C12", nil, nil])
        #expect(names[0].reference == "$'D''Ors. 7'.$C$12:.$C$19")
    }

    @Test func `hidden tables, macros and linked tables are told`() throws {
        var book = HandmadeODS()
        book.automaticStyles =
            "<style:style style:name=\"ta2\" style:family=\"table\"><style:table-properties table:display=\"false\"/></style:style>"
        book.body =
            "<table:tracked-changes><table:table table:name=\"vieja\"/></table:tracked-changes><table:table table:name=\"Una\"/><table:table table:name=\"Listas\" table:style-name=\"ta2\"/><table:table table:name=\"'file:///otro/b.ods'#$Hoja1\"><table:table-source/></table:table>"
        book.extra = [("Basic/Standard/Modulo.xml", "<a/>")]
        let workbook = try book.read()
        #expect(workbook.format == .ods)
        #expect(workbook.tables.map(\.name) == ["Una", "Listas"])
        #expect(workbook.tables.map(\.visibility) == [.visible, .hidden])
        #expect(
            workbook.notes == [
                IngestNote(kind: .macros, detail: "Basic/Standard/Modulo.xml"),
                IngestNote(kind: .externalLinks, detail: "'file:///otro/b.ods'#$Hoja1"),
            ])
    }

    @Test func `a password is told with LibreOffice's way to remove it`() throws {
        var book = HandmadeODS()
        book.manifest = "<m><f><encryption-data/></f></m>"
        let error = ingestError { () throws(IngestError) in try book.read() }
        #expect(error == .encryptedOpenDocument)
        #expect(
            error?.explanation(of: "formulario.ods").spanish
                == "No pudimos abrir «formulario.ods»: está protegido con contraseña. Ábralo en LibreOffice, elija Archivo › Guardar como, desmarque «Guardar con contraseña» y envíelo de nuevo."
        )
    }

    @Test func `a package cut short is refused as damaged`() throws {
        var zip = HandmadeZip()
        zip.add("mimetype", ODSReader.mediaType)
        zip.add("content.xml", "<office>")
        let error = ingestError { () throws(IngestError) in
            try WorkbookReader().read(zip.bytes, fileName: "f")
        }
        #expect(error == .damagedPart("content.xml", line: 1))
        var empty = HandmadeZip()
        empty.add("mimetype", ODSReader.mediaType)
        let missing = ingestError { () throws(IngestError) in
            try WorkbookReader().read(empty.bytes, fileName: "f")
        }
        #expect(missing == .noWorkbook)
    }

    @Test func `what LibreOffice saves as OpenDocument reads like the workbook it came from`()
        throws
    {
        for (ods, xlsx) in [
            ("types.ods", "form-xlsxwriter.xlsx"), ("form.ods", "form-libreoffice.xlsx"),
        ] {
            let saved = try WorkbookReader().read(Fixture.bytes("ods/" + ods), fileName: ods)
            let source = try WorkbookReader().read(Fixture.bytes("xlsx/" + xlsx), fileName: xlsx)
            #expect(saved.tables.map(\.name) == source.tables.map(\.name))
            #expect(saved.tables.map(\.mergedRanges) == source.tables.map(\.mergedRanges))
            let names = saved.definedNames.filter { $0.location != nil }
            #expect(
                names.map { "\($0.name) \($0.location?.description ?? "")" }.sorted()
                    == source.definedNames.filter { $0.location != nil }
                    .map { "\($0.name) \($0.location?.description ?? "")" }.sorted())
            for (mine, theirs) in zip(saved.tables, source.tables) {
                #expect(mine.cells.map(\.address) == theirs.cells.map(\.address))
                // LibreOffice makes formulas of booleans, and calculates what nobody had.
                for (cell, other) in zip(mine.cells, theirs.cells) where cell.formula == nil {
                    #expect(cell.value == other.value)
                }
            }
        }
    }

    @Test func `a flat document reads like a package`() throws {
        let workbook = try WorkbookReader().read(Fixture.bytes("ods/flat.fods"), fileName: "f")
        let day = try #require(CalendarDate(year: 2026, month: 9, day: 5))
        #expect(workbook.format == .ods)
        #expect(workbook.tables.map(\.name) == ["Hoja1"])
        #expect(workbook.tables[0].cells.map(\.value) == [.date(day)])
    }

    @Test func `a flat document cut short is refused with the way to save it again`() throws {
        let bytes = Array(try Fixture.bytes("ods/flat.fods").dropLast(100))
        let error = ingestError { () throws(IngestError) in
            try WorkbookReader().read(bytes, fileName: "f")
        }
        #expect(error == .unsupportedKind(.flatODS))
        #expect(
            error?.explanation.spanish
                == "No pudimos abrir el archivo: es una hoja de OpenDocument plana (.fods) que no se deja leer. Ábralo en LibreOffice, elija Archivo › Guardar como › Hoja de cálculo ODF (.ods) y envíe ese archivo."
        )
    }
}
