import SSMEModel

/// Reads an Excel workbook, transitional or strict, out of its archive.
struct XLSXReader {
    private let package: OfficePackage
    private let limits: IngestLimits

    init(_ archive: ZipArchive, limits: IngestLimits) {
        package = OfficePackage(archive: archive, limits: limits)
        self.limits = limits
    }

    /// Shows every sheet and cell to a visitor.
    func visit(
        with visitor: inout some CellVisitor
    ) throws(IngestError) -> WorkbookOutline {
        guard let path = try package.workbookPath(), let entry = package.archive.entry(named: path)
        else { throw .noWorkbook }
        let part = try package.read(entry, with: WorkbookPart(limits: limits))
        let relationships = try package.relationships(of: path)
        let context = try context(relationships, is1904: part.is1904)
        var notes = packageNotes()
        var room = limits.maxCells
        var taken: Set<String> = []
        for sheet in part.sheets {
            let named = relationships.first { $0.id == sheet.relationship && !$0.isExternal }
            // A part is one sheet's: two hundred sheets over one part would be read two hundred times.
            let isFirst = named.map { taken.insert($0.target).inserted } ?? true
            let target = isFirst ? named : nil
            notes += try visit(
                sheet, target: target, context: context, room: &room, with: &visitor)
        }
        return WorkbookOutline(format: .xlsx, definedNames: part.definedNames, notes: notes)
    }

    private func context(
        _ relationships: [OfficePackage.Relationship], is1904: Bool
    ) throws(IngestError) -> SheetContext {
        var strings = SharedStrings()
        var formats: [NumberFormat] = []
        if let entry = entry("sharedStrings", in: relationships) {
            let part = SharedStringsPart(limits: limits, partBytes: entry.byteCount)
            strings = try package.read(entry, with: part).strings
        }
        if let entry = entry("styles", in: relationships) {
            formats = try package.read(entry, with: StylesPart(limits: limits)).formats
        }
        return SheetContext(
            strings: strings, formats: formats, dates: SerialDate(is1904: is1904), limits: limits)
    }

    private func entry(
        _ kind: String, in relationships: [OfficePackage.Relationship]
    ) -> ZipArchive.Entry? {
        relationships.first { $0.kind == kind && !$0.isExternal }
            .flatMap { package.archive.entry(named: $0.target) }
    }

    /// Shows one sheet; gives what was noticed, and takes its cells from `room`.
    private func visit<Visitor: CellVisitor>(
        _ sheet: WorkbookPart.Sheet, target: OfficePackage.Relationship?, context: SheetContext,
        room: inout Int, with visitor: inout Visitor
    ) throws(IngestError) -> [IngestNote] {
        let kind = Self.kind(target?.kind)
        visitor.begin(sheet: sheet.name, kind: kind, visibility: sheet.visibility)
        guard kind == .grid, let entry = target.flatMap({ package.archive.entry(named: $0.target) })
        else {
            visitor.end(mergedRanges: [])
            return [IngestNote(kind: .skippedSheet, detail: sheet.name)]
        }
        let output = CellOutput(sheet: sheet.name, visitor: visitor, room: room, limits: limits)
        var part = SheetPart(context: context, output: output)
        do throws(IngestError) { try package.read(entry, into: &part) } catch {
            visitor = part.output.visitor
            throw error
        }
        visitor = part.output.visitor
        visitor.see(part.layout.sheetLayout)
        visitor.end(mergedRanges: part.mergedRanges)
        room -= part.output.count
        return part.notes
    }

    private static func kind(_ relationship: String?) -> Table.Kind {
        switch relationship {
        case "chartsheet": .chart
        case "dialogsheet": .dialog
        case "xlMacrosheet", "xlIntlMacrosheet": .macro
        default: .grid
        }
    }

    /// Macros and links to other workbooks: listed, never followed.
    private func packageNotes() -> [IngestNote] {
        package.archive.entries.compactMap { entry in
            let name = entry.name.lowercased()
            if name.hasSuffix("vbaproject.bin") {
                return IngestNote(kind: .macros, detail: entry.name)
            }
            if name.contains("externallinks/") && name.hasSuffix(".xml") {
                return IngestNote(kind: .externalLinks, detail: entry.name)
            }
            return nil
        }
    }
}
