/// Splits a CSV file into rows by the rules that spreadsheet programs follow, whatever the pieces it comes in.
///
/// A quote opens a quoted field only as its first byte, elsewhere it is a letter like any other; text after a closing
/// quote is kept. A quote that never closes, or that closes in the middle of text some lines further down, is taken
/// as a letter too, and its line is remembered.
///
/// Advice for whoever edits this: bytes that may still change the meaning of a row are kept until they cannot, so a
/// row is handed on only when whole, and nothing in the buffer is altered before.
///
/// **Source**: RFC 4180, and what Excel does where files do not keep to it.
struct CSVSplitter {
    /// The lines, 1-based, whose opening quote never closed; of very many, the first.
    private(set) var unclosedQuoteLines: [Int] = []
    /// Set to false before a push where what is pushed holds no sign of damaged letters.
    var mayHoldDamage = true

    private let delimiter: UInt8
    private let limits: IngestLimits
    private var buffer: [UInt8] = []
    private var separators: [UInt32] = []
    private var separatorCount = 0
    private var row = CSVRow()
    private var quoted: [(field: Int, close: Int)] = []
    private var line = 1
    private var unclosed: [Int] = []
    private var restMayHoldDamage = false
    /// A row that was not whole is tried again only when the buffer has grown to this.
    private var patience = 0

    private static let maxUnclosedLines = 1_000
    private static let quote = UInt8(ascii: "\"")
    private static let newline = UInt8(ascii: "\n")
    private static let carriageReturn = UInt8(ascii: "\r")

    init(delimiter: UInt8, limits: IngestLimits) {
        self.delimiter = delimiter
        self.limits = limits
    }

    /// Takes more of the file and hands on the rows that are whole, with the bytes that their ranges refer to.
    mutating func push(
        _ more: (inout [UInt8]) -> Void,
        body: (borrowing CSVRow, Span<UInt8>) throws(IngestError) -> Void
    ) throws(IngestError) {
        more(&buffer)
        restMayHoldDamage = restMayHoldDamage || mayHoldDamage
        guard buffer.count >= patience else { return }
        try split(isLast: false, body: body)
    }

    /// Hands on what is left.
    mutating func finish(
        body: (borrowing CSVRow, Span<UInt8>) throws(IngestError) -> Void
    ) throws(IngestError) {
        try split(isLast: true, body: body)
    }

    private mutating func split(
        isLast: Bool, body: (borrowing CSVRow, Span<UInt8>) throws(IngestError) -> Void
    ) throws(IngestError) {
        findSeparators()
        row.mayHoldDamage = restMayHoldDamage
        var start = 0
        var next = 0
        while start < buffer.count {
            let end: Int
            if let plainEnd = readPlainRow(from: start, separator: &next) {
                end = plainEnd
                line += 1
            } else if let anyEnd = try readRow(from: start, separator: &next, isLast: isLast) {
                end = anyEnd
                finishRow()
            } else {
                break
            }
            row.number += 1
            try body(row, buffer.span)
            start = end
        }
        buffer.removeSubrange(..<start)
        patience = buffer.count * 2
        if buffer.isEmpty { restMayHoldDamage = false }
    }

    private mutating func findSeparators() {
        let bytes = buffer
        separatorCount = Separators.find(in: bytes.span, delimiter: delimiter, into: &separators)
    }

    /// Reads a row that no quote, no limit and no missing end makes difficult; `nil`, and nothing changed, for others.
    private mutating func readPlainRow(from start: Int, separator next: inout Int) -> Int? {
        var row = CSVRow()
        swap(&row, &self.row)
        let end = Self.readPlainRow(
            buffer.span, separators.span.extracting(..<separatorCount), from: start,
            separator: &next, delimiter: delimiter, limits: limits, into: &row)
        row.line = line
        swap(&row, &self.row)
        return end
    }

    private static func readPlainRow(
        _ bytes: Span<UInt8>, _ separators: Span<UInt32>, from start: Int,
        separator next: inout Int, delimiter: UInt8, limits: IngestLimits, into row: inout CSVRow
    ) -> Int? {
        row.removeAll()
        var field = start
        var turn = next
        while turn < separators.count {
            let end = Int(separators[turn])
            if bytes[field] == quote { return nil }
            row.append(field..<end)
            turn &+= 1
            let byte = bytes[end]
            if byte == delimiter {
                field = end &+ 1
                continue
            }
            guard end - start <= min(limits.maxCellBytes, limits.maxRecordBytes),
                row.count <= limits.maxColumns
            else { return nil }
            var after = end &+ 1
            if byte == carriageReturn {
                guard after < bytes.count else { return nil }
                if bytes[after] == newline {
                    after &+= 1
                    turn &+= 1
                }
            }
            next = turn
            return after
        }
        return nil
    }

