public import SSMEModel

/// Writes cells as lines of JSON that other programs can read: one object a cell.
///
/// **Shape**: keys `sheet ref row column type value text formula`, always all and in this order; `row` is 1-based,
/// `column` 0-based.
/// **Units**: dates and times in ISO 8601, durations too (`PT90S`).
/// **Missing**: a formula that no program calculated has type `empty` and value `null`; no formula is `null`.
public enum CellLines {
    /// One cell as a line, without its newline.
    public static func jsonLine(sheet: String, cell: Cell) -> String {
        var bytes: [UInt8] = []
        append(sheet: sheet, cell: cell, to: &bytes)
        return String(decoding: bytes, as: UTF8.self)
    }

    /// The same as bytes, at the end of a buffer, for files of many cells.
    public static func append(sheet: String, cell: Cell, to bytes: inout [UInt8]) {
        bytes += "{\"sheet\":".utf8
        appendQuoted(sheet, to: &bytes)
        bytes += ",\"ref\":\"".utf8
        bytes += cell.address.description.utf8
        bytes += "\",\"row\":".utf8
        bytes += String(cell.address.row).utf8
        bytes += ",\"column\":".utf8
        bytes += String(cell.address.columnIndex).utf8
        bytes += ",\"type\":\"".utf8
        bytes += typeName(cell.value).utf8
        bytes += "\",\"value\":".utf8
        appendValue(cell.value, to: &bytes)
        bytes += ",\"text\":".utf8
        appendQuoted(cell.text, to: &bytes)
        bytes += ",\"formula\":".utf8
        if let formula = cell.formula {
            appendQuoted(formula, to: &bytes)
        } else {
            bytes += "null".utf8
        }
        bytes.append(UInt8(ascii: "}"))
    }

    private static func typeName(_ value: CellValue) -> String {
        switch value {
        case .empty: "empty"
        case .number: "number"
        case .text: "text"
        case .bool: "bool"
        case .date: "date"
        case .datetime: "datetime"
        case .time: "time"
        case .duration: "duration"
        case .error: "error"
        }
    }

    private static func appendValue(_ value: CellValue, to bytes: inout [UInt8]) {
        switch value {
        case .empty: bytes += "null".utf8
        case .number(let number): bytes += decimal(number).utf8
        case .text(let text), .error(let text): appendQuoted(text, to: &bytes)
        case .bool(let flag): bytes += (flag ? "true" : "false").utf8
        case .date(let date): appendQuoted(date.description, to: &bytes)
        case .datetime(let date, let seconds):
            appendQuoted(date.description + "T" + clock(seconds), to: &bytes)
        case .time(let seconds): appendQuoted(clock(seconds), to: &bytes)
        case .duration(let seconds):
            let sign = seconds < 0 ? "-" : ""
            appendQuoted(sign + "PT" + decimal(abs(seconds)) + "S", to: &bytes)
        }
    }

    /// The shortest digits that give the number back; `null` for what JSON cannot hold.
    static func decimal(_ number: Double) -> String {
        guard number.isFinite else { return "null" }
        if number == number.rounded(), abs(number) < 1e15 { return String(Int(number)) }
        return number.description
    }

    /// `10:30:00`, or `10:30:00.250`.
    private static func clock(_ seconds: Double) -> String {
        let milliseconds = Int((seconds * 1000).rounded())
        func two(_ number: Int) -> String { (number < 10 ? "0" : "") + String(number) }
        let whole = milliseconds / 1000
        let text = two(whole / 3600) + ":" + two(whole / 60 % 60) + ":" + two(whole % 60)
        let rest = milliseconds % 1000
        guard rest > 0 else { return text }
        return text + "." + (rest < 100 ? "0" : "") + two(rest)
    }

    /// A text as JSON writes it, with its quotes.
    static func appendQuoted(_ text: String, to bytes: inout [UInt8]) {
        bytes.append(UInt8(ascii: "\""))
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "\""), UInt8(ascii: "\\"):
                bytes.append(UInt8(ascii: "\\"))
                bytes.append(byte)
            case 0x0A: bytes += "\\n".utf8
            case 0x0D: bytes += "\\r".utf8
            case 0x09: bytes += "\\t".utf8
            case 0..<0x20:
                bytes += "\\u00".utf8
                bytes.append(hexDigit(byte >> 4))
                bytes.append(hexDigit(byte & 15))
            default: bytes.append(byte)
            }
        }
        bytes.append(UInt8(ascii: "\""))
    }

    private static func hexDigit(_ value: UInt8) -> UInt8 { value < 10 ? 48 + value : 87 + value }
}
