/// What must be known of a whole text before its first row can be read, gathered piece by piece.
struct TextSurvey {
    /// The first bytes of the text.
    private(set) var beginning: [UInt8] = []
    /// How much of the text has been seen. **Units**: bytes.
    private(set) var byteCount = 0

    private var check = UTF8Check()

    private static let sampleBytes = 64 * 1024

    mutating func push(_ piece: ArraySlice<UInt8>) {
        if beginning.count < Self.sampleBytes {
            beginning += piece.prefix(Self.sampleBytes - beginning.count)
        }
        byteCount += piece.count
        check.push(piece.span)
    }

    /// The encoding, and how many bytes of byte-order mark precede the text; `nil` where only the letters of the whole
    /// text can tell which table of single bytes it is.
    var encoding: (encoding: TextEncoding, markCount: Int)? {
        marked ?? (check.isWhole ? (.utf8, 0) : nil)
    }

    /// The same where only the beginning has been seen, which may end inside a letter.
    var presumed: (encoding: TextEncoding, markCount: Int)? {
        marked ?? (check.isValid ? (.utf8, 0) : nil)
    }

    /// True where the rest of the text cannot change what is known: it has no mark and is no UTF-8.
    var isDecided: Bool {
        !check.isValid && beginning.count == Self.sampleBytes && marked == nil
    }

    /// True where the text is not the UTF-8 that its mark says.
    var isBroken: Bool { encoding?.encoding == .utf8 && !check.isWhole }

    private var marked: (encoding: TextEncoding, markCount: Int)? {
        if beginning.starts(with: [0xEF, 0xBB, 0xBF]) { return (.utf8, 3) }
        if beginning.starts(with: [0xFF, 0xFE]) { return (.utf16LittleEndian, 2) }
        if beginning.starts(with: [0xFE, 0xFF]) { return (.utf16BigEndian, 2) }
        guard TextEncoding.looksLikeUTF16(beginning.span) else { return nil }
        return (beginning[0] == 0 ? .utf16BigEndian : .utf16LittleEndian, 0)
    }
}

/// Counts, for each table of single bytes, the bytes that are accented letters of Spanish beside a plain letter; the
/// first ten thousand are enough.
struct SpanishLetters {
    private static let encodings: [TextEncoding] = [.windows1252, .codePage850, .macRoman]

    private static let enough = 10_000

    /// True where more letters would not be looked at.
    var isEnough: Bool { seen >= Self.enough }

    private var counts = [0, 0, 0]
    private var seen = 0
    /// For each byte, one bit a table in which it is such a letter.
    private let tables: [UInt8]
    private var isAfterLetter = false
    private var pending: UInt8 = 0

    init() {
        let spanish = Set("áéíóúüñÁÉÍÓÚÜÑ".unicodeScalars)
        var tables = [UInt8](repeating: 0, count: 256)
        for (bit, encoding) in Self.encodings.enumerated() {
            for (index, scalar) in encoding.upperHalf.enumerated() where spanish.contains(scalar) {
                tables[0x80 + index] |= 1 << UInt8(bit)
            }
        }
        self.tables = tables
    }

    mutating func push(_ bytes: Span<UInt8>) {
        var at = 0
        while at < bytes.count, seen < Self.enough {
            if pending == 0, at + 8 <= bytes.count,
                bytes.word(at: at) & 0x8080_8080_8080_8080 == 0
            {
                at += 8
                isAfterLetter = Self.isLetter(bytes[at - 1])
                continue
            }
            let byte = bytes[at]
            at += 1
            if byte < 0x80 {
                isAfterLetter = Self.isLetter(byte)
                if isAfterLetter { count(pending) }
                pending = 0
            } else {
                pending = tables[Int(byte)]
                if isAfterLetter {
                    count(pending)
                    pending = 0
                }
                isAfterLetter = false
            }
        }
    }

    /// The table that makes most letters; Windows-1252 in a tie.
    var encoding: TextEncoding {
        var best = 0
        for index in counts.indices where counts[index] > counts[best] { best = index }
        return Self.encodings[best]
    }

    private mutating func count(_ bits: UInt8) {
        guard bits != 0 else { return }
        seen += 1
        for bit in 0..<3 where bits & (1 << UInt8(bit)) != 0 { counts[bit] += 1 }
    }

    private static func isLetter(_ byte: UInt8) -> Bool {
        (0x61...0x7A).contains(byte | 0x20) && byte < 0x80
    }
}