    /// Reads the fields of one row, and returns where the next begins; `nil` where more of the file may change it.
    private mutating func readRow(
        from start: Int, separator next: inout Int, isLast: Bool
    ) throws(IngestError) -> Int? {
        row.removeAll()
        row.line = line
        quoted.removeAll(keepingCapacity: true)
        unclosed.removeAll(keepingCapacity: true)
        var lines = line
        var field = start
        while true {
            if field < buffer.count, buffer[field] == Self.quote {
                switch closingQuote(of: field, isLast: isLast) {
                case .undecided: return nil
                case .none: if unclosed.count < Self.maxUnclosedLines { unclosed.append(lines) }
                case .at(let close, let lineCount):
                    quoted.append((row.count, close))
                    lines += lineCount
                    while next < separatorCount, separators[next] <= close { next += 1 }
                }
            }
            let end = next < separatorCount ? Int(separators[next]) : buffer.count
            try check(field: field, end: end, row: start)
            if end == buffer.count {
                guard isLast else { return nil }
                row.append(field..<end)
                line = lines
                return end
            }
            next += 1
            row.append(field..<end)
            let byte = buffer[end]
            if byte == delimiter {
                field = end + 1
                guard row.count < limits.maxColumns else {
                    throw .limitExceeded(.columns, allowed: limits.maxColumns, place: place)
                }
                continue
            }
            var after = end + 1
            if byte == Self.carriageReturn {
                if after == buffer.count && !isLast { return nil }
                if after < buffer.count, buffer[after] == Self.newline {
                    after += 1
                    next += 1
                }
            }
            line = lines + 1
            return after
        }
    }

    private enum Closing {
        case undecided, none
        case at(Int, lineCount: Int)
    }

    /// Finds the quote that closes the field whose opening quote stands at a position.
    private func closingQuote(of open: Int, isLast: Bool) -> Closing {
        let bytes = buffer.span
        var position = open + 1
        var lineCount = 0
        while position < bytes.count {
            guard position - open - 1 <= limits.maxCellBytes else { return .none }
            let byte = bytes[position]
            if byte == Self.quote {
                guard position + 1 < bytes.count else {
                    return isLast ? .at(position, lineCount: lineCount) : .undecided
                }
                let after = bytes[position + 1]
                if after != Self.quote {
                    let ends =
                        after == delimiter || after == Self.newline || after == Self.carriageReturn
                    return lineCount == 0 || ends ? .at(position, lineCount: lineCount) : .none
                }
                position += 1
            } else if byte == Self.newline {
                lineCount += 1
            } else if byte == Self.carriageReturn {
                let isPair = position + 1 < bytes.count && bytes[position + 1] == Self.newline
                if !isPair { lineCount += 1 }
            }
            position += 1
        }
        return isLast || position - open - 1 > limits.maxCellBytes ? .none : .undecided
    }

    private mutating func finishRow() {
        if !unclosed.isEmpty && unclosedQuoteLines.count < Self.maxUnclosedLines {
            unclosedQuoteLines += unclosed
        }
        unquote()
    }

    /// Takes the quotes out of the row's quoted fields, in place: what is left is never longer.
    private mutating func unquote() {
        for (field, close) in quoted {
            let range = row.range(field)
            var write = range.lowerBound + 1
            var read = write
            while read < close {
                let byte = buffer[read]
                buffer[write] = byte
                write += 1
                read += byte == Self.quote ? 2 : 1
            }
            read = close + 1
            while read < range.upperBound {
                buffer[write] = buffer[read]
                write += 1
                read += 1
            }
            row.replace(field, with: (range.lowerBound + 1)..<write)
        }
    }

    private func check(field: Int, end: Int, row start: Int) throws(IngestError) {
        let quotes = quoted.last?.field == row.count ? 2 : 0
        guard end - field - quotes <= limits.maxCellBytes else {
            throw .limitExceeded(.cellBytes, allowed: limits.maxCellBytes, place: place)
        }
        guard end - start <= limits.maxRecordBytes else {
            throw .limitExceeded(.recordBytes, allowed: limits.maxRecordBytes, place: place)
        }
    }

    private var place: String { String(row.line) }
}
