import SSMEModel

/// Reads one worksheet: its non-empty cells, typed and handed to a visitor, and its merged ranges.
///
/// Advice for whoever edits this: the declared dimension is never read. A cell without a reference stands after the
/// one before it, a row without a number below the one before it; an explicit reference re-anchors both.
struct SheetPart<Visitor: CellVisitor>: XMLHandler {
    private(set) var output: CellOutput<Visitor>
    private(set) var mergedRanges: [MergedRange] = []
    private(set) var layout = SheetLayoutPart()
    private var missingTexts: [IngestNote] = []
    private var outsideCount = 0

    private let context: SheetContext

    private var row = 0
    private var columnIndex = -1
    private var open: OpenCell?
    private var value: [UInt8] = []
    private var formula: [UInt8] = []
    private var inline = RichText()
    private var gathering = Gathering.nothing
    private var sharedFormulas: [Int: SharedFormula] = [:]

    private enum Gathering { case nothing, value, formula, inline, ranges }

    init(context: SheetContext, output: CellOutput<Visitor>) {
        self.context = context
        self.output = output
    }

    mutating func start(_ element: XMLName, _ attributes: XMLAttributes) throws(IngestError) {
        switch element {
        case "c": openCell(attributes)
        case "row":
            let declared = attributes.integer("r") ?? 0
            row = declared > 0 ? declared : row + 1
            columnIndex = -1
            layout.addRow(row, attributes)
        case "col": layout.addColumns(attributes)
        case "dataValidation": layout.openValidation(attributes)
        case "sqref" where open == nil: if layout.openRanges() { gathering = .ranges }
        // Of two values the first counts: an extension may hold more of them.
        case "v" where open?.hasValue == false:
            open?.hasValue = true
            gathering = .value
        case "f" where open != nil:
            open?.hasFormula = true
            if attributes.string("t") == "shared" { open?.sharedIndex = attributes.integer("si") }
            gathering = .formula
        case "is" where open != nil:
            open?.hasInline = true
            gathering = .inline
        case "mergeCell": try merge(attributes.string("ref") ?? "")
        default: if gathering == .inline { inline.start(element) }
        }
    }

    mutating func text(_ bytes: Span<UInt8>) throws(IngestError) {
        switch gathering {
        case .nothing: return
        case .ranges: layout.append(bytes)
        case .inline:
            let fits = inline.append(bytes, upTo: context.limits.maxCellBytes)
            if !fits { try checkLength(.max) }
        case .value:
            try checkLength(value.count + bytes.count)
            value.append(copying: bytes)
        case .formula:
            try checkLength(formula.count + bytes.count)
            formula.append(copying: bytes)
        }
    }

    mutating func end(_ element: XMLName) throws(IngestError) {
        switch element {
        case "c": try closeCell()
        case "v", "f": if gathering != .inline { gathering = .nothing }
        case "is": gathering = .nothing
        case "sqref" where gathering == .ranges:
            layout.closeRanges()
            gathering = .nothing
        case "dataValidation": layout.closeValidation()
        default: if gathering == .inline { inline.end(element) }
        }
    }

    /// Reads a whole cell at once where it has the usual shape.
    mutating func element(_ bytes: Span<UInt8>, at offset: Int) throws(IngestError) -> Int {
        guard open == nil, let shape = CellShape(bytes, at: offset),
            shape.content.count <= context.limits.maxCellBytes
        else { return 0 }
        columnIndex += 1
        if shape.row > 0 { (row, columnIndex) = (shape.row, shape.columnIndex) }
        row = max(row, 1)
        guard !shape.content.isEmpty else { return shape.end - offset }
        let content = bytes.extracting(shape.content)
        guard let address = placeInGrid() else { return shape.end - offset }
        if shape.isInline {
            try deliverText(content, at: address, formula: nil)
        } else if try !deliverShort(shape, content, at: address) {
            try deliver(content, type: shape.type, style: shape.style, at: address, formula: nil)
        }
        return shape.end - offset
    }

    /// Plain numbers and shared texts are most of a large sheet; they go straight to the output. False for the rest.
    @inline(__always)
    private mutating func deliverShort(
        _ shape: CellShape, _ content: Span<UInt8>, at address: CellAddress
    ) throws(IngestError) -> Bool {
        if shape.type == .sharedText, shape.integer >= 0 {
            return try output.deliver(
                shared: shape.integer, of: context.strings, at: address, formula: nil)
        }
        guard shape.type == .number, context.isPlain(shape.style) else { return false }
        if shape.integer >= 0 {
            try output.deliver(
                .number(Double(shape.integer)), text: content, at: address, formula: nil)
            return true
        }
        guard let number = LexicalNumber.exact(content) else { return false }
        try output.deliver(.number(number), text: content, at: address, formula: nil)
        return true
    }

