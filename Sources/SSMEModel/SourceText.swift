/// A piece of a file that a methodologist wrote, with the place it came from, so that an error can point at it.
public struct SourceText: Hashable, Sendable {
    /// The text.
    public let text: String
    /// The file, relative to the configuration folder.
    public let file: String
    /// The line where the text begins, 1-based.
    public let line: Int
    /// The column where the text begins, 1-based.
    public let column: Int

    /// Makes a piece of source from its parts.
    public init(_ text: String, file: String, line: Int, column: Int) {
        self.text = text
        self.file = file
        self.line = line
        self.column = column
    }
}
