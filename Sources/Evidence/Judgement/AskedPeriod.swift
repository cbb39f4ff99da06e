import SSMEModel

/// The period that a document must be of.
struct AskedPeriod {
    /// True for a whole year that the document must speak of.
    let isYear: Bool
    /// «de agosto de 2025 en adelante».
    let words: LocalizedText
    private let first: YearMonth
    private let year: Int

    init?(_ validity: EvidenceRequirement.Validity, of questionnaire: Questionnaire) {
        switch validity {
        case .months(let count):
            let month = YearMonth(
                monthsSinceYearZero: questionnaire.cutOff.yearMonth.monthsSinceYearZero - count)
            (isYear, first, year) = (false, month, 0)
            words = LocalizedText(
                "de \(Figure(.spanish).month(month)) en adelante",
                english: "from \(Figure(.english).month(month)) on")
        case .referenceYear:
            year = questionnaire.referenceYear
            (isYear, first) = (true, YearMonth(monthsSinceYearZero: year * 12))
            words = LocalizedText("del año \(year)", english: "of the year \(year)")
        }
    }

    /// True for a document dated in the period, or that speaks of the year.
    func covers(_ document: DocumentFacts) -> Bool {
        if isYear { return document.years.contains(year) }
        return document.dating.map { $0.date.yearMonth >= first } ?? false
    }
}
