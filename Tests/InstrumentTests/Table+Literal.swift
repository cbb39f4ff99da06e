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

    /// The sheet without a row, those below moved up, as openpyxl does it.
    func deleting(row: Int) -> Table {
        let kept = cells.filter { $0.address.row != row }
        return Table(
            name: name,
            cells: kept.map { cell in
                let address = cell.address
                return address.row < row
                    ? cell
                    : cell.moved(
                        to: CellAddress(row: address.row - 1, columnIndex: address.columnIndex))
            })
    }

    /// The sheet of that name with one cell moved; any other as it is.
    func moving(_ home: CellAddress, to place: CellAddress, inSheet sheet: String) -> Table {
        guard name == sheet else { return self }
        let moved = cells.map { $0.address == home ? $0.moved(to: place) : $0 }
        return Table(name: name, cells: moved.sorted { $0.address < $1.address })
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

extension Cell {
    fileprivate func moved(to address: CellAddress) -> Cell {
        Cell(address: address, value: value, text: text, formula: formula)
    }
}
