/// What the sheets of questions and of documents have on top.
extension Sheet {
    /// The coloured first row: a title, and the way back to the cover.
    mutating func putBand(_ title: String, lastColumn: Int, back: String) {
        fill(row: 1, columns: 0...lastColumn, .band)
        put(.text(title), row: 1, column: 0, .band)
        // A formula keeps the light colour that some programs take from a plain link.
        let formula = "HYPERLINK(\"#'" + WorkbookLayout.cover + "'!A1\",\"" + back + "\")"
        put(.textFormula(formula, text: back), row: 1, column: lastColumn, .bandLink)
        rowHeights[1] = 34
    }

    /// The row that names the columns.
    mutating func putHeader(_ titles: [String]) {
        for (column, title) in titles.enumerated() {
            let style = CellStyle.header.with { $0.indent = column == 1 || column == 2 ? 0 : 1 }
            put(.text(title), row: WorkbookLayout.headerRow, column: column, style)
        }
        rowHeights[WorkbookLayout.headerRow] = 22
    }
}
