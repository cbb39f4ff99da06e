/// The languages that people read; Spanish is the default everywhere.
public enum Language: String, Sendable, CaseIterable, Codable {
    case spanish = "es"
    case english = "en"
}

/// A text in Spanish and, where somebody wrote it, in English.
public struct LocalizedText: Hashable, Sendable {
    /// The Spanish text, always there.
    public let spanish: String
    /// The English text; `nil` falls back to Spanish.
    public let english: String?

    /// Makes a text from its versions.
    public init(_ spanish: String, english: String? = nil) {
        self.spanish = spanish
        self.english = english
    }

    /// The text in a language; Spanish where there is no other.
    public subscript(language: Language) -> String {
        language == .english ? english ?? spanish : spanish
    }
}
