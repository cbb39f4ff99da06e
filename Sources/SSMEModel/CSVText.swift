/// The text of a CSV file: UTF-8, quotes where they are needed.
///
/// **Source**: RFC 4180 §2, with LF in place of CRLF where nobody asks for the other.
public struct CSVText {
    /// What was written so far.
    public private(set) var bytes: [UInt8] = []

    private let delimiter: UInt8
    private let lineBreak: String

    /// Starts a file with its header.
    public init(
        header: [String], delimiter: Unicode.Scalar = ",", lineBreak: String = "\n"
    ) {
        self.delimiter = UInt8(ascii: delimiter)
        self.lineBreak = lineBreak
        append(header)
    }

    /// The same as text.
    public var text: String { String(decoding: bytes, as: UTF8.self) }

    /// Adds a record.
    public mutating func append(_ record: [String]) {
        for (index, field) in record.enumerated() {
            if index > 0 { bytes.append(delimiter) }
            append(field)
        }
        bytes.append(contentsOf: lineBreak.utf8)
    }

    /// A text that people typed, which a spreadsheet must not run as a formula.
    ///
    /// **Source**: OWASP, "CSV Injection": an apostrophe before `= + - @`, a tab or a carriage return.
    public static func guarded(_ text: String) -> String {
        guard let first = text.utf8.first, "=+-@\t\r".utf8.contains(first) else { return text }
        return "'" + text
    }

    private mutating func append(_ field: String) {
        guard field.utf8.contains(where: { $0 == delimiter || "\"\r\n".utf8.contains($0) }) else {
            bytes.append(contentsOf: field.utf8)
            return
        }
        bytes.append(UInt8(ascii: "\""))
        for byte in field.utf8 {
            if byte == UInt8(ascii: "\"") { bytes.append(byte) }
            bytes.append(byte)
        }
        bytes.append(UInt8(ascii: "\""))
    }
}
