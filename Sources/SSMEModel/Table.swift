/// One sheet of a workbook, or one CSV file: its non-empty cells, each with its address.
///
/// **Shape**: sparse; nothing is sized by the used range.
public struct Table: Sendable, Equatable {
    /// What kind of sheet it is; only a grid has cells.
    public enum Kind: String, Sendable { case grid, chart, dialog, macro }
    /// Whether a person opening the file sees the sheet.
    public enum Visibility: String, Sendable { case visible, hidden, veryHidden }

    /// The tab's name; for a CSV file, the file's name.
    public let name: String
    /// Grid, or a kind that holds no cells.
    public let kind: Kind
    /// Visible or not.
    public let visibility: Visibility
    /// The non-empty cells, by row, then column.
    public let cells: [Cell]
    /// Merged ranges, each by its two corners; the value stands in the first.
    public let mergedRanges: [MergedRange]
    /// What is hidden, and which cells check what is typed.
    public let layout: SheetLayout

    /// Makes a table; `cells` must already be in row-major order.
    public init(
        name: String, kind: Kind = .grid, visibility: Visibility = .visible, cells: [Cell],
        mergedRanges: [MergedRange] = [], layout: SheetLayout = SheetLayout()
    ) {
        self.name = name
        self.kind = kind
        self.visibility = visibility
        self.cells = cells
        self.mergedRanges = mergedRanges
        self.layout = layout
    }

    /// The cells by row; rows without cells left out.
    ///
    /// **Complexity**: O(n), without copies: a slice keeps the indices that its cells have in `cells`.
    public var rows: [ArraySlice<Cell>] {
        var rows: [ArraySlice<Cell>] = []
        var start = cells.startIndex
        for index in cells.indices where cells[index].address.row != cells[start].address.row {
            rows.append(cells[start..<index])
            start = index
        }
        if start < cells.endIndex { rows.append(cells[start...]) }
        return rows
    }

    /// The cell at an address; `nil` where nothing stands. **Complexity**: O(log n).
    public subscript(address: CellAddress) -> Cell? {
        var low = 0
        var high = cells.count
        while low < high {
            let middle = (low + high) / 2
            if cells[middle].address < address { low = middle + 1 } else { high = middle }
        }
        return low < cells.count && cells[low].address == address ? cells[low] : nil
    }
}

/// A merged range by its corners.
public struct MergedRange: Hashable, Sendable {
    /// The top left cell, which holds the value.
    public let first: CellAddress
    /// The bottom right cell.
    public let last: CellAddress

    /// Makes a range from its corners.
    public init(first: CellAddress, last: CellAddress) {
        self.first = first
        self.last = last
    }
}
