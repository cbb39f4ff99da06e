import SSMEModel

/// What people are told of a document that a question asks for: what it may be and how recent.
struct EvidenceWords {
    let questionnaire: Questionnaire
    let language: Language

    /// «Acta o reglamento; de agosto de 2023 en adelante»; empty where any document of any date will do.
    func accepted(_ requirement: EvidenceRequirement) -> String {
        let names = Figure(language).alternatives(requirement.kinds.map { $0.label[language] })
        let kinds = names.prefix(1).uppercased() + names.dropFirst()
        return [kinds, requirement.validity.map(date) ?? ""].filter { !$0.isEmpty }
            .joined(separator: "; ")
    }

    private func date(_ validity: EvidenceRequirement.Validity) -> String {
        let isSpanish = language == .spanish
        switch validity {
        case .months(let count):
            let cutOff = questionnaire.cutOff
            guard let month = YearMonth(year: cutOff.year, month: cutOff.month) else { return "" }
            let first = YearMonth(monthsSinceYearZero: month.monthsSinceYearZero - count)
            let name = Figure(language).month(first)
            return isSpanish ? "de \(name) en adelante" : "from \(name) on"
        case .referenceYear:
            let year = String(questionnaire.referenceYear)
            return isSpanish ? "del año \(year)" : "of the year \(year)"
        }
    }
}
