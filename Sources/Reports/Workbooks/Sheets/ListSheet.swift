import SSMEModel

/// The sheet of a `table` question: a row an entry, a column each thing asked of it.
struct ListSheet {
    private static let codeWidth = 22.0
    private static let width = 30.0

    let content: FormContent
    let question: Question

    /// The sheet; none for a question without a list. Drop-downs go to `lists`.
    func sheets(lists: inout ListsSheet) -> [Sheet] {
        guard let list = question.list else { return [] }
        let columns = list.columns.map { column in
            Sheet.Column(width: column.kind == .nit ? Self.codeWidth : Self.width)
        }
        var sheet = Sheet(name: list.sheet, columns: columns)
        sheet.tabColor = .accentLine
        sheet.frozenRows = WorkbookLayout.headerRow
        let lastColumn = columns.count - 1
        sheet.putBand(
            question.code + " · " + list.sheet, lastColumn: lastColumn,
            back: content.say("‹ Portada", "‹ Cover"))
        // The binder knows a list by these words, so they stay in Spanish.
        sheet.putHeader(list.columns.map(\.label.spanish))
        let words = FieldWords(language: content.language)
        let last = content.layout.lastEntry(of: list) ?? 0
        for (index, column) in list.columns.enumerated() {
            let style = AnswerCell.style(of: column.kind)
            for entry in 1...max(1, last) {
                let field = ListForm.field(column, entry: entry)
                let typed = content.answers[field.code].flatMap {
                    AnswerText.content(of: $0, in: field)
                }
                sheet.put(
                    typed ?? .blank, row: WorkbookLayout.headerRow + entry, column: index, style)
            }
            let top = CellAddress(row: WorkbookLayout.headerRow + 1, columnIndex: index)
            let bottom = CellAddress(row: WorkbookLayout.headerRow + last, columnIndex: index)
            sheet.validations.append(
                AnswerCell(field: column, words: words)
                    .validation(at: top, downTo: bottom, lists: &lists))
        }
        return [sheet]
    }
}
