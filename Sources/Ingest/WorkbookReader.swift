public import SSMEModel

/// Reads whatever people send as a spreadsheet: XLSX or CSV, told apart by content, never by name.
///
/// ```swift
/// let workbook = try WorkbookReader().read(bytes, fileName: "formulario.xlsx")
/// print(workbook.tables.map(\.name))
/// ```
public struct WorkbookReader: Sendable {
    let limits: IngestLimits

    /// Makes a reader that lets no file ask for more than the limits.
    public init(limits: IngestLimits = .standard) { self.limits = limits }

    /// Reads one file.
    ///
    /// **Missing**: empty cells are not in the result; a formula that no program calculated is, with no value.
    /// **Throws**: an `IngestError` where the file is no readable workbook; its `explanation` says what to do.
    public func read(_ bytes: [UInt8], fileName: String) throws(IngestError) -> Workbook {
        if bytes.starts(with: [0x50, 0x4B, 0x03, 0x04])
            || bytes.starts(with: [0x50, 0x4B, 0x05, 0x06])
        {
            return try read(ZipArchive(bytes, limits: limits))
        }
        let allowed = limits.maxTextBytes
        guard bytes.count <= allowed else {
            throw .limitExceeded(.fileBytes, allowed: allowed, place: "")
        }
        switch FileKind.of(bytes) {
        case .empty: throw .emptyFile
        case .encrypted: throw .passwordProtected
        case .text: return try CSVReader(limits: limits).workbook(bytes, fileName: fileName)
        case let kind: throw .unsupportedKind(kind)
        }
    }

    private func read(_ archive: ZipArchive) throws(IngestError) -> Workbook {
        switch FileKind.of(archive) {
        case .xlsx: return try XLSXReader(archive, limits: limits).workbook()
        case .zip where archive.entry(named: "[Content_Types].xml") != nil: throw .noWorkbook
        case let kind: throw .unsupportedKind(kind)
        }
    }
}
