/// What XML allows, byte by byte.
///
/// **Source**: XML 1.0 (fifth edition), §2.2, §2.3 and §4.1.
enum XMLBytes {
    static func isSpace(_ byte: UInt8) -> Bool {
        byte == 0x20 || byte == 0x0A || byte == 0x09 || byte == 0x0D
    }

    /// The first letter of a name; only ASCII names are scanned here.
    static func startsName(_ byte: UInt8) -> Bool {
        (0x61...0x7A).contains(byte | 0x20) && byte < 0x80 || byte == UInt8(ascii: "_")
    }

    static func continuesName(_ byte: UInt8) -> Bool {
        startsName(byte) || (0x30...0x39).contains(byte) || byte == UInt8(ascii: "-")
            || byte == UInt8(ascii: ".")
    }

    /// True for a character that a document may hold.
    static func isCharacter(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0x20...0xD7FF, 0x09, 0x0A, 0x0D, 0xE000...0xFFFD, 0x10000...0x10FFFF: true
        default: false
        }
    }

    /// How many bytes the UTF-8 character at `offset` has; `nil` where it is none that a document may hold, zero
    /// where the bytes end inside it. The first byte must be 0x80 or more.
    static func characterBytes(_ bytes: Span<UInt8>, at offset: Int) -> Int? {
        let first = bytes[offset]
        let count: Int
        var scalar: UInt32
        switch first {
        case 0xC2...0xDF: (count, scalar) = (2, UInt32(first & 0x1F))
        case 0xE0...0xEF: (count, scalar) = (3, UInt32(first & 0x0F))
        case 0xF0...0xF4: (count, scalar) = (4, UInt32(first & 0x07))
        default: return nil
        }
        for index in (offset + 1)..<(offset + count) {
            guard index < bytes.count else { return 0 }
            guard bytes[index] & 0xC0 == 0x80 else { return nil }
            scalar = scalar << 6 | UInt32(bytes[index] & 0x3F)
        }
        if count == 3 && scalar < 0x800 || count == 4 && scalar < 0x1_0000 { return nil }
        return isCharacter(scalar) ? count : nil
    }

    /// True where the range holds nothing but characters that a document may hold, each complete.
    static func areCharacters(_ bytes: Span<UInt8>, in range: Range<Int>) -> Bool {
        var index = range.lowerBound
        while index < range.upperBound {
            let byte = bytes[index]
            if byte >= 0x80 {
                guard let count = characterBytes(bytes, at: index), count > 0 else { return false }
                index += count
            } else {
                guard byte >= 0x20 || isSpace(byte) else { return false }
                index += 1
            }
        }
        return index == range.upperBound
    }

    /// Where a pattern begins at or after `offset`; `nil` where it does not.
    static func find(_ pattern: StaticString, in bytes: Span<UInt8>, from offset: Int) -> Int? {
        let first = unsafe pattern.utf8Start[0]
        var index = offset
        while index + pattern.utf8CodeUnitCount <= bytes.count {
            if bytes[index] == first, stands(pattern, in: bytes, at: index) { return index }
            index += 1
        }
        return nil
    }

    /// True where the bytes are the pattern and no more.
    static func areExactly(_ pattern: StaticString, _ bytes: Span<UInt8>) -> Bool {
        bytes.count == pattern.utf8CodeUnitCount && stands(pattern, in: bytes, at: 0)
    }

    /// True where the pattern stands at `offset`.
    static func stands(_ pattern: StaticString, in bytes: Span<UInt8>, at offset: Int) -> Bool {
        let count = pattern.utf8CodeUnitCount
        guard offset <= bytes.count - count else { return false }
        let start = unsafe pattern.utf8Start
        for index in 0..<count where unsafe bytes[offset + index] != start[index] { return false }
        return true
    }
}
