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
        try read(.memory(bytes), fileName: fileName)
    }

    /// The same, of bytes wherever they lie.
    func read(_ source: ByteSource, fileName: String) throws(IngestError) -> Workbook {
        var builder = TableBuilder()
        let outline = try visit(source, fileName: fileName, to: &builder)
        return Workbook(
            format: outline.format, tables: builder.tables, definedNames: outline.definedNames,
            notes: outline.notes)
    }
}
