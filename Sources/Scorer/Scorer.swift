public import SSMEModel
import Expressions

/// Turns a submission into its scorecard.
///
/// A question that is not asked gives its weight to the others, unless the scheme says what not being
/// asked is worth. A question that is asked and has no value scores zero and counts. Every score comes
/// twice: as declared, and as evidenced.
///
/// ```swift
/// let scheme = try ScoringScheme.load(text, file: "scoring.yml", questionnaire: questionnaire)
/// let card = try Scorer(scheme: scheme, questionnaire: questionnaire).scorecard(for: submission)
/// ```
public struct Scorer: Sendable {
    private let scheme: ScoringScheme
    private let questionnaire: Questionnaire

    /// Makes a scorer.
    public init(scheme: ScoringScheme, questionnaire: Questionnaire) {
        self.scheme = scheme
        self.questionnaire = questionnaire
    }

    /// The scores of one submission.
    ///
    /// **Shape**: one score a dimension that scores; where the scheme has none for it, without a value.
    /// **Throws**: where an expression of the scheme cannot be evaluated.
    public func scorecard(for submission: Submission) throws(ScoringError) -> Scorecard {
        var scores: [DimensionScore] = []
        var declared = WeightedMean()
        var evidenced = WeightedMean()
        for dimension in questionnaire.dimensions where dimension.isScored {
            let scored = scheme.dimensions.first { $0.code == dimension.code }
            let score = try score(dimension.code, scored, submission)
            scores.append(score)
            declared.add(score.declared, weight: scored?.weight ?? 0)
            evidenced.add(score.evidenced, weight: scored?.weight ?? 0)
        }
        return Scorecard(
            initiative: submission.initiative.id, dimensions: scores, declared: declared.value,
            evidenced: evidenced.value, level: declared.value.map(scheme.cutOffs.level))
    }

    /// What each question adds to the score of a dimension; the questions that do not count are left out.
    public func details(
        of dimension: String, for submission: Submission
    ) throws(ScoringError) -> [QuestionScore] {
        guard let scored = scheme.dimensions.first(where: { $0.code == dimension }) else {
            return []
        }
        return try details(scored, submission)
    }

    private func score(
        _ code: String, _ scored: ScoredDimension?, _ submission: Submission
    ) throws(ScoringError) -> DimensionScore {
        let details = if let scored { try details(scored, submission) } else { [QuestionScore]() }
        var declared = WeightedMean()
        var evidenced = WeightedMean()
        for detail in details {
            declared.add(detail.declared, weight: detail.weight)
            evidenced.add(detail.evidenced, weight: detail.weight)
        }
        return DimensionScore(
            dimension: code, declared: declared.value, evidenced: evidenced.value,
            level: declared.value.flatMap { value in scored.map { $0.cutOffs.level(of: value) } },
            questionCount: details.count)
    }

    private func details(
        _ dimension: ScoredDimension, _ submission: Submission
    ) throws(ScoringError) -> [QuestionScore] {
        var details: [QuestionScore] = []
        for question in dimension.questions {
            let asking = QuestionScoring(question: question, submission: submission)
            if let score = try asking.score() { details.append(score) }
        }
        return details
    }
}

/// A mean that leaves out what has no value.
private struct WeightedMean {
    private var sum = 0.0
    private var weights = 0.0

    var value: Double? { weights > 0 ? sum / weights : nil }

    mutating func add(_ value: Double?, weight: Double) {
        guard let value, weight > 0 else { return }
        sum += value * weight
        weights += weight
    }
}
