import SSMEModel

/// Reads an Excel workbook, transitional or strict, out of its archive.
struct XLSXReader {
    private let package: OfficePackage
    private let limits: IngestLimits

    init(_ archive: ZipArchive, limits: IngestLimits) {
        package = OfficePackage(archive: archive, limits: limits)
        self.limits = limits
    }

    func workbook() throws(IngestError) -> Workbook {
        guard let path = try package.workbookPath(), let entry = package.archive.entry(named: path)
        else { throw .noWorkbook }
        let part = try package.read(entry, with: WorkbookPart(limits: limits))
        let relationships = try package.relationships(of: path)
        let context = try context(relationships, is1904: part.is1904)
        var notes = packageNotes()
        var tables: [Table] = []
        var room = limits.maxCells
        for sheet in part.sheets {
            let target = relationships.first { $0.id == sheet.relationship && !$0.isExternal }
            let (table, more) = try table(sheet, target: target, context: context, room: room)
            tables.append(table)
            notes += more
            room -= table.cells.count
        }
        return Workbook(
            format: .xlsx, tables: tables, definedNames: part.definedNames, notes: notes)
    }

    private func context(
        _ relationships: [OfficePackage.Relationship], is1904: Bool
    ) throws(IngestError) -> SheetContext {
        var strings: [String] = []
        var formats: [NumberFormat] = []
        if let entry = entry("sharedStrings", in: relationships) {
            strings = try package.read(entry, with: SharedStringsPart(limits: limits)).strings
        }
        if let entry = entry("styles", in: relationships) {
            formats = try package.read(entry, with: StylesPart()).formats
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

    private func table(
        _ sheet: WorkbookPart.Sheet, target: OfficePackage.Relationship?, context: SheetContext,
        room: Int
    ) throws(IngestError) -> (Table, [IngestNote]) {
        let kind = Self.kind(target?.kind)
        guard kind == .grid, let entry = target.flatMap({ package.archive.entry(named: $0.target) })
        else {
            let table = Table(name: sheet.name, kind: kind, visibility: sheet.visibility, cells: [])
            return (table, [IngestNote(kind: .skippedSheet, detail: sheet.name)])
        }
        let part = try package.read(
            entry, with: SheetPart(sheet: sheet.name, context: context, room: room))
        return part.table(visibility: sheet.visibility)
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
