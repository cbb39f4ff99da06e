/// Tells whether text that comes in pieces is UTF-8.
///
/// Sixty-four bytes are looked at together, as long as no letter takes more than two.
///
/// **Source**: The Unicode Standard 15, table 3-7.
struct UTF8Check {
    private(set) var isValid = true
    /// True once a byte has passed that damaged letters are told by: the second of `Ã`, the first of U+FFFD.
    var sawSuspect = false
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
                if byte == 0x83 { sawSuspect = true }
                (lowest, highest) = (0x80, 0xBF)
                missing -= 1
            }
            guard isValid else { return }
        }
    }

    /// Passes blocks of nothing but plain letters and letters of two bytes, as those of Spanish are.
    ///
    /// In such a block the bytes that follow are those behind a first byte of two, no more and no fewer.
    private mutating func skipPlain(_ bytes: Span<UInt8>, _ at: inout Int) {
        var carried: UInt64 = 0
        while at &+ 64 <= bytes.count {
            let high = bytes.highMask(at: at)
            if high != 0 || carried != 0 {
                let (following, pairs) = (bytes.followingMask(at: at), bytes.pairMask(at: at))
                guard following | pairs == high, following == pairs << 1 | carried else { break }
                carried = pairs >> 63
                if bytes.mask(of: 0x83, at: at) != 0 { sawSuspect = true }
            }
            at &+= 64
        }
        if carried != 0 { at &-= 1 }
    }

    /// True where the text ends between characters.
    var isWhole: Bool { isValid && missing == 0 }

    private mutating func open(_ lead: UInt8) {
        if lead == 0xEF { sawSuspect = true }
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
