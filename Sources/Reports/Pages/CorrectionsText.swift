import SSMEModel

/// The sentences that a gestor reads around the list of points; the page and the e-mail share them.
struct CorrectionsText: Sendable {
    private let notice: CorrectionsNotice
    let language: Language
    private var spanish: Bool { language == .spanish }
    var entry: InitiativeReport { notice.entry }

    init(_ notice: CorrectionsNotice, _ language: Language) {
        self.notice = notice
        self.language = language
    }

    /// True where something is asked; notices alone ask nothing.
    var isAsking: Bool { !asked.isEmpty }

    /// «3 puntos por corregir y 2 por confirmar».
    var asked: String { Count(language).asked(of: entry) }

    /// How many questions wait for the next round; `nil` where none does.
    var later: String? { Count(language).later(entry.postponed.count) }

    /// The page's heading.
    var greeting: String {
        guard isAsking else {
            guard entry.contested.isEmpty else {
                return spanish
                    ? "Gracias por su envío. Una persona revisa su desacuerdo."
                    : "Thank you for your submission. A person is looking at your objection."
            }
            guard entry.postponed.isEmpty else {
                return spanish
                    ? "Gracias por su envío. Por ahora no hay nada por corregir."
                    : "Thank you for your submission. For now there is nothing to correct."
            }
            return spanish
                ? "Gracias: su formulario quedó completo." : "Thank you: your form is complete."
        }
        let isOne = entry.points(.error).count + entry.points(.warning).count == 1
        return spanish
            ? "Gracias por su envío. \(isOne ? "Queda" : "Quedan") \(asked)."
            : "Thank you for your submission. There \(isOne ? "is" : "are") \(asked)."
    }

    /// What was reviewed, and what the list is.
    var lead: String {
        let name = Figure(language).quoted(entry.initiative.name)
        guard isAsking else {
            guard entry.postponed.isEmpty else {
                return spanish
                    ? "Revisamos el formulario de \(name)." : "We reviewed the form of \(name)."
            }
            return spanish
                ? "Revisamos el formulario de \(name) y no hay nada por corregir. Si más adelante surge una pregunta, le escribiremos."
                : "We reviewed the form of \(name) and there is nothing to correct. Should a question arise later, we will write to you."
        }
        return spanish
            ? "Revisamos el formulario de \(name). Cada punto dice qué encontramos, dónde está y qué hacer."
            : "We reviewed the form of \(name). Each point says what we found, where it is and what to do."
    }

    /// What to do with the correction workbook; empty where nothing is asked.
    var steps: [String] {
        guard isAsking else { return [] }
        let confirms = !entry.points(.warning).isEmpty
        let until = deadline?.limit(language) ?? ""
        let reminder = deadline?.reminder(language) ?? ""
        guard spanish else {
            return [
                "Open correcciones.xlsx: it is your own form, with the cells to review marked and a note in each.",
                "Correct the cells in red or yellow."
                    + (confirms
                        ? " Where a value is right as it stands, choose «confirmo» in the sheet «Correcciones» and tell us why in one line."
                        : ""),
                "Save that very file and send it again" + until
                    + ", together with any documents that are missing." + reminder,
            ]
        }
        return [
            "Abra correcciones.xlsx: es su mismo formulario, con las celdas por revisar marcadas y una nota en cada una.",
            "Corrija las celdas en rojo o en amarillo."
                + (confirms
                    ? " Si un valor está bien como está, elija «confirmo» en la hoja «Correcciones» y cuéntenos en una línea por qué."
                    : ""),
            "Guarde ese mismo archivo y envíelo de nuevo" + until
                + ", junto con los soportes que falten." + reminder,
        ]
    }

    /// `nil` where none was set.
    var deadline: Deadline? {
        Deadline(
            notice.deadline, on: CalendarDate(iso: notice.provenance.generatedAt.prefix(10)))
    }

    /// «3 puntos quedaron corregidos y 1 confirmado»; `nil` where there is nothing to thank for.
    var thanks: String? {
        let fixed = entry.fixed.count + entry.findings.count { $0.state == .fixed }
        let confirmed = entry.confirmed.count
        let count = Count(language)
        switch (fixed, confirmed) {
        case (0, 0): return nil
        case (0, _):
            return count.said(
                confirmed, ("valor quedó confirmado", "valores quedaron confirmados"),
                ("value is confirmed", "values are confirmed"))
        default:
            let also =
                confirmed == 0
                ? ""
                : (spanish ? " y " : " and ")
                    + count.said(
                        confirmed, ("confirmado", "confirmados"), ("confirmed", "confirmed"))
            return count.said(
                fixed, ("punto quedó corregido", "puntos quedaron corregidos"),
                ("point is fixed", "points are fixed")) + also
        }
    }

    /// What a group of points means for the gestor.
    func note(_ severity: Severity) -> String {
        switch severity {
        case .error:
            spanish
                ? "Mientras sigan así, su formulario no puede entrar en los resultados."
                : "While they stand, your form cannot enter the results."
        case .warning:
            spanish
                ? "Pueden estar bien: corríjalos, o responda «confirmo» y cuéntenos por qué."
                : "They may be right: correct them, or answer «confirmo» and tell us why."
        case .info:
            spanish
                ? "No tiene que responder; si un punto dice qué hacer, es una sugerencia."
                : "No answer is needed; where a point says what to do, it is a suggestion."
        }
    }

    /// «En revisión».
    var contestedHeading: String { spanish ? "En revisión" : "Under review" }

    /// What it means for the gestor that a rule is contested.
    var contestedNote: String {
        spanish
            ? "No tiene que hacer nada: le contaremos qué se decidió."
            : "Nothing is asked: we will tell you what was decided."
    }
}
