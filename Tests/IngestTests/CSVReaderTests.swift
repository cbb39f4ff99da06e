import SSMEModel
import Testing

@testable import Ingest

struct CSVReaderTests {
    @Test(arguments: [
        ("utf-8", "utf-8"), ("utf-8-bom", "utf-8"), ("utf-16", "utf-16le"),
        ("utf-16be", "utf-16be"),
        ("windows-1252", "windows-1252"), ("cp850", "cp850"), ("macroman", "macroman"),
    ])
    func `the same rows read alike in every encoding`(file: String, encoding: String) throws {
        let workbook = try WorkbookReader().read(
            Fixture.bytes("csv/form-\(file).csv"), fileName: "form.csv")
        #expect(workbook.format == .csv)
        #expect(
            workbook.tables[0].cells.map(\.text) == [
                "Código", "Pregunta", "Respuesta", "D1.1", "¿Cuál es la razón social?",
                "Cámara de Comercio de Ibagué", "D1.2", "¿Año de creación?", "2015",
            ])
        #expect(workbook.notes.first == IngestNote(kind: .encoding, detail: encoding))
    }

    private func read(_ text: String) throws -> Workbook {
        try WorkbookReader().read(Array(text.utf8), fileName: "datos.csv")
    }

    @Test func `every value is a text at its place, blanks left out`() throws {
        let table = try read("a;b;c\n1,5;;2026-09-05\n").tables[0]
        #expect(table.name == "datos.csv")
        #expect(table.cells.map(\.address.description) == ["A1", "B1", "C1", "A2", "C2"])
        #expect(table.cells.map(\.value).suffix(2) == [.text("1,5"), .text("2026-09-05")])
    }

    @Test func `rows of another width are noted, trailing blanks are not`() throws {
        let notes = try read("a;b;c\n1;2\n1;2;3;;\n1;2;3;4\n1;2;3\n\n").notes
        #expect(notes.filter { $0.kind == .raggedRow }.map(\.detail) == ["2", "4"])
    }

    @Test func `a quote that never closes is noted with its line`() throws {
        let notes = try read("a;b\n1;\"dos\n3;4\n").notes
        #expect(notes.contains(IngestNote(kind: .unclosedQuote, detail: "2")))
    }

    @Test func `a declared delimiter counts and its line is no row`() throws {
        let workbook = try read("sep=|\na|b;c\n")
        #expect(workbook.tables[0].cells.map(\.text) == ["a", "b;c"])
        #expect(workbook.tables[0].cells.map(\.address.row) == [1, 1])
        #expect(workbook.notes.contains(IngestNote(kind: .delimiter, detail: "|")))
    }

    @Test func `letters that an earlier program damaged are noted by row`() throws {
        let notes = try read(
            "nombre;ciudad\nCompaÃ±Ã­a;CÃ\u{93}RDOBA\nÃ‘andÃº;x\nPi\u{FFFD}a;x\nÃlamo;São\n"
        ).notes
        #expect(notes.filter { $0.kind == .doubleEncoding }.map(\.detail) == ["2", "3"])
        #expect(notes.filter { $0.kind == .replacementCharacter }.map(\.detail) == ["4"])
    }

    @Test func `bytes that are no text after a mark are noted`() throws {
        let workbook = try WorkbookReader().read(
            [0xEF, 0xBB, 0xBF] + Array("a;b\n".utf8) + [0xF1, 0x61, 0x3B, 0x62], fileName: "f.csv")
        #expect(workbook.tables[0].cells.map(\.text) == ["a", "b", "\u{FFFD}a", "b"])
        #expect(workbook.notes.contains(IngestNote(kind: .replacementCharacter, detail: "2")))
    }

    @Test func `a column whose numbers could mean two things is noted`() throws {
        let notes = try read("a;b;c\n1.234;1.234;5\n2.500;0,5;6\n").notes
        #expect(notes.filter { $0.kind == .ambiguousDecimals }.map(\.detail) == ["A: 1.234 2.500"])
    }
}
