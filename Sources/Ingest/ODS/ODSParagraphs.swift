/// Gathers the text of a cell: its paragraphs, joined with line feeds.
///
/// White space collapses as in a web page; `text:s`, `text:tab` and `text:line-break` stand for what must be kept.
/// A single space at the end of a paragraph stays, because LibreOffice means it.
///
/// **Source**: OpenDocument 1.3 Part 3, §6.1.2 and §6.1.3.
struct ODSParagraphs {
    private(set) var bytes: [UInt8] = []
    /// How many paragraphs have begun.
    private(set) var count = 0

    private var start = 0
    private var isAfterSpace = false
    private var isAfterBreak = false

    mutating func removeAll() {
        bytes.removeAll(keepingCapacity: true)
        count = 0
        start = 0
    }

    mutating func openParagraph() {
        if count > 0 { bytes.append(UInt8(ascii: "\n")) }
        count += 1
        start = bytes.count
        isAfterSpace = true
        isAfterBreak = false
    }

    mutating func closeParagraph() {
        if isAfterBreak && isAfterSpace && bytes.count > start { bytes.removeLast() }
    }

    mutating func append(_ more: Span<UInt8>) {
        for index in more.indices {
            let byte = more[index]
            switch byte {
            case 0x20, 0x09, 0x0A, 0x0D:
                isAfterBreak = (isAfterBreak && isAfterSpace) || byte != 0x20
                if !isAfterSpace { bytes.append(0x20) }
                isAfterSpace = true
            default:
                bytes.append(byte)
                isAfterSpace = false
                isAfterBreak = false
            }
        }
    }

    /// Adds white space that does not collapse.
    mutating func appendKept(_ byte: UInt8, count: Int = 1) {
        for _ in 0..<count { bytes.append(byte) }
        isAfterSpace = false
        isAfterBreak = false
    }
}
