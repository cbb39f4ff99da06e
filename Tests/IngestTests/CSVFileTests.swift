import SSMEModel
import TestSupport
import Testing

@testable import Ingest

struct CSVFileTests {
    private func open(_ path: String) throws -> CSVFile {
        try CSVFile(try #require(FileBytes(path: path)))
    }

    private func rows(
        _ file: CSVFile
    ) throws(IngestError) -> (rows: [[String]], notes: [IngestNote]) {
        var rows: [[String]] = []
        let notes = try file.forEachRow { row, bytes in
            rows.append((0..<row.count).map { CSVField.text(bytes, row.range($0)) })
        }
        return (rows, notes)
    }

    private func cells(_ workbook: Workbook) -> [[String]] {
        var rows: [[String]] = []
        for cell in workbook.tables[0].cells {
            while rows.count < cell.address.row { rows.append([]) }
            while rows[cell.address.row - 1].count < cell.address.columnIndex {
                rows[cell.address.row - 1].append("")
            }
            rows[cell.address.row - 1].append(cell.text)
        }
        return rows
    }

    private func trimmed(_ rows: [[String]]) -> [[String]] {
        var rows = rows.map { row in
            Array(row.reversed().drop { $0.isEmpty }.reversed())
        }
        while rows.last?.isEmpty == true { rows.removeLast() }
        return rows
    }

    @Test(arguments: CSVVariantsTests.variants.map(\.file))
    func `a file read row by row holds what it holds read whole`(name: String) throws {
        let path = Fixture.path("csv/\(name).csv")
        let whole = try WorkbookReader().read(Fixture.bytes("csv/\(name).csv"), fileName: "f")
        let (rows, notes) = try rows(open(path))
        #expect(trimmed(rows) == cells(whole))
        #expect(notes == Array(whole.notes.prefix(2)))
        let profile = try open(path).profile()
        #expect(profile.cellCount == whole.tables[0].cells.count)
        #expect(profile.notes.prefix(2) == whole.notes.prefix(2))
    }

    @Test func `a file whose end is not UTF-8 is read again from the start`() throws {
        let line = Array("Compañía;1,5;Sí;2026-09-05\n".utf8)
        var bytes: [UInt8] = []
        for _ in 0..<20_000 { bytes += line }
        bytes += Array("Ibagu".utf8) + [0xE9] + Array(";x;No;\n".utf8)
        let whole = try WorkbookReader().read(bytes, fileName: "f")
        try Fixture.withFile(bytes) { path in
            let (rows, notes) = try rows(open(path))
            #expect(rows.count == 20_001)
            #expect(rows.last == ["Ibagué", "x", "No", ""])
            #expect(rows[0] == cells(whole)[0])
            #expect(notes.first == IngestNote(kind: .encoding, detail: "windows-1252"))
            let profile = try open(path).profile()
            #expect(profile.rowCount == 20_001)
            #expect(profile.columns.map(\.numberCount) == [0, 20_000, 0, 0])
            #expect(profile.columns.map(\.textCount) == [20_001, 1, 20_000, 0])
            #expect(profile.notes.first == IngestNote(kind: .encoding, detail: "windows-1252"))
        }
    }

    @Test func `fields are typed by column`() throws {
        let text = """
            nit;ciudad;ventas;meta;activa;fecha;desde
            900123456;Ibagué;1.234;1.500;Sí;2026-09-05;05/09/2026
            05001;Cali;37,5;2,500;no;2026-02-30;5/9/2026
            -12;;$ 1.234.567,8;;VERDADERO;12/2026;31/04/2026
            """
        let profile = try Fixture.withFile(Array(text.utf8)) { try open($0).profile() }
        #expect(profile.rowCount == 4)
        #expect(profile.columns.map(\.name).prefix(3) == ["nit", "ciudad", "ventas"])
        #expect(profile.columns.map(\.numberCount) == [2, 0, 3, 2, 0, 0, 0])
        #expect(profile.columns.map(\.flagCount) == [0, 0, 0, 0, 3, 0, 0])
        #expect(profile.columns.map(\.dateCount) == [0, 0, 0, 0, 0, 1, 2])
        #expect(profile.columns.map(\.textCount) == [2, 3, 1, 1, 1, 3, 2])
        #expect(profile.columns[0].sum == 900_123_444)
        #expect(profile.columns[2].decimals.verdict == .comma)
        #expect(profile.columns[2].sum == 1234 + 37.5 + 1_234_567.8)
        #expect(profile.columns[3].sum == nil)
        #expect(
            profile.notes.last
                == IngestNote(kind: .ambiguousDecimals, detail: "D: 1.500 2,500"))
    }

    @Test func `what is no text is refused as it is when read whole`() throws {
        func error(_ text: String) -> IngestError? {
            ingestError { () throws(IngestError) in
                try CSVFile(.memory(Array(text.utf8)), limits: .standard, header: [])
            }
        }
        #expect(error("") == .emptyFile)
        #expect(error(" \r\n") == nil)
        #expect(error("%PDF-1.7") == .unsupportedKind(.pdf))
    }

