import SSMEModel

/// Hands the tables and cells of a document to a visitor, each once, and no more than the workbook may hold.
struct ODSOutput<Visitor: CellVisitor> {
    private(set) var visitor: Visitor
    private let limits: IngestLimits
    private var cellCount = 0
    /// How many things the visitor has been told, and how many of them an earlier reading had told it already.
    private var told = 0
    private var heard = 0

    init(visitor: Visitor, limits: IngestLimits) {
        self.visitor = visitor
        self.limits = limits
    }

    /// The same output before its first table; the visitor will not be told anything twice.
    func rewound() -> Self {
        var again = Self(visitor: visitor, limits: limits)
        again.heard = max(heard, told)
        return again
    }

    mutating func begin(_ table: String, _ visibility: Table.Visibility) {
        if isNew() { visitor.begin(sheet: table, kind: .grid, visibility: visibility) }
    }

    mutating func end(mergedRanges: [MergedRange], layout: SheetLayout) {
        if isNew() {
            visitor.see(layout)
            visitor.end(mergedRanges: mergedRanges)
        }
    }

    /// A cell as it stands in that row.
    mutating func deliver(_ cell: Cell, row: Int, of table: String) throws(IngestError) {
        guard cellCount < limits.maxCells else {
            throw .limitExceeded(.cells, allowed: limits.maxCells, place: table)
        }
        cellCount += 1
        guard isNew() else { return }
        let scanned = ScannedCell(
            address: CellAddress(row: row, columnIndex: cell.address.columnIndex),
            value: ScannedValue(cell.value), formula: cell.formula, sharedIndex: nil,
            isPercentage: cell.isPercentage)
        visitor.visit(scanned, text: cell.text.utf8.span)
    }

    private mutating func isNew() -> Bool {
        told += 1
        return told > heard
    }
}
