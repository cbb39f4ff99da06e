/// Reads numbers as XML writes them.
enum LexicalNumber {
    /// `12`, `-0.5`, `1.2E-3`, white space around allowed; `nil` for words, hexadecimal and anything else.
    ///
    /// **Complexity**: a few nanoseconds where the digits make at most 2⁵³ and the power of ten is at most 22: then
    /// one multiplication or division of exact numbers is the nearest double. The rest is left to the library.
    /// **Source**: W. D. Clinger, "How to Read Floating Point Numbers Accurately", PLDI 1990, §3.
    static func value(_ bytes: Span<UInt8>) -> Double? { exact(bytes) ?? careful(bytes) }

    /// `nil` where the number is not one that is exact in one step.
    @inline(__always)
    static func exact(_ bytes: Span<UInt8>) -> Double? {
        var index = 0
        let isNegative = bytes.count > 0 && bytes[0] == UInt8(ascii: "-")
        if isNegative { index = 1 }
        // Nineteen digits fit in 64 bits; leading zeros count among them.
        let end = bytes.count
        guard end - index <= 24 else { return nil }
        var mantissa: UInt64 = 0
        var digits = 0
        var exponent = 0
        while index < end, bytes[index] &- 0x30 <= 9 {
            mantissa = mantissa &* 10 &+ UInt64(bytes[index] &- 0x30)
            index += 1
            digits += 1
        }
        guard digits > 0 else { return nil }
        if index < end, bytes[index] == UInt8(ascii: ".") {
            index += 1
            let start = index
            while index < end, bytes[index] &- 0x30 <= 9 {
                mantissa = mantissa &* 10 &+ UInt64(bytes[index] &- 0x30)
                index += 1
            }
            exponent = start - index
            digits += index - start
            guard index > start else { return nil }
        }
        guard digits <= 19, mantissa <= 1 << 53 else { return nil }
        if index < end {
            guard let power = power(bytes.extracting(index..<end)) else { return nil }
            exponent += power
        }
        let value: Double
        switch exponent {
        case 0: value = Double(mantissa)
        case 1...22: value = Double(mantissa) * powers[exponent]
        case -22 ... -1: value = Double(mantissa) / powers[-exponent]
        default: return nil
        }
        return isNegative ? -value : value
    }

    /// `E-3`, at most two digits.
    private static func power(_ bytes: Span<UInt8>) -> Int? {
        guard bytes.count >= 2, bytes[0] | 0x20 == UInt8(ascii: "e") else { return nil }
        let hasSign = bytes[1] == UInt8(ascii: "-") || bytes[1] == UInt8(ascii: "+")
        let start = hasSign ? 2 : 1
        guard (1...2).contains(bytes.count - start) else { return nil }
        var value = 0
        for index in start..<bytes.count {
            guard bytes[index] &- 0x30 <= 9 else { return nil }
            value = value * 10 + Int(bytes[index] - 0x30)
        }
        return bytes[1] == UInt8(ascii: "-") ? -value : value
    }

    private static let powers: [Double] = [
        1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16,
        1e17, 1e18, 1e19, 1e20, 1e21, 1e22,
    ]

    /// What no double reaches is no number: its digits are all that is known.
    private static func careful(_ bytes: Span<UInt8>) -> Double? {
        var hasSpace = false
        for index in bytes.indices {
            switch bytes[index] {
            case 0x30...0x39, 0x2B, 0x2D, 0x2E, 0x45, 0x65: continue
            case 0x20, 0x09, 0x0A, 0x0D: hasSpace = true
            default: return nil
            }
        }
        var text = String(copying: bytes)[...]
        if hasSpace {
            let words = text.split(whereSeparator: \.isWhitespace)
            guard words.count == 1 else { return nil }
            text = words[0]
        }
        guard let value = Double(text), value.isFinite else { return nil }
        return value
    }
}
