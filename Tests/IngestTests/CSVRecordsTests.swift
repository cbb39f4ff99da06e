import Testing

@testable import Ingest

struct CSVRecordsTests {
    private func rows(_ text: String) throws -> (rows: [[String]], unclosed: [Int]) {
        var records = CSVRecords(Array(text.utf8), delimiter: UInt8(ascii: ";"), limits: .standard)
        var record = CSVRecord()
        var rows: [[String]] = []
        while try records.next(into: &record) {
            rows.append(
                (0..<record.count).map {
                    String(decoding: record.bytes[record.range($0)], as: UTF8.self)
                })
        }
        return (rows, records.unclosedQuoteLines)
    }

    @Test(arguments: ["a;b\nc;d\n", "a;b\r\nc;d\r\n", "a;b\rc;d\r", "a;b\nc;d"])
    func `every line ending ends a record, the last may be missing`(text: String) throws {
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

    @Test func `fields, records and columns have limits`() {
        var limits = IngestLimits()
        limits.maxCellBytes = 3
        limits.maxColumns = 2
        #expect(error("cuatro", limits) == .limitExceeded(.cellBytes, allowed: 3, place: "1"))
        #expect(error("a\nb;c;d", limits) == .limitExceeded(.columns, allowed: 2, place: "2"))
        limits.maxRecordBytes = 1
        #expect(error("a;b", limits) == .limitExceeded(.recordBytes, allowed: 1, place: "1"))
    }

    private func error(_ text: String, _ limits: IngestLimits) -> IngestError? {
        var records = CSVRecords(Array(text.utf8), delimiter: UInt8(ascii: ";"), limits: limits)
        return ingestError { () throws(IngestError) in
            var record = CSVRecord()
            while try records.next(into: &record) {}
        }
    }
}
