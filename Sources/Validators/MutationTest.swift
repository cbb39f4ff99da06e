public import Expressions
public import SSMEModel

/// Changes one thing of a rule at a time — a bound, an operator, its tolerance, a step of its severity — and asks its
/// own examples: a change that no example tells from the rule as written is one that nobody would notice.
///
/// Where no answers at all could tell, the rule says something that it does not need: take it out.
///
/// ```swift
/// let test = MutationTest(rules, questionnaire: questionnaire, routing: routing)
/// for mutant in test.mutants where !mutant.isTold { print(mutant.rule, mutant.change) }
/// ```
///
/// **Source**: mutation analysis (DeMillo, Lipton and Sayward, 1978).
public struct MutationTest: Sendable {
    /// Every mutant of every rule that is asked, in the order of the files.
    public let mutants: [RuleMutant]

    /// Compiles every mutant once and runs the examples of its rule alone. Drafts may wait for what their examples need.
    ///
    /// **Complexity**: O(mutants × examples of one rule).
    ///
    /// - Parameter ids: the rules that are tried; empty: every one.
    public init(
        _ rules: RuleSet, questionnaire: Questionnaire, routing: Routing, only ids: Set<String> = []
    ) {
        let validator = Validator(rules: rules, questionnaire: questionnaire)
        mutants = rules.rules.filter {
            $0.declaration.status.isAsked && (ids.isEmpty || ids.contains($0.declaration.id))
        }.flatMap { rule in
            let trial = Trial(
                rule: rule, validator: validator, questionnaire: questionnaire, routing: routing)
            return Mutants(of: rule, questionnaire: questionnaire, tables: rules.tables).all
                .map(trial.tested)
        }
    }
}

/// A rule with one thing changed, and whether its examples tell it from the rule as written.
public struct RuleMutant: Sendable {
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
    /// True where an example no longer holds.
    public let isTold: Bool
}

/// The examples of one rule, against its mutants.
private struct Trial {
    let rule: Rule
    let validator: Validator
    let questionnaire: Questionnaire
    let routing: Routing

    func tested(_ mutant: Mutants.Mutant) -> RuleMutant {
        RuleMutant(
            rule: rule.declaration.id, id: mutant.id, place: mutant.place, change: mutant.change,
            excerpt: mutant.excerpt, isTold: isTold(mutant.rule))
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
