import SSMEModel

/// How much one file may ask of this machine; everything is checked before memory is taken.
///
/// **Source**: the limits that Apache POI applies, loosened where honest workbooks pass them.
public struct IngestLimits: Sendable, Equatable {
    /// The largest workbook or package accepted. **Units**: bytes.
    public var maxWorkbookBytes = 100 * 1024 * 1024
    /// The largest text file accepted. **Units**: bytes.
    public var maxTextBytes = 500 * 1024 * 1024
    /// Entries in one archive.
    public var maxEntries = 2_000
    /// One part once inflated. **Units**: bytes.
    public var maxPartBytes = 1024 * 1024 * 1024
    /// All parts once inflated. **Units**: bytes.
    public var maxTotalBytes = 2 * 1024 * 1024 * 1024
    /// How many times larger than its compressed form a part may be.
    public var maxRatio = 250
    /// Up to this size the ratio is not looked at. **Units**: bytes.
    public var ratioGraceBytes = 10 * 1024 * 1024
    /// Elements inside elements.
    public var maxElementDepth = 64
    /// Attributes of one element.
    public var maxAttributes = 64
    /// One attribute's value. **Units**: bytes.
    public var maxAttributeBytes = 64 * 1024
    /// What stands between two `>` of an XML part: a tag, a comment, a text. **Units**: bytes as written.
    public var maxTokenBytes = 8 * 1024 * 1024
    /// Sheets of one workbook.
    public var maxSheets = 255
    /// Non-empty cells of one workbook.
    public var maxCells = 20_000_000
    /// Cells of one OpenDocument sheet that are written once and stand for many.
    public var maxRepeatedCells = 1_000_000
    /// Merged ranges of one sheet.
    public var maxMergedRanges = 250_000
    /// Defined names of one workbook.
    public var maxDefinedNames = 100_000
    /// Cell styles, and number formats, of one workbook: so many of each.
    public var maxStyles = 100_000
    /// Entries of the table of shared strings.
    public var maxSharedStrings = 5_000_000
    /// The table of shared strings. **Units**: bytes of UTF-8.
    public var maxSharedStringBytes = 512 * 1024 * 1024
    /// The text of one cell, or one CSV field. **Units**: bytes of UTF-8.
    public var maxCellBytes = 1024 * 1024
    /// One CSV record. **Units**: bytes of UTF-8.
    public var maxRecordBytes = 16 * 1024 * 1024
    /// Columns of one CSV record.
    public var maxColumns = CellAddress.columnLimit

    /// Hidden rows, hidden columns and checked ranges that a sheet's layout keeps, of each; more are passed over.
    static let maxLayoutRanges = 100_000

    /// The limits of the unattended pipeline.
    public static let standard = IngestLimits()

    /// Makes the standard limits, to be changed one by one.
    public init() {}

    /// Which limit a file passed.
    public enum Name: String, Sendable, CaseIterable {
        case fileBytes, entries, partBytes, totalBytes, ratio
        case elementDepth, attributes, attributeBytes, tokenBytes
        case sheets, cells, repeatedCells, mergedRanges, definedNames, styles
        case sharedStrings, sharedStringBytes, cellBytes, recordBytes, columns
    }
}
