public import SSMEModel

/// What one question adds to the score of its dimension.
public struct QuestionScore: Hashable, Sendable {
    /// Where the points come from.
    public enum Basis: String, Sendable, CaseIterable {
        /// From the answer.
        case answer
        /// It was asked and there is no value to score: zero.
        case noValue = "no_value"
        /// It was not asked, and the scheme says what that is worth.
        case notAsked = "not_asked"
    }

    /// The question.
    public let question: QuestionCode
    /// The weight inside the dimension, relative to the other questions that count.
    public let weight: Double
    /// Where the points come from.
    public let basis: Basis
    /// **Units**: 0…100.
    public let declared: Double
    /// The declared points times the share of the required documents that were accepted.
    public let evidenced: Double

    /// Makes a score from its parts.
    public init(
        question: QuestionCode, weight: Double, basis: Basis, declared: Double, evidenced: Double
    ) {
        self.question = question
        self.weight = weight
        self.basis = basis
        self.declared = declared
        self.evidenced = evidenced
    }
}
