/// The text of a CSV file: UTF-8, commas, line feeds, quotes where they are needed.
///
/// **Source**: RFC 4180 §2, with LF in place of CRLF.
struct CSVText {
    private(set) var bytes: [UInt8] = []

    /// Starts a file with its header.
    init(header: [String]) { append(header) }

    /// Adds a record.
    mutating func append(_ record: [String]) {
        for (index, field) in record.enumerated() {
            if index > 0 { bytes.append(comma) }
            append(field)
        }
        bytes.append(lineFeed)
    }

    /// A text that people typed, which a spreadsheet must not run as a formula.
    ///
    /// **Source**: OWASP, "CSV Injection": an apostrophe before `= + - @`, a tab or a carriage return.
    static func guarded(_ text: String) -> String {
        guard let first = text.utf8.first, "=+-@\t\r".utf8.contains(first) else { return text }
        return "'" + text
    }

    private mutating func append(_ field: String) {
        guard field.utf8.contains(where: { special.contains($0) }) else {
            bytes.append(contentsOf: field.utf8)
            return
        }
        bytes.append(quote)
        for byte in field.utf8 {
            if byte == quote { bytes.append(quote) }
            bytes.append(byte)
        }
        bytes.append(quote)
    }

    private let comma = UInt8(ascii: ",")
    private let lineFeed = UInt8(ascii: "\n")
    private let quote = UInt8(ascii: "\"")
    private let special: [UInt8] = Array(",\"\r\n".utf8)
}
