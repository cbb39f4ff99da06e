import SSMEModel

/// The type that a cell declares (`t`).
enum CellType: Sendable {
    case number, sharedText, formulaText, inlineText, bool, error, isoMoment

    /// **Missing**: a number.
    init(_ attribute: String?) {
        self =
            switch attribute {
            case "s": .sharedText
            case "str": .formulaText
            case "inlineStr": .inlineText
            case "b": .bool
            case "e": .error
            case "d": .isoMoment
            default: .number
            }
    }
}

/// What every sheet of a workbook needs to understand its cells.
struct SheetContext {
    let strings: [String]
    let formats: [NumberFormat]
    let dates: SerialDate
    let limits: IngestLimits

    /// The shared string of an index; `nil` where the table has no such entry.
    func sharedString(_ index: String) -> String? {
        guard let index = Int(index), strings.indices.contains(index) else { return nil }
        return strings[index]
    }

    /// What the content of a `v` element says, and the content as written.
    func value(of bytes: [UInt8], type: CellType, style: Int) -> (value: CellValue, text: String) {
        switch type {
        case .formulaText, .inlineText, .sharedText:
            let text = EscapedText.decode(bytes)
            return (.text(text), text)
        case .bool:
            let text = String(decoding: bytes, as: UTF8.self)
            return (.bool(text == "1" || text == "true"), text)
        case .error:
            let text = String(decoding: bytes, as: UTF8.self)
            return (.error(text), text)
        case .isoMoment:
            let text = String(decoding: bytes, as: UTF8.self)
            return (ISOMoment.value(text) ?? .text(text), text)
        case .number:
            let text = String(decoding: bytes, as: UTF8.self)
            guard let number = LexicalNumber.value(text) else { return (.text(text), text) }
            let format = formats.indices.contains(style) ? formats[style] : .number
            return (format == .number ? .number(number) : dates.value(number, as: format), text)
        }
    }
}

/// Reads numbers as XML writes them.
enum LexicalNumber {
    /// `12`, `-0.5`, `1.2E-3`, white space around allowed; `nil` for words, hexadecimal and anything else.
    static func value(_ text: String) -> Double? {
        var hasSpace = false
        for byte in text.utf8 {
            switch byte {
            case 0x30...0x39, 0x2B, 0x2D, 0x2E, 0x45, 0x65: continue
            case 0x20, 0x09, 0x0A, 0x0D: hasSpace = true
            default: return nil
            }
        }
        guard hasSpace else { return Double(text) }
        let words = text.split(whereSeparator: \.isWhitespace)
        return words.count == 1 ? Double(words[0]) : nil
    }
}
