import SSMEModel

extension Table {
    /// A sheet of texts, row by row from A1; an empty text is no cell.
    init(name: String, rows: [[String]]) {
        self.init(name: name, values: rows.map { row in row.map { .text($0) } })
    }

    /// A sheet of values, row by row from A1; an empty one is no cell.
    init(name: String, values: [[CellValue]]) {
        var cells: [Cell] = []
        for (row, values) in values.enumerated() {
            for (column, value) in values.enumerated() where !value.isBlank {
                cells.append(
                    Cell(
                        address: CellAddress(row: row + 1, columnIndex: column), value: value,
                        text: Self.text(value)))
            }
        }
        self.init(name: name, cells: cells)
    }

    private static func text(_ value: CellValue) -> String {
        switch value {
        case .text(let text), .error(let text): text
        case .number(let number): number.description
        case .bool(let isTrue): isTrue ? "1" : "0"
        default: ""
        }
    }
}
