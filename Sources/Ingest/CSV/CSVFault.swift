/// Where a CSV file leaves the letter of RFC 4180. Reading recovers from all of these; who must be sure asks for them.
public struct CSVFault: Sendable, Equatable {
    /// What is wrong.
    public enum Kind: String, Sendable, CaseIterable {
        /// The first row is not the expected one.
        case header
        /// A row has more or fewer fields than the first.
        case fieldCount
        /// A quote inside a field without quotes, or something between a closing quote and the delimiter.
        case strayQuote
        /// A quote that never closes.
        case unclosedQuote
    }

    /// What is wrong.
    public let kind: Kind
    /// The line where the row begins. **Shape**: 1-based.
    public let line: Int
}

extension CSVFile {
    /// The first place where the file leaves the letter of RFC 4180; `nil` where it keeps to it. Blank lines are passed
    /// over.
    ///
    /// `header` is what the first row must hold; empty to expect nothing.
    /// **Throws**: `limitExceeded`.
    /// **Source**: RFC 4180 §2, with any delimiter and any line ending.
    public func firstFault(header: [String] = []) throws(IngestError) -> CSVFault? {
        let dialect = try dialect()
        var check = StrictRows(delimiter: dialect.delimiter, header: header, limits: limits)
        var decoder = TextDecoder(dialect.encoding, repairs: dialect.isBroken)
        try forEachPiece(from: dialect.start) { (piece) throws(IngestError) in
            var text: [UInt8] = []
            decoder.append(piece, to: &text)
            try check.push(text)
            return check.fault == nil
        }
        check.finish()
        return check.fault
    }
}

/// Walks through the bytes of a file and stops at the first that the standard does not allow.
private struct StrictRows {
    private(set) var fault: CSVFault?

    private enum Place { case rowStart, fieldStart, plain, quoted, afterQuote }

    private let delimiter: UInt8
    private let header: [String]
    private let limits: IngestLimits
    private var place = Place.rowStart
    private var line = 1
    private var rowLine = 1
    private var wasReturn = false
    private var fields = 0
    private var expected: Int?
    private var firstRow: [[UInt8]] = []
    private var field: [UInt8] = []

    init(delimiter: UInt8, header: [String], limits: IngestLimits) {
        self.delimiter = delimiter
        self.header = header
        self.limits = limits
    }

    mutating func push(_ bytes: [UInt8]) throws(IngestError) {
        for byte in bytes {
            guard fault == nil else { return }
            try take(byte)
        }
    }

    mutating func finish() {
        guard fault == nil else { return }
        if place == .quoted {
            fail(.unclosedQuote)
        } else if place != .rowStart {
            endRow()
        }
        if fault == nil && expected == nil && !header.isEmpty { fail(.header) }
    }

    private mutating func take(_ byte: UInt8) throws(IngestError) {
        let isFeedOfPair = wasReturn && byte == 0x0A
        wasReturn = byte == 0x0D
        if (byte == 0x0A || byte == 0x0D) && !isFeedOfPair { line += 1 }
        if isFeedOfPair && place != .quoted { return }
        switch (place, byte) {
        case (.quoted, UInt8(ascii: "\"")): place = .afterQuote
        case (.quoted, _): try keep(byte)
        case (.afterQuote, UInt8(ascii: "\"")):
            place = .quoted
            try keep(byte)
        case (.rowStart, 0x0A), (.rowStart, 0x0D): rowLine = line
        case (_, 0x0A), (_, 0x0D): endRow()
        case (_, delimiter):
            endField()
            place = .fieldStart
        case (.rowStart, UInt8(ascii: "\"")), (.fieldStart, UInt8(ascii: "\"")): place = .quoted
        case (.plain, UInt8(ascii: "\"")), (.afterQuote, _): fail(.strayQuote)
        default:
            place = .plain
            try keep(byte)
        }
    }

    /// Only the first row's texts are needed.
    private mutating func keep(_ byte: UInt8) throws(IngestError) {
        guard expected == nil else { return }
        guard field.count < limits.maxCellBytes else {
            throw .limitExceeded(.cellBytes, allowed: limits.maxCellBytes, place: String(line))
        }
        field.append(byte)
    }

    private mutating func endField() {
        fields += 1
        if expected == nil && firstRow.count < header.count { firstRow.append(field) }
        field.removeAll(keepingCapacity: true)
    }

    private mutating func endRow() {
        endField()
        if let expected {
            if fields != expected { fail(.fieldCount) }
        } else {
            expected = fields
            let isExpected =
                fields == header.count && zip(firstRow, header).allSatisfy { $0 == Array($1.utf8) }
            if !header.isEmpty && !isExpected { fail(.header) }
        }
        fields = 0
        place = .rowStart
        rowLine = line
    }

    private mutating func fail(_ kind: CSVFault.Kind) {
        if fault == nil { fault = CSVFault(kind: kind, line: rowLine) }
    }
}
