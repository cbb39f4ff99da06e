/// Bytes of a text file as text, in whatever encoding.
///
/// **Source**: WHATWG Encoding Standard, index of windows-1252.
public enum Charset {
    /// The text: as a byte order mark or a name says, else UTF-8 where it is valid, else Windows-1252.
    public static func text(_ bytes: [UInt8], named name: String? = nil) -> String {
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
            return String(decoding: bytes.dropFirst(3), as: UTF8.self)
        }
        if bytes.starts(with: [0xFF, 0xFE]) { return utf16(bytes.dropFirst(2), low: 0) }
        if bytes.starts(with: [0xFE, 0xFF]) { return utf16(bytes.dropFirst(2), low: 1) }
        switch name?.lowercased() {
        case "iso-8859-1", "windows-1252", "latin1", "iso-8859-15": return windows1252(bytes)
        default:
            return String(validating: bytes, as: UTF8.self)
                ?? utf16WithoutMark(bytes) ?? windows1252(bytes)
        }
    }

    /// Text that every second byte of is zero, as old Windows programs save it.
    private static func utf16WithoutMark(_ bytes: [UInt8]) -> String? {
        let sample = bytes.prefix(512)
        guard sample.count >= 8 else { return nil }
        let zeros = sample.enumerated().count { $0.offset % 2 == 1 && $0.element == 0 }
        return zeros * 3 > sample.count ? utf16(bytes[...], low: 0) : nil
    }

    private static func utf16(_ bytes: ArraySlice<UInt8>, low: Int) -> String {
        let start = bytes.startIndex
        let units = stride(from: start, to: bytes.endIndex - 1, by: 2).map {
            UInt16(bytes[$0 + low]) | UInt16(bytes[$0 + 1 - low]) << 8
        }
        return String(decoding: units, as: UTF16.self)
    }

    private static func windows1252(_ bytes: [UInt8]) -> String {
        var text = String.UnicodeScalarView()
        for byte in bytes {
            let index = Int(byte) - 0x80
            let scalar = high.indices.contains(index) ? high[index] : Unicode.Scalar(byte)
            text.append(scalar)
        }
        return String(text)
    }

    private static let high: [Unicode.Scalar] = [
        "€", "\u{81}", "‚", "ƒ", "„", "…", "†", "‡", "ˆ", "‰", "Š", "‹", "Œ", "\u{8D}", "Ž",
        "\u{8F}", "\u{90}", "‘", "’", "“", "”", "•", "–", "—", "˜", "™", "š", "›", "œ", "\u{9D}",
        "ž", "Ÿ",
    ]
}
