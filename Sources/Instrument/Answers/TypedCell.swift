import SSMEModel

/// What a cell shows a person: text trimmed, numbers with a decimal comma and the percent sign that the file gives them, dates in ISO 8601, formulas that
/// nobody calculated with their equals sign.
///
/// An apostrophe in front of a number or a formula only says that it is text, and is left out.
struct TypedCell {
    /// As shown.
    let text: String
    /// As meant, for look-ups.
    let folded: FoldedText
    /// Decimals of a number, at the fifteen significant digits that a spreadsheet keeps; 0 for anything else.
    let decimals: Int

    init(_ cell: Cell) {
        switch cell.value {
        case .empty: text = cell.formula.map { "=" + $0 } ?? ""
        case .text(let raw): text = Self.unmarked(raw.trimmed)
        case .bool(let isTrue): text = isTrue ? "Sí" : "No"
        case .error(let code): text = code
        case .date(let day): text = day.description
        case .datetime(let day, _): text = day.description
        case .time, .duration: text = cell.text
        case .number(let number):
            let plain = Self.plain(cell.isPercentage ? Self.points(number) : number)
            text = plain.text + (cell.isPercentage ? " %" : "")
            folded = FoldedText(text)
            decimals = plain.decimals
            return
        }
        folded = FoldedText(text)
        decimals = 0
    }

    /// Percentage points of a fraction, without what the multiplication adds: 7 for 0.07.
    static func points(_ fraction: Double) -> Double {
        abs(fraction) < 1000 ? (fraction * 1e12).rounded() / 1e10 : fraction * 100
    }

    private static func unmarked(_ text: String) -> String {
        guard text.first == "'", let next = text.dropFirst().first else { return text }
        return "=+-@".contains(next) || next.isNumber ? String(text.dropFirst()) : text
    }

    /// `37,5` and 1 for 37.5; very large and very small numbers as the standard library writes them.
    private static func plain(_ number: Double) -> (text: String, decimals: Int) {
        guard number.isFinite, abs(number) < 1e15 else { return (number.description, 0) }
        if number == number.rounded() { return (String(Int(number)), 0) }
        var scale = 1.0
        for decimals in 1...9 {
            scale *= 10
            let scaled = (number * scale).rounded()
            let isExact = abs(scaled / scale - number) <= abs(number) * 1e-15
            guard isExact || decimals == 9, abs(scaled) < 9e15 else { continue }
            let digits = Int(abs(scaled)).padded(to: decimals + 1)
            let sign = number < 0 ? "-" : ""
            return (sign + digits.dropLast(decimals) + "," + digits.suffix(decimals), decimals)
        }
        return (number.description, 9)
    }
}
