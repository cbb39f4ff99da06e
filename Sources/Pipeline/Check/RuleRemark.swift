import SSMEModel
import Validators

/// What comparing the rules came to, in words.
enum RuleRemark {
    static func problem(_ note: Satisfiability.Note) -> RuleCheck.Problem {
        RuleCheck.Problem(rule: note.rule, place: "", words: words(note))
    }

    /// One a reason, with every rule that was left out for it.
    static func leftOut(_ rules: [Satisfiability.LeftOut]) -> [LocalizedText] {
        Satisfiability.LeftOut.Reason.allCases.compactMap { reason in
            let ids = rules.filter { $0.reason == reason }.map(\.rule)
            guard !ids.isEmpty else { return nil }
            let why = words(reason)
            return LocalizedText(
                "No se compararon con las demás reglas (\(why.spanish)): \(ids.joined(separator: ", ")).",
                english:
                    "Not compared with the other rules (\(why[.english])): \(ids.joined(separator: ", "))."
            )
        }
    }

    /// A wave whose every rule is a draft, on trial or retired finds nothing that reaches a gestor.
    static let noneActive = LocalizedText(
        "Ninguna regla está activa: los gestores no recibirán hallazgos de estas reglas. Revise «status» en sus archivos.",
        english:
            "No rule is active: gestores will receive no finding of these rules. Check «status» in their files."
    )

    /// The questions that no rule names.
    static func unread(_ questions: [QuestionCode]) -> LocalizedText? {
        guard !questions.isEmpty else { return nil }
        let codes = questions.joined(separator: ", ")
        return LocalizedText(
            "Ninguna regla lee por su código: \(codes). Solo las miran las reglas que se repiten para cada casilla o pregunta.",
            english:
                "No rule reads by its code: \(codes). Only the rules asked of each cell or question look at them."
        )
    }

    /// The tables that rules announce and never look up.
    static func unused(tables: [String]) -> LocalizedText? {
        guard !tables.isEmpty else { return nil }
        let names = tables.joined(separator: ", ")
        return LocalizedText(
            "Tablas anunciadas en «tables» que ninguna regla consulta: \(names).",
            english: "Tables announced under «tables» that no rule looks up: \(names).")
    }

    private static func words(_ reason: Satisfiability.LeftOut.Reason) -> LocalizedText {
        switch reason {
        case .notOfOneForm:
            LocalizedText(
                "se repiten para cada casilla, pregunta, soporte o nota, o miran soportes",
                english: "asked of each cell, question, document or note, or about documents")
        case .untranslatable:
            LocalizedText(
                "leen la edición anterior, otras iniciativas, una tabla o un texto",
                english: "they read the earlier wave, the others, a table or a text")
        case .multiplies:
            LocalizedText(
                "multiplican una respuesta por otra", english: "they multiply one answer by another"
            )
        case .notActive:
            LocalizedText(
                "no están activas en esta edición", english: "not active in this wave")
        case .tooMuchWork:
            LocalizedText("el trabajo permitido no alcanzó", english: "too much work")
        }
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
        case .contradicts(let others):
            LocalizedText(
                "todo formulario que la cumple incumple \(Figure(.spanish).alternatives(others)); "
                    + (note.isFault
                        ? "cambie alguna." : "se puede confirmar, así que no bloquea."),
                english:
                    "every form that satisfies it breaks \(Figure(.english).alternatives(others)); "
                    + (note.isFault
                        ? "change one of them." : "it can be confirmed, so it does not block."))
        case .impliedBy(let others):
            LocalizedText(
                "sobra: quien la incumple ya incumple \(Figure(.spanish).alternatives(others)).",
                english:
                    "it adds nothing: whoever breaks it already breaks \(Figure(.english).alternatives(others))."
            )
        case .neverAsked:
            LocalizedText(
                "no se le hace a nadie: ningún formulario posible cumple «asked when».",
                english: "nobody is asked it: no possible form meets «asked when».")
        case .neverRequired(let document):
            LocalizedText(
                "pide \(document.spanish) con una condición que nadie a quien se le hace la pregunta puede cumplir.",
                english:
                    "it asks for \(document[.english]) on a condition that nobody who is asked the question can meet."
            )
        case .requiredUnasked(let document):
            LocalizedText(
                "la condición para pedir \(document.spanish) también se puede cumplir cuando la pregunta no se hace; entonces no se pide.",
                english:
                    "the condition that asks for \(document[.english]) can also be met where the question is skipped; then it is not asked for."
            )
        }
    }
}
