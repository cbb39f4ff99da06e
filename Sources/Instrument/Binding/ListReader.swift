import SSMEModel

/// Reads the list of a `table` question: the rows under its headings, or the coded rows of the long CSV form.
struct ListReader {
    let question: Question
    let list: ListForm

    /// The answers of every entry, and the question's own, which counts them.
    ///
    /// **Shape**: entries counted from 1; rows without anything under the headings are left out.
    /// **Missing**: nothing where the file has no such list; a list without entries is blank, or the reason that the
    /// question's own cell gives.
    func answers(
        in workbook: Workbook, _ cells: AnswerCells, _ own: [FieldCode: Answer]
    ) -> [FieldCode: Answer] {
        let coded = codedEntries(in: workbook, cells)
        let found = coded.isEmpty ? sheetEntries(in: workbook, cells) : coded
        guard let found else { return [:] }
        let entries = found.filter { entry in
            entry.contains { cell in
                workbook.cell(at: cell).map { !TypedCell($0).text.isEmpty } ?? false
            }
        }
        var answers: [FieldCode: Answer] = [:]
        for (index, entry) in entries.enumerated() {
            for (column, location) in zip(list.columns, entry) {
                let field = ListForm.field(column, entry: index + 1)
                answers[field.code] = AnswerReader.answer(
                    to: field, in: workbook.cell(at: location), at: location)
            }
        }
        let location = own[question.code]?.location ?? found.first?.first
        guard !entries.isEmpty else {
            if own[question.code]?.isAnswered == true { return [:] }
            return [
                question.code: Answer(field: question.code, value: .blank, location: location)
            ]
        }
        answers[question.code] = Answer(
            field: question.code, value: .number(Double(entries.count)),
            typed: String(entries.count), location: location)
        return answers
    }

    /// True where the file has the list, with entries or without.
    func isThere(in workbook: Workbook, _ cells: AnswerCells) -> Bool {
        list.columns.isEmpty || !headings(in: workbook, cells).isEmpty
            || list.columns.allSatisfy {
                cells.location(of: ListForm.field($0, entry: 1).code) != nil
            }
    }

    private func codedEntries(in workbook: Workbook, _ cells: AnswerCells) -> [[CellLocation]] {
        var entries: [[CellLocation]] = []
        while true {
            let entry = list.columns.compactMap {
                cells.location(of: ListForm.field($0, entry: entries.count + 1).code)
            }
            guard entry.count == list.columns.count else { return entries }
            entries.append(entry)
        }
    }

    /// The cells under the headings, the first row below them included even where it is blank; `nil` without headings.
    private func sheetEntries(in workbook: Workbook, _ cells: AnswerCells) -> [[CellLocation]]? {
        for heading in headings(in: workbook, cells) {
            guard let table = workbook.table(named: heading.sheet) else { continue }
            let last = table.cells.last?.address.row ?? heading.row
            return (heading.row + 1..<max(last + 1, heading.row + 2)).map { row in
                heading.columns.map {
                    CellLocation(
                        sheet: heading.sheet, address: CellAddress(row: row, columnIndex: $0))
                }
            }
        }
        return nil
    }

    private struct Heading {
        let sheet: String
        let row: Int
        let columns: [Int]
    }

    /// By the defined names of the headings where they still stand over the right words, by the words elsewhere, and
    /// by the names alone where the words are gone.
    private func headings(in workbook: Workbook, _ cells: AnswerCells) -> [Heading] {
        let named = list.columns.compactMap { cells.location(of: $0.code) }
        let isOneSheet = Set(named.map(\.sheet)).count == 1 && named.count == list.columns.count
        let byName =
            isOneSheet
            ? Heading(
                sheet: named[0].sheet, row: named.map(\.address.row).max() ?? 1,
                columns: named.map(\.address.columnIndex)) : nil
        if let byName, zip(list.columns, named).allSatisfy({ isHeading($1, of: $0, in: workbook) })
        {
            return [byName]
        }
        for table in workbook.tables where table.kind == .grid {
            for cells in table.rows {
                let columns = list.columns.compactMap { column in
                    cells.first { isHeading($0, of: column) }?.address.columnIndex
                }
                if columns.count == list.columns.count, let row = cells.first?.address.row {
                    return [Heading(sheet: table.name, row: row, columns: columns)]
                }
            }
        }
        return byName.map { [$0] } ?? []
    }

    private func isHeading(
        _ location: CellLocation, of column: Field, in workbook: Workbook
    ) -> Bool {
        workbook.cell(at: location).map { isHeading($0, of: column) } ?? false
    }

    private func isHeading(_ cell: Cell, of column: Field) -> Bool {
        guard case .text(let text) = cell.value, text.utf8.count <= 80 else { return false }
        return FoldedText(text) == FoldedText(column.label.spanish)
    }
}
