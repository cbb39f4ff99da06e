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

    /// Reads a start tag at once where the handler knows its shape: how long its name and the whole tag are.
    ///
    /// `nil`, and nothing changed, where it does not; the same holds as for a whole element.
    mutating func startTag(_ bytes: Span<UInt8>, at offset: Int) -> (name: Int, whole: Int)?

    /// What a handler begins with where the part is read again from its start, after it has heard some of it.
    func rewound(to start: Self) -> Self
}

extension XMLHandler {
    mutating func element(_ bytes: Span<UInt8>, at offset: Int) -> Int { 0 }
    mutating func startTag(_ bytes: Span<UInt8>, at offset: Int) -> (name: Int, whole: Int)? { nil }
    func rewound(to start: Self) -> Self { start }
}

/// The local name of an element or an attribute, as two words: cheap to compare, and prefixes do not matter.
///
/// Of a name longer than 16 bytes the second word is a hash (FNV-1a) of all of it.
struct XMLName: Hashable, Sendable, ExpressibleByStringLiteral {
    private let low: UInt64
    private let high: UInt64

    init(_ bytes: Span<UInt8>) {
        var low: UInt64 = 0
        var high: UInt64 = 0
        let isLong = bytes.count > 16
        if isLong { high = 0xCBF2_9CE4_8422_2325 }
        for index in bytes.indices {
            if index < 8 { low = low << 8 | UInt64(bytes[index]) }
            if isLong {
                high = (high ^ UInt64(bytes[index])) &* 0x0000_0100_0000_01B3
            } else if index >= 8 {
                high = high << 8 | UInt64(bytes[index])
            }
            high |= Self.mark(bytes.count)
        }
        self.low = low
        self.high = high
    }

    /// A name of plain letters; the same two words, so that the compiler may fold them.
    init(stringLiteral: StaticString) {
        var low: UInt64 = 0
        var high: UInt64 = 0
        let start = unsafe stringLiteral.utf8Start
        let isLong = stringLiteral.utf8CodeUnitCount > 16
        if isLong { high = 0xCBF2_9CE4_8422_2325 }
        for index in 0..<stringLiteral.utf8CodeUnitCount {
            let byte = unsafe UInt64(start[index])
            if index < 8 { low = low << 8 | byte }
            if isLong {
                high = (high ^ byte) &* 0x0000_0100_0000_01B3
            } else if index >= 8 {
                high = high << 8 | byte
            }
        }
        self.low = low
        self.high = high | Self.mark(stringLiteral.utf8CodeUnitCount)
    }

    /// The length, in the byte that only a name of 16 needs; without it zeros before a name would not tell.
    private static func mark(_ count: Int) -> UInt64 { count < 16 ? UInt64(count) << 56 : 0 }
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

    /// True where an attribute of that name, of whatever prefix, has that value.
    func contains(_ name: XMLName, _ value: StaticString) -> Bool {
        let wanted = value.description.utf8
        return names.indices.contains { index in
            names[index] == name
                && bytes[(index == 0 ? 0 : ends[index - 1])..<ends[index]].elementsEqual(wanted)
        }
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
