/// One of the five entities, or a character by its number.
enum XMLReference {
    case character(UInt32, end: Int)
    case incomplete
    case declined

    /// Longer ones are zeros before a number.
    private static let maxBytes = 16

    /// Reads what begins with `&` at `offset`.
    init(_ bytes: Span<UInt8>, at offset: Int) {
        var end = offset + 1
        while end < bytes.count, bytes[end] != UInt8(ascii: ";") {
            guard end - offset < Self.maxBytes else {
                self = .declined
                return
            }
            end += 1
        }
        guard end < bytes.count else {
            self = .incomplete
            return
        }
        let name = bytes.extracting((offset + 1)..<end)
        guard let scalar = Self.entity(name) ?? Self.number(name), XMLBytes.isCharacter(scalar)
        else {
            self = .declined
            return
        }
        self = .character(scalar, end: end + 1)
    }

    private static func entity(_ name: Span<UInt8>) -> UInt32? {
        switch XMLName(name) {
        case "lt": 0x3C
        case "gt": 0x3E
        case "amp": 0x26
        case "quot": 0x22
        case "apos": 0x27
        default: nil
        }
    }

    /// `#65` or `#x41`.
    private static func number(_ name: Span<UInt8>) -> UInt32? {
        guard name.count >= 2, name[0] == UInt8(ascii: "#") else { return nil }
        let isHexadecimal = name[1] == UInt8(ascii: "x")
        let radix: UInt32 = isHexadecimal ? 16 : 10
        let first = isHexadecimal ? 2 : 1
        guard first < name.count else { return nil }
        var value: UInt32 = 0
        for index in first..<name.count {
            let digit: UInt8
            switch name[index] {
            case 0x30...0x39: digit = name[index] - 0x30
            case 0x41...0x46 where isHexadecimal: digit = name[index] - 0x37
            case 0x61...0x66 where isHexadecimal: digit = name[index] - 0x57
            default: return nil
            }
            value = value * radix + UInt32(digit)
            if value > 0x10_FFFF { return nil }
        }
        return value
    }

    /// The UTF-8 bytes of a character.
    static func utf8(_ scalar: UInt32) -> [UInt8] {
        Unicode.Scalar(scalar).map { Array(String($0).utf8) } ?? []
    }
}
