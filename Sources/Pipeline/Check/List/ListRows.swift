import Ingest
import Instrument
import SSMEModel

/// Takes the rows of a list one by one out of the cells of a file, and hands each on as soon as it is whole.
///
/// One row is in memory at a time. A class, so that the reader's copies of its visitor are all this one.
final class ListRows: CellVisitor {
    /// The headings that were found, and the rows looked through for them where none was.
    private(set) var header: ListHeader?
    /// How many rows lay under the headings, blank ones left out.
    private(set) var rowCount = 0
    /// True where the file had more rows than are read.
    private(set) var isCutShort = false

    private let list: ListForm
    private let maxRows: Int
    private let take: (ListRows) -> Void
    private var isOver = false
    private var isHere = false

    /// The row being read: where it stands, and its cells in the columns of the list.
    private(set) var sheet = ""
    private(set) var row = 0
    private var stored: StoredCells
    /// For each column of the file, its column in the list, or -1.
    private var slots: [Int] = []
    private var headings: [(columnIndex: Int, text: String)] = []

    init(list: ListForm, maxRows: Int, take: @escaping (ListRows) -> Void) {
        self.list = list
        self.maxRows = maxRows
        self.take = take
        stored = StoredCells(count: list.columns.count)
    }

    /// Shows each cell that is not empty, by the place of its column in the list, until the body says false; true
    /// where it never does.
    func allCells(_ body: (_ place: Int, ScannedCell, Span<UInt8>) -> Bool) -> Bool {
        let stored = stored
        let text = stored.bytes.span
        for place in stored.cells.indices {
            guard let cell = stored.cells[place] else { continue }
            guard body(place, cell.scanned, text.extracting(cell.text)) else { return false }
        }
        return true
    }

    /// The cell of a column of the list as forms have it.
    func cell(_ place: Int) -> Cell? {
        let stored = stored
        guard let cell = stored.cells[place] else { return nil }
        return Cell(cell.scanned, text: stored.bytes.span.extracting(cell.text))
    }

    /// Where the cell of a column stands, empty or not; `nil` where the file lacks the column.
    func location(_ place: Int) -> CellLocation? {
        header?.places[place].map {
            CellLocation(sheet: sheet, address: CellAddress(row: row, columnIndex: $0))
        }
    }

    func begin(sheet: String, kind: Table.Kind, visibility: Table.Visibility) {
        self.sheet = sheet
        row = 0
        isHere = false
        headings = []
    }

    func visit(_ cell: ScannedCell, text: Span<UInt8>) {
        guard !isOver else { return }
        if cell.address.row != row {
            finishRow()
            row = cell.address.row
        }
        guard isHere else {
            if row <= Self.mostRowsAbove, case .text = cell.value {
                headings.append((cell.address.columnIndex, Cell(cell, text: text).text))
            }
            return
        }
        let index = cell.address.columnIndex
        guard index < slots.count, slots[index] >= 0 else { return }
        stored.store(cell, text, at: slots[index])
    }

    func end(mergedRanges: [MergedRange]) {
        finishRow()
        // The list is the first sheet that has its headings.
        if isHere { isOver = true }
    }

    private func finishRow() {
        guard !isOver else { return }
        guard isHere else { return findHeader() }
        guard !stored.isEmpty else { return }
        rowCount += 1
        if rowCount > maxRows {
            isCutShort = true
            isOver = true
            return
        }
        take(self)
        stored.removeAll()
    }

    private func findHeader() {
        defer { headings.removeAll() }
        guard !headings.isEmpty else { return }
        let found = ListHeader(headings, of: list)
        guard found.isHeader else { return }
        header = found
        isHere = true
        slots = [Int](repeating: -1, count: (found.places.compactMap(\.self).max() ?? -1) + 1)
        for (slot, place) in found.places.enumerated() {
            if let place { slots[place] = slot }
        }
        // Nothing is judged without the columns that every row must have.
        if !found.missing.isEmpty { isOver = true }
    }

    /// Above the headings there may be a title.
    private static let mostRowsAbove = 20
}

/// The cells of the row being read, one a column of the list, and where the text of each lies.
private struct StoredCells {
    private(set) var cells: [(scanned: ScannedCell, text: Range<Int>)?]
    private(set) var bytes: [UInt8] = []
    private(set) var isEmpty = true

    init(count: Int) { cells = Array(repeating: nil, count: count) }

    mutating func store(_ cell: ScannedCell, _ text: Span<UInt8>, at place: Int) {
        let start = bytes.count
        bytes.append(copying: text)
        cells[place] = (cell, start..<bytes.count)
        isEmpty = false
    }

    mutating func removeAll() {
        guard !isEmpty else { return }
        bytes.removeAll(keepingCapacity: true)
        for place in cells.indices { cells[place] = nil }
        isEmpty = true
    }
}
