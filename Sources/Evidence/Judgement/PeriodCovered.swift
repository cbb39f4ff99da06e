import SSMEModel

extension EvidenceRequirement.Validity {
    /// Whether a document is dated in the period, or speaks of the year; `nil` where it shows nothing to tell by.
    func covers(_ document: DocumentFacts, in questionnaire: Questionnaire) -> Bool? {
        let first = firstMonth(in: questionnaire)
        return switch self {
        case .months: document.dating.map { $0.date.yearMonth >= first }
        case .referenceYear: document.years.isEmpty ? nil : document.years.contains(first.year)
        }
    }

    /// Whether a day lies in the period.
    func covers(_ day: CalendarDate, in questionnaire: Questionnaire) -> Bool {
        let first = firstMonth(in: questionnaire)
        return switch self {
        case .months: day.yearMonth >= first
        case .referenceYear: day.year == first.year
        }
    }
}
