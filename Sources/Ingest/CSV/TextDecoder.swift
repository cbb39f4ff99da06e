/// Turns text of another encoding into UTF-8, piece by piece.
///
/// Broken UTF-16 pairs become U+FFFD. UTF-8 passes through as it is, or repaired in the same way.
struct TextDecoder {
    private let encoding: TextEncoding
    /// What the bytes 0x80…0xFF stand for: up to three bytes of UTF-8, and how many in the lowest byte.
    private let upper: [UInt32]
    private let repairs: Bool
    /// The bytes of a letter of UTF-8 that the next piece completes.
    private var cut: [UInt8] = []
    private var oddByte: UInt8?
    private var highSurrogate: UInt16?

    init(_ encoding: TextEncoding, repairs: Bool = false) {
        self.encoding = encoding
        self.repairs = repairs
        upper = encoding.upperHalf.map { scalar in
            let bytes = Array(String(scalar).utf8)
            var packed = UInt32(bytes.count)
            for (index, byte) in bytes.enumerated() {
                packed |= UInt32(byte) << (8 * UInt32(index + 1))
            }
            return packed
        }
    }

    /// Adds the text of more bytes to `text`.
    mutating func append(_ bytes: ArraySlice<UInt8>, to text: inout [UInt8]) {
        switch encoding {
        case .utf8: if repairs { repair(bytes, to: &text) } else { text += bytes }
        case .windows1252, .codePage850, .macRoman: appendSingleBytes(bytes, to: &text)
        case .utf16LittleEndian, .utf16BigEndian:
            for byte in bytes {
                guard let first = oddByte else {
                    oddByte = byte
                    continue
                }
                oddByte = nil
                let isBig = encoding == .utf16BigEndian
                let (high, low) = isBig ? (first, byte) : (byte, first)
                append(UInt16(high) << 8 | UInt16(low), to: &text)
            }
        }
    }

    /// Tells that the text ends here: half a character becomes U+FFFD.
    mutating func finish(_ text: inout [UInt8]) {
        if highSurrogate != nil { text += Self.replacement }
        text += String(decoding: cut, as: UTF8.self).utf8
        cut = []
        highSurrogate = nil
        oddByte = nil
    }

    private mutating func repair(_ bytes: ArraySlice<UInt8>, to text: inout [UInt8]) {
        var whole = cut + bytes
        cut = []
        // A lead byte among the last three may want more than there is.
        if let lead = whole.indices.suffix(3).last(where: { whole[$0] >= 0xC0 }) {
            let wanted = whole[lead] >= 0xF0 ? 4 : whole[lead] >= 0xE0 ? 3 : 2
            if whole.count - lead < wanted {
                cut = Array(whole[lead...])
                whole.removeSubrange(lead...)
            }
        }
        text += String(decoding: whole, as: UTF8.self).utf8
    }

    private static let replacement: [UInt8] = [0xEF, 0xBF, 0xBD]

    private mutating func append(_ unit: UInt16, to text: inout [UInt8]) {
        if let high = highSurrogate {
            highSurrogate = nil
            if UTF16.isTrailSurrogate(unit) {
                let value = 0x10000 + (UInt32(high) & 0x3FF) << 10 + UInt32(unit) & 0x3FF
                append(value, to: &text)
                return
            }
            text += Self.replacement
        }
        if UTF16.isLeadSurrogate(unit) {
            highSurrogate = unit
        } else if UTF16.isTrailSurrogate(unit) {
            text += Self.replacement
        } else {
            append(UInt32(unit), to: &text)
        }
    }

    private func append(_ value: UInt32, to text: inout [UInt8]) {
        if value < 0x80 {
            text.append(UInt8(value))
        } else if let scalar = Unicode.Scalar(value) {
            text += UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter
        }
    }

    private func appendSingleBytes(_ bytes: ArraySlice<UInt8>, to text: inout [UInt8]) {
        let start = text.count
        text += repeatElement(0, count: 3 * bytes.count)
        let end = Self.decode(bytes.span, by: upper.span, into: &text, from: start)
        text.removeSubrange(end...)
    }

    /// Writes the text where there is room for it, plain letters eight at a time, and returns where it ends.
    private static func decode(
        _ bytes: Span<UInt8>, by table: Span<UInt32>, into text: inout [UInt8], from start: Int
    ) -> Int {
        var out = text.mutableSpan
        var write = start
        var read = 0
        while read < bytes.count {
            if read &+ 8 <= bytes.count {
                let word = bytes.word(at: read)
                if word & 0x8080_8080_8080_8080 == 0 {
                    out.store(word, at: write)
                    write &+= 8
                    read &+= 8
                    continue
                }
            }
            let byte = bytes[read]
            read &+= 1
            if byte < 0x80 {
                out[write] = byte
                write &+= 1
            } else {
                var packed = table[Int(byte) - 0x80]
                for _ in 0..<(packed & 0xFF) {
                    packed >>= 8
                    out[write] = UInt8(truncatingIfNeeded: packed)
                    write &+= 1
                }
            }
        }
        return write
    }
}
