/// Writes values one after another into bytes, for a reader process to hand to its parent.
public struct ByteWriter: Sendable {
    /// What was written.
    public private(set) var bytes: [UInt8] = []

    /// Starts with nothing.
    public init() {}

    /// A number of one byte.
    public mutating func write(_ value: UInt8) { bytes.append(value) }

    /// A whole number, in eight bytes, least first.
    public mutating func write(_ value: Int) { write(UInt64(bitPattern: Int64(value))) }

    /// A number, bit for bit.
    public mutating func write(_ value: Double) { write(value.bitPattern) }

    /// A text, its length before it.
    public mutating func write(_ text: String) {
        write(text.utf8.count)
        bytes.append(contentsOf: text.utf8)
    }

    /// Bytes, their length before them.
    public mutating func write(_ content: [UInt8]) {
        write(content.count)
        bytes.append(contentsOf: content)
    }

    /// A list, its length before it.
    public mutating func write<T>(_ items: [T], _ each: (inout ByteWriter, T) -> Void) {
        write(items.count)
        for item in items { each(&self, item) }
    }

    private mutating func write(_ bits: UInt64) {
        for shift in stride(from: 0, to: 64, by: 8) {
            bytes.append(UInt8(truncatingIfNeeded: bits >> UInt64(shift)))
        }
    }
}

/// Reads back what a `ByteWriter` wrote. Nothing it reads is believed: every length is checked against what is left.
public struct ByteReader: Sendable {
    /// The bytes ended early, or say something impossible.
    public struct Damaged: Error, Equatable, Sendable {
        /// Makes the error.
        public init() {}
    }

    private let bytes: [UInt8]
    private var position = 0

    /// Reads from the start of some bytes.
    public init(_ bytes: [UInt8]) { self.bytes = bytes }

    /// A number of one byte.
    public mutating func byte() throws(Damaged) -> UInt8 {
        guard position < bytes.count else { throw Damaged() }
        position += 1
        return bytes[position - 1]
    }

    /// A whole number.
    public mutating func integer() throws(Damaged) -> Int { Int(Int64(bitPattern: try bits())) }

    /// A number, bit for bit.
    public mutating func double() throws(Damaged) -> Double { Double(bitPattern: try bits()) }

    /// A text.
    public mutating func text() throws(Damaged) -> String {
        String(decoding: try slice(), as: UTF8.self)
    }

    /// Bytes.
    public mutating func content() throws(Damaged) -> [UInt8] { Array(try slice()) }

    /// A list.
    public mutating func list<T>(
        _ each: (inout ByteReader) throws(Damaged) -> T
    ) throws(Damaged) -> [T] {
        let count = try integer()
        guard count >= 0, count <= bytes.count - position else { throw Damaged() }
        var items: [T] = []
        items.reserveCapacity(count)
        for _ in 0..<count { items.append(try each(&self)) }
        return items
    }

    private mutating func slice() throws(Damaged) -> ArraySlice<UInt8> {
        let count = try integer()
        guard count >= 0, count <= bytes.count - position else { throw Damaged() }
        position += count
        return bytes[(position - count)..<position]
    }

    private mutating func bits() throws(Damaged) -> UInt64 {
        guard bytes.count - position >= 8 else { throw Damaged() }
        var bits: UInt64 = 0
        for index in 0..<8 { bits |= UInt64(bytes[position + index]) << UInt64(8 * index) }
        position += 8
        return bits
    }
}
