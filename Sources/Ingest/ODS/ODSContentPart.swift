import SSMEModel

/// Reads `content.xml`, or a whole flat document: its tables, its names, and what its styles tell of values.
///
/// Advice for whoever edits this: only what is named below is looked into. Whatever else a table or a cell may hold
/// (comments, shapes, charts with tables of their own, tracked changes) is stepped over whole.
struct ODSContentPart<Visitor: CellVisitor>: XMLHandler {
    private(set) var output: ODSOutput<Visitor>
    private let limits: IngestLimits
    private var styles: ODSStyles
    private var tableNames: [String] = []
    private var names: [(name: String, reference: String, isRange: Bool)] = []
    private var notes: [IngestNote] = []
    private var table: ODSTable?
    private var paragraphs = ODSParagraphs()
    private var paragraphDepth = 0
    private var asideDepth = 0

    init(styles: ODSStyles, output: ODSOutput<Visitor>, limits: IngestLimits) {
        self.styles = styles
        self.output = output
        self.limits = limits
    }

    func rewound(to start: Self) -> Self {
        var again = start
        again.output = output.rewound()
        return again
    }

    mutating func start(_ element: XMLName, _ attributes: XMLAttributes) throws(IngestError) {
        guard asideDepth == 0 else {
            asideDepth += 1
            return
        }
        let tag = ODSTag.of(element)
        if tag == .aside {
            asideDepth = 1
        } else if paragraphDepth > 0 {
            paragraphDepth += 1
            try startInParagraph(tag, attributes)
        } else if table?.isInCell == true {
            if tag == .paragraph {
                paragraphDepth = 1
                paragraphs.openParagraph()
            } else {
                asideDepth = 1
            }
        } else if table != nil {
            try startInTable(tag, attributes)
        } else {
            try startInBody(element, tag, attributes)
        }
    }

    mutating func text(_ bytes: Span<UInt8>) throws(IngestError) {
        guard paragraphDepth > 0, asideDepth == 0 else { return }
        paragraphs.append(bytes)
        try checkLength()
    }

    mutating func end(_ element: XMLName) throws(IngestError) {
        if asideDepth > 0 {
            asideDepth -= 1
        } else if paragraphDepth > 0 {
            paragraphDepth -= 1
        } else {
            switch ODSTag.of(element) {
            case .cell: try table?.closeCell(paragraphs)
            case .row: try table?.closeRow(into: &output)
            case .table: closeTable()
            default: break
            }
        }
    }

    private mutating func startInParagraph(
        _ tag: ODSTag?, _ attributes: XMLAttributes
    ) throws(IngestError) {
        switch tag {
        case .space:
            let count = attributes.string("c") == nil ? 1 : attributes.integer("c") ?? 1
            paragraphs.append(0x20, count: min(count, limits.maxCellBytes + 1))
            try checkLength()
        case .tab: paragraphs.append(0x09)
        case .lineBreak: paragraphs.append(0x0A)
        default: break
        }
    }

    private mutating func startInTable(
        _ tag: ODSTag?, _ attributes: XMLAttributes
    ) throws(IngestError) {
        switch tag {
        case .row: table?.openRow(attributes)
        case .cell:
            paragraphs.removeAll()
            try table?.openCell(attributes, styles: styles)
        case .column: table?.addColumns(attributes)
        case .namedRange, .namedExpression: try addName(tag, attributes)
        case .source: notes.append(IngestNote(kind: .externalLinks, detail: table?.name ?? ""))
        case .pass: break
        default: asideDepth = 1
        }
    }

    private mutating func startInBody(
        _ element: XMLName, _ tag: ODSTag?, _ attributes: XMLAttributes
    ) throws(IngestError) {
        switch tag {
        case .table: try openTable(attributes)
        case .namedRange, .namedExpression: try addName(tag, attributes)
        default: try styles.start(element, attributes)
        }
    }

    private mutating func addName(_ tag: ODSTag?, _ attributes: XMLAttributes) throws(IngestError) {
        guard names.count < limits.maxDefinedNames else {
            throw .limitExceeded(.definedNames, allowed: limits.maxDefinedNames, place: "")
        }
        let isRange = tag == .namedRange
        let reference = attributes.string(isRange ? "cell-range-address" : "expression") ?? ""
        names.append((attributes.string("name") ?? "", reference, isRange))
    }

    private mutating func openTable(_ attributes: XMLAttributes) throws(IngestError) {
        let name = attributes.string("name") ?? ""
        // LibreOffice keeps copies of what it fetched from other files as tables of this name.
        guard !name.contains("'#$") else {
            asideDepth = 1
            notes.append(IngestNote(kind: .externalLinks, detail: name))
            return
        }
        guard tableNames.count < limits.maxSheets else {
            throw .limitExceeded(.sheets, allowed: limits.maxSheets, place: "")
        }
        tableNames.append(name)
        let isHidden = styles.hidesTable(attributes.string("style-name"))
        output.begin(name, isHidden ? .hidden : .visible)
        table = ODSTable(name: name, limits: limits)
    }

    private mutating func closeTable() {
        guard let closed = table else { return }
        table = nil
        output.end(mergedRanges: closed.mergedRanges, layout: closed.sheetLayout)
        notes += closed.notes
    }

    private func checkLength() throws(IngestError) {
        guard paragraphs.bytes.count <= limits.maxCellBytes else {
            throw .limitExceeded(
                .cellBytes, allowed: limits.maxCellBytes, place: table?.place ?? "")
        }
    }

    /// What the document holds beside its cells; the names are located where they stand for a cell of a table.
    func outline(notes more: [IngestNote]) -> WorkbookOutline {
        var sheetByKey: [String: String] = [:]
        for name in tableNames { sheetByKey[name.lowercased()] = name }
        let definedNames = names.map { name, reference, isRange in
            DefinedName(
                name: name, reference: reference,
                location: isRange
                    ? ODSReference.location(reference) { sheetByKey[$0.lowercased()] } : nil)
        }
        return WorkbookOutline(format: .ods, definedNames: definedNames, notes: more + notes)
    }
}
