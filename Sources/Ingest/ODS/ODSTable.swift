import SSMEModel

/// One table while it is read: where the next cell stands, and the cells so far.
///
/// Rows and cells that stand for many are written out only where they hold a value, inside the grid, and within
/// `maxRepeatedCells`.
struct ODSTable {
    let name: String
    /// True between the tags of a cell.
    private(set) var isInCell = false

    private let visibility: Table.Visibility
    private let room: Int
    private let limits: IngestLimits
    private var cells: [Cell] = []
    private var mergedRanges: [MergedRange] = []
    private var layout = SheetLayout()
    private var isRowHidden = false
    /// The columns of this row that are checked, in order.
    private var validated: [ClosedRange<Int>] = []
    /// Those of the rows just above that have the same columns, by where they began.
    private var openValidated: [(columns: ClosedRange<Int>, firstRow: Int)] = []
    private var outsideCount = 0
    private var repeatedCount = 0

    private var row = 1
    private var rowRepeat = 1
    private var rowStart = 0
    private var rowStyle: String?
    private var columnIndex = 0
    private var columnRepeat = 1
    private var columnStyles: [(end: Int, style: String?)] = []
    private var value: ODSValue?
    private var formula: String?

    init(name: String, visibility: Table.Visibility, room: Int, limits: IngestLimits) {
        self.name = name
        self.visibility = visibility
        self.room = room
        self.limits = limits
    }

    /// The place that is being read, for messages.
    var place: String {
        name + "!" + CellAddress(row: row, columnIndex: columnIndex).description
    }

    /// What was noticed.
    var notes: [IngestNote] {
        outsideCount == 0
            ? [] : [IngestNote(kind: .cellOutsideGrid, detail: name + ": " + String(outsideCount))]
    }

    /// The finished table.
    var table: Table {
        var layout = layout
        close(openValidated, above: row, in: &layout)
        return Table(
            name: name, visibility: visibility, cells: cells, mergedRanges: mergedRanges,
            layout: layout)
    }

    mutating func addColumns(_ attributes: XMLAttributes) {
        let count = Self.count("number-columns-repeated", attributes)
        let end = (columnStyles.last?.end ?? 0) + count
        if Self.isHidden(attributes), end <= CellAddress.columnLimit {
            layout.hide(columns: end - count...end - 1)
        }
        columnStyles.append((end, attributes.string("default-cell-style-name")))
    }

    mutating func openRow(_ attributes: XMLAttributes) {
        rowRepeat = Self.count("number-rows-repeated", attributes)
        rowStyle = attributes.string("default-cell-style-name")
        rowStart = cells.count
        columnIndex = 0
        isRowHidden = Self.isHidden(attributes)
        validated.removeAll(keepingCapacity: true)
    }

    mutating func openCell(_ attributes: XMLAttributes, styles: ODSStyles) {
        isInCell = true
        columnRepeat = Self.count("number-columns-repeated", attributes)
        let isTime = attributes.contains("value-type", "time")
        value = ODSValue(
            attributes,
            isDuration: isTime && styles.showsDuration(attributes.string("style-name") ?? style))
        formula = attributes.string("formula").map(Self.withoutPrefix)
        if attributes.string("content-validation-name") != nil { addValidated() }
        merge(
            columns: attributes.integer("number-columns-spanned") ?? 1,
            rows: attributes.integer("number-rows-spanned") ?? 1)
    }

    mutating func closeCell(_ paragraphs: ODSParagraphs) throws(IngestError) {
        defer { columnIndex += columnRepeat }
        isInCell = false
        guard let value else { return }
        let shown = String(decoding: paragraphs.bytes, as: UTF8.self)
        let (typed, text) = value.typed(
            shown: shown, paragraphs: paragraphs.count, isFormula: formula != nil)
        if formula == nil && (typed == .empty || typed == .text("")) { return }
        let inside =
            row > CellAddress.lastRow
            ? 0 : min(columnRepeat, max(0, CellAddress.columnLimit - columnIndex))
        outsideCount += columnRepeat - inside
        try take(inside, repeated: inside - 1)
        for index in columnIndex..<(columnIndex + inside) {
            cells.append(
                Cell(
                    address: CellAddress(row: row, columnIndex: index), value: typed, text: text,
                    formula: formula))
        }
    }

