import SSMEModel

/// Hands the cells of one sheet to a visitor, each once, and no more than the workbook may hold.
struct CellOutput<Visitor: CellVisitor> {
    let sheet: String
    private(set) var visitor: Visitor
    /// How many cells have been handed on.
    private(set) var count = 0
    /// How many of them the visitor already had, from an earlier reading of the same sheet.
    private var heard = 0
    private let room: Int
    private let limits: IngestLimits

    /// `room` is how many more cells the workbook may hold.
    init(sheet: String, visitor: Visitor, room: Int, limits: IngestLimits) {
        self.sheet = sheet
        self.visitor = visitor
        self.room = room
        self.limits = limits
    }

    /// The same output before its first cell; the visitor will not get a cell twice.
    func rewound() -> Self {
        var again = self
        again.heard = max(heard, count)
        again.count = 0
        return again
    }

    /// Hands on a cell by the number of its text; false where the table has no such text.
    @inline(__always)
    mutating func deliver(
        shared index: Int?, of strings: borrowing SharedStrings, at address: CellAddress,
        formula: String?
    ) throws(IngestError) -> Bool {
        guard let index, let range = strings.range(index) else { return false }
        try deliver(
            .text, text: strings.bytes.span.extracting(range), at: address, formula: formula,
            sharedIndex: index)
        return true
    }

    /// Hands on one cell, unless there is nothing in it.
    @inline(__always)
    mutating func deliver(
        _ value: ScannedValue, text: Span<UInt8>, at address: CellAddress, formula: String?,
        sharedIndex: Int? = nil, isPercentage: Bool = false
    ) throws(IngestError) {
        if formula == nil {
            switch value {
            case .empty: return
            case .text where text.isEmpty: return
            default: break
            }
        }
        guard count < room else {
            throw .limitExceeded(.cells, allowed: limits.maxCells, place: sheet)
        }
        count += 1
        if count > heard {
            let cell = ScannedCell(
                address: address, value: value, formula: formula, sharedIndex: sharedIndex,
                isPercentage: isPercentage)
            visitor.visit(cell, text: text)
        }
    }
}
