/// What a part of a workbook is read by: it sees elements and text, in document order, and keeps what it needs.
protocol XMLHandler {
    mutating func start(_ element: XMLName, _ attributes: XMLAttributes) throws(IngestError)
    mutating func text(_ bytes: Span<UInt8>) throws(IngestError)
    mutating func end(_ element: XMLName) throws(IngestError)

    /// Reads a whole element at once where the handler knows its shape: the number of bytes from `<` to the last `>`.
    ///
    /// Zero, and nothing changed, where it does not or where the element ends beyond the bytes; then it comes as
    /// events, with the same result. Only bytes that a well-formed document may hold there can be taken.
    mutating func element(_ bytes: Span<UInt8>, at offset: Int) throws(IngestError) -> Int

    /// What a handler begins with where the part is read again from its start, after it has heard some of it.
    func rewound(to start: Self) -> Self
}

extension XMLHandler {
    mutating func element(_ bytes: Span<UInt8>, at offset: Int) -> Int { 0 }
    func rewound(to start: Self) -> Self { start }
}

/// The local name of an element or an attribute, as two words: cheap to compare, and prefixes do not matter.
///
/// Names longer than 16 bytes are all the same name; no part of a workbook is told apart by one.
struct XMLName: Hashable, Sendable, ExpressibleByStringLiteral {
    private let low: UInt64
    private let high: UInt64

    init(_ bytes: Span<UInt8>) {
        var low: UInt64 = 0
        var high: UInt64 = 0
        if bytes.count > 16 {
            low = .max
            high = .max
        } else {
            for index in bytes.indices {
                if index < 8 {
                    low = low << 8 | UInt64(bytes[index])
                } else {
                    high = high << 8 | UInt64(bytes[index])
                }
            }
        }
        self.low = low
        self.high = high
    }

    /// A name of plain letters, at most 16.
    init(stringLiteral: StaticString) {
        var low: UInt64 = 0
        var high: UInt64 = 0
        let start = unsafe stringLiteral.utf8Start
        for index in 0..<min(stringLiteral.utf8CodeUnitCount, 16) {
            let byte = unsafe UInt64(start[index])
            if index < 8 { low = low << 8 | byte } else { high = high << 8 | byte }
        }
        self.low = low
        self.high = high
    }
}

/// The attributes of one element; the parser fills the same value again and again.
struct XMLAttributes {
    private var names: [XMLName] = []
    private var ends: [Int] = []
    private var bytes: [UInt8] = []

    mutating func removeAll() {
        names.removeAll(keepingCapacity: true)
        ends.removeAll(keepingCapacity: true)
        bytes.removeAll(keepingCapacity: true)
    }

    /// How many there are.
    var count: Int { names.count }

    /// Begins an attribute; its value follows, piece by piece.
    mutating func open(_ name: XMLName) {
        names.append(name)
        ends.append(bytes.count)
    }

    mutating func append(_ more: Span<UInt8>) {
        bytes.append(copying: more)
        ends[ends.count - 1] = bytes.count
    }

    mutating func append(_ byte: UInt8) {
        bytes.append(byte)
        ends[ends.count - 1] = bytes.count
    }

    /// The value; `nil` where the element has no such attribute.
    func string(_ name: XMLName) -> String? {
        range(name).map { String(decoding: bytes[$0], as: UTF8.self) }
    }

    /// The value as a whole number of at most nine digits; `nil` for anything else.
    func integer(_ name: XMLName) -> Int? {
        guard let range = range(name), !range.isEmpty, range.count <= 9 else { return nil }
        var value = 0
        for index in range {
            guard (48...57).contains(bytes[index]) else { return nil }
            value = value * 10 + Int(bytes[index] - 48)
        }
        return value
    }

    /// True for `1`, `true` and `on`.
    func flag(_ name: XMLName) -> Bool {
        switch string(name) {
        case "1", "true", "on": true
        default: false
        }
    }

    /// The value as an A1 reference, inside the grid or not; `nil` where it is none.
    ///
    /// **Shape**: row 1-based, column 0-based, both capped well past the grid.
    func place(_ name: XMLName) -> (row: Int, columnIndex: Int)? {
        guard let range = range(name) else { return nil }
        var column = 0
        var row = 0
        for index in range {
            switch bytes[index] {
            case 0x41...0x5A where row == 0:
                column = min(column * 26 + Int(bytes[index] - 64), 1 << 30)
            case 0x61...0x7A where row == 0:
                column = min(column * 26 + Int(bytes[index] - 96), 1 << 30)
            case 0x30...0x39 where column > 0: row = min(row * 10 + Int(bytes[index] - 48), 1 << 30)
            default: return nil
            }
        }
        return row > 0 && column > 0 ? (row, column - 1) : nil
    }

    private func range(_ name: XMLName) -> Range<Int>? {
        for index in names.indices where names[index] == name {
            return (index == 0 ? 0 : ends[index - 1])..<ends[index]
        }
        return nil
    }
}
