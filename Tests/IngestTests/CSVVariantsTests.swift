import SSMEModel
import Testing

@testable import Ingest

/// The sixteen ways in which a form arrives as CSV, and its plain form in UTF-8.
struct CSVVariantsTests {
    static let variants: [(file: String, encoding: String, delimiter: String)] = [
        ("semicolon-windows-1252", "windows-1252", ";"), ("semicolon-utf-8", "utf-8", ";"),
        ("byte-order-mark", "utf-8", ";"), ("utf-16-le-mark", "utf-16le", ";"),
        ("utf-16-be-mark", "utf-16be", ";"), ("utf-16-le", "utf-16le", "tab"),
        ("utf-16-be", "utf-16be", "tab"), ("declared", "windows-1252", ";"),
        ("titles", "windows-1252", ";"), ("carriage-return", "macroman", ";"),
        ("comma-decimal", "windows-1252", ","), ("ragged", "windows-1252", ";"),
        ("tab", "windows-1252", "tab"), ("pipe", "utf-8", "|"), ("trailing", "windows-1252", ";"),
        ("code-page-850", "cp850", ";"), ("quoted-newline", "utf-8", ";"),
    ]

    @Test(arguments: variants, [[], ["Código", "Pregunta", "Respuesta"]])
    func `the encoding and the delimiter are found`(
        variant: (file: String, encoding: String, delimiter: String), header: [String]
    ) throws {
        let workbook = try WorkbookReader(header: header).read(
            Fixture.bytes("csv/\(variant.file).csv"), fileName: "f.csv")
        #expect(
            workbook.notes.prefix(2) == [
                IngestNote(kind: .encoding, detail: variant.encoding),
                IngestNote(kind: .delimiter, detail: variant.delimiter),
            ])
        let cells = workbook.tables[0].cells.map(\.text)
        #expect(cells.contains("Código") && cells.contains("¿Cuánto costó la operación?"))
        #expect(cells.contains("37,5") && cells.contains("presupuesto.xlsx"))
    }

    private func workbook(_ file: String) throws -> Workbook {
        try WorkbookReader().read(Fixture.bytes("csv/\(file).csv"), fileName: "f.csv")
    }

    @Test func `variants of one content hold the same cells`() throws {
        let plain = try workbook("semicolon-utf-8").tables[0].cells
        for (file, _, _) in Self.variants
        where !["titles", "ragged", "quoted-newline"].contains(file) {
            #expect(try workbook(file).tables[0].cells == plain)
        }
    }

    @Test func `title rows are rows`() throws {
        let table = try workbook("titles").tables[0]
        #expect(table[CellAddress(row: 1, columnIndex: 0)]?.text.hasPrefix("Sistema") == true)
        #expect(table[CellAddress(row: 4, columnIndex: 0)]?.text == "Código")
    }

    @Test func `ragged rows are noted, trailing blanks are not`() throws {
        func ragged(_ file: String) throws -> [String] {
            try workbook(file).notes.filter { $0.kind == .raggedRow }.map(\.detail)
        }
        #expect(try ragged("ragged") == ["2", "3"])
        #expect(try ragged("trailing") == [])
    }

    @Test func `a quoted line feed stays in its cell`() throws {
        let table = try workbook("quoted-newline").tables[0]
        #expect(
            table[CellAddress(row: 2, columnIndex: 2)]?.text
                == "Corporación \"Ñandú\";\nsede Ibagué")
        #expect(table[CellAddress(row: 3, columnIndex: 0)]?.text == "D3.1")
    }
}
