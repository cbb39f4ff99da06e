import SSMEModel

/// Keeps every cell: what reading a whole workbook comes to.
struct TableBuilder: CellVisitor {
    private(set) var tables: [Table] = []
    private var name = ""
    private var kind = Table.Kind.grid
    private var visibility = Table.Visibility.visible
    private var cells: [Cell] = []
    private var isOrdered = true
    private var layout = SheetLayout()
    /// The texts that cells share, each stored once.
    private var sharedTexts: [String?] = []

    mutating func begin(sheet: String, kind: Table.Kind, visibility: Table.Visibility) {
        name = sheet
        self.kind = kind
        self.visibility = visibility
        cells = []
        isOrdered = true
        layout = SheetLayout()
    }

    mutating func visit(_ cell: ScannedCell, text: Span<UInt8>) {
        if let last = cells.last, !(last.address < cell.address) { isOrdered = false }
        guard let index = cell.sharedIndex else {
            cells.append(Cell(cell, text: text))
            return
        }
        while sharedTexts.count <= index { sharedTexts.append(nil) }
        let shared = sharedTexts[index] ?? String(copying: text)
        sharedTexts[index] = shared
        cells.append(Cell(cell, storing: shared))
    }

    mutating func see(_ layout: SheetLayout) { self.layout = layout }

    mutating func end(mergedRanges: [MergedRange]) {
        tables.append(
            Table(
                name: name, kind: kind, visibility: visibility,
                cells: isOrdered ? cells : Self.inOrder(cells), mergedRanges: mergedRanges,
                layout: layout))
        cells = []
    }

    /// By row, then column; of two cells with one address the later counts.
    private static func inOrder(_ cells: [Cell]) -> [Cell] {
        var lastByAddress: [CellAddress: Int] = [:]
        for (index, cell) in cells.enumerated() { lastByAddress[cell.address] = index }
        return lastByAddress.values.map { cells[$0] }.sorted { $0.address < $1.address }
    }
}
