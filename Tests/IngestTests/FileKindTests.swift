import Testing

@testable import Ingest

struct FileKindTests {
    private func compound(_ stream: String) -> [UInt8] {
        [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1] + [UInt8](repeating: 0, count: 600)
            + stream.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    }

    private func zip(_ names: String...) -> [UInt8] {
        var zip = HandmadeZip()
        for name in names { zip.add(name, "") }
        return zip.bytes
    }

    @Test func `archives are told apart by what they hold`() {
        #expect(FileKind.of(HandmadeWorkbook().bytes) == .xlsx)
        #expect(FileKind.of(zip("[Content_Types].xml", "xl/workbook.bin")) == .xlsb)
        #expect(FileKind.of(zip("[Content_Types].xml", "word/document.xml")) == .docx)
        #expect(FileKind.of(zip("[Content_Types].xml", "ppt/presentation.xml")) == .pptx)
        #expect(FileKind.of(zip("Index/Document.iwa")) == .numbers)
        #expect(FileKind.of(zip("formulario.xlsx", "acta.pdf")) == .zip)
        #expect(FileKind.of(Array(zip("a").dropLast(25))) == .damagedZip)
    }

    @Test func `an OpenDocument spreadsheet is told by its type`() {
        var zip = HandmadeZip()
        zip.add("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        zip.add("content.xml", "<a/>")
        #expect(FileKind.of(zip.bytes) == .ods)
    }

    @Test func `old Office files are told by their streams`() {
        #expect(FileKind.of(compound("EncryptedPackage")) == .encrypted)
        #expect(FileKind.of(compound("Workbook")) == .xls)
        #expect(FileKind.of(compound("WordDocument")) == .doc)
        #expect(FileKind.of(compound("x")) == .other)
    }

    @Test func `other files are told by their first bytes`() {
        #expect(FileKind.of(Array("%PDF-1.7".utf8)) == .pdf)
        #expect(FileKind.of([0xFF, 0xD8, 0xFF, 0xE0]) == .jpeg)
        #expect(FileKind.of([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) == .png)
        #expect(FileKind.of(Array(" \n<html><table>".utf8)) == .html)
        #expect(FileKind.of(Array("<?xml version='1.0'?><Workbook/>".utf8)) == .xml)
        #expect(FileKind.of(Array("a;b\n".utf8)) == .text)
        #expect(FileKind.of([0, 1, 2, 3, 4]) == .other)
        #expect(FileKind.of([]) == .empty)
        #expect(FileKind.of(Array(" \r\n".utf8)) == .empty)
    }
}
