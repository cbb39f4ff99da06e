import SSMEModel

/// What a table hides and checks, gathered row by row as the document writes it.
///
/// **Source**: OpenDocument 1.3, Part 3, §19.761 (`table:visibility`), §19.623 (`table:content-validation-name`).
struct ODSLayout {
    private var layout = SheetLayout()
    /// The columns of this row that are checked, in order.
    private var validated: [ClosedRange<Int>] = []
    /// Those of the row just above, in order of their columns, by the row where they began.
    private var open: [(columns: ClosedRange<Int>, firstRow: Int)] = []
    private var isRowHidden = false

    mutating func addColumns(_ columns: Range<Int>, _ attributes: XMLAttributes) {
        let last = min(columns.upperBound, CellAddress.columnLimit) - 1
        guard columns.lowerBound <= last,
            layout.hiddenColumns.count < IngestLimits.maxLayoutRanges, Self.isHidden(attributes)
        else { return }
        layout.hide(columns: columns.lowerBound...last)
    }

    mutating func openRow(_ attributes: XMLAttributes) {
        isRowHidden = Self.isHidden(attributes)
        validated.removeAll(keepingCapacity: true)
    }

    mutating func addCell(_ columnIndex: Int, count: Int, _ attributes: XMLAttributes) {
        guard attributes.string("content-validation-name") != nil else { return }
        let last = min(columnIndex + count, CellAddress.columnLimit) - 1
        guard columnIndex <= last else { return }
        if let before = validated.last, before.upperBound + 1 == columnIndex {
            validated[validated.count - 1] = before.lowerBound...last
        } else {
            validated.append(columnIndex...last)
        }
    }

    /// Ends the ranges that the row does not go on with, and begins those that it has anew.
    ///
    /// **Complexity**: O(ranges of the row and of the one above).
    mutating func closeRow(_ row: Int, count: Int) {
        guard row <= CellAddress.lastRow else { return }
        if isRowHidden, layout.hiddenRows.count < IngestLimits.maxLayoutRanges {
            layout.hide(rows: row...min(row + count - 1, CellAddress.lastRow))
        }
        var next: [(columns: ClosedRange<Int>, firstRow: Int)] = []
        next.reserveCapacity(validated.count)
        var place = 0
        for columns in validated {
            while place < open.count, open[place].columns.lowerBound < columns.lowerBound {
                close(open[place], above: row)
                place += 1
            }
            if place < open.count, open[place].columns == columns {
                next.append(open[place])
                place += 1
            } else {
                next.append((columns, row))
            }
        }
        for ended in open[place...] { close(ended, above: row) }
        open = next
    }

    /// The whole, after the last row; `row` is the one that would follow.
    func closed(above row: Int) -> SheetLayout {
        var all = self
        for ended in open { all.close(ended, above: row) }
        return all.layout
    }

    private mutating func close(
        _ ended: (columns: ClosedRange<Int>, firstRow: Int), above row: Int
    ) {
        guard layout.validated.count < IngestLimits.maxLayoutRanges else { return }
        layout.validated.append(
            MergedRange(
                first: CellAddress(row: ended.firstRow, columnIndex: ended.columns.lowerBound),
                last: CellAddress(
                    row: min(row - 1, CellAddress.lastRow),
                    columnIndex: ended.columns.upperBound)))
    }

    private static func isHidden(_ attributes: XMLAttributes) -> Bool {
        attributes.contains("visibility", "collapse")
            || attributes.contains("visibility", "filter")
    }
}
