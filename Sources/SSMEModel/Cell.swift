/// What a cell holds, typed once by the reader: no column is ever inferred.
public enum CellValue: Hashable, Sendable {
    /// Nothing; also a formula that no program has calculated (then `Cell.formula` is set).
    case empty
    /// A number. **Units**: as typed.
    case number(Double)
    /// Text, white space kept.
    case text(String)
    /// True or false.
    case bool(Bool)
    /// A day.
    case date(CalendarDate)
    /// A day and a time. **Units**: seconds since midnight, rounded to the millisecond.
    case datetime(CalendarDate, seconds: Double)
    /// A time of day. **Units**: seconds since midnight.
    case time(seconds: Double)
    /// A length of time (`[h]:mm`). **Units**: seconds, possibly negative.
    case duration(seconds: Double)
    /// A spreadsheet error such as `#N/A`.
    case error(String)

    /// True for `.number`.
    public var isNumber: Bool {
        if case .number = self { true } else { false }
    }

    /// True for `.empty` and for text of nothing but white space.
    public var isBlank: Bool {
        switch self {
        case .empty: true
        case .text(let text): text.allSatisfy(\.isWhitespace)
        default: false
        }
    }
}

/// One non-empty cell.
public struct Cell: Hashable, Sendable {
    /// Where it stands.
    public let address: CellAddress
    /// What it holds.
    public let value: CellValue
    /// The value as written in the file: the lexical number, or the text itself.
    public let text: String
    /// The formula without its equals sign; `nil` for a constant.
    public let formula: String?
    /// True for a number that the file shows as a percentage: 0.37 stands there as 37 %.
    public let isPercentage: Bool

    /// Makes a cell from its parts.
    public init(
        address: CellAddress, value: CellValue, text: String, formula: String? = nil,
        isPercentage: Bool = false
    ) {
        self.address = address
        self.value = value
        self.text = text
        self.formula = formula
        self.isPercentage = isPercentage
    }

    /// True for a formula whose result the file does not carry: the writer never calculated it.
    public var isUncalculated: Bool { formula != nil && value == .empty }
}
