/// Tells whether text that comes in pieces is UTF-8.
///
/// Eight bytes are looked at together, as long as no letter takes more than two.
///
/// **Source**: The Unicode Standard 15, table 3-7.
struct UTF8Check {
    private(set) var isValid = true
    private var missing = 0
    private var lowest: UInt8 = 0x80
    private var highest: UInt8 = 0xBF

    mutating func push(_ bytes: Span<UInt8>) {
        guard isValid else { return }
        var at = 0
        while at < bytes.count {
            if missing == 0 { skipPlain(bytes, &at) }
            guard at < bytes.count else { return }
            let byte = bytes[at]
            at &+= 1
            if missing == 0 {
                if byte >= 0x80 { open(byte) }
            } else {
                isValid = byte >= lowest && byte <= highest
                (lowest, highest) = (0x80, 0xBF)
                missing -= 1
            }
            guard isValid else { return }
        }
    }

    /// Passes words of nothing but plain letters and letters of two bytes, as those of Spanish are.
    ///
    /// In such a word the bytes 10xxxxxx are those that follow a byte 110xxxxx, no more and no fewer.
    private func skipPlain(_ bytes: Span<UInt8>, _ at: inout Int) {
        var carried: UInt64 = 0
        while at &+ 8 <= bytes.count {
            let word = bytes.word(at: at)
            let high = word & Self.highs
            let leads = high & word << 1
            let isLong = leads & word << 2
            let isShort = leads & ~(word << 3 | word << 4 | word << 5 | word << 6)
            guard isLong | isShort == 0, high & ~leads == leads << 8 | carried else { break }
            carried = leads >> 56
            at &+= 8
        }
        if carried != 0 { at &-= 1 }
    }

    private static let highs: UInt64 = 0x8080_8080_8080_8080

    /// True where the text ends between characters.
    var isWhole: Bool { isValid && missing == 0 }

    private mutating func open(_ lead: UInt8) {
        switch lead {
        case 0xC2...0xDF: missing = 1
        case 0xE0: (missing, lowest) = (2, 0xA0)
        case 0xED: (missing, highest) = (2, 0x9F)
        case 0xE1...0xEF: missing = 2
        case 0xF0: (missing, lowest) = (3, 0x90)
        case 0xF4: (missing, highest) = (3, 0x8F)
        case 0xF1...0xF3: missing = 3
        default: isValid = false
        }
    }
}
