/// A month of a year, as the questionnaire asks for dates (`AAAA-MM`).
public struct YearMonth: Hashable, Comparable, Sendable, CustomStringConvertible {
    /// Months since January of year 0; the difference of two is the months between them.
    public let monthsSinceYearZero: Int

    /// Makes a month from its count.
    public init(monthsSinceYearZero: Int) { self.monthsSinceYearZero = monthsSinceYearZero }

    /// Makes a month; `nil` where `month` is outside 1…12.
    public init?(year: Int, month: Int) {
        guard (1...12).contains(month), (1...9999).contains(year) else { return nil }
        monthsSinceYearZero = year * 12 + month - 1
    }

    /// Reads `2024-09`; `nil` for anything else.
    public init?(iso text: some StringProtocol) {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        guard parts.count == 2, text.utf8.allSatisfy({ $0 == 45 || (48...57).contains($0) }),
            parts[0].utf8.count == 4, parts[1].utf8.count == 2,
            let year = Int(parts[0]), let month = Int(parts[1])
        else { return nil }
        self.init(year: year, month: month)
    }

    /// The year.
    public var year: Int { monthsSinceYearZero / 12 }
    /// The month, 1…12.
    public var month: Int { monthsSinceYearZero % 12 + 1 }
    /// `2024-09`.
    public var description: String { year.padded(to: 4) + "-" + month.padded(to: 2) }

    /// Earlier before later.
    public static func < (left: Self, right: Self) -> Bool {
        left.monthsSinceYearZero < right.monthsSinceYearZero
    }
}
