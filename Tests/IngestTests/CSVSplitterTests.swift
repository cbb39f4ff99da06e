import TestSupport
import Testing

@testable import Ingest

struct CSVSplitterTests {
    /// What came of splitting bytes that arrive in pieces of these sizes, the last again and again.
    private func split(
        _ bytes: [UInt8], pieces: [Int] = [1 << 20], delimiter: UInt8 = UInt8(ascii: ";"),
        limits: IngestLimits = .standard
    ) throws(IngestError) -> (rows: [[String]], lines: [Int], unclosed: [Int]) {
        var rows: [[String]] = []
        var lines: [Int] = []
        func take(_ row: borrowing CSVRow, _ bytes: Span<UInt8>) {
            rows.append((0..<row.count).map { CSVField.text(bytes, row.range($0)) })
            lines.append(row.line)
        }
        var splitter = CSVSplitter(delimiter: delimiter, limits: limits)
        var start = 0
        var turn = 0
        while start < bytes.count {
            let end = min(bytes.count, start + pieces[min(turn, pieces.count - 1)])
            try splitter.push({ $0 += bytes[start..<end] }, body: take)
            start = end
            turn += 1
        }
        try splitter.finish(body: take)
        return (rows, lines, splitter.unclosedQuoteLines)
    }

    private func rows(_ text: String) throws(IngestError) -> (rows: [[String]], unclosed: [Int]) {
        let found = try split(Array(text.utf8))
        return (found.rows, found.unclosed)
    }

    @Test(arguments: ["a;b\nc;d\n", "a;b\r\nc;d\r\n", "a;b\rc;d\r", "a;b\nc;d"])
    func `every line ending ends a row, the last may be missing`(text: String) throws {
        #expect(try rows(text).rows == [["a", "b"], ["c", "d"]])
    }

    @Test func `quotes hold delimiters, quotes and line ends`() throws {
        #expect(try rows("\"a;b\";\"c\"\"d\";\"e\nf\"\n").rows == [["a;b", "c\"d", "e\nf"]])
    }

    @Test func `a quote inside a field is a letter`() throws {
        #expect(try rows("12\" monitor;x\n").rows == [["12\" monitor", "x"]])
        #expect(try rows("\"a\"b;c\n").rows == [["ab", "c"]])
        #expect(try rows("a; \"b\"\n").rows == [["a", " \"b\""]])
    }

    @Test func `blank lines and empty fields are kept in place`() throws {
        #expect(try rows("a;;\n\n;b\n").rows == [["a", "", ""], [""], ["", "b"]])
        #expect(try rows("a;").rows == [["a", ""]])
    }

    @Test func `a quote that never closes spoils its own line only`() throws {
        let (rows, unclosed) = try rows("a;b\n1;\"dos;3\n4;5\n")
        #expect(rows == [["a", "b"], ["1", "\"dos", "3"], ["4", "5"]])
        #expect(unclosed == [2])
    }

    @Test func `a quote that closes inside a later line is taken as a letter`() throws {
        let (rows, unclosed) = try rows("1;\"dos;3\n4;\"cinco\";6\n")
        #expect(rows == [["1", "\"dos", "3"], ["4", "cinco", "6"]])
        #expect(unclosed == [1])
    }

    @Test func `a row knows the line where it begins`() throws {
        let found = try split(Array("a\n\"b\r\nc\rd\"\n\ne\n".utf8))
        #expect(found.rows == [["a"], ["b\r\nc\rd"], [""], ["e"]])
        #expect(found.lines == [1, 2, 5, 6])
    }

    @Test func `fields, rows and columns have limits`() {
        var limits = IngestLimits()
        limits.maxCellBytes = 3
        limits.maxColumns = 2
        #expect(error("cuatro", limits) == .limitExceeded(.cellBytes, allowed: 3, place: "1"))
        #expect(error("\"tre\";x", limits) == nil)
        #expect(error("a\nb;c;d", limits) == .limitExceeded(.columns, allowed: 2, place: "2"))
        limits.maxRecordBytes = 1
        #expect(error("a;b", limits) == .limitExceeded(.recordBytes, allowed: 1, place: "1"))
    }

    @Test func `a field without end is refused before the file ends`() {
        var limits = IngestLimits()
        limits.maxCellBytes = 1000
        let text = [UInt8](repeating: UInt8(ascii: "x"), count: 5000)
        let error = ingestError { () throws(IngestError) in
            var splitter = CSVSplitter(delimiter: UInt8(ascii: ";"), limits: limits)
            try splitter.push({ $0 += text }) { _, _ in }
        }
        #expect(error == .limitExceeded(.cellBytes, allowed: 1000, place: "1"))
    }

    private func error(_ text: String, _ limits: IngestLimits) -> IngestError? {
        ingestError { () throws(IngestError) in try split(Array(text.utf8), limits: limits) }
    }

    @Test(arguments: UInt64(0)..<300)
    func `random bytes split as the plain splitter has it, in any pieces`(seed: UInt64) throws {
        var random = SplitMix64(state: seed)
        let letters = Array("\"\"\";;\n\n\r\"abc,é\0".utf8)
        let count = Int(random.next() % (seed % 10 == 0 ? 5000 : 200))
        let text = (0..<count).map { _ in letters[Int(random.next() % UInt64(letters.count))] }
        var limits = IngestLimits()
        if seed % 3 == 0 { limits.maxCellBytes = 40 }
        let plain = PlainCSV(
            text, delimiter: UInt8(ascii: ";"), maxCellBytes: limits.maxCellBytes)
        let hasLongField = plain.rows.contains { $0.contains { $0.utf8.count > 35 } }
        if hasLongField && seed % 3 == 0 { return }
        for pieces in [[1 << 20], [1], [2], [7, 1, 64], [63], [64], [65]] {
            let found = try split(text, pieces: pieces, limits: limits)
            #expect(found.rows == plain.rows)
            #expect(found.lines == plain.lines)
            #expect(found.unclosed == plain.unclosed)
        }
    }

    @Test func `a fixture cut in two anywhere splits the same`() throws {
        let bytes = try Fixture.bytes("csv/quoted-newline.csv")
        let whole = try split(bytes)
        #expect(whole.rows == PlainCSV(bytes, delimiter: UInt8(ascii: ";")).rows)
        for cut in 1..<bytes.count {
            let found = try split(bytes, pieces: [cut, bytes.count])
            #expect(found.rows == whole.rows)
            #expect(found.lines == whole.lines)
        }
    }

    @Test func `separators are found in every place of a word`() {
        for count in 0..<200 {
            for at in 0..<count {
                var bytes = [UInt8](repeating: 0x8A, count: count)
                bytes[at] = [0x3B, 0x0A, 0x0D][at % 3]
                var positions: [UInt32] = []
                let found = Separators.find(
                    in: bytes.span, delimiter: UInt8(ascii: ";"), into: &positions)
                #expect(found == 1 && positions[0] == UInt32(at))
            }
        }
    }
}
