public import SSMEModel

/// Reads whatever people send as a spreadsheet: XLSX, ODS or CSV, told apart by content, never by name.
///
/// ```swift
/// let workbook = try WorkbookReader().read(bytes, fileName: "formulario.xlsx")
/// print(workbook.tables.map(\.name))
/// ```
public struct WorkbookReader: Sendable {
    let limits: IngestLimits
    let header: [String]

    /// Makes a reader that lets no file ask for more than the limits.
    ///
    /// `header` names columns that a CSV file is expected to have: where two of them stand in one row, they decide what
    /// separates the fields.
    public init(limits: IngestLimits = .standard, header: [String] = []) {
        self.limits = limits
        self.header = header
    }

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
        case .flatODS: return try ODSReader(limits: limits).workbook(flat: bytes)
        case .text:
            var builder = TableBuilder()
            let outline = try CSVFile(.memory(bytes), limits: limits, header: header)
                .visit(fileName: fileName, with: &builder)
            return Workbook(format: .csv, tables: builder.tables, notes: outline.notes)
        case let kind: throw .unsupportedKind(kind)
        }
    }

    private func read(_ archive: ZipArchive) throws(IngestError) -> Workbook {
        switch FileKind.of(archive) {
        case .xlsx: return try XLSXReader(archive, limits: limits).workbook()
        case .ods: return try ODSReader(limits: limits).workbook(archive)
        case .zip where archive.entry(named: "[Content_Types].xml") != nil: throw .noWorkbook
        case let kind: throw .unsupportedKind(kind)
        }
    }
}
