public import Expressions
public import SSMEModel

/// Changes one thing of a rule at a time — a bound, an operator, its tolerance, a step of its severity — and asks its
/// own examples: a change that no example tells from the rule as written is one that nobody would notice.
///
/// ```swift
/// let test = MutationTest(rules, questionnaire: questionnaire, routing: routing)
/// for mutant in test.mutants where mutant.fate == .survives { print(mutant.rule, mutant.change) }
/// ```
///
/// **Source**: mutation analysis (DeMillo, Lipton and Sayward, 1978).
public struct MutationTest: Sendable {
    /// Every mutant of every rule that is asked, in the order of the files.
    public let mutants: [RuleMutant]
    /// The equivalences that a rule declares and that are none, `FIN-02 check.4`: an example tells them, or there is no
    /// such mutant.
    public let mistaken: [String]

    /// Compiles every mutant once and runs the examples of its rule alone. Drafts may wait for what their examples need.
    ///
    /// **Complexity**: O(mutants × examples of one rule).
    public init(_ rules: RuleSet, questionnaire: Questionnaire, routing: Routing) {
        let validator = Validator(rules: rules, questionnaire: questionnaire)
        var mutants: [RuleMutant] = []
        var mistaken: [String] = []
        for rule in rules.rules where rule.declaration.status.isAsked {
            let trial = Trial(
                rule: rule, validator: validator, questionnaire: questionnaire, routing: routing)
            let tested = Mutants(of: rule, questionnaire: questionnaire, tables: rules.tables)
                .all.map { trial.tested($0) }
            mutants += tested
            let equivalent = Set(tested.filter(\.isEquivalent).map(\.id))
            mistaken += rule.declaration.equivalents.filter { !equivalent.contains($0.id) }
                .map { rule.declaration.id + " " + $0.id }
        }
        self.mutants = mutants
        self.mistaken = mistaken
    }
}

/// A rule with one thing changed, and what its examples say.
public struct RuleMutant: Sendable {
    /// What the examples say of a mutant.
    public enum Fate: Sendable, Equatable {
        /// An example tells it from the rule.
        case told
        /// No example does.
        case survives
        /// No answers can, as the rule says.
        case equivalent(reason: String)
    }

    /// The rule's id.
    public let rule: String
    /// The part that was changed and which of its mutations this is: `check.4`.
    public let id: String
    /// `ssme-2026/rules/d7.yml:33:12`.
    public let place: String
    /// `> → >=`.
    public let change: String
    /// The word that was changed between those around it, `D7.1 ›>‹ 5 and`; empty for what is no expression.
    public let excerpt: String
    /// What the examples say.
    public let fate: Fate

    var isEquivalent: Bool { if case .equivalent = fate { true } else { false } }
}

/// The examples of one rule, against its mutants.
private struct Trial {
    let rule: Rule
    let validator: Validator
    let questionnaire: Questionnaire
    let routing: Routing

    func tested(_ mutant: Mutants.Mutant) -> RuleMutant {
        let reason = rule.declaration.equivalents.first { $0.id == mutant.id }?.reason
        let fate: RuleMutant.Fate =
            isTold(mutant.rule) ? .told : reason.map { .equivalent(reason: $0) } ?? .survives
        return RuleMutant(
            rule: rule.declaration.id, id: mutant.id, place: mutant.place, change: mutant.change,
            excerpt: mutant.excerpt, fate: fate)
    }

    /// True where an example no longer holds, or where the rule no longer passes in any.
    private func isTold(_ mutant: Rule) -> Bool {
        let alone = validator.asking(mutant)
        var passes = false
        for example in rule.declaration.examples {
            let review = example.review(by: alone, of: questionnaire, routing: routing)
            guard example.holds(in: review) else { return true }
            passes = passes || example.outcome(in: review) == .pass
        }
        return !passes
    }
}
