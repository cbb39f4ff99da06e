/// What an initiative answered in an earlier wave, to compare with.
public struct EarlierAnswers: Hashable, Sendable {
    /// The earlier wave, `2024`.
    public let wave: String
    /// The answers by field of the present questionnaire; a question that was not asked then has none.
    public let answers: [FieldCode: Answer]

    /// Makes earlier answers from their parts.
    public init(wave: String, answers: [FieldCode: Answer]) {
        self.wave = wave
        self.answers = answers
    }

    /// What the heading of the column of earlier answers begins with, in every language: forms are read back by it.
    public static let headingPrefix = "Respuesta de "

    /// «Respuesta de 2024».
    public var heading: String {
        Self.headingPrefix + (wave.isEmpty ? "la edición anterior" : wave)
    }
}
