import SSMEModel

/// Reads what the gestor answered in the reply columns of a correction workbook.
struct ReplyReader {
    let initiative: String

    /// The replies in sheet order; a finding without a word beside it has none.
    func replies(in workbook: Workbook) -> [Reply] {
        workbook.tables.filter { $0.kind == .grid }.flatMap { table in
            HeadedRows(table, heading: [WorkbookLayout.reply, WorkbookLayout.explanation]).rows
                .compactMap { reply(of: $0, sheet: table.name) }
        }
    }

    /// The finding's identity stands in a hidden cell of the row, which begins with the initiative's code.
    private func reply(of row: HeadedRows.Row, sheet: String) -> Reply? {
        let finding = row.cells.last { $0.text.hasPrefix(initiative + "/") }?.text.trimmed
        guard let finding, let address = row.address(WorkbookLayout.reply) else { return nil }
        let reply = FoldedText(row.text(WorkbookLayout.reply)).text
        let explanation = row.text(WorkbookLayout.explanation)
        guard !reply.isEmpty || !explanation.isEmpty else { return nil }
        return Reply(
            finding: finding, isConfirmed: reply.hasPrefix("confirm"),
            isContested: reply.hasPrefix("no estoy de acuerdo"), explanation: explanation,
            location: CellLocation(sheet: sheet, address: address))
    }
}
