import SSMEModel

/// One table while it is read: where the next cell stands, and the cells of the row so far.
///
/// Rows and cells that stand for many are written out only where they hold a value, inside the grid, and within
/// `maxRepeatedCells`.
struct ODSTable {
    let name: String
    /// True between the tags of a cell.
    private(set) var isInCell = false

    private let limits: IngestLimits
    private(set) var mergedRanges: [MergedRange] = []
    private var layout = ODSLayout()
    private var rowCells: [Cell] = []
    private var outsideCount = 0
    private var repeatedCount = 0

    private var row = 1
    private var rowRepeat = 1
    private var rowStyle: String?
    private var columnIndex = 0
    private var columnRepeat = 1
    private var columnStyles: [(end: Int, style: String?)] = []
    private var value: ODSValue?
    private var formula: String?

    init(name: String, limits: IngestLimits) {
        self.name = name
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

    /// What the table hides and checks, once its rows are read.
    var sheetLayout: SheetLayout { layout.closed(above: row) }

    mutating func addColumns(_ attributes: XMLAttributes) {
        let count = Self.count("number-columns-repeated", attributes)
        let start = columnStyles.last?.end ?? 0
        guard start < CellAddress.columnLimit else { return }
        let end = start + count
        layout.addColumns(start..<end, attributes)
        columnStyles.append((end, attributes.string("default-cell-style-name")))
    }

    mutating func openRow(_ attributes: XMLAttributes) {
        rowRepeat = Self.count("number-rows-repeated", attributes)
        rowStyle = attributes.string("default-cell-style-name")
        rowCells.removeAll(keepingCapacity: true)
        columnIndex = 0
        layout.openRow(attributes)
    }

    mutating func openCell(
        _ attributes: XMLAttributes, styles: ODSStyles
    ) throws(IngestError) {
        isInCell = true
        columnRepeat = Self.count("number-columns-repeated", attributes)
        let isTime = attributes.contains("value-type", "time")
        value = ODSValue(
            attributes,
            isDuration: isTime && styles.showsDuration(attributes.string("style-name") ?? style))
        formula = attributes.string("formula").map(Self.withoutPrefix)
        layout.addCell(columnIndex, count: columnRepeat, attributes)
        try merge(
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
        try take(repeated: inside - 1)
        for index in columnIndex..<(columnIndex + inside) {
            rowCells.append(
                Cell(
                    address: CellAddress(row: row, columnIndex: index), value: typed, text: text,
                    formula: formula, isPercentage: value.isPercentage && typed.isNumber))
        }
    }

    /// Hands on the cells of the row, once for every row that it stands for.
    mutating func closeRow<Visitor>(
        into output: inout ODSOutput<Visitor>
    ) throws(IngestError) {
        defer { row += rowRepeat }
        layout.closeRow(row, count: rowRepeat)
        guard !rowCells.isEmpty else { return }
        let last = min(row + rowRepeat - 1, CellAddress.lastRow)
        guard row <= last else { return }
        outsideCount += (row + rowRepeat - 1 - last) * rowCells.count
        try take(repeated: (last - row) * rowCells.count)
        for place in row...last {
            for cell in rowCells { try output.deliver(cell, row: place, of: name) }
        }
    }

    private mutating func take(repeated: Int) throws(IngestError) {
        repeatedCount += max(0, repeated)
        guard repeatedCount <= limits.maxRepeatedCells else {
            throw .limitExceeded(
                .repeatedCells, allowed: limits.maxRepeatedCells, place: name)
        }
    }

    private mutating func merge(columns: Int, rows: Int) throws(IngestError) {
        guard columns > 1 || rows > 1, columns > 0, rows > 0,
            row <= CellAddress.lastRow, columnIndex < CellAddress.columnLimit
        else { return }
        guard mergedRanges.count < limits.maxMergedRanges else {
            throw .limitExceeded(
                .mergedRanges, allowed: limits.maxMergedRanges, place: name)
        }
        let last = CellAddress(
            row: min(row + rows - 1, CellAddress.lastRow),
            columnIndex: min(columnIndex + columns, CellAddress.columnLimit) - 1)
        mergedRanges.append(
            MergedRange(first: CellAddress(row: row, columnIndex: columnIndex), last: last))
    }

    /// The style that a cell without its own has: its row's, else its column's.
    private var style: String? {
        if let rowStyle { return rowStyle }
        var (low, high) = (0, columnStyles.count)
        while low < high {
            let middle = (low + high) / 2
            if columnIndex < columnStyles[middle].end { high = middle } else { low = middle + 1 }
        }
        return low < columnStyles.count ? columnStyles[low].style : nil
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
