/// Numbers and dates as people read them: `1.234.567,89` and `$ 120.000.000` in Spanish.
///
/// **Source**: CLDR es-CO, and the Real Academia's space before the percent sign.
public struct Figure: Sendable {
    /// The language of the reader.
    public let language: Language

    /// Writes figures for readers of a language.
    public init(_ language: Language = .spanish) { self.language = language }

    /// A number with its thousands apart. **Units**: at most `decimals` decimals, trailing zeros dropped.
    public func number(_ value: Double, decimals: Int = 2) -> String {
        guard value.isFinite else { return "—" }
        let scale = (0..<decimals).reduce(1.0) { power, _ in power * 10 }
        let scaled = (abs(value) * scale).rounded()
        guard scaled < 9e15 else {
            return decimals > 0 ? number(value, decimals: decimals - 1) : value.description
        }
        let units = Int(scaled)
        let whole = grouped(units / Int(scale))
        var fraction = decimals > 0 ? (units % Int(scale)).padded(to: decimals) : ""
        while fraction.last == "0" { fraction.removeLast() }
        let sign = value < 0 && units > 0 ? "−" : ""
        return sign + whole + (fraction.isEmpty ? "" : decimalMark + fraction)
    }

    /// `37,5 %`. **Units**: percentage points in.
    public func percent(_ value: Double) -> String { number(value) + noBreakSpace + "%" }

    /// `$ 120.000.000`. **Units**: pesos.
    public func money(_ pesos: Double) -> String { "$" + noBreakSpace + number(pesos) }

    /// `septiembre de 2026`.
    public func month(_ month: YearMonth) -> String {
        language == .spanish
            ? monthName(month.month) + " de " + String(month.year)
            : monthName(month.month) + " " + String(month.year)
    }

    /// `5 de septiembre de 2026`.
    public func date(_ date: CalendarDate) -> String {
        language == .spanish
            ? String(date.day) + " de " + monthName(date.month) + " de " + String(date.year)
            : String(date.day) + " " + monthName(date.month) + " " + String(date.year)
    }

    /// «a, b y c».
    public func list(_ items: [String]) -> String {
        guard let last = items.last else { return "" }
        guard items.count > 1 else { return last }
        let head = items.dropLast().joined(separator: ", ")
        return head + conjunction(before: last) + last
    }

    /// «a»; marks of the text's own become “…”. English quotes with “…”.
    public func quoted(_ text: String) -> String {
        guard language == .spanish else { return "“" + text + "”" }
        return "«" + String(text.map { $0 == "«" ? "“" : $0 == "»" ? "”" : $0 }) + "»"
    }

    /// «a». at the end of a sentence; a text that brings its own full stop or ellipsis gets no second one.
    public func quotedLast(_ text: String) -> String {
        let ends = text.last { !$0.isWhitespace }.map { $0 == "." || $0 == "…" } ?? false
        return quoted(text) + (ends ? "" : ".")
    }

    /// «a, b o c».
    public func alternatives(_ items: [String]) -> String {
        guard let last = items.last, items.count > 1 else { return items.first ?? "" }
        let word = last.drop { $0 == "«" }.lowercased()
        let startsWithO = ["o", "ó", "ho"].contains { word.hasPrefix($0) }
        let or = language == .english ? " or " : startsWithO ? " u " : " o "
        return items.dropLast().joined(separator: ", ") + or + last
    }

    private func conjunction(before word: String) -> String {
        guard language == .spanish else { return " and " }
        let first = word.drop { $0 == "«" }.lowercased().prefix(2)
        return first.hasPrefix("i") || first.hasPrefix("í") || (first == "hi") ? " e " : " y "
    }

    private var decimalMark: String { language == .spanish ? "," : "." }
    private var groupMark: Character { language == .spanish ? "." : "," }
    private var noBreakSpace: String { "\u{A0}" }

    private func grouped(_ whole: Int) -> String {
        var text = ""
        let digits = String(whole)
        for (index, digit) in digits.enumerated() {
            if index > 0 && (digits.count - index) % 3 == 0 { text.append(groupMark) }
            text.append(digit)
        }
        return text
    }

    private func monthName(_ month: Int) -> String {
        (language == .spanish ? Self.spanishMonths : Self.englishMonths)[month - 1]
    }

    private static let spanishMonths = [
        "enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto", "septiembre",
        "octubre", "noviembre", "diciembre",
    ]
    private static let englishMonths = [
        "January", "February", "March", "April", "May", "June", "July", "August", "September",
        "October", "November", "December",
    ]
}
