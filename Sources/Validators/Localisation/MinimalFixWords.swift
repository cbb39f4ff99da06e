import SSMEModel

/// The least that would have to change, in one sentence after «Lo mínimo que habría que cambiar:».
struct MinimalFixWords {
    let questionnaire: Questionnaire
    let submission: Submission
    /// How many findings the submission has in all.
    let total: Int
    /// How many rules were not taken into account.
    let leftOut: Int

    /// `nil` where the sentence would say no more than the findings do.
    func text(_ group: BlankSheets.Group, of findings: [Finding]) -> LocalizedText? {
        guard isTelling(group, of: findings) else { return nil }
        let spanish = sentence(group, clears: findings.count, .spanish)
        return LocalizedText(spanish, english: sentence(group, clears: findings.count, .english))
    }

    private func isTelling(_ group: BlankSheets.Group, of findings: [Finding]) -> Bool {
        if group.sheet != nil { return findings.count > 1 }
        guard let alternatives = group.alternatives, group.changes.count <= Self.mostChanges else {
            return false
        }
        if findings.count > 1 { return true }
        if alternatives.isEmpty, group.changes.contains(where: { $0.value != nil }) { return true }
        let told = Set(findings.flatMap(\.fields))
        return told.count > group.changes.count + alternatives.count
    }

    private func sentence(
        _ group: BlankSheets.Group, clears count: Int, _ language: Language
    ) -> String {
        let isSpanish = language == .spanish
        let what: String
        if let sheet = group.sheet {
            let name = Figure(language).quoted(sheet)
            what =
                isSpanish
                ? "diligenciar la hoja \(name), que llegó en blanco"
                : "fill in the sheet \(name), which came back blank"
        } else if let alternatives = group.alternatives, !alternatives.isEmpty {
            let places = (group.changes + alternatives).map { place($0.field, language) }
            let list = Figure(language).alternatives(places)
            what = isSpanish ? "una sola de estas respuestas: \(list)" : "one answer alone: \(list)"
        } else if let swapped = swapped(group.changes, language) {
            what = swapped
        } else {
            let places = group.changes.map { change($0, language) }
            what = (isSpanish ? "solo " : "only ") + Figure(language).list(places)
        }
        return what + cleared(count, language) + apart(language) + "."
    }

    /// Two answers that stand in each other's place.
    private func swapped(_ changes: [Localisation.Change], _ language: Language) -> String? {
        guard changes.count == 2, let one = changes.first, let other = changes.last,
            one.value == submission.answer(other.field).value,
            other.value == submission.answer(one.field).value
        else { return nil }
        let places = Figure(language).list([
            place(one.field, language), place(other.field, language),
        ])
        return (language == .spanish ? "intercambiar " : "swap ") + places
    }

    private func cleared(_ count: Int, _ language: Language) -> String {
        guard count > 1 else { return "" }
        return language == .spanish
            ? count == total
                ? "; así se resuelven los \(count) hallazgos"
                : "; así se resuelven \(count) de \(total) hallazgos"
            : count == total
                ? "; that clears all \(count) findings"
                : "; that clears \(count) of \(total) findings"
    }

    private func apart(_ language: Language) -> String {
        guard leftOut > 0 else { return "" }
        return language == .spanish
            ? " (sin tener en cuenta \(leftOut) \(leftOut == 1 ? "regla" : "reglas"))"
            : " (\(leftOut) \(leftOut == 1 ? "rule" : "rules") not taken into account)"
    }

    private func change(_ change: Localisation.Change, _ language: Language) -> String {
        let place = place(change.field, language)
        guard let value = change.value, let words = words(value, in: change.field, language) else {
            return place
        }
        return place + (language == .spanish ? ", por ejemplo " : ", for instance ") + words
    }

    /// «D7.2.camaras (hoja «7 Financiación», celda C12)».
    private func place(_ field: FieldCode, _ language: Language) -> String {
        guard let location = submission.answer(field).location else { return field }
        let sheet = Figure(language).quoted(location.sheet)
        return language == .spanish
            ? "\(field) (hoja \(sheet), celda \(location.address))"
            : "\(field) (sheet \(sheet), cell \(location.address))"
    }

    private func words(
        _ value: AnswerValue, in field: FieldCode, _ language: Language
    ) -> String? {
        let figure = Figure(language)
        let declared = questionnaire.field(field)?.field
        switch value {
        case .number(let number):
            switch declared?.kind {
            case .percent: return figure.percent(number)
            case .amount: return figure.money(number)
            default: return figure.number(number)
            }
        case .choice(let code):
            return declared?.options.first { $0.code == code }
                .map { figure.quoted($0.label[language]) }
        case .flag(let isMarked): return figure.quoted(isMarked ? "Sí" : "No")
        case .month(let month): return figure.month(month)
        case .text, .blank, .nonResponse, .ambiguous, .unreadable: return nil
        }
    }

    private static let mostChanges = 3
}
