public import SSMEModel

/// What a file holds besides its cells.
public struct WorkbookOutline: Sendable, Equatable {
    /// XLSX, ODS or CSV.
    public let format: Workbook.Format
    /// The defined names, in file order.
    public let definedNames: [DefinedName]
    /// What was noticed and not followed.
    public let notes: [IngestNote]
}
