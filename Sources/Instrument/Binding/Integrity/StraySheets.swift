import SSMEModel

/// What the workbook holds besides the form: sheets of its sender's own, and cells outside the answers.
struct StraySheets {
    let form: FormIntegrity

    var notes: [FormNote] { form.dimensionSheets.compactMap { ghosts(on: $0.sheet) } + extraSheets }

    // MARK: Cells

    /// What stands in rows without a code, beside the heading of a question, or in columns that the form does not have.
    private func ghosts(on sheet: FormSheet) -> FormNote? {
        let name = sheet.table.name
        let read = Set(form.answers.values.compactMap(\.location).filter { $0.sheet == name })
        let rows = Dictionary(sheet.rows.map { ($0.number, $0) }) { first, _ in first }
        guard let first = sheet.headingRow.map({ $0 + 1 }) ?? sheet.rows.first?.number else {
            return nil
        }
        let textRows = Set(
            form.cells.byText.values.filter { $0.sheet == name }.map(\.address.row))
        var ghosts: [CellLocation] = []
        for cells in sheet.table.rows {
            guard let number = cells.first?.address.row, number >= first,
                !textRows.contains(number),
                !isTotal(cells)
            else { continue }
            for cell in cells where !cell.value.isBlank && !isState(cell, of: sheet) {
                let location = CellLocation(sheet: name, address: cell.address)
                guard !read.contains(location), isStray(cell, in: rows[number], of: sheet) else {
                    continue
                }
                ghosts.append(location)
            }
        }
        guard let place = ghosts.first else { return nil }
        return FormNote(
            kind: .ghostCells, subject: form.subject(ofSheet: name), locations: ghosts,
            sheet: name, found: form.typed(place), count: ghosts.count)
    }

    private func isStray(_ cell: Cell, in row: FormSheet.Row?, of sheet: FormSheet) -> Bool {
        let column = cell.address.columnIndex
        guard let row else { return cell.formula == nil }
        let entry = form.index.entry(row.code)
        if entry?.field == nil, column == row.answerColumn { return entry != nil }
        if sheet.headedColumns.isEmpty { return column > row.answerColumn + 1 }
        return !sheet.headedColumns.contains(column) && column != row.answerColumn
    }

    /// The template's own hidden cells: formulas that give 0 or 1, in columns without a heading right of the answers.
    private func isState(_ cell: Cell, of sheet: FormSheet) -> Bool {
        let column = cell.address.columnIndex
        let answerColumn = sheet.rows.first?.answerColumn ?? 2
        guard column > answerColumn, !sheet.headedColumns.contains(column) else { return false }
        return cell.formula != nil || cell.value == .number(0) || cell.value == .number(1)
    }

    private func isTotal(_ cells: ArraySlice<Cell>) -> Bool {
        cells.contains { $0.value == .text("Total") }
    }

    // MARK: Sheets

    private var extraSheets: [FormNote] {
        let extra = form.workbook.tables.filter { isExtra($0) }
        guard !extra.isEmpty, form.workbook.format != .csv else { return [] }
        return [
            FormNote(
                kind: .extraSheet,
                locations: extra.compactMap { table in
                    table.cells.first.map { CellLocation(sheet: table.name, address: $0.address) }
                },
                items: extra.map(\.name))
        ]
    }

    private func isExtra(_ table: Table) -> Bool {
        guard table.kind == .grid, !table.cells.isEmpty else { return false }
        if form.answers.values.contains(where: { $0.location?.sheet == table.name }) {
            return false
        }
        if form.cells.claims.rivals.contains(where: { $0.sheet == table.name }) { return false }
        let name = FoldedText(Self.withoutCopyNumber(table.name))
        let ours =
            form.index.questionnaire.dimensions.map(\.sheet)
            + form.index.questionnaire.questions.compactMap(\.list?.sheet)
        if WorkbookLayout.ownSheets.contains(name)
            || ours.contains(where: { FoldedText($0) == name })
        {
            return false
        }
        return form.stamp.templateCell?.sheet != table.name
            && HeadedRows(table, heading: [WorkbookLayout.question, WorkbookLayout.file]).rows
                .isEmpty
    }

    /// «Portada (2)» is a copy of «Portada».
    private static func withoutCopyNumber(_ name: String) -> Substring {
        guard name.hasSuffix(")"), let open = name.lastIndex(of: "("),
            name[name.index(after: open)...].dropLast().allSatisfy(\.isNumber)
        else { return name[...] }
        return name[..<open]
    }
}
