import SSMEModel

/// Where a workbook keeps the cell of each code: by its defined name, or by the code that stands in its row.
///
/// Advice for whoever edits this: the two disagree in files that people rearranged. A sort, and a program that deletes
/// rows, move answers and their codes together and leave the names behind, so the code in the row wins over the name.
struct AnswerCells {
    private struct Row: Hashable {
        let sheet: String
        let number: Int
    }

    private var named: [String: CellLocation] = [:]
    private var coded: [String: CellLocation] = [:]
    private var codeAt: [Row: String] = [:]

    init(_ workbook: Workbook) {
        let grids = workbook.tables.filter { $0.kind == .grid }
        let sheets = Set(grids.map(\.name))
        for name in workbook.definedNames {
            let key = name.name.lowercased()
            guard named[key] == nil, let location = name.location, sheets.contains(location.sheet)
            else { continue }
            named[key] = location
        }
        for table in grids {
            let headed = HeadedRows(
                table, heading: [WorkbookLayout.code, WorkbookLayout.answer])
            for row in headed.rows {
                let code = row.text(WorkbookLayout.code).lowercased()
                guard !code.isEmpty, let address = row.address(WorkbookLayout.answer) else {
                    continue
                }
                let location = CellLocation(sheet: table.name, address: address)
                if coded[code] == nil { coded[code] = location }
                codeAt[Row(sheet: table.name, number: row.number)] = code
            }
        }
    }

    /// The cell of a code; `nil` where the workbook has no place for it, or only a name that was left behind at the
    /// cell of another.
    func location(of code: String) -> CellLocation? {
        let key = code.lowercased()
        guard let byName = named[key] else { return coded[key] }
        let found = codeAt[Row(sheet: byName.sheet, number: byName.address.row)]
        if found == key { return byName }
        if let byCode = coded[key] { return byCode }
        return found.map { named[$0] != nil } == true ? nil : byName
    }
}
