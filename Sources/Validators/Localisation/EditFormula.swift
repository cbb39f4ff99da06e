import Expressions
import SSMEModel

/// What an edit says of answers of which some are unknowns.
struct EditFormula {
    /// When the rule is asked.
    let applies: Formula
    /// When it is asked and holds.
    let passes: Formula
    /// When it is asked and does not hold.
    let fails: Formula

    /// `isExact`: sums must agree to the last peso, whatever the rule tolerates.
    ///
    /// **Throws**: `Untranslatable` where the rule says something that has no translation.
    init(
        _ edit: Edits.Edit, of answers: any SymbolicAnswers, decimals: [FieldCode: Int],
        isExact: Bool = false
    ) throws(Untranslatable) {
        let rule = edit.rule
        var translator = Translator(answers: answers, blank: rule.declaration.blank)
        translator.locals = try SymbolicSubject(edit: edit, answers: answers).locals(
            rule.locals.union(rule.applies?.locals ?? []))
        translator.tolerance =
            isExact ? Self.least : Self.tolerance(rule, answers, decimals)
        var isAsked = Formula.always
        if let applies = rule.applies { isAsked = try translator.truth(applies.node).yes }
        if rule.declaration.blank == .skip {
            let read = rule.fields + (edit.field.map { [$0.code] } ?? [])
            isAsked = isAsked && !Formula.all(of: read.map { answers.state($0).isBlank })
        }
        guard isAsked != .never else {
            (applies, passes, fails) = (.never, .never, .never)
            return
        }
        let (yes, no) = try translator.truth(rule.check.node)
        let isFault = rule.declaration.blank == .fault
        applies = isAsked
        passes = isAsked && yes
        fails =
            isAsked
            && (no
                || (isFault
                    ? !yes && !Self.isSkipped(rule.check, translator, edit) : .never))
    }

    /// Whether the rule lets numbers differ.
    static func isTolerant(_ rule: Rule) -> Bool {
        if let tolerance = rule.declaration.tolerance { return tolerance > 1e-9 }
        return rule.check.addsParts && rule.check.isComparison
    }

    private static let least = Term.constant(1e-9)

    /// The tolerance of the rule, or what rounding the parts of a sum explains.
    private static func tolerance(
        _ rule: Rule, _ answers: any SymbolicAnswers, _ decimals: [FieldCode: Int]
    ) -> Term {
        if let tolerance = rule.declaration.tolerance { return .constant(tolerance) }
        guard isTolerant(rule) else { return least }
        var parts: [Formula] = []
        var most = 0
        for field in rule.check.fields {
            let state = answers.state(field)
            guard case .number(let number) = state.content else { continue }
            parts.append(state.hasValue && !Formula.isEqual(number, .constant(0)))
            most = max(most, min(decimals[field] ?? 0, 15))
        }
        let unit = (0..<most).reduce(1.0) { unit, _ in unit / 10 }
        return .add([least, .scale(unit / 2, Translator.count(parts))])
    }

    /// Where everything missing belongs to questions that are not asked, a rule does not apply.
    private static func isSkipped(
        _ check: Expression, _ translator: Translator, _ edit: Edits.Edit
    ) -> Formula {
        var missing: [Formula] = []
        var excused: [Formula] = []
        for field in check.fields {
            let isMissing = !translator.answers.state(field).hasValue
            let question = String(field.split(separator: ".").prefix(2).joined(separator: "."))
            missing.append(isMissing)
            excused.append(!isMissing || translator.answers.asked(question).no)
        }
        return .any(of: missing) && .all(of: excused)
    }
}
