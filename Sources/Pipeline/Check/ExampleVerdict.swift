import SSMEModel
import Validators

/// An example of which its rule says something else than it shows, in words.
struct ExampleVerdict {
    let example: RuleExample
    let review: Review
    /// Why the rule says nothing of it; `nil` where it does.
    let absence: RuleAbsence?

    /// What was expected, what came out and, where the rule does not apply, why.
    var words: LocalizedText {
        let outcome = example.outcome(in: review)
        if example.kind == .failing, outcome == .fail { return severityWords }
        let expected = Self.kind(example.kind)
        let found = Self.outcome(outcome)
        let why = outcome == nil ? absence.map(Self.why) : nil
        return LocalizedText(
            "el ejemplo está en «\(example.kind.rawValue)» (\(expected.spanish)), pero \(found.spanish)\(why?.spanish ?? "").",
            english:
                "the example stands under «\(example.kind.rawValue)» (\(expected[.english])), but \(found[.english])\(why?[.english] ?? "")."
        )
    }

    /// It fails, as it should, but weighs something else.
    private var severityWords: LocalizedText {
        let unknown = LocalizedText("sin gravedad", english: "without a severity")
        let expected = example.severity.map(SeverityWords.of) ?? unknown
        let found = example.severity(in: review).map(SeverityWords.of) ?? unknown
        return LocalizedText(
            "la gravedad del ejemplo es otra: se esperaba «\(expected.spanish)» y salió «\(found.spanish)».",
            english:
                "the example's severity is another: «\(expected[.english])» was expected, «\(found[.english])» came out."
        )
    }

    private static func kind(_ kind: RuleExample.Kind) -> LocalizedText {
        switch kind {
        case .passing: LocalizedText("cumple", english: "holds")
        case .failing: LocalizedText("no cumple", english: "fails")
        case .unknown: LocalizedText("no se puede revisar", english: "cannot be told")
        }
    }

    private static func outcome(_ outcome: Outcome?) -> LocalizedText {
        switch outcome {
        case .pass: LocalizedText("cumple", english: "it holds")
        case .fail: LocalizedText("no cumple", english: "it fails")
        case .unknown: LocalizedText("no se puede revisar", english: "it cannot be told")
        case .ruleError: LocalizedText("la regla no se pudo evaluar", english: "the rule broke")
        case nil: LocalizedText("la regla no aplica", english: "the rule does not apply")
        }
    }

    private static func why(_ absence: RuleAbsence) -> LocalizedText {
        switch absence {
        case .condition(let words, let values):
            LocalizedText(
                ": en «applies» no se cumple que \(words.spanish)"
                    + bracketed(values.spanish),
                english:
                    ": under «applies» it is not so that \(words[.english])"
                    + bracketed(values[.english]))
        case .notAsked(let questions):
            LocalizedText(
                ": con esas respuestas no se pregunta \(Figure(.spanish).list(questions))",
                english:
                    ": given those answers \(Figure(.english).list(questions)) is not asked")
        case .blank:
            LocalizedText(
                ": todas las casillas que mira están en blanco y la regla dice «blank: skip»",
                english: ": every cell that it looks at is blank and the rule says «blank: skip»")
        case .noSubject:
            LocalizedText(
                ": el ejemplo no tiene nada de aquello para lo que se repite (vea su «each»)",
                english: ": the example has nothing of what it is repeated for (see its «each»)")
        }
    }

    private static func bracketed(_ values: String) -> String {
        values.isEmpty ? "" : " (" + values + ")"
    }
}
