/// Tells whether text that comes in pieces is UTF-8.
///
/// Eight bytes without accents are passed at a time.
///
/// **Source**: The Unicode Standard 15, table 3-7.
struct UTF8Check {
    private(set) var isValid = true
    /// True where a byte beyond ASCII has been seen.
    private(set) var hasAccents = false

    private var missing = 0
    private var lowest: UInt8 = 0x80
    private var highest: UInt8 = 0xBF

    mutating func push(_ bytes: Span<UInt8>) {
        guard isValid else { return }
        var at = 0
        while at < bytes.count {
            if missing == 0 && at + 8 <= bytes.count {
                let word = bytes.word(at: at)
                let high = word & 0x8080_8080_8080_8080
                if high == 0 {
                    at &+= 8
                    continue
                }
                at &+= high.trailingZeroBitCount >> 3
            }
            let byte = bytes[at]
            at &+= 1
            if missing == 0 {
                if byte < 0x80 { continue }
                hasAccents = true
                // Two bytes, the commonest letters of Spanish.
                if byte >= 0xC2 && byte <= 0xDF && at < bytes.count && bytes[at] & 0xC0 == 0x80 {
                    at &+= 1
                    continue
                }
                open(byte)
            } else {
                isValid = byte >= lowest && byte <= highest
                (lowest, highest) = (0x80, 0xBF)
                missing -= 1
            }
            guard isValid else { return }
        }
    }

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
