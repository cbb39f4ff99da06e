import SSMEModel

extension Table {
    /// The cells by row, rows without cells left out.
    var rows: [[Cell]] {
        var rows: [[Cell]] = []
        for cell in cells {
            if rows.last?.first?.address.row == cell.address.row {
                rows[rows.count - 1].append(cell)
            } else {
                rows.append([cell])
            }
        }
        return rows
    }
}
