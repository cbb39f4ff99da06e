import Foundation

/// A person's name without what people spell now so, now so: capitals, accents, spaces and marks. Two names that are
/// equal are one person: nobody agrees with a waiver of their own under another spelling, nor in letters that look alike.
struct PersonName: Hashable {
    /// **Units**: characters.
    static let maxLength = 100

    private let letters: String

    /// `nil` for a name without letters, too long, with characters that nobody sees, or with letters of two scripts.
    init?(_ name: String) {
        guard name.count <= Self.maxLength, !name.unicodeScalars.contains(where: Self.isHidden),
            !Self.mixesScripts(name)
        else { return nil }
        letters = String(
            name.folding(
                options: [.caseInsensitive, .diacriticInsensitive, .widthInsensitive], locale: nil
            ).filter { $0.isLetter || $0.isNumber }.map { Self.lookAlikes[$0] ?? $0 })
        guard letters.contains(where: \.isLetter) else { return nil }
    }

    /// True where Latin letters stand beside others: «Аna» with a Cyrillic А reads as «Ana» and is not.
    static func mixesScripts(_ name: String) -> Bool {
        let scalars = name.unicodeScalars.filter { $0.properties.isAlphabetic }
        return scalars.contains(where: isLatin) && !scalars.allSatisfy(isLatin)
    }

    /// Latin to its last extension, the letters with marks of their own block, and the wide ones of East Asia.
    private static func isLatin(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0...0x24F, 0x300...0x36F, 0x1E00...0x1EFF, 0xFF21...0xFF5A: true
        default: false
        }
    }

    private static func isHidden(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse, .unassigned: true
        default: scalar.properties.isDefaultIgnorableCodePoint
        }
    }

    /// Cyrillic and Greek letters that look like a Latin one, small or large.
    private static let lookAlikes: [Character: Character] = [
        "а": "a", "в": "b", "с": "c", "ԁ": "d", "е": "e", "н": "h", "һ": "h", "і": "i", "ј": "j",
        "к": "k", "м": "m", "о": "o", "р": "p", "ѕ": "s", "т": "t", "у": "y", "х": "x",
        "α": "a", "β": "b", "ε": "e", "ζ": "z", "η": "h", "ι": "i", "κ": "k", "μ": "m", "ν": "n",
        "ο": "o", "ρ": "p", "τ": "t", "υ": "y", "χ": "x",
    ]
}
