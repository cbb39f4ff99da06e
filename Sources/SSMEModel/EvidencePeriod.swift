extension EvidenceRequirement.Validity {
    /// The first month that counts: so many before the cut-off, or January of the reference year.
    public func firstMonth(in questionnaire: Questionnaire) -> YearMonth {
        switch self {
        case .months(let count):
            let cutOff = questionnaire.cutOff.yearMonth
            return YearMonth(monthsSinceYearZero: cutOff.monthsSinceYearZero - count)
        case .referenceYear:
            return YearMonth(monthsSinceYearZero: questionnaire.referenceYear * 12)
        }
    }

    /// «de agosto de 2025 en adelante», «del año 2025».
    public func words(in questionnaire: Questionnaire) -> LocalizedText {
        let first = firstMonth(in: questionnaire)
        return switch self {
        case .months:
            LocalizedText(
                "de \(Figure(.spanish).month(first)) en adelante",
                english: "from \(Figure(.english).month(first)) on")
        case .referenceYear:
            LocalizedText("del año \(first.year)", english: "of the year \(first.year)")
        }
    }
}
