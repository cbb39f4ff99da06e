import SSMEModel

/// A month as people type it: `2024-09`, `09/2024`, `sept-24`, `septiembre de 2024`, or a whole date.
struct MonthText {
    /// What it can mean; never nothing. With one reading, its habit is one that was needed or that it shows.
    let readings: [Reading]
    /// True where even a single reading is not sure: `09/24`, a misspelt name.
    let isAsked: Bool

    /// Reads a folded text; `nil` where it is no month. `isNumber`: the cell holds a number, not a text.
    init?(_ folded: FoldedText, isNumber: Bool = false) {
        let pieces = Self.withoutTime(folded.text).split { "-/.,'’ ".contains($0) }.map(String.init)
            .filter { $0 != "de" && $0 != "del" }
        guard pieces.allSatisfy(Self.isWord) else { return nil }
        let found = Self.spelled(pieces) ?? Self.numeric(pieces, isNumber: isNumber)
        guard let found, !found.readings.isEmpty else { return nil }
        readings = found.readings
        isAsked = found.isAsked
    }

    /// What is understood; days that come first or last only show a habit, other habits were needed.
    var understanding: Understanding {
        guard !isAsked, readings.count == 1, let only = readings.first else {
            return .asked(readings)
        }
        switch only.habit {
        case .serialDay, .compactMonth: return .assumed(only.value, by: only.habit ?? .serialDay)
        default: return .certain(only.value)
        }
    }

    private typealias Found = (readings: [Reading], isAsked: Bool)

    private static func found(
        _ year: Int?, _ month: Int, isAsked: Bool = false, _ habit: Habit? = nil
    ) -> Found {
        let found = year.flatMap { YearMonth(year: $0, month: month) }
        return (found.map { [Reading(.month($0), habit: habit)] } ?? [], isAsked)
    }

    /// With the month's name: the other piece is the year; of two others, the first is the day.
    private static func spelled(_ pieces: [String]) -> Found? {
        guard (2...3).contains(pieces.count) else { return nil }
        let index = pieces.firstIndex { $0.contains { $0.isLetter } }
        guard let index, let name = name(pieces[index]) else { return nil }
        var others = pieces
        others.remove(at: index)
        if others.count == 2 {
            guard let day = Int(others[0]), (1...31).contains(day) else { return nil }
            others.removeFirst()
        }
        return found(year(others[0]), name.month, isAsked: name.isMisspelt)
    }

    private static func numeric(_ pieces: [String], isNumber: Bool) -> Found? {
        let numbers = pieces.compactMap { Int($0) }
        guard numbers.count == pieces.count else { return nil }
        let yearAt = pieces.indices.filter { pieces[$0].utf8.count == 4 }
        let isShort = pieces.allSatisfy { $0.utf8.count <= 2 }
        switch (numbers.count, yearAt) {
        case (1, _): return compact(pieces[0], numbers[0])
        case (2, [0]) where isNumber && numbers[1] == 1 && pieces[1].utf8.count == 1:
            // A number 2024.1 may have been `2024.10`.
            return (found(numbers[0], 1).readings + found(numbers[0], 10).readings, true)
        case (2, [0]): return found(numbers[0], numbers[1])
        case (2, [1]): return found(numbers[1], numbers[0])
        case (2, []) where isShort && (13...49).contains(numbers[1]):
            return found(2000 + numbers[1], numbers[0], isAsked: true)
        case (3, [0]):
            let day = CalendarDate(year: numbers[0], month: numbers[1], day: numbers[2])
            return day.map { ([Reading(.month($0.yearMonth))], false) }
        case (3, [2]): return (days(numbers, year: numbers[2]), false)
        case (3, []) where isShort && numbers[2] < 50:
            return (days(numbers, year: 2000 + numbers[2]), false)
        default: return nil
        }
    }

    /// `202409`, `20240905`, or the number of a day in a spreadsheet, from 1990 to 2049.
    private static func compact(_ text: String, _ number: Int) -> Found? {
        switch text.utf8.count {
        case 5 where (32_874...54_788).contains(number):
            let month = CalendarDate(daysSince1970: number - 25_569).yearMonth
            return ([Reading(.month(month), habit: .serialDay)], false)
        case 6 where (1950...2049).contains(number / 100):
            return found(number / 100, number % 100, .compactMonth)
        case 8 where (1950...2049).contains(number / 10_000):
            let day = CalendarDate(
                year: number / 10_000, month: number / 100 % 100, day: number % 100)
            return day.map { ([Reading(.month($0.yearMonth), habit: .compactMonth)], false) }
        default: return nil
        }
    }

    /// Day first, as in Colombia, and month first, as programs set to English have it.
    private static func days(_ numbers: [Int], year: Int) -> [Reading] {
        let dayFirst = CalendarDate(year: year, month: numbers[1], day: numbers[0])
        let monthFirst = CalendarDate(year: year, month: numbers[0], day: numbers[1])
        if let dayFirst, dayFirst == monthFirst { return [Reading(.month(dayFirst.yearMonth))] }
        return [(dayFirst, Habit.dayFirst), (monthFirst, .monthFirst)].compactMap { day, habit in
            day.map { Reading(.month($0.yearMonth), habit: habit) }
        }
    }

    /// `2024`, or `24` within fifty years of 2000.
    private static func year(_ text: String) -> Int? {
        guard let number = Int(text), number >= 0 else { return nil }
        switch text.utf8.count {
        case 4: return number
        case 2: return number < 50 ? 2000 + number : 1900 + number
        default: return nil
        }
    }

    private static func name(_ text: String) -> (month: Int, isMisspelt: Bool)? {
        if let month = months[text] { return (month, false) }
        guard text.utf8.count >= 5 else { return nil }
        let near = Nearest.word(to: text, among: names)
        return near.flatMap { months[$0] }.map { ($0, true) }
    }

    /// `2024-09-05 00:00:00` and `2024-09-05t00:00:00z` without the time.
    private static func withoutTime(_ text: String) -> Substring {
        guard let colon = text.firstIndex(of: ":"),
            let end = text[..<colon].lastIndex(where: { $0 == " " || $0 == "t" })
        else { return text[...] }
        return text[..<end]
    }

    private static func isWord(_ text: String) -> Bool {
        text.utf8.allSatisfy { (48...57).contains($0) || (97...122).contains($0) }
    }

    private static let names = [
        "enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto", "septiembre",
        "octubre", "noviembre", "diciembre",
    ]

    private static let months: [String: Int] = {
        var months = ["set": 9, "sept": 9, "setiembre": 9, "jan": 1, "apr": 4, "aug": 8, "dec": 12]
        for (index, name) in names.enumerated() {
            months[name] = index + 1
            months[String(name.prefix(3))] = index + 1
        }
        return months
    }()
}
