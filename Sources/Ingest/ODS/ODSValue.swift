import SSMEModel

/// What the attributes of a table cell say of its value.
struct ODSValue {
    private enum Kind { case none, number, date, time, bool, text, error }

    private let kind: Kind
    private let written: String?
    private let isDuration: Bool
    /// True for a number that the file shows as a percentage.
    let isPercentage: Bool

    private static let zeroDay = CalendarDate(year: 1899, month: 12, day: 30)
    private static let errors: Set<String> = [
        "#DIV/0!", "#N/A", "#NAME?", "#NULL!", "#NUM!", "#REF!", "#VALUE!",
    ]

    init(_ attributes: XMLAttributes, isDuration: Bool) {
        self.isDuration = isDuration
        isPercentage = attributes.contains("value-type", "percentage")
        // LibreOffice marks an error in a second attribute of the same local name.
        if attributes.contains("value-type", "error") {
            (kind, written) = (.error, nil)
            return
        }
        switch attributes.string("value-type") {
        case "float", "percentage", "currency":
            (kind, written) = (.number, attributes.string("value"))
        case "date": (kind, written) = (.date, attributes.string("date-value"))
        case "time": (kind, written) = (.time, attributes.string("time-value"))
        case "boolean": (kind, written) = (.bool, attributes.string("boolean-value"))
        case "string": (kind, written) = (.text, attributes.string("string-value"))
        default: (kind, written) = (.none, nil)
        }
    }

    /// The value, and the value as written; `shown` is the cell's text.
    ///
    /// **Missing**: a formula without a type and without a paragraph was never calculated.
    func typed(shown: String, paragraphs: Int, isFormula: Bool) -> (value: CellValue, text: String)
    {
        switch kind {
        case .none:
            return paragraphs == 0 || (shown.isEmpty && !isFormula)
                ? (.empty, "") : (.text(shown), shown)
        case .error: return (.error(shown), shown)
        case .text:
            let text = written ?? shown
            let isError = isFormula && Self.errors.contains(text)
            return (isError ? .error(text) : .text(text), text)
        case .number, .date, .time, .bool:
            let text = written ?? shown
            return (scalar(text) ?? (text.isEmpty ? .empty : .text(text)), text)
        }
    }

    private func scalar(_ text: String) -> CellValue? {
        switch kind {
        case .number: return LexicalNumber.value(text.utf8.span).map { .number($0) }
        case .bool: return text == "true" ? .bool(true) : text == "false" ? .bool(false) : nil
        case .date:
            guard case .datetime(let day, let seconds)? = ISOMoment.value(text) else {
                return ISOMoment.value(text)
            }
            if seconds >= 86_400 {
                return .datetime(CalendarDate(daysSince1970: day.daysSince1970 + 1), seconds: 0)
            }
            return day == Self.zeroDay ? .time(seconds: seconds) : .datetime(day, seconds: seconds)
        case .time:
            guard let seconds = ISODuration.seconds(text) else { return ISOMoment.value(text) }
            let isLength = isDuration || seconds < 0 || seconds >= 86_400
            return isLength ? .duration(seconds: seconds) : .time(seconds: seconds)
        case .none, .text, .error: return nil
        }
    }
}

/// Reads lengths of time as XML Schema writes them.
enum ISODuration {
    /// `PT14H30M00.25S`, `-P1DT2H`. **Units**: seconds, rounded to the millisecond; `nil` for years, months and
    /// anything else.
    static func seconds(_ text: String) -> Double? {
        var rest = text[...]
        let isNegative = rest.first == "-"
        if isNegative { rest.removeFirst() }
        guard rest.popFirst() == "P", !rest.isEmpty else { return nil }
        var isTime = false
        var total = 0.0
        var number = ""
        for character in rest {
            let unit: Double
            switch (character, isTime) {
            case ("T", false) where number.isEmpty:
                isTime = true
                continue
            case ("D", false): unit = 86_400
            case ("H", true): unit = 3600
            case ("M", true): unit = 60
            case ("S", true): unit = 1
            case ("0"..."9", _), (".", _):
                number.append(character)
                continue
            default: return nil
            }
            guard let amount = Double(number) else { return nil }
            total += amount * unit
            number = ""
        }
        guard number.isEmpty, total.isFinite else { return nil }
        return (isNegative ? -1 : 1) * (total * 1000).rounded() / 1000
    }
}
