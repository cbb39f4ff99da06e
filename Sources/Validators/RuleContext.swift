import Expressions
public import SSMEModel

/// What is known beyond one submission when its rules are evaluated: what each initiative answered in the earlier wave,
/// and the submissions of the wave together.
public struct RuleContext: Sendable {
    /// Nothing: one form reviewed alone. Rules about an earlier wave or about others cannot be told then.
    public static let alone = RuleContext(earlier: [:], population: nil)

    let earlier: [String: Submission]
    let population: Population?

    init(earlier: [String: Submission], population: Population?) {
        self.earlier = earlier
        self.population = population
    }
}

extension RuleContext {
    /// One form reviewed alone, with what initiatives answered in the earlier wave.
    public static func alone(earlier: [Submission]) -> RuleContext {
        RuleContext(
            earlier: Dictionary(earlier.map { ($0.initiative.id, $0) }) { first, _ in first },
            population: nil)
    }
}

extension Validator {
    /// Measures a wave once, for the review of each of its submissions.
    ///
    /// **Missing**: an initiative without an earlier submission has none; `previous.exists` tells.
    /// **Complexity**: O(submissions × rules), O(submissions²) where rules compare texts or whole forms.
    public func context(of submissions: [Submission], earlier: [Submission] = []) -> RuleContext {
        RuleContext(
            earlier: Dictionary(earlier.map { ($0.initiative.id, $0) }) { first, _ in first },
            population: Population(submissions, questionnaire: questionnaire, needs: needs))
    }
}
