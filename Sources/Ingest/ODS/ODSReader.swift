import SSMEModel

/// Reads an OpenDocument spreadsheet: a package, or one flat XML file.
///
/// **Source**: OpenDocument 1.3, Part 2 (packages) and Part 3 §9 (tables).
struct ODSReader {
    let limits: IngestLimits

    /// The type that a package's `mimetype` begins with.
    static let mediaType = "application/vnd.oasis.opendocument.spreadsheet"

    func workbook(_ archive: ZipArchive) throws(IngestError) -> Workbook {
        if try isEncrypted(archive) { throw .encryptedOpenDocument }
        guard let content = archive.entry(named: "content.xml") else { throw .noWorkbook }
        var styles = ODSStyles()
        if let entry = archive.entry(named: "styles.xml") {
            styles = try read(entry, of: archive, with: ODSStylesPart()).styles
        }
        let part = try read(
            content, of: archive, with: ODSContentPart(styles: styles, limits: limits))
        return part.workbook(notes: Self.notes(of: archive))
    }

    func workbook(flat bytes: [UInt8]) throws(IngestError) -> Workbook {
        let handler = ODSContentPart(styles: ODSStyles(), limits: limits)
        var parser = try XMLPushParser(part: "", handler: handler, limits: limits)
        var start = 0
        while start < bytes.count {
            let end = min(bytes.count, start + 256 * 1024)
            try parser.push(bytes.span.extracting(start..<end))
            start = end
        }
        return try parser.finish().workbook(notes: [])
    }

    private func isEncrypted(_ archive: ZipArchive) throws(IngestError) -> Bool {
        if archive.entry(named: "encrypted-package") != nil { return true }
        guard let entry = archive.entry(named: "META-INF/manifest.xml") else { return false }
        return try read(entry, of: archive, with: ManifestPart()).isEncrypted
    }

    private func read<Handler: XMLHandler>(
        _ entry: ZipArchive.Entry, of archive: ZipArchive, with handler: Handler
    ) throws(IngestError) -> Handler {
        var parser = try XMLPushParser(part: entry.name, handler: handler, limits: limits)
        try archive.forEachWindow(of: entry) { (window) throws(IngestError) in
            try parser.push(window)
        }
        return try parser.finish()
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
