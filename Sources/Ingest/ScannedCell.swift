public import SSMEModel

/// What a scanned cell holds, without the text: that is handed on beside it, as bytes.
public enum ScannedValue: Hashable, Sendable {
    /// Nothing: a formula that no program has calculated.
    case empty
    /// A number; the bytes are its digits as written.
    case number(Double)
    /// The bytes.
    case text
    /// True or false.
    case bool(Bool)
    /// A day.
    case date(CalendarDate)
    /// A day and a time. **Units**: seconds since midnight, rounded to the millisecond.
    case datetime(CalendarDate, seconds: Double)
    /// A time of day. **Units**: seconds since midnight.
    case time(seconds: Double)
    /// A length of time. **Units**: seconds, possibly negative.
    case duration(seconds: Double)
    /// A spreadsheet error; the bytes are its code.
    case error
    /// A text that the workbook's table of texts lacks: an error `#REF!`; the bytes are the number it was asked by.
    case lostText
}

/// One non-empty cell as the reader meets it, before anything is stored.
public struct ScannedCell: Sendable {
    /// Where it stands.
    public let address: CellAddress
    /// What it holds.
    public let value: ScannedValue
    /// The formula without its equals sign; `nil` for a constant.
    public let formula: String?
    /// The place of its text in the workbook's table of texts; `nil` where it does not stand there.
    public let sharedIndex: Int?
    /// True for a number that the file shows as a percentage.
    public internal(set) var isPercentage = false
}

/// Sees the cells of a workbook one by one, in file order, while the file is read: no sheet is ever whole in memory.
///
/// **Shape**: sheets in tab order. Cells come as the file has them, which is row by row in every honest workbook; of
/// two cells with one address the later counts.
public protocol CellVisitor {
    /// A sheet begins.
    mutating func begin(sheet: String, kind: Table.Kind, visibility: Table.Visibility)
    /// A cell of that sheet, and its value as written: the digits of a number, or the text itself, in UTF-8.
    mutating func visit(_ cell: ScannedCell, text: Span<UInt8>)
    /// What the sheet hides and checks, told just before it ends; a visitor that does not care leaves it out.
    mutating func see(_ layout: SheetLayout)
    /// The sheet ends.
    mutating func end(mergedRanges: [MergedRange])
}

extension CellVisitor {
    /// Passed over.
    public mutating func see(_ layout: SheetLayout) {}
}

extension Cell {
    /// Stores a scanned cell.
    public init(_ scanned: ScannedCell, text: Span<UInt8>) {
        self.init(scanned, storing: String(copying: text))
    }

    init(_ scanned: ScannedCell, storing text: String) {
        let value: CellValue =
            switch scanned.value {
            case .empty: .empty
            case .number(let number): .number(number)
            case .text: .text(text)
            case .bool(let flag): .bool(flag)
            case .date(let date): .date(date)
            case .datetime(let date, let seconds): .datetime(date, seconds: seconds)
            case .time(let seconds): .time(seconds: seconds)
            case .duration(let seconds): .duration(seconds: seconds)
            case .error: .error(text)
            case .lostText: .error("#REF!")
            }
        self.init(
            address: scanned.address, value: value, text: text, formula: scanned.formula,
            isPercentage: scanned.isPercentage)
    }
}

extension ScannedValue {
    /// The value without its text.
    init(_ value: CellValue) {
        self =
            switch value {
            case .empty: .empty
            case .number(let number): .number(number)
            case .text: .text
            case .bool(let flag): .bool(flag)
            case .date(let date): .date(date)
            case .datetime(let date, let seconds): .datetime(date, seconds: seconds)
            case .time(let seconds): .time(seconds: seconds)
            case .duration(let seconds): .duration(seconds: seconds)
            case .error: .error
            }
    }
}
