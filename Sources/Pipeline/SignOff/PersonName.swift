import Foundation

/// A person's name without what people spell now so, now so: capitals, accents, spaces and marks. Two names that are
/// equal are one person: nobody agrees with a waiver of their own under another spelling.
struct PersonName: Hashable {
    /// **Units**: characters.
    static let maxLength = 100

    private let letters: String

    /// `nil` for a name without letters, too long, or with characters that nobody sees.
    init?(_ name: String) {
        guard name.count <= Self.maxLength, !name.unicodeScalars.contains(where: Self.isHidden)
        else { return nil }
        letters = name.folding(
            options: [.caseInsensitive, .diacriticInsensitive, .widthInsensitive], locale: nil
        ).filter { $0.isLetter || $0.isNumber }
        guard letters.contains(where: \.isLetter) else { return nil }
    }

    private static func isHidden(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse, .unassigned: true
        default: scalar.properties.isDefaultIgnorableCodePoint
        }
    }
}
