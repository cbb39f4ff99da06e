/// The text of a document as some reader gave it, and what that reader saw beside it.
public struct DocumentText: Sendable {
    /// The text, lines apart.
    public let text: String
    /// Pages, sheets or slides; 0 where the reader cannot tell.
    public let pageCount: Int
    /// True where the text was recognised in a picture.
    public let isRecognised: Bool
    /// True for a spreadsheet.
    public let isSpreadsheet: Bool
    /// False where the reader stopped before the end.
    public let isWhole: Bool

    /// Makes a text from its parts.
    public init(
        text: String, pageCount: Int = 0, isRecognised: Bool = false, isSpreadsheet: Bool = false,
        isWhole: Bool = true
    ) {
        self.text = text
        self.pageCount = pageCount
        self.isRecognised = isRecognised
        self.isSpreadsheet = isSpreadsheet
        self.isWhole = isWhole
    }
}
