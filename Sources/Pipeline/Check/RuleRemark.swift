import SSMEModel
import Validators

/// What is odd about a rule, in words.
enum RuleRemark {
    static func problem(_ note: Satisfiability.Note) -> RuleCheck.Problem {
        RuleCheck.Problem(rule: note.rule, place: "", words: words(note))
    }

    private static func words(_ note: Satisfiability.Note) -> LocalizedText {
        switch note.kind {
        case .neverApplies:
            LocalizedText(
                "no se aplica a ningún formulario posible; revise «applies» y cuándo se hacen las preguntas.",
                english:
                    "it applies to no possible form; check «applies» and when its questions are asked."
            )
        case .neverHolds:
            LocalizedText(
                "ningún formulario posible la cumple; revise «check».",
                english: "no possible form satisfies it; check «check».")
        case .neverFails:
            LocalizedText(
                "ningún formulario posible la incumple; quítela o revise «check».",
                english: "no possible form breaks it; remove it or check «check».")
        case .contradicts(let other):
            LocalizedText(
                "todo formulario que la cumple incumple \(other), o al revés; "
                    + (note.isFault
                        ? "cambie una de las dos." : "se puede confirmar, así que no bloquea."),
                english: "every form that satisfies it breaks \(other), or the reverse; "
                    + (note.isFault
                        ? "change one of the two." : "it can be confirmed, so it does not block."))
        case .impliedBy(let others):
            LocalizedText(
                "sobra: quien la incumple ya incumple \(Figure(.spanish).alternatives(others)).",
                english:
                    "it adds nothing: whoever breaks it already breaks \(Figure(.english).alternatives(others))."
            )
        case .neverRequired(let document):
            LocalizedText(
                "pide \(document.spanish) con una condición que nadie a quien se le hace la pregunta puede cumplir.",
                english:
                    "it asks for \(document[.english]) on a condition that nobody who is asked the question can meet."
            )
        }
    }
}
