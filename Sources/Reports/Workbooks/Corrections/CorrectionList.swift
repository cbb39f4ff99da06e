import SSMEModel

/// The findings of one submission as its gestor sees them: what blocks first, then what clears most, each followed by
/// what goes away with it.
///
/// Only what does not hold is shown: never a rule that could not be evaluated, never another's finding.
struct CorrectionList: Sendable {
    /// To be corrected; these block.
    let errors: [Finding]
    /// To be confirmed or corrected.
    let warnings: [Finding]
    /// Told, nothing is asked.
    let notices: [Finding]
    /// Contested: a person decides.
    let contested: [Finding]
    /// Confirmed before.
    let confirmed: [Finding]
    /// Waived: the rule does not count here.
    let waived: [Finding]
    /// How many earlier points are corrected now.
    let fixedCount: Int
    /// How many questions wait for the next round.
    let laterCount: Int

    init(_ findings: [Finding], of initiative: Initiative) {
        let own = findings.filter { $0.initiative == initiative.id && $0.outcome == .fail }
            .sorted(by: Finding.readingOrder)
        fixedCount = own.count { $0.state == .fixed }
        laterCount = own.count { $0.state == .postponed }
        let standing = own.filter { $0.state != .fixed }
        confirmed = standing.filter { $0.state == .confirmed }
        contested = standing.filter { $0.state == .contested }
        waived = standing.filter { $0.state == .waived }
        let open = RootCauses(
            standing.filter(\.state.isAsked)
        ).inOrder
        errors = open.filter { $0.severity == .error }
        warnings = open.filter { $0.severity == .warning }
        notices = open.filter { $0.severity == .info }
    }

    /// Where the submission stands, in one or two sentences.
    func state(of submission: Submission, _ language: Language) -> String {
        let isSpanish = language == .spanish
        let received =
            isSpanish
            ? "Recibimos su formulario («" + submission.fileName + "», ronda "
                + String(submission.round) + "). "
            : "We received your questionnaire (“" + submission.fileName + "”, round "
                + String(submission.round) + "). "
        let later = Count(language).later(laterCount).map { " " + $0 } ?? ""
        return received + thanks(isSpanish) + pending(isSpanish) + later
    }

    /// What the gestor does next, in one sentence.
    func nextStep(before deadline: Deadline?, _ language: Language) -> String {
        let isSpanish = language == .spanish
        guard !errors.isEmpty || !warnings.isEmpty else {
            guard laterCount == 0 else {
                return isSpanish
                    ? "Guarde este libro y envíelo de nuevo."
                    : "Save this workbook and send it again."
            }
            return isSpanish ? "No tiene que hacer nada más." : "There is nothing more to do."
        }
        let limit = deadline?.limit(language) ?? ""
        let reminder = deadline?.reminder(language) ?? ""
        return isSpanish
            ? "Corrija las celdas en rojo o en amarillo en este mismo libro, conteste en la columna "
                + "«Su respuesta» y envíelo de nuevo" + limit + "." + reminder
            : "Correct the cells in red or yellow in this very workbook, answer in the column "
                + "«Su respuesta» and send it again" + limit + "." + reminder
    }

    private func thanks(_ isSpanish: Bool) -> String {
        switch fixedCount {
        case 0: ""
        case 1:
            isSpanish ? "Gracias: 1 punto ya quedó corregido. " : "Thank you: 1 point is fixed. "
        default:
            isSpanish
                ? "Gracias: " + String(fixedCount) + " puntos ya quedaron corregidos. "
                : "Thank you: " + String(fixedCount) + " points are fixed. "
        }
    }

    private func pending(_ isSpanish: Bool) -> String {
        var parts: [String] = []
        if !errors.isEmpty {
            parts.append(String(errors.count) + (isSpanish ? " por corregir" : " to correct"))
        }
        if !warnings.isEmpty {
            parts.append(String(warnings.count) + (isSpanish ? " por confirmar" : " to confirm"))
        }
        guard !parts.isEmpty else {
            guard contested.isEmpty else {
                return isSpanish
                    ? "Una persona revisa su desacuerdo." : "A person is looking at your objection."
            }
            guard laterCount == 0 else {
                return isSpanish
                    ? "Por ahora no hay nada por corregir." : "For now there is nothing to correct."
            }
            return isSpanish
                ? "No queda nada por corregir ni por confirmar."
                : "Nothing is left to correct or confirm."
        }
        let isOne = (errors.isEmpty ? warnings.count : errors.count) == 1
        let list = parts.joined(separator: isSpanish ? " y " : " and ")
        return isSpanish
            ? (isOne ? "Queda " : "Quedan ") + list + "."
            : "Still open: " + list + "."
    }
}
