import SSMEModel

/// A number with its noun: «1 punto», «3 puntos».
struct Count: Sendable {
    let language: Language

    init(_ language: Language) { self.language = language }

    func points(_ count: Int) -> String {
        said(count, ("punto", "puntos"), ("point", "points"))
    }

    /// «3 puntos por corregir y 2 por confirmar»; empty where there is neither.
    func asked(of entry: InitiativeReport) -> String {
        let errors = entry.points(.error).count
        let warnings = entry.points(.warning).count
        switch (errors, warnings) {
        case (0, 0): return ""
        case (_, 0): return points(errors) + (spanish ? " por corregir" : " to correct")
        case (0, _): return points(warnings) + (spanish ? " por confirmar" : " to confirm")
        default:
            return points(errors)
                + (spanish
                    ? " por corregir y \(warnings) por confirmar"
                    : " to correct and \(warnings) to confirm")
        }
    }

    /// «quedan 4 preguntas para la próxima ronda»; empty where none does.
    func postponed(in entry: InitiativeReport) -> String {
        let count = entry.postponed.count
        guard count > 0 else { return "" }
        guard spanish else {
            return said(count, ("", ""), ("question", "questions")) + " kept for the next round"
        }
        return (count == 1 ? "queda " : "quedan ")
            + said(count, ("pregunta", "preguntas"), ("", "")) + " para la próxima ronda"
    }

    /// What its gestor reads of so many questions that wait for the next round; `nil` where none does.
    func later(_ count: Int) -> String? {
        guard count > 0 else { return nil }
        let questions = said(
            count, ("pregunta más", "preguntas más"), ("more question", "more questions"))
        guard spanish else {
            return "So as not to ask everything at once, we keep \(questions) for the next round: "
                + "\(count == 1 ? "it comes" : "they come") once you return the workbook."
        }
        return "Para no preguntarle todo de una vez, dejamos \(questions) para la próxima ronda: "
            + "le \(count == 1 ? "llegará" : "llegarán") cuando nos devuelva el libro."
    }

    /// «3 corregidos, 1 sigue abierto, 2 nuevos».
    func changes(in entry: InitiativeReport) -> String {
        guard entry.round > 1 else { return spanish ? "primer envío" : "first submission" }
        func count(_ state: FindingState) -> Int {
            entry.findings.count { $0.outcome == .fail && $0.state == state }
        }
        let parts = [
            (entry.fixed.count + count(.fixed), ("corregido", "corregidos"), ("fixed", "fixed")),
            (count(.open), ("sigue abierto", "siguen abiertos"), ("still open", "still open")),
            (
                count(.returned), ("volvió a aparecer", "volvieron a aparecer"),
                ("came back", "came back")
            ),
            (
                count(.contested), ("regla discutida", "reglas discutidas"),
                ("rule contested", "rules contested")
            ),
            (count(.confirmed), ("confirmado", "confirmados"), ("confirmed", "confirmed")),
            (
                count(.waived), ("excepción autorizada", "excepciones autorizadas"),
                ("waived", "waived")
            ),
            (
                count(.changed),
                ("cambió sin que se preguntara", "cambiaron sin que se preguntara"),
                ("changed unasked", "changed unasked")
            ),
            (count(.new), ("nuevo", "nuevos"), ("new", "new")),
        ].filter { $0.0 > 0 }
        guard !parts.isEmpty else { return spanish ? "sin cambios" : "no change" }
        return parts.map { said($0.0, $0.1, $0.2) }.joined(separator: ", ")
    }

    /// A count and its noun, in Spanish or English, singular or plural.
    func said(
        _ count: Int, _ inSpanish: (one: String, many: String),
        _ inEnglish: (one: String, many: String)
    ) -> String {
        let noun = spanish ? inSpanish : inEnglish
        return Figure(language).number(Double(count)) + " " + (count == 1 ? noun.one : noun.many)
    }

    private var spanish: Bool { language == .spanish }
}
