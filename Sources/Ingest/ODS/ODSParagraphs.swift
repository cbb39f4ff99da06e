/// Gathers the text of a cell: its paragraphs, joined with line feeds, white space as written.
///
/// A text document would collapse white space; LibreOffice Calc, which writes nearly all of these files, neither
/// collapses it nor writes it so that it could be. `text:s`, `text:tab` and `text:line-break` stand for what they say.
///
/// **Source**: OpenDocument 1.3 Part 3, §6.1.3; what LibreOffice 7.4 makes of a file.
struct ODSParagraphs {
    private(set) var bytes: [UInt8] = []
    /// How many paragraphs have begun.
    private(set) var count = 0

    mutating func removeAll() {
        bytes.removeAll(keepingCapacity: true)
        count = 0
    }

    mutating func openParagraph() {
        if count > 0 { bytes.append(UInt8(ascii: "\n")) }
        count += 1
    }

    mutating func append(_ more: Span<UInt8>) { bytes.append(copying: more) }

    /// Adds white space that an element stands for.
    mutating func append(_ byte: UInt8, count: Int = 1) {
        bytes.append(contentsOf: repeatElement(byte, count: count))
    }
}
