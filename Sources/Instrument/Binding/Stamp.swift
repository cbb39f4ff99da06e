import SSMEModel

/// Which wave, initiative and template a workbook says it is of; empty where it does not say.
struct Stamp {
    let wave: String
    let initiative: String
    let template: String
    let instrument: String
    /// The cell of the template's version; `nil` where the workbook has none.
    let templateCell: CellLocation?

    init(of workbook: Workbook, cells: AnswerCells) {
        let names = WorkbookLayout.stampLabels.map(\.name)
        var found = names.map { Self.named($0, in: workbook, cells) }
        if found[0] == nil || found[1] == nil {
            let labelled = Self.labelled(in: workbook)
            found = zip(found, labelled).map { $0 ?? $1 }
        }
        let values = found.map { $0.map { TypedCell($0.cell).text } ?? "" }
        (wave, initiative, template, instrument) = (values[0], values[1], values[2], values[3])
        templateCell = found[2]?.location
    }

    private typealias Found = (location: CellLocation, cell: Cell)

    /// By name or code; failing both, what stands to the right of a cell that shows the name.
    private static func named(
        _ name: String, in workbook: Workbook, _ cells: AnswerCells
    ) -> Found? {
        if let location = cells.location(of: name), let cell = workbook.cell(at: location) {
            return (location, cell)
        }
        for table in workbook.tables {
            for row in table.rows {
                let label = row.firstIndex { cell in
                    cell.text.utf8.count < 40
                        && cell.text.trimmed.lowercased() == name.lowercased()
                }
                if let label, label + 1 < row.endIndex { return found(row[label + 1], in: table) }
            }
        }
        return nil
    }

    /// What stands to the right of the words that people read beside the stamp, one under the other.
    private static func labelled(in workbook: Workbook) -> [Found?] {
        for table in workbook.tables where table.kind == .grid {
            let rows = table.rows
            for (position, row) in rows.enumerated() {
                guard let label = row.first(where: { isLabel($0, 0) }),
                    position + 1 < rows.count,
                    rows[position + 1].contains(where: {
                        isLabel($0, 1) && isBelow($0, label, by: 1)
                    })
                else { continue }
                return WorkbookLayout.stampLabels.indices.map { offset -> Found? in
                    let row = rows[position...].prefix(4).first { row in
                        row.contains { isLabel($0, offset) && isBelow($0, label, by: offset) }
                    }
                    return row?.first { $0.address.columnIndex > label.address.columnIndex }
                        .map { found($0, in: table) }
                }
            }
        }
        return WorkbookLayout.stampLabels.map { _ in nil }
    }

    private static func isLabel(_ cell: Cell, _ index: Int) -> Bool {
        guard case .text(let text) = cell.value, text.utf8.count <= 20 else { return false }
        return WorkbookLayout.stampLabels[index].labels.contains(FoldedText(text))
    }

    private static func isBelow(_ cell: Cell, _ label: Cell, by rows: Int) -> Bool {
        cell.address.columnIndex == label.address.columnIndex
            && cell.address.row == label.address.row + rows
    }

    private static func found(_ cell: Cell, in table: Table) -> Found {
        (CellLocation(sheet: table.name, address: cell.address), cell)
    }
}
