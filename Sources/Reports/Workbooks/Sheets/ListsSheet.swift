import SSMEModel

/// The hidden sheet with the sources of every drop-down; equal lists share a column.
struct ListsSheet {
    private(set) var sheet = Sheet(name: WorkbookLayout.lists, columns: [])
    private var ranges: [[String]: String] = [:]

    init() {
        sheet.isHidden = true
    }

    /// The range that holds a list, adding it where it is new.
    mutating func range(of items: [String]) -> String {
        if let known = ranges[items] { return known }
        let column = sheet.columns.count
        sheet.columns.append(Sheet.Column(width: 30))
        for (index, item) in items.enumerated() {
            sheet.put(.text(item), row: index + 1, column: column)
        }
        let range = MergedRange(
            first: CellAddress(row: 1, columnIndex: column),
            last: CellAddress(row: max(1, items.count), columnIndex: column))
        let reference = CellLocation.sheetPrefix(sheet.name) + range.absolute
        ranges[items] = reference
        return reference
    }
}
