import SSMEModel

/// A workbook as a value, before any byte is written: what it holds, never how a library is told.
struct Spreadsheet: Equatable, Sendable {
    /// The document's title.
    var title: String
    /// What the document is about.
    var subject: String
    /// Who made it.
    var author: String
    /// The creation date that the file carries; the same value gives the same bytes.
    var created: CalendarDate
    /// The sheets in tab order; the first is shown on opening.
    var sheets: [Sheet] = []
    /// Names of the whole workbook, each for one cell.
    var names: [String: CellLocation] = [:]
}

/// One sheet.
struct Sheet: Equatable, Sendable {
    let name: String
    var columns: [Column]
    var rowHeights: [Int: Double] = [:]
    var cells: [CellAddress: SheetCell] = [:]
    var merged: [MergedRange] = []
    var validations: [Validation] = []
    var highlights: [Highlight] = []
    var notes: [Note] = []
    var isHidden = false
    var tabColor: Color?
    /// Rows that stay while the rest scrolls, and that every printed page repeats.
    var frozenRows = 0
    var isLandscape = false

    init(name: String, columns: [Column]) {
        self.name = name
        self.columns = columns
    }

    /// A column. **Units**: `width` in characters of the default font, as spreadsheets count it.
    struct Column: Equatable, Sendable {
        var width: Double
        var isHidden = false
    }

    /// What a cell accepts, and what it says about it.
    struct Validation: Equatable, Sendable {
        enum Rule: Equatable, Sendable {
            /// One of the cells of a range, offered as a drop-down.
            case list(String)
            /// Whatever makes the formula true.
            case formula(String)
            /// Anything; only the prompt matters.
            case anything
        }
        let cell: CellAddress
        /// The last cell of the column that is treated alike; `nil`: one cell alone.
        var last: CellAddress?
        let rule: Rule
        var prompt: Message?
        var complaint: Message?
        /// True where nothing else may be typed; false where a person may insist.
        var isStrict = false
    }

    /// A title and a text. **Units**: at most 32 and 255 characters, cut where longer.
    struct Message: Equatable, Sendable {
        let title: String
        let text: String
    }

    /// A change of look that depends on the data.
    struct Highlight: Equatable, Sendable {
        enum Kind: Equatable, Sendable {
            case when(formula: String, font: Color, fill: Color)
            /// A bar as long as the cell's share of 1.
            case bar(Color)
        }
        let range: MergedRange
        let kind: Kind
    }

    /// A note on a cell. **Units**: pixels.
    struct Note: Equatable, Sendable {
        let cell: CellAddress
        let text: String
        let width: Int
        let height: Int
    }

    /// Writes a cell.
    mutating func put(
        _ content: SheetCell.Content, row: Int, column: Int, _ style: CellStyle = CellStyle()
    ) {
        let address = CellAddress(row: row, columnIndex: column)
        cells[address] = SheetCell(content: content, style: style)
    }

    /// Writes one cell over several columns.
    mutating func put(
        _ content: SheetCell.Content, row: Int, columns: ClosedRange<Int>, _ style: CellStyle
    ) {
        for column in columns { put(.blank, row: row, column: column, style) }
        put(content, row: row, column: columns.lowerBound, style)
        merged.append(Self.range(row: row, columns: columns))
    }

    /// Gives a row of cells one look, without text.
    mutating func fill(row: Int, columns: ClosedRange<Int>, _ style: CellStyle) {
        for column in columns { put(.blank, row: row, column: column, style) }
    }

    /// The place of a cell of this sheet.
    func location(row: Int, column: Int) -> CellLocation {
        CellLocation(sheet: name, address: CellAddress(row: row, columnIndex: column))
    }

    /// A stretch of one row.
    static func range(row: Int, columns: ClosedRange<Int>) -> MergedRange {
        MergedRange(
            first: CellAddress(row: row, columnIndex: columns.lowerBound),
            last: CellAddress(row: row, columnIndex: columns.upperBound))
    }
}

/// One cell: what it holds and how it looks.
struct SheetCell: Equatable, Sendable {
    enum Content: Equatable, Sendable {
        case blank
        /// Always a string cell, whatever it begins with.
        case text(String)
        case number(Double)
        /// A formula, without its equals sign, and its value at the time of writing.
        case formula(String, number: Double)
        case textFormula(String, text: String)
        /// A link to a cell of the same workbook.
        case link(to: CellLocation, text: String)
    }
    var content: Content
    var style: CellStyle
}
