public import SSMEModel

/// Understands at once what can only mean one thing: digits, a month in figures, an option as it is written. For lists
/// of hundreds of thousands of rows, most of which are such.
///
/// What it says is what `AnswerReader` says, certain and with the text as typed; of everything else it says nothing.
public struct PlainAnswer: Sendable {
    private let field: Field
    private let isRead: Bool
    /// What options were found to be, by the text as typed.
    private var known: [(text: [UInt8], value: AnswerValue)] = []

    /// Prepares to read a column; where nobody reads what its texts say, they are checked and come out empty.
    public init(_ field: Field, isRead: Bool = true) {
        self.field = field
        self.isRead = isRead
    }

    /// What a text means; `nil` where `AnswerReader` must be asked.
    ///
    /// **Missing**: nothing typed is blank.
    public mutating func value(_ text: Span<UInt8>) -> AnswerValue? {
        guard !text.isEmpty else { return .blank }
        switch field.kind {
        case .amount, .integer: return number(text)
        case .percent:
            guard case .number(let number)? = number(text), number == 0 || abs(number) >= 1
            else { return nil }
            return .number(number)
        case .month: return month(text)
        case .nit: return nit(text)
        case .text: return plainText(text)
        case .choice: return choice(text)
        case .flag, .entries: return nil
        }
    }

    /// What a number that a workbook holds as such means.
    public func value(_ number: Double) -> AnswerValue? {
        guard abs(number) < 1e15, number == number.rounded() else { return nil }
        switch field.kind {
        case .amount, .integer: return .number(number)
        case .percent: return number == 0 || abs(number) >= 1 ? .number(number) : nil
        default: return nil
        }
    }

    /// Up to fifteen digits, with up to two decimals after a point; three might be thousands.
    private func number(_ text: Span<UInt8>) -> AnswerValue? {
        var digits = 0
        var decimals = 0
        var hasPoint = false
        let isNegative = text[0] == UInt8(ascii: "-")
        let start = isNegative ? 1 : 0
        guard text.count - start <= 16, text.count > start else { return nil }
        for index in start..<text.count {
            let byte = text[index]
            if byte == UInt8(ascii: "."), !hasPoint, index > start {
                hasPoint = true
                continue
            }
            guard byte >= 48, byte <= 57 else { return nil }
            digits = digits * 10 + Int(byte - 48)
            if hasPoint { decimals += 1 }
        }
        guard decimals <= 2, hasPoint == (decimals > 0), digits < 1_000_000_000_000_000 else {
            return nil
        }
        // A zero in front is how codes are written.
        if text[start] == 48, text.count > start + 1, text[start + 1] != UInt8(ascii: ".") {
            return nil
        }
        let value = Double(digits) / Self.scales[decimals]
        return .number(isNegative ? -value : value)
    }

    private static let scales: [Double] = [1, 10, 100]

    /// `2024-09` and `2024-09-05`.
    private func month(_ text: Span<UInt8>) -> AnswerValue? {
        guard text.count == 7 || text.count == 10, text[4] == 45,
            let year = figure(text, 0, 4), let month = figure(text, 5, 7)
        else { return nil }
        if text.count == 10 {
            guard text[7] == 45, let day = figure(text, 8, 10),
                CalendarDate(year: year, month: month, day: day) != nil
            else { return nil }
        }
        return YearMonth(year: year, month: month).map(AnswerValue.month)
    }

    private func figure(_ text: Span<UInt8>, _ start: Int, _ end: Int) -> Int? {
        var figure = 0
        for index in start..<end {
            guard text[index] >= 48, text[index] <= 57 else { return nil }
            figure = figure * 10 + Int(text[index] - 48)
        }
        return figure
    }

    /// `900170781-7`, with the right digit.
    private func nit(_ text: Span<UInt8>) -> AnswerValue? {
        guard text.count == 11, text[9] == 45, text[0] != 48, figure(text, 0, 9) != nil,
            figure(text, 10, 11) != nil
        else { return nil }
        guard let typed = Self.string(text), let nit = NIT(typed), nit.digit == nit.checkDigit
        else { return nil }
        return .text(typed)
    }

    /// A text that cannot be a reason for no value, nor a promise of one, told by how it begins.
    private func plainText(_ text: Span<UInt8>) -> AnswerValue? {
        let last = text[text.count - 1]
        guard last > 32, last < 127, isOrdinary(text) else { return nil }
        guard isRead else { return .text("") }
        return Self.string(text).map(AnswerValue.text)
    }

    private func isOrdinary(_ text: Span<UInt8>) -> Bool {
        let first = text[0] | 0x20
        if text[0] >= 48, text[0] <= 57 { return true }
        guard first >= UInt8(ascii: "a"), first <= UInt8(ascii: "z") else { return false }
        guard Self.suspects.contains(first) else { return true }
        guard text.count >= 3 else { return false }
        var beginning: UInt32 = 0
        for index in 0..<3 {
            let letter = text[index] | 0x20
            guard letter >= UInt8(ascii: "a"), letter <= UInt8(ascii: "z") else {
                // «Plásticos»: no word begins with those two letters, whatever the third is.
                return index == 2 && text[index] == Self.accented
                    && !Self.beginnings.contains { $0 >> 8 == beginning }
            }
            beginning = beginning << 8 | UInt32(letter)
        }
        return !Self.beginnings.contains(beginning)
    }

    /// How the texts begin that `WordAnswers` understands.
    private static let suspects: [UInt8] = Array("dnpstx".utf8)
    /// The first byte of `á` to `ÿ`.
    private static let accented: UInt8 = 0xC3
    private static let beginnings: [UInt32] = [
        "dat", "nos", "nsn", "pen", "por", "pre", "pri", "sin", "tbd", "xde", "xxx",
    ].map { $0.utf8.reduce(0) { $0 << 8 | UInt32($1) } }

    private static func string(_ text: Span<UInt8>) -> String? {
        guard let valid = try? UTF8Span(validating: text) else { return nil }
        return String(copying: valid)
    }

    /// What `AnswerReader` said of the same text before; only certain options are remembered.
    private mutating func choice(_ text: Span<UInt8>) -> AnswerValue? {
        for (bytes, value) in known where Self.isSame(bytes.span, text) { return value }
        guard known.count < Self.mostKnown, let typed = Self.string(text) else { return nil }
        let cell = Cell(
            address: CellAddress(row: 1, columnIndex: 0), value: .text(typed), text: typed)
        let answer = AnswerReader.answer(to: field, in: cell, at: nil)
        guard answer.sureness == .certain, case .choice = answer.value else { return nil }
        known.append((Array(typed.utf8), answer.value))
        return answer.value
    }

    private static func isSame(_ one: Span<UInt8>, _ other: Span<UInt8>) -> Bool {
        guard one.count == other.count else { return false }
        for index in 0..<one.count where one[index] != other[index] { return false }
        return true
    }

    /// So many are still found faster than understood.
    private static let mostKnown = 32
}
