public import SSMEModel

/// What kind of value a cell holds, without the value.
public enum ValueKind: String, Sendable, CaseIterable {
    /// As in `CellValue`.
    case empty, number, text, bool, date, time, datetime, duration, error
}

extension ScannedValue {
    /// The kind alone.
    public var kind: ValueKind {
        switch self {
        case .empty: .empty
        case .number: .number
        case .text: .text
        case .bool: .bool
        case .date: .date
        case .datetime: .datetime
        case .time: .time
        case .duration: .duration
        case .error, .lostText: .error
        }
    }
}

/// What the texts of a CSV file read as, before any question says what they should be; the others are words or codes.
public struct TextReadings: Sendable, Equatable {
    /// Texts that are numbers, in either way of writing decimals.
    public internal(set) var numbers = 0
    /// Texts that are days.
    public internal(set) var dates = 0
    /// Texts that are «Sí», «No» and the like.
    public internal(set) var flags = 0
}

/// How many cells of each kind a sheet holds.
public struct SheetTally: Sendable, Equatable {
    /// The tab's name; for a CSV file, the file's name.
    public let name: String
    /// Grid, or a kind that holds no cells.
    public let kind: Table.Kind
    /// Visible or not.
    public let visibility: Table.Visibility
    /// The sum of the numbers, in file order; dates and times are none. **Units**: as typed.
    public fileprivate(set) var numberSum = 0.0
    /// What its texts read as; `nil` for a workbook's sheet, whose cells have types of their own.
    public fileprivate(set) var readings: TextReadings?
    fileprivate var counts: [9 of Int] = .init(repeating: 0)

    /// How many cells hold a value of that kind.
    public func count(_ kind: ValueKind) -> Int { counts[kind.place] }

    /// How many cells there are.
    public var cellCount: Int { ValueKind.allCases.reduce(0) { $0 + count($1) } }

    /// True where both count the same in the same sheet.
    public static func == (left: Self, right: Self) -> Bool {
        left.name == right.name && left.kind == right.kind && left.visibility == right.visibility
            && left.numberSum == right.numberSum && left.readings == right.readings
            && ValueKind.allCases.allSatisfy { left.count($0) == right.count($0) }
    }
}

extension ValueKind {
    fileprivate var place: Int {
        switch self {
        case .empty: 0
        case .number: 1
        case .text: 2
        case .bool: 3
        case .date: 4
        case .time: 5
        case .datetime: 6
        case .duration: 7
        case .error: 8
        }
    }
}

/// Counts cells by sheet and kind; nothing is kept of any.
struct WorkbookTally: CellVisitor {
    private(set) var sheets: [SheetTally] = []
    private var current = SheetTally(name: "", kind: .grid, visibility: .visible)
    // Apart from the sheet that they belong to, so that a cell costs no more than its sum.
    private var counts: [9 of Int] = .init(repeating: 0)
    private var numberSum = 0.0

    mutating func begin(sheet: String, kind: Table.Kind, visibility: Table.Visibility) {
        current = SheetTally(name: sheet, kind: kind, visibility: visibility)
        counts = .init(repeating: 0)
        numberSum = 0
    }

    @inline(__always)
    mutating func visit(_ cell: ScannedCell, text: Span<UInt8>) {
        counts[cell.value.kind.place] += 1
        if case .number(let number) = cell.value { numberSum += number }
    }

    mutating func end(readings: TextReadings) { current.readings = readings }

    mutating func end(mergedRanges: [MergedRange]) {
        current.counts = counts
        current.numberSum = numberSum
        sheets.append(current)
    }
}
