import SSMEModel

/// A month as people type it: `2024-09`, `09/2024`, `sept-24`, `septiembre de 2024`, or a whole date.
///
/// `05/09/2024` could be May or September, and is `nil`; so is a two-digit year without the month's name.
struct MonthText {
    /// The month.
    let month: YearMonth

    /// Reads a folded text; `nil` where it is no month or could be two.
    init?(_ folded: FoldedText) {
        let pieces = folded.text.split { "-/., ".contains($0) }.map(String.init)
            .filter { $0 != "de" && $0 != "del" }
        guard (2...3).contains(pieces.count), pieces.allSatisfy(Self.isWord) else { return nil }
        guard let month = Self.named(pieces) ?? Self.numeric(pieces) else { return nil }
        self.month = month
    }

    /// With the month's name: the other piece is the year; of two others, the first is the day.
    private static func named(_ pieces: [String]) -> YearMonth? {
        guard let index = pieces.firstIndex(where: { months[$0] != nil }),
            let month = months[pieces[index]]
        else { return nil }
        var others = pieces
        others.remove(at: index)
        if others.count == 2 {
            guard let day = Int(others[0]), (1...31).contains(day) else { return nil }
            others.removeFirst()
        }
        return year(others[0]).flatMap { YearMonth(year: $0, month: month) }
    }

    private static func numeric(_ pieces: [String]) -> YearMonth? {
        let numbers = pieces.compactMap { Int($0) }
        guard numbers.count == pieces.count else { return nil }
        let yearIndexes = pieces.indices.filter { pieces[$0].count == 4 }
        guard yearIndexes.count == 1, let at = yearIndexes.first else { return nil }
        let year = numbers[at]
        guard numbers.count == 3 else { return YearMonth(year: year, month: numbers[1 - at]) }
        if at == 0 {
            return CalendarDate(year: year, month: numbers[1], day: numbers[2])?.yearMonth
        }
        guard at == 2 else { return nil }
        let dayFirst = CalendarDate(year: year, month: numbers[1], day: numbers[0])
        let monthFirst = CalendarDate(year: year, month: numbers[0], day: numbers[1])
        if let dayFirst, let monthFirst, dayFirst != monthFirst { return nil }
        return (dayFirst ?? monthFirst)?.yearMonth
    }

    /// `2024`, or `24` within fifty years of 2000.
    private static func year(_ text: String) -> Int? {
        guard let number = Int(text), number >= 0 else { return nil }
        switch text.count {
        case 4: return number
        case 2: return number < 50 ? 2000 + number : 1900 + number
        default: return nil
        }
    }

    private static func isWord(_ text: String) -> Bool {
        text.utf8.allSatisfy { (48...57).contains($0) || (97...122).contains($0) }
    }

    private static let months: [String: Int] = {
        var months = ["set": 9, "sept": 9, "setiembre": 9, "jan": 1, "apr": 4, "aug": 8, "dec": 12]
        let names = [
            "enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto", "septiembre",
            "octubre", "noviembre", "diciembre",
        ]
        for (index, name) in names.enumerated() {
            months[name] = index + 1
            months[String(name.prefix(3))] = index + 1
        }
        return months
    }()
}
