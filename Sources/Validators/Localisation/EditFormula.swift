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
        _ edit: Edits.Edit, of answers: any SymbolicAnswers, amid around: Setting = Setting(),
        isExact: Bool = false
    ) throws(Untranslatable) {
        let rule = edit.rule
        var translator = Translator(answers: answers, blank: rule.declaration.blank)
        translator.locals = try SymbolicSubject(edit: edit, answers: answers).locals(
            rule.locals.union(rule.applies?.locals ?? []))
        translator.tolerance = isExact ? 1e-9 : rule.declaration.tolerance
        translator.around = around
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
        var isTolerant = false
        rule.check.node.walk { node in
            if case .compare(_, _, _, addsParts: true) = node { isTolerant = true }
        }
        return isTolerant
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