    /// Reads `<row r="7" spans="1:16">` at once.
    mutating func startTag(_ bytes: Span<UInt8>, at offset: Int) -> (name: Int, whole: Int)? {
        guard open == nil, gathering == .nothing,
            XMLBytes.stands("<row r=\"", in: bytes, at: offset)
        else { return nil }
        let digits = DecimalWord(bytes.word(at: offset + 8))
        guard (1..<8).contains(digits.count), digits.value > 0 else { return nil }
        var end = offset + 8 + digits.count
        if XMLBytes.stands("\" spans=\"", in: bytes, at: end) {
            end += 9
            let first = DecimalWord(bytes.word(at: end))
            end += first.count + 1
            let last = DecimalWord(bytes.word(at: end))
            guard (1..<8).contains(first.count), (1..<8).contains(last.count),
                bytes[end - 1] == UInt8(ascii: ":")
            else { return nil }
            end += last.count
        }
        guard XMLBytes.stands("\">", in: bytes, at: end) else { return nil }
        row = digits.value
        columnIndex = -1
        return (3, end + 2 - offset)
    }

    func rewound(to start: Self) -> Self {
        var again = start
        again.output = output.rewound()
        return again
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
        guard open.hasValue || open.hasFormula || open.hasInline, let address = placeInGrid() else {
            return
        }
        let formula = open.hasFormula ? formulaText(open, at: address) : nil
        if open.hasInline && (open.type == .inlineText || !open.hasValue) {
            let bytes = inline.bytes
            try deliverText(bytes.span, at: address, formula: formula)
        } else if open.hasValue, !value.isEmpty || open.type == .formulaText {
            let bytes = value
            try deliver(
                bytes.span, type: open.type, style: open.style, at: address, formula: formula)
        } else if formula != nil {
            // A typed cell with no value is empty whatever its type says; a formula's text may be empty.
            let nothing: [UInt8] = []
            try output.deliver(.empty, text: nothing.span, at: address, formula: formula)
        }
    }

    /// Where the cell stands; `nil`, and counted, where the grid has no such place.
    private mutating func placeInGrid() -> CellAddress? {
        guard row <= CellAddress.lastRow, columnIndex < CellAddress.columnLimit else {
            outsideCount += 1
            return nil
        }
        return CellAddress(row: row, columnIndex: columnIndex)
    }

    /// Hands on the content of a `v` element.
    private mutating func deliver(
        _ content: Span<UInt8>, type: CellType, style: Int, at address: CellAddress,
        formula: String?
    ) throws(IngestError) {
        switch type {
        case .sharedText:
            let isKnown = try output.deliver(
                shared: context.sharedIndex(content), of: context.strings, at: address,
                formula: formula)
            if !isKnown {
                if missingTexts.count < SheetCaps.missingTexts {
                    missingTexts.append(
                        IngestNote(
                            kind: .missingString, detail: output.sheet + "!" + address.description))
                }
                try output.deliver(.lostText, text: content, at: address, formula: formula)
            }
        case .formulaText, .inlineText:
            try deliverText(content, at: address, formula: formula)
        default:
            let value = context.value(of: content, type: type, style: style)
            var isNumber = false
            if case .number = value { isNumber = true }
            try output.deliver(
                value, text: content, at: address, formula: formula,
                isPercentage: isNumber && context.isPercentage(style))
        }
    }

    private mutating func deliverText(
        _ content: Span<UInt8>, at address: CellAddress, formula: String?
    ) throws(IngestError) {
        if let decoded = EscapedText.decoded(content) {
            try output.deliver(.text, text: decoded.span, at: address, formula: formula)
        } else {
            try output.deliver(.text, text: content, at: address, formula: formula)
        }
    }

    private mutating func formulaText(_ open: OpenCell, at address: CellAddress) -> String {
        let text = String(copying: formula.span)
        guard let index = open.sharedIndex else { return text }
        if !text.isEmpty {
            if text.utf8.count <= SheetCaps.sharedFormulaBytes {
                sharedFormulas[index] = SharedFormula(text: text, origin: address)
            }
            return text
        }
        return sharedFormulas[index]?.text(at: address) ?? ""
    }

    private mutating func merge(_ reference: String) throws(IngestError) {
        let corners = reference.split(separator: ":")
        guard let first = corners.first.flatMap({ CellAddress($0) }),
            let last = corners.last.flatMap({ CellAddress($0) })
        else { return }
        let allowed = context.limits.maxMergedRanges
        guard mergedRanges.count < allowed else {
            throw .limitExceeded(.mergedRanges, allowed: allowed, place: output.sheet)
        }
        mergedRanges.append(MergedRange(first: first, last: last))
    }

    private func checkLength(_ count: Int) throws(IngestError) {
        guard count <= context.limits.maxCellBytes else {
            let address = CellAddress(row: max(row, 1), columnIndex: max(columnIndex, 0))
            throw .limitExceeded(
                .cellBytes, allowed: context.limits.maxCellBytes,
                place: output.sheet + "!" + address.description)
        }
    }

    /// What was noticed on the way.
    var notes: [IngestNote] {
        guard outsideCount > 0 else { return missingTexts }
        let detail = output.sheet + ": " + String(outsideCount)
        return missingTexts + [IngestNote(kind: .cellOutsideGrid, detail: detail)]
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

/// What no person's sheet goes past.
private enum SheetCaps {
    /// Excel's own limit on a formula's length; a longer one is not written out for every cell that shares it.
    static let sharedFormulaBytes = 8_192
    /// More cells whose text is missing are not told.
    static let missingTexts = 1_000
}