    @Test(arguments: CSVVariantsTests.variants.map(\.file))
    func `a file visited from disk is what it is in memory`(name: String) throws {
        let path = "csv/\(name).csv"
        let whole = try WorkbookReader().read(Fixture.bytes(path), fileName: "f")
        let file = try #require(FileBytes(path: Fixture.path(path)))
        #expect(try WorkbookReader().read(file, fileName: "f") == whole)
        let (sheets, outline) = try WorkbookReader().tally(file, fileName: "f")
        #expect(sheets.map { $0.count(.text) } == [whole.tables[0].cells.count])
        #expect(outline.notes == whole.notes)
    }

    @Test func `of very many ragged rows the first are told`() throws {
        var text = "a;b;c\n"
        for row in 0..<1000 { text += row % 3 == 0 ? "1;2\n" : row % 3 == 1 ? "1\n" : "1;2;3\n" }
        for _ in 0..<1000 { text += "1;2;3\n" }
        let workbook = try WorkbookReader().read(Array(text.utf8), fileName: "f")
        let ragged = workbook.notes.filter { $0.kind == .raggedRow }.map(\.detail)
        #expect(ragged.count == 100)
        #expect(ragged.prefix(4) == ["2", "3", "5", "6"])
    }

    @Test(arguments: UInt64(0)..<200)
    func `UTF-8 is told as the standard library tells it, in any pieces`(seed: UInt64) {
        var random = SplitMix64(state: seed)
        let pool = ["a", "bcdefghij", "ñ", "é", "€", "𝄞", "\u{7FF}", "\u{800}"].map {
            Array($0.utf8)
        }
        let bad: [[UInt8]] = [
            [0xC0, 0x80], [0xC1, 0xBF], [0xE0, 0x9F, 0xBF], [0xED, 0xA0, 0x80], [0x80], [0xC3],
            [0xF0, 0x8F, 0xBF, 0xBF], [0xF4, 0x90, 0x80, 0x80], [0xF5], [0xFF], [0xC3, 0xC3, 0xA9],
        ]
        var bytes: [UInt8] = []
        for _ in 0..<(random.next() % 60) {
            bytes += pool[Int(random.next() % UInt64(pool.count))]
            if random.next() % 50 == 0 { bytes += bad[Int(random.next() % UInt64(bad.count))] }
        }
        let expected = (try? UTF8Span(validating: bytes.span)) != nil
        for size in [1, 3, 8, 9, 64, 1000] {
            var check = UTF8Check()
            var start = 0
            while start < bytes.count {
                let end = min(bytes.count, start + size)
                check.push(bytes.span.extracting(start..<end))
                start = end
            }
            #expect(check.isWhole == expected)
        }
    }

    @Test(arguments: UInt64(0)..<300)
    func `numbers are read as the standard library reads them`(seed: UInt64) throws {
        var random = SplitMix64(state: seed)
        for _ in 0..<50 {
            let digits = 1 + Int(random.next() % 15)
            var text = ""
            for index in 0..<digits {
                let digit = random.next() % 10
                text += String(index == 0 && digits > 1 && digit == 0 ? 7 : digit)
            }
            if random.next() % 2 == 0, digits > 1 {
                let place = 1 + Int(random.next() % UInt64(digits - 1))
                text.insert(".", at: text.index(text.startIndex, offsetBy: place))
            }
            let padding = String(repeating: "x", count: Int(random.next() % 20))
            let bytes = Array((padding + text).utf8)
            let reading = FieldReading.of(bytes.span, padding.utf8.count..<bytes.count)
            guard case .number(let number) = reading else {
                Issue.record("\(text) is no number")
                continue
            }
            #expect(number.value == Double(text))
        }
    }

    @Test(arguments: UInt64(0)..<200)
    func `broken UTF-8 is repaired as the standard library does, in any pieces`(seed: UInt64) {
        var random = SplitMix64(state: seed)
        let pool: [UInt8] = [
            0x41, 0xC3, 0xB1, 0xE2, 0x82, 0xAC, 0xF0, 0x9F, 0x98, 0x80, 0xFF, 0xED,
        ]
        let bytes = (0..<(random.next() % 40)).map { _ in
            pool[Int(random.next() % UInt64(pool.count))]
        }
        for size in [1, 2, 3, 7, 100] {
            var decoder = TextDecoder(.utf8, repairs: true)
            var text: [UInt8] = []
            for start in stride(from: 0, to: bytes.count, by: size) {
                decoder.append(bytes[start..<min(bytes.count, start + size)], to: &text)
            }
            decoder.finish(&text)
            #expect(text == Array(String(decoding: bytes, as: UTF8.self).utf8))
        }
    }
}
