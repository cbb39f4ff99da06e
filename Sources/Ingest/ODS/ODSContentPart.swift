import SSMEModel

/// Reads `content.xml`, or a whole flat document: its tables, its names, and what its styles tell of values.
///
/// Advice for whoever edits this: only what is named below is looked into. Whatever else a table or a cell may hold
/// (comments, shapes, charts with tables of their own, tracked changes) is stepped over whole.
struct ODSContentPart: XMLHandler {
    private enum Tag {
        case table, row, cell, column, paragraph, pass, source, namedRange, namedExpression
        case space, tab, lineBreak, aside
    }

    private static let tags: [XMLName: Tag] = [
        "table": .table, "table-row": .row, "table-cell": .cell, "covered-table-cell": .cell,
        "table-column": .column, "p": .paragraph, "h": .paragraph, "table-source": .source,
        "table-row-group": .pass, "table-rows": .pass, "table-header-rows": .pass,
        "table-column-group": .pass, "table-columns": .pass, "table-header-columns": .pass,
        "named-expressions": .pass, "named-range": .namedRange,
        "named-expression": .namedExpression, "s": .space, "tab": .tab, "line-break": .lineBreak,
        "tracked-changes": .aside, "dde-links": .aside, "master-styles": .aside, "forms": .aside,
        "annotation": .aside, "ruby-text": .aside, "note": .aside, "frame": .aside,
    ]

    private let limits: IngestLimits
    private var styles: ODSStyles
    private var tables: [Table] = []
    private var names: [(name: String, reference: String, isRange: Bool)] = []
    private var notes: [IngestNote] = []
    private var table: ODSTable?
    private var paragraphs = ODSParagraphs()
    private var paragraphDepth = 0
    private var asideDepth = 0

    init(styles: ODSStyles, limits: IngestLimits) {
        self.styles = styles
        self.limits = limits
    }

    mutating func start(_ element: XMLName, _ attributes: XMLAttributes) throws(IngestError) {
        guard asideDepth == 0 else {
            asideDepth += 1
            return
        }
        let tag = Self.tags[element]
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
            if paragraphDepth == 0 { paragraphs.closeParagraph() }
        } else {
            switch Self.tags[element] {
            case .cell: try table?.closeCell(paragraphs)
            case .row: try table?.closeRow()
            case .table: closeTable()
            default: break
            }
        }
    }

    private mutating func startInParagraph(
        _ tag: Tag?, _ attributes: XMLAttributes
    ) throws(IngestError) {
        switch tag {
        case .space:
            let count = attributes.string("c") == nil ? 1 : attributes.integer("c") ?? 1
            paragraphs.appendKept(0x20, count: min(count, limits.maxCellBytes + 1))
            try checkLength()
        case .tab: paragraphs.appendKept(0x09)
        case .lineBreak: paragraphs.appendKept(0x0A)
        default: break
        }
    }

    private mutating func startInTable(
        _ tag: Tag?, _ attributes: XMLAttributes
    ) throws(IngestError) {
        switch tag {
        case .row: table?.openRow(attributes)
        case .cell:
            paragraphs.removeAll()
            table?.openCell(attributes, styles: styles)
        case .column: table?.addColumns(attributes)
        case .namedRange, .namedExpression: addName(tag, attributes)
        case .source: notes.append(IngestNote(kind: .externalLinks, detail: table?.name ?? ""))
        case .pass: break
        default: asideDepth = 1
        }
    }

    private mutating func startInBody(
        _ element: XMLName, _ tag: Tag?, _ attributes: XMLAttributes
    ) throws(IngestError) {
        switch tag {
        case .table:
            guard tables.count < limits.maxSheets else {
                throw .limitExceeded(.sheets, allowed: limits.maxSheets, place: "")
            }
            let isHidden = styles.hidesTable(attributes.string("style-name"))
            let room = tables.reduce(limits.maxCells) { $0 - $1.cells.count }
            table = ODSTable(
                name: attributes.string("name") ?? "", visibility: isHidden ? .hidden : .visible,
                room: room, limits: limits)
        case .namedRange, .namedExpression: addName(tag, attributes)
        default: styles.start(element, attributes)
        }
    }

    private mutating func addName(_ tag: Tag?, _ attributes: XMLAttributes) {
        let isRange = tag == .namedRange
        let reference = attributes.string(isRange ? "cell-range-address" : "expression") ?? ""
        names.append((attributes.string("name") ?? "", reference, isRange))
    }

    private mutating func closeTable() {
        guard let closed = table else { return }
        table = nil
        // LibreOffice keeps copies of what it fetched from other files as tables of this name.
        guard !closed.name.contains("'#$") else { return }
        tables.append(closed.table)
        notes += closed.notes
    }

    private func checkLength() throws(IngestError) {
        guard paragraphs.bytes.count <= limits.maxCellBytes else {
            throw .limitExceeded(
                .cellBytes, allowed: limits.maxCellBytes, place: table?.place ?? "")
        }
    }

    /// The workbook; the names are located where they stand for a cell of one of the sheets.
    func workbook(notes more: [IngestNote]) -> Workbook {
        var sheetByKey: [String: String] = [:]
        for table in tables { sheetByKey[table.name.lowercased()] = table.name }
        let definedNames = names.map { name, reference, isRange in
            DefinedName(
                name: name, reference: reference,
                location: isRange
                    ? ODSReference.location(reference) { sheetByKey[$0.lowercased()] } : nil)
        }
        return Workbook(
            format: .ods, tables: tables, definedNames: definedNames, notes: more + notes)
    }
}
