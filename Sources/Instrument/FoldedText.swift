/// A text as people mean it: case, accents, edge spaces and repeated spaces do not count.
///
/// Also without zero-width characters, which arrive by copy and paste. `ñ` folds to `n`: whoever types on
/// a foreign keyboard means the same option, and the loader refuses options that differ by that alone.
struct FoldedText: Hashable {
    let text: String

    init(_ raw: some StringProtocol) {
        var folded = String.UnicodeScalarView()
        var isSpacePending = false
        for scalar in raw.lowercased().unicodeScalars {
            if scalar.properties.isWhitespace {
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
