import SSMEModel

/// Reads an OpenDocument spreadsheet: a package, or one flat XML file.
///
/// **Source**: OpenDocument 1.3, Part 2 (packages) and Part 3 §9 (tables).
struct ODSReader {
    let limits: IngestLimits

    /// The type that a package's `mimetype` begins with.
    static let mediaType = "application/vnd.oasis.opendocument.spreadsheet"

    /// Shows every table and cell of a package to a visitor.
    func visit(
        _ archive: ZipArchive, with visitor: inout some CellVisitor
    ) throws(IngestError) -> WorkbookOutline {
        let package = OfficePackage(archive: archive, limits: limits)
        if try isEncrypted(package) { throw .encryptedOpenDocument }
        guard let content = archive.entry(named: "content.xml") else { throw .noWorkbook }
        var styles = ODSStyles(limits: limits)
        if let entry = archive.entry(named: "styles.xml") {
            styles = try package.read(entry, with: ODSStylesPart(limits: limits)).styles
        }
        var part = ODSContentPart(
            styles: styles, output: ODSOutput(visitor: visitor, limits: limits), limits: limits)
        do throws(IngestError) { try package.read(content, into: &part) } catch {
            visitor = part.output.visitor
            throw error
        }
        visitor = part.output.visitor
        return part.outline(notes: Self.notes(of: archive))
    }

    /// The same for a flat document.
    ///
    /// **Throws**: `unsupportedKind` for XML that is not well formed, or not plain.
    func visit(
        flat source: ByteSource, with visitor: inout some CellVisitor
    ) throws(IngestError) -> WorkbookOutline {
        let part = ODSContentPart(
            styles: ODSStyles(limits: limits),
            output: ODSOutput(visitor: visitor, limits: limits), limits: limits)
        var scanner = XMLScanner(part: "", handler: part, limits: limits)
        defer { visitor = scanner.handler.output.visitor }
        var start = 0
        while true {
            let window = source.bytes(in: start..<(start + ZipArchive.windowBytes))
            let isLast = start + window.count == source.count
            guard let used = try scanner.scan(window.span, isLast: isLast) else {
                throw .unsupportedKind(.flatODS)
            }
            if isLast { return scanner.handler.outline(notes: []) }
            guard used > 0 else { throw .unsupportedKind(.flatODS) }
            start += used
        }
    }

    private func isEncrypted(_ package: OfficePackage) throws(IngestError) -> Bool {
        if package.archive.entry(named: "encrypted-package") != nil { return true }
        guard let entry = package.archive.entry(named: "META-INF/manifest.xml") else {
            return false
        }
        return try package.read(entry, with: ManifestPart()).isEncrypted
    }

    /// Macros: listed, never followed.
    private static func notes(of archive: ZipArchive) -> [IngestNote] {
        archive.entries.compactMap { entry in
            let isMacro = entry.name.hasPrefix("Basic/") || entry.name.hasPrefix("Scripts/")
            let isListing = entry.isFolder || entry.name.hasSuffix("-lc.xml")
            return isMacro && !isListing ? IngestNote(kind: .macros, detail: entry.name) : nil
        }
    }
}

/// Reads the manifest only to know whether a password is asked.
private struct ManifestPart: XMLHandler {
    private(set) var isEncrypted = false

    mutating func start(_ element: XMLName, _ attributes: XMLAttributes) {
        if element == "encryption-data" { isEncrypted = true }
    }
    mutating func text(_ bytes: Span<UInt8>) {}
    mutating func end(_ element: XMLName) {}
}
