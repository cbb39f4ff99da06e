import SSMEModel
import Testing

@testable import Ingest

/// Workbooks as programs other than Excel write them, whole.
struct UnusualWorkbookTests {
    private func texts(_ book: HandmadeWorkbook) throws -> [String] {
        try book.cells().map { $0.address.description + "=" + $0.text }
    }

    /// The same workbook with every part written anew.
    private func rewritten(
        _ book: HandmadeWorkbook, name: (String) -> String = { $0 },
        content: (String) -> [UInt8] = { Array($0.utf8) }
    ) throws -> Workbook {
        var zip = HandmadeZip()
        for entry in try ZipArchive(book.bytes).entries {
            let text = String(decoding: try ZipArchive(book.bytes).bytes(of: entry), as: UTF8.self)
            zip.entries.append(.init(name: name(entry.name), content: content(text)))
        }
        return try WorkbookReader().read(zip.bytes, fileName: "a.xlsx")
    }

    private let usual = HandmadeWorkbook(
        rows: "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\"><v>1.5</v></c></row>",
        strings: "<si><t>Año</t></si>")

    @Test func `parts in UTF-16 and parts with a mark read like any other`() throws {
        let expected = try usual.read()
        let wide = try rewritten(
            usual,
            content: { text in
                [0xFF, 0xFE] + text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
            })
        #expect(wide == expected)
        #expect(try rewritten(usual, content: { Array(("\u{FEFF}" + $0).utf8) }) == expected)
    }

    @Test func `names with backslashes, or in other cases, read like any other`() throws {
        let expected = try usual.read()
        #expect(
            try rewritten(usual, name: { String($0.map { $0 == "/" ? "\\" : $0 }) }) == expected)
        #expect(try rewritten(usual, name: { $0.uppercased() }) == expected)
    }

    @Test func `a workbook without root relationships is found where it usually lies`() throws {
        var book = usual
        book.rootRelationships = "<Relationships/>"
        #expect(try texts(book) == ["A1=Año", "B1=1.5"])
    }

    @Test func `macro and dialog sheets are listed and noted, not read`() throws {
        for (kind, expected) in [
            ("dialogsheet", Table.Kind.dialog), ("xlMacrosheet", .macro),
            ("xlIntlMacrosheet", .macro), ("chartsheet", .chart),
        ] {
            var book = usual
            book.relationships = book.relationships.replacing("/worksheet\"", with: "/\(kind)\"")
            let workbook = try book.read()
            #expect(workbook.tables.map(\.kind) == [expected])
            #expect(workbook.tables[0].cells.isEmpty)
            #expect(workbook.notes == [IngestNote(kind: .skippedSheet, detail: "Hoja1")])
        }
    }

    @Test func `a sheet that leads nowhere or outside is listed and noted`() throws {
        for (wrong, right) in [
            ("rId9", "rId1"), ("TargetMode=\"External\" Id=\"rId1\"", "Id=\"rId1\""),
        ] {
            var book = usual
            book.relationships = book.relationships.replacing(right, with: wrong)
            let workbook = try book.read()
            #expect(workbook.tables.map(\.name) == ["Hoja1"])
            #expect(workbook.notes == [IngestNote(kind: .skippedSheet, detail: "Hoja1")])
        }
    }

    @Test func `a number of row or a reference that says nothing counts on`() throws {
        let rows =
            "<row r=\"0\"><c r=\"0\"><v>1</v></c><c r=\"\"><v>2</v></c></row><row r=\"x\"><c r=\"5\"><v>3</v></c></row>"
        #expect(try texts(HandmadeWorkbook(rows: rows)) == ["A1=1", "B1=2", "A2=3"])
    }

    @Test func `blank rows end nothing, however many`() throws {
        let rows =
            "<row r=\"1\"><c r=\"A1\"><v>1</v></c></row><row r=\"2\"/><row r=\"1048576\"><c r=\"XFD1048576\"><v>2</v></c></row>"
        #expect(try texts(HandmadeWorkbook(rows: rows)) == ["A1=1", "XFD1048576=2"])
    }

    @Test func `text that a window cuts at its references comes once`() throws {
        // Longer than a window, so that some references lie across its end.
        let piece = "&lt;&gt;&amp;\r\r&#241;"
        let long = String(repeating: piece, count: 20_000)
        let rows = (1...6).map {
            "<row><c t=\"inlineStr\"><is><t>\(String(repeating: "x", count: $0))\(long)</t></is></c></row>"
        }
        let cells = try HandmadeWorkbook(rows: rows.joined()).cells()
        let shown = String(repeating: "<>&\n\nñ", count: 20_000)
        for (index, cell) in cells.enumerated() {
            #expect(cell.text == String(repeating: "x", count: index + 1) + shown)
        }
        #expect(cells.count == 6)
    }
}
