/// What a part of a workbook is read by: it sees elements and text, in document order, and keeps what it needs.
protocol XMLHandler {
    mutating func start(_ element: XMLName, _ attributes: XMLAttributes) throws(IngestError)
    mutating func text(_ bytes: Span<UInt8>) throws(IngestError)
    mutating func end(_ element: XMLName) throws(IngestError)
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
        }
        self.low = low
        self.high = high
    }

    init(stringLiteral: String) { self.init(Array(stringLiteral.utf8).span) }
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

    /// Adds an attribute. libxml2 gives every ampersand of a value as `&#38;` as long as entities are not replaced.
    mutating func append(_ name: XMLName, value: Span<UInt8>) {
        names.append(name)
        var index = 0
        while index < value.count {
            bytes.append(value[index])
            let isReference =
                value[index] == UInt8(ascii: "&") && index + 4 < value.count
                && value[index + 1] == UInt8(ascii: "#") && value[index + 4] == UInt8(ascii: ";")
            index += isReference ? 5 : 1
        }
        ends.append(bytes.count)
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
