/// Why a file could not be read at all. What is wrong *inside* a readable file is a finding, never an error.
public enum IngestError: Error, Equatable, Sendable {
    /// Nothing arrived: zero bytes.
    case emptyFile
    /// A workbook that asks for a password to open.
    case passwordProtected
    /// An OpenDocument spreadsheet that asks for a password to open.
    case encryptedOpenDocument
    /// Content of a known kind that is no readable workbook: an old Excel file, a PDF, a web page.
    case unsupportedKind(FileKind)
    /// A zip archive that is cut off or contradicts itself.
    case damagedArchive(ArchiveDefect, entry: String)
    /// An archive in good order that holds no workbook.
    case noWorkbook
    /// A part that is no well-formed XML. **Shape**: `line` is 1-based.
    case damagedPart(String, line: Int)
    /// A part that declares a document type; no honest workbook does.
    case forbiddenDoctype(String)
    /// The file asks for more than one of the limits allows.
    case limitExceeded(IngestLimits.Name, allowed: Int, place: String)

    /// What is wrong with an archive.
    public enum ArchiveDefect: String, Sendable, CaseIterable {
        /// The directory at the end is missing: the file was cut off.
        case truncated
        /// The directory, or a header, says what cannot be.
        case inconsistent
        /// Two entries share the same bytes.
        case overlap
        /// Two entries have the same name.
        case duplicateName
        /// An entry asks for a password.
        case encrypted
        /// An entry is compressed by a method other than deflate.
        case method
        /// An entry's bytes do not inflate.
        case corrupt
        /// An entry is larger or smaller than the directory says.
        case size
        /// An entry's checksum does not match.
        case checksum
    }
}
