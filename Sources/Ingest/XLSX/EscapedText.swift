/// Undoes the `_xHHHH_` escapes that OOXML writes for characters that XML cannot hold.
///
/// **Source**: ECMA-376 Part 1, §22.4.2.4 (ST_Xstring).
enum EscapedText {
    /// The text that UTF-8 bytes stand for; `_x005F_` gives an underscore, surrogate pairs are joined.
    static func decode(_ bytes: some RandomAccessCollection<UInt8>) -> String {
        guard bytes.contains(UInt8(ascii: "_")) else {
            return String(decoding: bytes, as: UTF8.self)
        }
        let text = String(decoding: bytes, as: UTF8.self)
        guard text.utf8.count >= 7 else { return text }
        var units = Array(text.utf16)
        var out = 0
        var index = 0
        while index < units.count {
            if let unit = escape(in: units, at: index) {
                units[out] = unit
                index += 7
            } else {
                units[out] = units[index]
                index += 1
            }
            out += 1
        }
        return out == units.count ? text : String(decoding: units[..<out], as: UTF16.self)
    }

    /// The same for bytes; `nil` where they hold no escape and so stand for themselves.
    static func decoded(_ bytes: Span<UInt8>) -> [UInt8]? {
        guard bytes.count >= 7 else { return nil }
        for index in 0..<(bytes.count - 6)
        where bytes[index] == UInt8(ascii: "_") && bytes[index + 1] == UInt8(ascii: "x")
            && bytes[index + 6] == UInt8(ascii: "_")
        {
            var copy: [UInt8] = []
            copy.append(copying: bytes)
            return Array(decode(copy).utf8)
        }
        return nil
    }

    private static func escape(in units: [UInt16], at index: Int) -> UInt16? {
        guard units[index] == 0x5F, index + 6 < units.count, units[index + 1] == 0x78,
            units[index + 6] == 0x5F
        else { return nil }
        var value: UInt16 = 0
        for unit in units[(index + 2)..<(index + 6)] {
            switch unit {
            case 0x30...0x39: value = value << 4 | (unit - 0x30)
            case 0x41...0x46: value = value << 4 | (unit - 0x37)
            case 0x61...0x66: value = value << 4 | (unit - 0x57)
            default: return nil
            }
        }
        return value
    }
}
