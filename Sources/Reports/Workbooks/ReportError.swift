/// Why a report could not be written.
public enum ReportError: Error, Equatable, Sendable {
    /// The file could not be created or finished.
    case unwritable(path: String, reason: String)
    /// A part of the workbook breaks a limit of the format: a name too long, a cell off the grid.
    case refused(part: String, reason: String)
}
