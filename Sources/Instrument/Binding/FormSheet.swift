import SSMEModel

/// One sheet as the binder sees it: the rows that bear a code, and the column of their answers.
///
/// A heading may stand anywhere and may come again; the nearest above a row counts. A sheet that lost its heading is
/// known by the codes and texts that stand side by side.
struct FormSheet {
    /// A row with a code.
    struct Row {
        /// 1-based.
        let number: Int
        /// The code, as it is looked up.
        let code: String
        /// The column of the answer, 0-based.
        let answerColumn: Int
        /// The column of the question's text, 0-based.
        let textColumn: Int
        /// Its cells in column order.
        let cells: ArraySlice<Cell>

        /// The cell of a column; `nil` where nothing stands.
        func cell(_ columnIndex: Int) -> Cell? {
            cells.first { $0.address.columnIndex == columnIndex }
        }
    }

    let table: Table
    let rows: [Row]
    /// The row of the first heading; `nil` where the sheet lost it.
    let headingRow: Int?
    /// The columns that a heading names, 0-based: the form's own.
    let headedColumns: Set<Int>

    init(_ table: Table, index: FormIndex) {
        self.table = table
        var rows: [Row] = []
        var heading: (code: Int, text: Int, answer: Int)?
        var headingRow: Int?
        var headedColumns: Set<Int> = []
        for cells in table.rows {
            let number = cells.first?.address.row ?? 1
            if let found = Self.heading(cells) {
                heading = (found.code, found.text ?? found.code + 1, found.answer)
                headingRow = headingRow ?? number
                headedColumns.formUnion(Self.columns(of: cells))
                continue
            }
            guard let heading, let cell = cells.first(where: { $0.isIn(heading.code) }) else {
                continue
            }
            let code = FormIndex.key(TypedCell.code(cell))
            guard !code.isEmpty else { continue }
            rows.append(
                Row(
                    number: number, code: code, answerColumn: heading.answer,
                    textColumn: heading.text, cells: cells))
        }
        self.rows = headingRow == nil ? Self.unheadedRows(table, index) : rows
        self.headingRow = headingRow
        self.headedColumns = headedColumns
    }

    /// The address of a row's answer.
    func answer(_ row: Row) -> CellLocation {
        CellLocation(
            sheet: table.name,
            address: CellAddress(row: row.number, columnIndex: row.answerColumn))
    }

    // MARK: Headings

    private static func heading(
        _ cells: ArraySlice<Cell>
    ) -> (code: Int, text: Int?, answer: Int)? {
        guard let code = column(of: WorkbookLayout.code, "Código", in: cells),
            let answer = column(of: WorkbookLayout.answer, "Respuesta", in: cells)
        else { return nil }
        return (code, column(of: WorkbookLayout.question, "Pregunta", in: cells), answer)
    }

    private static func column(
        of word: FoldedText, _ plain: String, in cells: ArraySlice<Cell>
    ) -> Int? {
        for cell in cells {
            guard case .text(let text) = cell.value else { continue }
            if text == plain { return cell.address.columnIndex }
        }
        for cell in cells {
            guard case .text(let text) = cell.value, text.utf8.count <= 2 * plain.utf8.count,
                text.utf8.count >= word.text.utf8.count, FoldedText(text) == word
            else { continue }
            return cell.address.columnIndex
        }
        return nil
    }

    private static func columns(of heading: ArraySlice<Cell>) -> [Int] {
        heading.filter { cell in
            guard case .text(let text) = cell.value, text.utf8.count <= 40 else { return false }
            let folded = FoldedText(text)
            return WorkbookLayout.answerHeadings.contains(folded)
                || folded.text.hasPrefix(WorkbookLayout.earlierPrefix)
        }.map(\.address.columnIndex)
    }

    /// The rows of a sheet without a heading: codes under one another, each beside its own text.
    private static func unheadedRows(_ table: Table, _ index: FormIndex) -> [Row] {
        var rows: [Row] = []
        for cells in table.rows {
            for (position, cell) in zip(cells.indices, cells) {
                guard case .text(let text) = cell.value, FormIndex.mayBeCode(text),
                    let entry = index.entry(text.trimmed)
                else { continue }
                let beside = cells[(position + 1)...].first
                guard let beside, case .text(let words) = beside.value, entry.says(words) else {
                    break
                }
                let column = beside.address.columnIndex
                rows.append(
                    Row(
                        number: cell.address.row, code: FormIndex.key(entry.code),
                        answerColumn: column + 1, textColumn: column, cells: cells))
                break
            }
        }
        return rows
    }
}

extension Cell {
    func isIn(_ columnIndex: Int) -> Bool { address.columnIndex == columnIndex }
}

extension TypedCell {
    /// What a cell of codes shows; a text is only trimmed.
    static func code(_ cell: Cell) -> String {
        if case .text(let text) = cell.value { return text.trimmed }
        return TypedCell(cell).text
    }
}
