/// One record of a CSV file: its fields without their quotes, in one arena of bytes.
struct CSVRecord {
    /// The line where it begins, 1-based.
    fileprivate(set) var line = 1
    fileprivate(set) var bytes: [UInt8] = []
    fileprivate var ends: [Int] = []

    /// How many fields it has; a blank line has one, empty.
    var count: Int { ends.count }

    /// Where a field lies in `bytes`.
    func range(_ index: Int) -> Range<Int> { (index == 0 ? 0 : ends[index - 1])..<ends[index] }

    fileprivate mutating func removeAll() {
        bytes.removeAll(keepingCapacity: true)
        ends.removeAll(keepingCapacity: true)
    }
}

/// Walks the records of a CSV file by the rules that spreadsheet programs follow.
///
/// A quote opens a quoted field only as its first byte, elsewhere it is a letter like any other; text after a closing
/// quote is kept. A quote that never closes, or that closes in the middle of text some lines further down, is taken
/// as a letter too, and its line is remembered.
///
/// **Source**: RFC 4180, and what Excel does where files do not keep to it.
struct CSVRecords {
    private let bytes: [UInt8]
    private let delimiter: UInt8
    private let limits: IngestLimits
    private var position: Int
    private var line = 1
    /// The lines, 1-based, whose opening quote never closed.
    private(set) var unclosedQuoteLines: [Int] = []

    private static let quote = UInt8(ascii: "\"")
    private static let newline = UInt8(ascii: "\n")
    private static let carriageReturn = UInt8(ascii: "\r")

    init(_ bytes: [UInt8], from position: Int = 0, delimiter: UInt8, limits: IngestLimits) {
        self.bytes = bytes
        self.position = position
        self.delimiter = delimiter
        self.limits = limits
    }

    /// Reads the next record into `record`; false at the end of the file.
    mutating func next(into record: inout CSVRecord) throws(IngestError) -> Bool {
        guard position < bytes.count else { return false }
        record.removeAll()
        record.line = line
        while true {
            try readField(into: &record)
            record.ends.append(record.bytes.count)
            guard record.ends.count <= limits.maxColumns else {
                throw .limitExceeded(.columns, allowed: limits.maxColumns, place: place(record))
            }
            guard record.bytes.count <= limits.maxRecordBytes else {
                throw .limitExceeded(
                    .recordBytes, allowed: limits.maxRecordBytes, place: place(record))
            }
            guard position < bytes.count else { return true }
            let byte = bytes[position]
            position += 1
            if byte == delimiter { continue }
            if byte == Self.carriageReturn, position < bytes.count, bytes[position] == Self.newline
            {
                position += 1
            }
            line += 1
            return true
        }
    }

    private mutating func readField(into record: inout CSVRecord) throws(IngestError) {
        let start = record.bytes.count
        if position < bytes.count, bytes[position] == Self.quote {
            let (opened, openedLine) = (position, line)
            if readQuoted(into: &record) {
                try readPlain(into: &record, start: start)
                return
            }
            unclosedQuoteLines.append(openedLine)
            record.bytes.removeSubrange(start...)
            (position, line) = (opened, openedLine)
        }
        try readPlain(into: &record, start: start)
    }

    /// Copies up to the next delimiter or line end, quotes included.
    private mutating func readPlain(into record: inout CSVRecord, start: Int) throws(IngestError) {
        let from = position
        while position < bytes.count {
            let byte = bytes[position]
            if byte == delimiter || byte == Self.newline || byte == Self.carriageReturn { break }
            position += 1
        }
        guard record.bytes.count - start + position - from <= limits.maxCellBytes else {
            throw .limitExceeded(.cellBytes, allowed: limits.maxCellBytes, place: place(record))
        }
        record.bytes += bytes[from..<position]
    }

    /// Copies a quoted field and stops after its closing quote; false where none closes it.
    private mutating func readQuoted(into record: inout CSVRecord) -> Bool {
        let start = record.bytes.count
        let openedLine = line
        position += 1
        while position < bytes.count {
            let byte = bytes[position]
            position += 1
            if byte == Self.quote {
                if position < bytes.count, bytes[position] == Self.quote {
                    position += 1
                } else {
                    return line == openedLine || endsField(at: position)
                }
            } else if byte == Self.newline {
                line += 1
            } else if byte == Self.carriageReturn,
                !(position < bytes.count && bytes[position] == Self.newline)
            {
                line += 1
            }
            record.bytes.append(byte)
            if record.bytes.count - start > limits.maxCellBytes { return false }
        }
        return false
    }

    private func endsField(at position: Int) -> Bool {
        guard position < bytes.count else { return true }
        let byte = bytes[position]
        return byte == delimiter || byte == Self.newline || byte == Self.carriageReturn
    }

    private func place(_ record: CSVRecord) -> String { String(record.line) }
}
