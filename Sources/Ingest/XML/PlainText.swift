/// Text without markup, references or line ends to mend: the bytes are what it says.
enum PlainText {
    /// Where the text ends that begins at `start`: at the next `<`. `nil` where anything before it is more than plain
    /// characters, or where no `<` comes.
    @inline(__always)
    static func end(_ bytes: Span<UInt8>, from start: Int) -> Int? {
        var index = start
        while index + 8 <= bytes.count {
            let special = specialBytes(bytes.word(at: index))
            if special == 0 {
                index += 8
                continue
            }
            index += special.trailingZeroBitCount / 8
            if bytes[index] == UInt8(ascii: "<") { return index }
            guard let next = step(bytes, at: index) else { return nil }
            index = next
        }
        while index < bytes.count {
            if bytes[index] == UInt8(ascii: "<") { return index }
            guard let next = step(bytes, at: index) else { return nil }
            index = next
        }
        return nil
    }

    /// Past the character at `index`; `nil` where it is not plain.
    private static func step(_ bytes: Span<UInt8>, at index: Int) -> Int? {
        switch bytes[index] {
        case UInt8(ascii: "&"), UInt8(ascii: "]"), UInt8(ascii: "<"): return nil
        case 0x20..<0x80, 0x09, 0x0A: return index + 1
        case 0x80...:
            guard let count = XMLBytes.characterBytes(bytes, at: index), count > 0 else {
                return nil
            }
            return index + count
        default: return nil
        }
    }

    /// The high bit of each byte that needs a look; the lowest one set is exact, those above it may be borrowed.
    @inline(__always)
    private static func specialBytes(_ word: UInt64) -> UInt64 {
        let ones: UInt64 = 0x0101_0101_0101_0101
        let less = word ^ (ones &* 0x3C)
        let ampersand = word ^ (ones &* 0x26)
        let bracket = word ^ (ones &* 0x5D)
        let controls = (word &- ones &* 0x20) & ~word
        let matches =
            ((less &- ones) & ~less) | ((ampersand &- ones) & ~ampersand)
            | ((bracket &- ones) & ~bracket)
        return (controls | matches | word) & (ones &* 0x80)
    }
}

extension Span<UInt8> {
    /// Eight bytes, the first of them lowest; zero where they are not all there.
    @inline(__always)
    func word(at offset: Int) -> UInt64 {
        guard offset >= 0, offset <= count - 8 else { return 0 }
        // The load is checked against the span's bounds once more; any eight bytes are an integer.
        return unsafe UInt64(
            littleEndian: bytes.unsafeLoadUnaligned(fromByteOffset: offset, as: UInt64.self))
    }
}
