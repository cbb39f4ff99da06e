import SSMEModel

/// The rows of a table that stand under a heading, with the cell of each heading's column.
///
/// A heading may stand anywhere and may come again; the nearest above a row counts.
struct HeadedRows {
    /// A row under the heading.
    struct Row {
        /// 1-based.
        let number: Int
        /// Its cells in column order.
        let cells: ArraySlice<Cell>
        /// The column of each heading, 0-based.
        let columns: [FoldedText: Int]

        /// The cell under a heading; `nil` where nothing stands, or the table has no such heading.
        func cell(_ heading: FoldedText) -> Cell? {
            columns[heading].flatMap { column in
                cells.first { $0.address.columnIndex == column }
            }
        }

        /// What the cell under a heading shows, trimmed; empty where nothing stands.
        func text(_ heading: FoldedText) -> String {
            cell(heading).map { TypedCell($0).text } ?? ""
        }

        /// The address under a heading, whether or not something stands there.
        func address(_ heading: FoldedText) -> CellAddress? {
            columns[heading].map { CellAddress(row: number, columnIndex: $0) }
        }
    }

    /// The rows in order; none where the table has no such heading.
    let rows: [Row]

    /// Finds the rows under a heading that has all of some words.
    init(_ table: Table, heading words: [FoldedText]) {
        var rows: [Row] = []
        var columns: [FoldedText: Int]?
        for cells in table.rows {
            if let heading = Self.heading(cells, words) {
                columns = heading
            } else if let columns, let number = cells.first?.address.row {
                rows.append(Row(number: number, cells: cells, columns: columns))
            }
        }
        self.rows = rows
    }

    private static func heading(
        _ cells: ArraySlice<Cell>, _ words: [FoldedText]
    ) -> [FoldedText: Int]? {
        guard cells.count >= words.count,
            words.allSatisfy({ word in cells.contains { has($0, word) } })
        else { return nil }
        var columns: [FoldedText: Int] = [:]
        for cell in cells {
            guard case .text(let text) = cell.value, text.utf8.count <= 80 else { continue }
            let folded = FoldedText(text)
            if columns[folded] == nil { columns[folded] = cell.address.columnIndex }
        }
        return columns
    }

    /// Whether a cell shows a word. Most cells are too short for it or say far more, and need not be folded.
    private static func has(_ cell: Cell, _ word: FoldedText) -> Bool {
        guard case .text(let text) = cell.value else { return false }
        let excess = text.utf8.count - word.text.utf8.count
        guard (0...mostSpaces).contains(excess), let first = text.utf8.first(where: { $0 > 32 }),
            first >= 0x80 || first | 0x20 == word.text.utf8.first
        else { return false }
        return FoldedText(text) == word
    }

    /// Accents, and spaces around a heading, that are still a heading. **Units**: bytes.
    private static let mostSpaces = 16
}
