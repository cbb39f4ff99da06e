import SSMEModel
import Expressions

/// How answers become points, and points levels: one file of a wave, checked against its questionnaire.
///
/// The loader is in `ScoringScheme+Loading.swift`.
public struct ScoringScheme: Sendable {
    /// The version of the file, printed on every scorecard.
    public let version: String
    /// How far the scheme is agreed: «propuesta» until its owner says otherwise.
    public let status: String

    /// The dimensions that score, in the questionnaire's order.
    let dimensions: [ScoredDimension]
    /// The cut-offs of the overall score.
    let cutOffs: CutOffs
}

/// The lowest scores of the upper levels; a score on a bound belongs to the level above.
struct CutOffs: Hashable, Sendable {
    /// **Units**: 0…100.
    let intermediate: Double
    /// **Units**: 0…100.
    let advanced: Double

    /// Sums of binary fractions stay a hair below the bound that a hand computation reaches.
    func level(of score: Double) -> MaturityLevel {
        let score = score + 1e-9
        return score >= advanced ? .advanced : score >= intermediate ? .intermediate : .basic
    }
}

/// A dimension with its weight and its questions.
struct ScoredDimension: Sendable {
    let code: String
    let weight: Double
    let cutOffs: CutOffs
    let questions: [ScoredQuestion]
}

/// A question with its weight, its points and its conditions, compiled.
struct ScoredQuestion: Sendable {
    let question: Question
    let weight: Double
    let points: Points
    /// What it is worth when it is not asked: the first that holds; none: it does not count.
    let whenNotAsked: [ConditionalPoints]
    /// One a required document: when it is required; `nil`: whenever there is an answer.
    let requirements: [Expression?]
}

/// How the answer of a question becomes 0…100 points.
enum Points: Sendable {
    /// By the option chosen in a field.
    case options(field: FieldCode, points: [String: Double])
    /// The marked share of the options.
    case markedShare
    /// The sum over the options marked, at most 100.
    case marked([(field: FieldCode, points: Double)])
    /// The first that holds; 0 where none does.
    case conditions([ConditionalPoints])
    /// A number; what lies outside 0…100 counts as the nearer end.
    case expression(Expression)
}

/// Points under a condition; no condition always holds.
struct ConditionalPoints: Sendable {
    let condition: Expression?
    let points: Double
}
