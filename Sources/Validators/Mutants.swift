import Expressions
import SSMEModel

/// Every mutant of a rule: of its check, of its condition, of its tolerance and of the steps of its severity.
struct Mutants {
    /// A rule with one thing changed.
    struct Mutant {
        /// The part and the number of the mutation in it: `check.4`.
        let id: String
        /// `d7.yml:33:12`.
        let place: String
        /// `> → >=`.
        let change: String
        /// `D7.1 ›>‹ 5 and`; empty for what is no expression.
        var excerpt = ""
        let rule: Rule
    }

    private let rule: Rule
    private let names: Names

    init(of rule: Rule, questionnaire: Questionnaire, tables: [ReferenceTable]) {
        self.rule = rule
        names = Names(
            questionnaire: questionnaire, locals: rule.declaration.each?.locals ?? [:],
            list: rule.declaration.list, tables: tables)
    }

    /// In the order of the parts, then as written. What does not compile is no rule, and none of them.
    var all: [Mutant] {
        mutants(of: rule.declaration.check, "check") { check in
            Rule(rule, declaration: rule.declaration, applies: rule.applies, check: check)
        }
            + (rule.declaration.applies.map { source in
                mutants(of: source, "applies") { applies in
                    Rule(rule, declaration: rule.declaration, applies: applies, check: rule.check)
                }
            } ?? []) + ofTolerance + ofSeverity
    }

    private func mutants(
        of source: SourceText, _ part: String, _ mutated: (Expression) -> Rule
    ) -> [Mutant] {
        let mutations = (try? Mutation.all(of: source)) ?? []
        return mutations.enumerated().compactMap { index, mutation in
            guard
                let expression = try? Expression(
                    mutation.source, names: names, expecting: .truth)
            else { return nil }
            return Mutant(
                id: part + "." + String(index + 1),
                place: "\(source.file):\(mutation.line):\(mutation.column)",
                change: mutation.change, excerpt: mutation.excerpt, rule: mutated(expression))
        }
    }

    /// One more, half, and what rounding explains in its place.
    private var ofTolerance: [Mutant] {
        guard let tolerance = rule.declaration.tolerance else { return [] }
        let others: [Double?] =
            tolerance == 0 ? [1, nil] : [tolerance + 1, tolerance / 2, nil]
        return others.enumerated().map { index, other in
            var declaration = rule.declaration
            declaration.tolerance = other
            return mutant(
                "tolerance", index, "\(tolerance) → " + (other.map { "\($0)" } ?? "∅"), declaration,
                at: declaration.tolerancePlace)
        }
    }

    /// Each step from a little sooner and a little later; below the first the mildest holds anyway.
    private var ofSeverity: [Mutant] {
        let severity = rule.declaration.severity
        return severity.steps.indices.dropFirst().flatMap { step in
            [1.0, -1.0].enumerated().map { index, shift in
                var steps = severity.steps
                steps[step] = GradedSeverity.Step(
                    severity: steps[step].severity, from: steps[step].from + shift,
                    place: steps[step].place)
                var declaration = rule.declaration
                declaration.severity = GradedSeverity(steps, source: severity.source)
                return mutant(
                    "severity", 2 * (step - 1) + index,
                    "\(severity.steps[step].from) → \(steps[step].from)", declaration,
                    at: steps[step].place)
            }
        }
    }

    private func mutant(
        _ part: String, _ index: Int, _ change: String, _ declaration: RuleDeclaration,
        at place: String
    ) -> Mutant {
        Mutant(
            id: part + "." + String(index + 1), place: place, change: change,
            rule: Rule(
                rule, declaration: declaration, applies: rule.applies, check: rule.check))
    }
}
