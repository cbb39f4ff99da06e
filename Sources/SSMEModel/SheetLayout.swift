/// What a sheet does not show, and where it checks what people type.
public struct SheetLayout: Hashable, Sendable {
    /// The hidden rows, 1-based, in order; a row of no height is hidden.
    public var hiddenRows: [ClosedRange<Int>]
    /// The hidden columns, 0-based, in order; a column of no width is hidden.
    public var hiddenColumns: [ClosedRange<Int>]
    /// The ranges with a drop-down, a check or an input message.
    public var validated: [MergedRange]

    /// Makes a layout from its parts; without them, everything is shown and nothing is checked.
    public init(
        hiddenRows: [ClosedRange<Int>] = [], hiddenColumns: [ClosedRange<Int>] = [],
        validated: [MergedRange] = []
    ) {
        self.hiddenRows = hiddenRows
        self.hiddenColumns = hiddenColumns
        self.validated = validated
    }

    /// True where the row or the column of a cell is hidden. **Complexity**: O(ranges).
    public func hides(_ address: CellAddress) -> Bool {
        hiddenRows.contains { $0.contains(address.row) }
            || hiddenColumns.contains { $0.contains(address.columnIndex) }
    }

    /// The rows of a column that are checked, as ranges in order.
    public func validatedRows(ofColumn columnIndex: Int) -> [ClosedRange<Int>] {
        validated.compactMap { range in
            let (first, last) = (range.first, range.last)
            guard first.columnIndex <= columnIndex, columnIndex <= last.columnIndex,
                first.row <= last.row
            else { return nil }
            return first.row...last.row
        }.sorted { $0.lowerBound < $1.lowerBound }
    }

    /// Adds a hidden row, after those before it.
    public mutating func hide(rows: ClosedRange<Int>) {
        Self.append(rows, to: &hiddenRows)
    }

    /// Adds hidden columns, after those before them.
    public mutating func hide(columns: ClosedRange<Int>) {
        Self.append(columns, to: &hiddenColumns)
    }

    private static func append(_ range: ClosedRange<Int>, to ranges: inout [ClosedRange<Int>]) {
        if let last = ranges.last, range.lowerBound >= last.lowerBound,
            range.lowerBound <= last.upperBound + 1
        {
            ranges[ranges.count - 1] =
                last.lowerBound...max(last.upperBound, range.upperBound)
        } else {
            ranges.append(range)
        }
    }
}
