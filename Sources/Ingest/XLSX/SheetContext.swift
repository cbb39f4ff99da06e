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
    let strings: SharedStrings
    let formats: [NumberFormat]
    let dates: SerialDate
    let limits: IngestLimits

    /// True where a style shows numbers as numbers.
    @inline(__always)
    func isPlain(_ style: Int) -> Bool { style >= formats.count || formats[style] == .number }

    /// True where a style shows numbers as percentages.
    func isPercentage(_ style: Int) -> Bool { style < formats.count && formats[style] == .percent }

    /// The number of a shared text; `nil` where the content is no number.
    @inline(__always)
    func sharedIndex(_ bytes: Span<UInt8>) -> Int? {
        var value = 0
        guard (1...9).contains(bytes.count) else { return nil }
        for index in bytes.indices {
            guard bytes[index] &- 0x30 < 10 else { return loneNumber(bytes) }
            value = value &* 10 &+ Int(bytes[index] &- 0x30)
        }
        return value
    }

    /// A whole number with white space around it.
    private func loneNumber(_ bytes: Span<UInt8>) -> Int? {
        let words = String(copying: bytes).split(whereSeparator: \.isWhitespace)
        return words.count == 1 ? Int(words[0]) : nil
    }

    /// What the content of a `v` element says, for every type but the shared text.
    func value(of bytes: Span<UInt8>, type: CellType, style: Int) -> ScannedValue {
        switch type {
        case .formulaText, .inlineText, .sharedText: return .text
        case .bool:
            return .bool(
                XMLBytes.areExactly("1", bytes) || XMLBytes.areExactly("true", bytes)
                    || XMLBytes.areExactly("TRUE", bytes))
        case .error: return .error
        case .isoMoment:
            return ISOMoment.value(String(copying: bytes)).map(ScannedValue.init) ?? .text
        case .number:
            guard let number = LexicalNumber.value(bytes) else { return .text }
            return isPlain(style)
                ? .number(number) : ScannedValue(dates.value(number, as: formats[style]))
        }
    }
}
