import SSMEModel

/// Reads an OpenDocument spreadsheet: a package, or one flat XML file.
///
/// **Source**: OpenDocument 1.3, Part 2 (packages) and Part 3 §9 (tables).
struct ODSReader {
    let limits: IngestLimits

    /// The type that a package's `mimetype` begins with.
    static let mediaType = "application/vnd.oasis.opendocument.spreadsheet"

    func workbook(_ archive: ZipArchive) throws(IngestError) -> Workbook {
        let package = OfficePackage(archive: archive, limits: limits)
        if try isEncrypted(package) { throw .encryptedOpenDocument }
        guard let content = archive.entry(named: "content.xml") else { throw .noWorkbook }
        var styles = ODSStyles()
        if let entry = archive.entry(named: "styles.xml") {
            styles = try package.read(entry, with: ODSStylesPart()).styles
        }
        let part = try package.read(content, with: ODSContentPart(styles: styles, limits: limits))
        return part.workbook(notes: Self.notes(of: archive))
    }

    /// **Throws**: `unsupportedKind` for XML that is not well formed, or not plain.
    func workbook(flat bytes: [UInt8]) throws(IngestError) -> Workbook {
        let handler = ODSContentPart(styles: ODSStyles(), limits: limits)
        var scanner = XMLScanner(part: "", handler: handler, limits: limits)
        guard try scanner.scan(bytes.span, isLast: true) != nil else {
            throw .unsupportedKind(.flatODS)
        }
        return scanner.handler.workbook(notes: [])
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
