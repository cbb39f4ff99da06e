/// A text as words and numbers: what every reader of text in this stage looks at.
///
/// Letters lose case and accents, so that «ASAMBLEA», «Asamblea» and a scan's «asámblea» are one word.
struct TextTokens: Sendable {
    /// One word, number or mark.
    struct Token: Hashable, Sendable {
        /// The word folded, the digits, or the mark itself.
        let text: String
        let kind: Kind
        /// 0-based; lines without a token count.
        let line: Int
        /// True where white space stands before it.
        let isApart: Bool
        /// True where its first letter is a capital.
        let isCapital: Bool
    }
    enum Kind: Sendable { case word, number, mark }

    /// In the order of the text.
    let tokens: [Token]
    /// False where the text went on: what is past the limit is not looked at.
    let isWhole: Bool

    /// A part of a text.
    init(tokens: [Token]) {
        self.tokens = tokens
        isWhole = true
    }

    /// Splits a text. **Complexity**: O(length).
    init(_ text: String, limit: Int = 200_000) {
        var tokens: [Token] = []
        var pending = ""
        var kind = Kind.mark
        var isCapital = false
        var isApart = true
        var line = 0
        var isWhole = true
        func close() {
            guard !pending.isEmpty else { return }
            tokens.append(
                Token(
                    text: pending, kind: kind, line: line, isApart: isApart, isCapital: isCapital))
            pending = ""
            isApart = false
        }
        for scalar in text.unicodeScalars {
            if tokens.count >= limit {
                isWhole = false
                break
            }
            guard let found = FoldedScalar(scalar) else {
                if FoldedScalar.isSpace(scalar) {
                    close()
                    if scalar == "\n" || scalar == "\u{0C}" { line += 1 }
                    isApart = true
                } else if !FoldedScalar.isIgnored(scalar) {
                    close()
                    pending = String(scalar)
                    kind = .mark
                    close()
                }
                continue
            }
            let now: Kind = found.isDigit ? .number : .word
            if kind != now { close() }
            if pending.isEmpty {
                kind = now
                isCapital = found.isCapital
            }
            pending.unicodeScalars.append(found.scalar)
        }
        close()
        self.tokens = tokens
        self.isWhole = isWhole
    }

    /// The words and numbers, marks left out.
    var words: [Token] { tokens.filter { $0.kind != .mark } }
}

/// A letter or digit without case and accents; `nil` for anything else.
private struct FoldedScalar {
    let scalar: Unicode.Scalar
    let isDigit: Bool
    let isCapital: Bool

    init?(_ given: Unicode.Scalar) {
        switch given.value {
        case 0x30...0x39: (scalar, isDigit, isCapital) = (given, true, false)
        case 0x61...0x7A: (scalar, isDigit, isCapital) = (given, false, false)
        case 0x41...0x5A:
            scalar = Unicode.Scalar(UInt8(given.value + 32))
            (isDigit, isCapital) = (false, true)
        case 0..<0x80: return nil
        default:
            guard given.properties.isAlphabetic else { return nil }
            let lower = given.properties.lowercaseMapping.unicodeScalars.first ?? given
            scalar = Self.plain[lower] ?? lower
            (isDigit, isCapital) = (false, given.properties.isUppercase)
        }
    }

    static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
        scalar == " " || (9...13).contains(scalar.value) || scalar.properties.isWhitespace
    }

    /// Accents that stand apart, soft hyphens and invisible marks.
    static func isIgnored(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .nonspacingMark, .format, .control: true
        default: false
        }
    }

    private static let plain: [Unicode.Scalar: Unicode.Scalar] = [
        "á": "a", "à": "a", "â": "a", "ä": "a", "ã": "a", "å": "a", "ª": "a", "é": "e", "è": "e",
        "ê": "e", "ë": "e", "í": "i", "ì": "i", "î": "i", "ï": "i", "ó": "o", "ò": "o", "ô": "o",
        "ö": "o", "õ": "o", "º": "o", "ú": "u", "ù": "u", "û": "u", "ü": "u", "ñ": "n", "ç": "c",
    ]
}