    mutating func closeRow() throws(IngestError) {
        defer { row += rowRepeat }
        closeLayout()
        let rowCells = cells[rowStart...]
        guard !rowCells.isEmpty, rowRepeat > 1 else { return }
        let last = min(row + rowRepeat - 1, CellAddress.lastRow)
        outsideCount += (row + rowRepeat - 1 - last) * rowCells.count
        guard last > row else { return }
        try take((last - row) * rowCells.count, repeated: (last - row) * rowCells.count)
        for below in (row + 1)...last {
            for cell in rowCells {
                cells.append(
                    Cell(
                        address: CellAddress(row: below, columnIndex: cell.address.columnIndex),
                        value: cell.value, text: cell.text, formula: cell.formula))
            }
        }
    }

    private mutating func take(_ count: Int, repeated: Int) throws(IngestError) {
        repeatedCount += max(0, repeated)
        guard repeatedCount <= limits.maxRepeatedCells else {
            throw .limitExceeded(
                .repeatedCells, allowed: limits.maxRepeatedCells, place: name)
        }
        guard cells.count + count <= room else {
            throw .limitExceeded(.cells, allowed: limits.maxCells, place: name)
        }
    }

    private mutating func addValidated() {
        let last = min(columnIndex + columnRepeat, CellAddress.columnLimit) - 1
        guard columnIndex <= last else { return }
        if let before = validated.last, before.upperBound + 1 == columnIndex {
            validated[validated.count - 1] = before.lowerBound...last
        } else {
            validated.append(columnIndex...last)
        }
    }

    /// Ends the ranges that this row does not go on with, and begins those that it has anew.
    private mutating func closeLayout() {
        guard row <= CellAddress.lastRow else { return }
        if isRowHidden {
            layout.hide(rows: row...min(row + rowRepeat - 1, CellAddress.lastRow))
        }
        let ended = openValidated.filter { !validated.contains($0.columns) }
        close(ended, above: row, in: &layout)
        openValidated = validated.map { columns in
            openValidated.first { $0.columns == columns } ?? (columns, row)
        }
    }

    private func close(
        _ ended: [(columns: ClosedRange<Int>, firstRow: Int)], above row: Int,
        in layout: inout SheetLayout
    ) {
        for (columns, firstRow) in ended where layout.validated.count < Self.mostRanges {
            layout.validated.append(
                MergedRange(
                    first: CellAddress(row: firstRow, columnIndex: columns.lowerBound),
                    last: CellAddress(
                        row: min(row - 1, CellAddress.lastRow), columnIndex: columns.upperBound)))
        }
    }

    private static func isHidden(_ attributes: XMLAttributes) -> Bool {
        attributes.contains("visibility", "collapse")
            || attributes.contains("visibility", "filter")
    }

    /// More ranges are passed over.
    private static let mostRanges = 100_000

    private mutating func merge(columns: Int, rows: Int) {
        guard columns > 1 || rows > 1, columns > 0, rows > 0,
            row <= CellAddress.lastRow, columnIndex < CellAddress.columnLimit
        else { return }
        let last = CellAddress(
            row: min(row + rows - 1, CellAddress.lastRow),
            columnIndex: min(columnIndex + columns, CellAddress.columnLimit) - 1)
        mergedRanges.append(
            MergedRange(first: CellAddress(row: row, columnIndex: columnIndex), last: last))
    }

    /// The style that a cell without its own has: its row's, else its column's.
    private var style: String? {
        rowStyle ?? columnStyles.first { columnIndex < $0.end }.flatMap { $0.style }
    }

    /// How many the element stands for: at least one, and no more than can be counted on.
    private static func count(_ name: XMLName, _ attributes: XMLAttributes) -> Int {
        guard attributes.string(name) != nil else { return 1 }
        return max(1, attributes.integer(name) ?? 1)
    }

    /// The formula without its namespace and equals sign: `of:=[.A1]+1` is `[.A1]+1`.
    private static func withoutPrefix(_ formula: String) -> String {
        guard let sign = formula.firstIndex(of: "=") else { return formula }
        let prefix = formula[..<sign]
        let isPrefix =
            prefix.isEmpty || (prefix.last == ":" && prefix.dropLast().allSatisfy(\.isLetter))
        return isPrefix ? String(formula[formula.index(after: sign)...]) : formula
    }
}
