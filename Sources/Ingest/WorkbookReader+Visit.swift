public import SSMEModel

/// Reading without keeping: a visitor sees each cell while the file is read, in memory that does not grow with it.
extension WorkbookReader {
    /// Shows every sheet and cell of a file to a visitor.
    ///
    /// ```swift
    /// struct Longest: CellVisitor { … }
    /// var longest = Longest()
    /// let outline = try WorkbookReader().visit(file, fileName: "miembros.xlsx", with: &longest)
    /// ```
    ///
    /// **Throws**: an `IngestError`, perhaps after some cells have been shown: a file may be damaged at its end.
    public func visit(
        _ file: FileBytes, fileName: String, with visitor: inout some CellVisitor
    ) throws(IngestError) -> WorkbookOutline {
        try visit(.file(file), fileName: fileName, through: &visitor)
    }

    /// Shows every sheet and cell of a file that is in memory already.
    public func visit(
        _ bytes: [UInt8], fileName: String, with visitor: inout some CellVisitor
    ) throws(IngestError) -> WorkbookOutline {
        try visit(.memory(bytes), fileName: fileName, through: &visitor)
    }

    /// How many cells of each kind there are: every cell is read and typed, none is kept.
    public func tally(
        _ file: FileBytes, fileName: String
    ) throws(IngestError) -> (sheets: [SheetTally], outline: WorkbookOutline) {
        var tally = WorkbookTally()
        let outline = try visit(.file(file), fileName: fileName, to: &tally)
        return (tally.sheets, outline)
    }

    /// The whole of a file, of which only the archive's parts are taken into memory.
    public func read(_ file: FileBytes, fileName: String) throws(IngestError) -> Workbook {
        try read(.file(file), fileName: fileName)
    }

    /// The inner loops are compiled for the few visitors of this module; one of another module is reached through
    /// a box, at one call a cell.
    private func visit<Visitor: CellVisitor>(
        _ source: ByteSource, fileName: String, through visitor: inout Visitor
    ) throws(IngestError) -> WorkbookOutline {
        var box = VisitorBox(visitor: visitor)
        defer { if let back = box.visitor as? Visitor { visitor = back } }
        return try visit(source, fileName: fileName, to: &box)
    }

    /// The same for a visitor of this module.
    func visit(
        _ source: ByteSource, fileName: String, to visitor: inout some CellVisitor
    ) throws(IngestError) -> WorkbookOutline {
        let mark = source.bytes(in: 0..<4)
        if mark == [0x50, 0x4B, 0x03, 0x04] || mark == [0x50, 0x4B, 0x05, 0x06] {
            return try visit(ZipArchive(source, limits: limits), with: &visitor)
        }
        // The limit of a text is the larger one: what is no text is told by its kind, not by its size.
        guard source.count <= max(limits.maxTextBytes, limits.maxWorkbookBytes) else {
            throw .limitExceeded(.fileBytes, allowed: limits.maxTextBytes, place: "")
        }
        switch kind(source) {
        case .text:
            return try CSVFile(source, limits: limits, header: header)
                .visit(fileName: fileName, with: &visitor)
        case .flatODS: return try ODSReader(limits: limits).visit(flat: source, with: &visitor)
        case .empty: throw .emptyFile
        case .encrypted: throw .passwordProtected
        case let kind: throw .unsupportedKind(kind)
        }
    }

    private func visit(
        _ archive: ZipArchive, with visitor: inout some CellVisitor
    ) throws(IngestError) -> WorkbookOutline {
        switch FileKind.of(archive) {
        case .xlsx: return try XLSXReader(archive, limits: limits).visit(with: &visitor)
        case .ods: return try ODSReader(limits: limits).visit(archive, with: &visitor)
        case .zip where archive.entry(named: "[Content_Types].xml") != nil: throw .noWorkbook
        case let kind: throw .unsupportedKind(kind)
        }
    }

    /// What the beginning tells, and for the few kinds that hide it further on, the whole.
    private func kind(_ source: ByteSource) -> FileKind {
        let kind = CSVFile.kind(source)
        return kind == .text || kind == .flatODS
            ? kind : FileKind.of(source.bytes(in: 0..<source.count))
    }
}

/// A visitor of any type.
private struct VisitorBox: CellVisitor {
    var visitor: any CellVisitor

    mutating func begin(sheet: String, kind: Table.Kind, visibility: Table.Visibility) {
        visitor.begin(sheet: sheet, kind: kind, visibility: visibility)
    }
    mutating func visit(_ cell: ScannedCell, text: Span<UInt8>) { visitor.visit(cell, text: text) }
    mutating func see(_ layout: SheetLayout) { visitor.see(layout) }
    mutating func end(mergedRanges: [MergedRange]) { visitor.end(mergedRanges: mergedRanges) }
}
