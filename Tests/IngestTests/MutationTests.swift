import SSMEModel
import TestSupport
import Testing

@testable import Ingest

/// Whatever is done to a file, reading it gives a workbook or an error: never a trap, never a hang.
struct MutationTests {
    private static let files = [
        "xlsx/form-openpyxl.xlsx", "xlsx/form-libreoffice.xlsx", "xlsx/form-xlsxwriter.xlsx",
        "xlsx/zip64.zip", "ods/form.ods", "ods/flat.fods",
        "csv/form-utf-8.csv", "csv/form-utf-16.csv", "csv/form-cp850.csv",
    ]

    @Test(arguments: files)
    func `a file cut anywhere is read or refused`(file: String) throws {
        let bytes = try Fixture.bytes(file)
        for count in stride(from: 0, to: bytes.count, by: max(1, bytes.count / 200)) {
            read(Array(bytes[..<count]))
        }
    }

    @Test(arguments: UInt64(0)..<100)
    func `a file with flipped bytes is read or refused`(seed: UInt64) throws {
        var random = SplitMix64(state: seed)
        for file in Self.files {
            var bytes = try Fixture.bytes(file)
            for _ in 0..<(1 + Int(random.next() % 4)) {
                bytes[Int(random.next() % UInt64(bytes.count))] = UInt8(
                    truncatingIfNeeded: random.next())
            }
            read(bytes)
        }
    }

    @Test(arguments: UInt64(0)..<100)
    func `a sheet with flipped bytes is read or refused`(seed: UInt64) {
        var random = SplitMix64(state: seed)
        var book = HandmadeWorkbook(
            rows:
                "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\" s=\"1\"><f t=\"shared\" si=\"0\">A1+1</f><v>46270.5</v></c><c r=\"C1\" t=\"inlineStr\"><is><t>a_x000D_</t></is></c></row>",
            strings: "<si><t>uno</t></si>",
            formats:
                "<numFmts><numFmt numFmtId=\"164\" formatCode=\"[h]:mm\"/></numFmts><cellXfs><xf/><xf numFmtId=\"164\"/></cellXfs>"
        )
        var bytes = Array(book.sheet.utf8)
        for _ in 0..<3 {
            bytes[Int(random.next() % UInt64(bytes.count))] = UInt8(32 + random.next() % 95)
        }
        book.sheet = String(decoding: bytes, as: UTF8.self)
        read(book.bytes)
    }

    private func read(_ bytes: [UInt8]) {
        let error = ingestError { () throws(IngestError) in
            try WorkbookReader().read(bytes, fileName: "mutado")
        }
        #expect(error?.explanation.spanish.isEmpty != true)
    }
}
