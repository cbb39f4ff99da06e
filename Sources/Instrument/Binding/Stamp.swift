import SSMEModel

/// Which wave and which initiative a workbook says it is of; empty where it does not say.
struct Stamp {
    let wave: String
    let initiative: String

    init(of workbook: Workbook, cells: AnswerCells) {
        wave = Self.value(WorkbookLayout.wave, in: workbook, cells)
        initiative = Self.value(WorkbookLayout.initiative, in: workbook, cells)
    }

    /// By name or code; failing both, what stands to the right of a cell that shows the name.
    private static func value(_ name: String, in workbook: Workbook, _ cells: AnswerCells) -> String
    {
        if let location = cells.location(of: name), let cell = workbook.cell(at: location) {
            return TypedCell(cell).text
        }
        for row in workbook.tables.flatMap(\.rows) {
            let label = row.firstIndex { $0.text.trimmed.lowercased() == name.lowercased() }
            guard let label, label + 1 < row.endIndex else { continue }
            return TypedCell(row[label + 1]).text
        }
        return ""
    }
}
