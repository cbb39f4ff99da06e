import Expressions
import SSMEModel

/// One question on one submission.
struct QuestionScoring {
    let question: ScoredQuestion
    let submission: Submission

    /// The score; `nil` where the question does not count.
    ///
    /// Where the answer that decides is missing, nobody knows whether the question is asked: it counts as
    /// asked, or leaving that answer out would pay.
    func score() throws(ScoringError) -> QuestionScore? {
        let code = question.question.code
        guard submission.asked(code) != .no else {
            let points = try firstHolding(question.whenNotAsked)
            return points.map {
                QuestionScore(
                    question: code, weight: question.weight, basis: .notAsked, declared: $0,
                    evidenced: $0)
            }
        }
        guard hasValue else {
            return QuestionScore(
                question: code, weight: question.weight, basis: .noValue, declared: 0, evidenced: 0)
        }
        let declared = try points()
        return QuestionScore(
            question: code, weight: question.weight, basis: .answer, declared: declared,
            evidenced: try declared * backedShare())
    }

    /// Whether any field holds a value; a reason for none is no value.
    private var hasValue: Bool {
        question.question.fields.contains { submission.answer($0.code).hasValue }
    }

    private func points() throws(ScoringError) -> Double {
        switch question.points {
        case .options(let field, let points):
            guard case .choice(let option) = submission.answer(field).value else { return 0 }
            return points[option] ?? 0
        case .markedShare:
            let flags = question.question.fields.filter { $0.kind == .flag }
            guard !flags.contains(where: { $0.isExclusive && isMarked($0.code) }) else { return 0 }
            let countable = flags.filter { !$0.isExclusive }
            let marked = countable.filter { isMarked($0.code) }
            return 100 * Double(marked.count) / Double(max(1, countable.count))
        case .marked(let points):
            return min(100, points.filter { isMarked($0.field) }.reduce(0) { $0 + $1.points })
        case .conditions(let conditions):
            return try firstHolding(conditions) ?? 0
        case .expression(let expression):
            guard case .number(let number) = try value(expression) else { return 0 }
            return max(0, min(100, number))
        }
    }

    /// The share of the documents required of this answer that were accepted; 1 where none is.
    ///
    /// A document whose claim does not say which one it is stands for one that no claim names.
    private func backedShare() throws(ScoringError) -> Double {
        var required: Set<Int> = []
        for (index, condition) in question.requirements.enumerated() {
            let holds = if let condition { try value(condition) != .truth(false) } else { true }
            if holds { required.insert(index) }
        }
        guard !required.isEmpty else { return 1 }
        let accepted = submission.evidence.filter {
            $0.claim.question == question.question.code && $0.status.isAccepted
        }
        let named = required.intersection(accepted.compactMap(\.claim.requirement))
        let unnamed = Set(accepted.filter { $0.claim.requirement == nil }.map(\.digest))
            .subtracting(accepted.filter { $0.claim.requirement != nil }.map(\.digest))
        return Double(min(required.count, named.count + unnamed.count)) / Double(required.count)
    }

    private func firstHolding(_ choices: [ConditionalPoints]) throws(ScoringError) -> Double? {
        for choice in choices {
            let holds =
                if let condition = choice.condition { try value(condition) } else {
                    Value.truth(true)
                }
            if holds == .truth(true) { return choice.points }
        }
        return nil
    }

    /// A part left blank reads as zero: whether there is an answer at all was settled before.
    private func value(_ expression: Expression) throws(ScoringError) -> Value {
        do { return try expression.value(in: submission, blank: .zero) } catch {
            throw .evaluation(
                subject: question.question.code, initiative: submission.initiative.id, error)
        }
    }

    private func isMarked(_ field: FieldCode) -> Bool {
        submission.answer(field).value == .flag(true)
    }
}
