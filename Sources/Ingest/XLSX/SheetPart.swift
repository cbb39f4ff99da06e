import SSMEModel

/// Reads one worksheet: its non-empty cells, typed, and its merged ranges.
///
/// Advice for whoever edits this: the declared dimension is never read. A cell without a reference stands after the
/// one before it, a row without a number below the one before it; an explicit reference re-anchors both.
struct SheetPart: XMLHandler {
    private(set) var mergedRanges: [MergedRange] = []
    private(set) var notes: [IngestNote] = []
    private var cells: [Cell] = []
    private var isOrdered = true
    private var outsideCount = 0

    private let context: SheetContext
    private let sheet: String
    private let room: Int

    private var row = 0
    private var columnIndex = -1
    private var open: OpenCell?
    private var value: [UInt8] = []
    private var formula: [UInt8] = []
    private var inline = RichText()
    private var gathering = Gathering.nothing
    private var sharedFormulas: [Int: SharedFormula] = [:]

    private enum Gathering { case nothing, value, formula, inline }

    /// `room` is how many more cells the workbook may hold.
    init(sheet: String, context: SheetContext, room: Int) {
        self.sheet = sheet
        self.context = context
        self.room = room
    }

    mutating func start(_ element: XMLName, _ attributes: XMLAttributes) throws(IngestError) {
        switch element {
        case "c": openCell(attributes)
        case "row":
            let declared = attributes.integer("r") ?? 0
            row = declared > 0 ? declared : row + 1
            columnIndex = -1
        case "v" where open != nil:
            open?.hasValue = true
            gathering = .value
        case "f" where open != nil:
            open?.hasFormula = true
            if attributes.string("t") == "shared" { open?.sharedIndex = attributes.integer("si") }
            gathering = .formula
        case "is" where open != nil:
            open?.hasInline = true
            gathering = .inline
        case "mergeCell": merge(attributes.string("ref") ?? "")
        default: if gathering == .inline { inline.start(element) }
        }
    }

    mutating func text(_ bytes: Span<UInt8>) throws(IngestError) {
        switch gathering {
        case .nothing: return
        case .inline:
            let fits = inline.append(bytes, upTo: context.limits.maxCellBytes)
            if !fits { try checkLength(.max) }
        case .value:
            try checkLength(value.count + bytes.count)
            for index in bytes.indices { value.append(bytes[index]) }
        case .formula:
            try checkLength(formula.count + bytes.count)
            for index in bytes.indices { formula.append(bytes[index]) }
        }
    }

    mutating func end(_ element: XMLName) throws(IngestError) {
        switch element {
        case "c": try closeCell()
        case "v", "f": if gathering != .inline { gathering = .nothing }
        case "is": gathering = .nothing
        default: if gathering == .inline { inline.end(element) }
        }
    }

    private mutating func openCell(_ attributes: XMLAttributes) {
        columnIndex += 1
        if let place = attributes.place("r") { (row, columnIndex) = place }
        row = max(row, 1)
        open = OpenCell(
            type: CellType(attributes.string("t")), style: attributes.integer("s") ?? 0)
        value.removeAll(keepingCapacity: true)
        formula.removeAll(keepingCapacity: true)
        inline.removeAll()
        gathering = .nothing
    }

    private mutating func closeCell() throws(IngestError) {
        guard let open else { return }
        self.open = nil
        gathering = .nothing
        guard open.hasValue || open.hasFormula || open.hasInline else { return }
        guard row <= CellAddress.lastRow, columnIndex < CellAddress.columnLimit else {
            outsideCount += 1
            return
        }
        let address = CellAddress(row: row, columnIndex: columnIndex)
        let formula = open.hasFormula ? formulaText(open, at: address) : nil
        let (typed, text) = typedValue(open, at: address)
        if formula == nil && (typed == .empty || typed == .text("")) { return }
        guard cells.count < room else {
            throw .limitExceeded(.cells, allowed: context.limits.maxCells, place: sheet)
        }
        if let last = cells.last, !(last.address < address) { isOrdered = false }
        cells.append(Cell(address: address, value: typed, text: text, formula: formula))
    }

    private mutating func typedValue(
        _ open: OpenCell, at address: CellAddress
    ) -> (value: CellValue, text: String) {
        if open.hasInline && (open.type == .inlineText || !open.hasValue) {
            let text = EscapedText.decode(inline.bytes)
            return (.text(text), text)
        }
        // A typed cell with no value is empty whatever its type says; a formula's text may be empty.
        guard open.hasValue, !value.isEmpty || open.type == .formulaText else {
            return (.empty, "")
        }
        if open.type == .sharedText {
            let index = String(decoding: value, as: UTF8.self)
            if let text = context.sharedString(index) { return (.text(text), text) }
            notes.append(
                IngestNote(kind: .missingString, detail: sheet + "!" + address.description))
            return (.error("#REF!"), index)
        }
        return context.value(of: value, type: open.type, style: open.style)
    }

    private mutating func formulaText(_ open: OpenCell, at address: CellAddress) -> String {
        let text = String(decoding: formula, as: UTF8.self)
        guard let index = open.sharedIndex else { return text }
        if !text.isEmpty {
            sharedFormulas[index] = SharedFormula(text: text, origin: address)
            return text
        }
        return sharedFormulas[index]?.text(at: address) ?? ""
    }

    private mutating func merge(_ reference: String) {
        let corners = reference.split(separator: ":")
        guard let first = corners.first.flatMap({ CellAddress($0) }),
            let last = corners.last.flatMap({ CellAddress($0) })
        else { return }
        mergedRanges.append(MergedRange(first: first, last: last))
    }

    private func checkLength(_ count: Int) throws(IngestError) {
        guard count <= context.limits.maxCellBytes else {
            throw .limitExceeded(.cellBytes, allowed: context.limits.maxCellBytes, place: place)
        }
    }

    private var place: String {
        sheet + "!" + CellAddress(row: max(row, 1), columnIndex: max(columnIndex, 0)).description
    }

    /// The table; of two cells with one address the later counts.
    consuming func table(visibility: Table.Visibility) -> (table: Table, notes: [IngestNote]) {
        if outsideCount > 0 {
            notes.append(
                IngestNote(kind: .cellOutsideGrid, detail: sheet + ": " + String(outsideCount)))
        }
        if !isOrdered { cells = Self.inOrder(cells) }
        return (
            Table(
                name: sheet, visibility: visibility, cells: cells, mergedRanges: mergedRanges),
            notes
        )
    }

    private static func inOrder(_ cells: [Cell]) -> [Cell] {
        var lastByAddress: [CellAddress: Int] = [:]
        for (index, cell) in cells.enumerated() { lastByAddress[cell.address] = index }
        return lastByAddress.values.map { cells[$0] }.sorted { $0.address < $1.address }
    }
}

/// A cell whose end tag has not come yet.
private struct OpenCell {
    let type: CellType
    let style: Int
    var hasValue = false
    var hasFormula = false
    var hasInline = false
    var sharedIndex: Int?
}
