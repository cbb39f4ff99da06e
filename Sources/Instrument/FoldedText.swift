/// A text as people mean it: case, accents, edge spaces and repeated spaces do not count.
///
/// Also without zero-width characters, which arrive by copy and paste. `ñ` folds to `n`: whoever types on
/// a foreign keyboard means the same option, and the loader refuses options that differ by that alone.
struct FoldedText: Hashable {
    let text: String

    init(_ raw: some StringProtocol) {
        if raw.utf8.allSatisfy({ $0 < 0x80 }) {
            text = Self.ascii(raw.utf8)
            return
        }
        var folded = String.UnicodeScalarView()
        var isSpacePending = false
        for scalar in raw.lowercased().unicodeScalars {
            if scalar.isASCII ? Self.isSpace(UInt8(ascii: scalar)) : scalar.properties.isWhitespace
            {
                isSpacePending = !folded.isEmpty
                continue
            }
            if !scalar.isASCII, Self.isIgnored(scalar) { continue }
            if isSpacePending { folded.append(" ") }
            isSpacePending = false
            folded.append(scalar.isASCII ? scalar : Self.base[scalar] ?? scalar)
        }
        text = String(folded)
    }

    /// The same where no letter has an accent: most cells.
    private static func ascii(_ raw: some Collection<UInt8>) -> String {
        var folded: [UInt8] = []
        folded.reserveCapacity(raw.count)
        var isSpacePending = false
        for byte in raw {
            if isSpace(byte) {
                isSpacePending = !folded.isEmpty
                continue
            }
            if isSpacePending { folded.append(UInt8(ascii: " ")) }
            isSpacePending = false
            folded.append((65...90).contains(byte) ? byte + 32 : byte)
        }
        return String(decoding: folded, as: UTF8.self)
    }

    private static func isSpace(_ byte: UInt8) -> Bool { byte == 32 || (9...13).contains(byte) }

    private static func isIgnored(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x300...0x36F, 0x200B...0x200F, 0x2060, 0xFEFF, 0xAD: true
        default: false
        }
    }

    private static let base: [Unicode.Scalar: Unicode.Scalar] = [
        "á": "a", "à": "a", "ä": "a", "â": "a", "ã": "a", "é": "e", "è": "e", "ë": "e", "ê": "e",
        "í": "i", "ì": "i", "ï": "i", "î": "i", "ó": "o", "ò": "o", "ö": "o", "ô": "o", "õ": "o",
        "ú": "u", "ù": "u", "ü": "u", "û": "u", "ñ": "n", "ç": "c",
    ]
}
