/// One of the things that a typed answer may say.
public struct Reading: Hashable, Sendable {
    /// What it would say; never ambiguous itself.
    public let value: AnswerValue
    /// Decimals typed, as this reading counts them; 0 where the value is no number.
    public let decimals: Int
    /// The habit of whoever would mean it; `nil` where none tells.
    public let habit: Habit?

    /// Makes a reading from its parts.
    public init(_ value: AnswerValue, decimals: Int = 0, habit: Habit? = nil) {
        self.value = value
        self.decimals = decimals
        self.habit = habit
    }
}

/// How sure it is that an answer means what was understood.
public enum Sureness: Hashable, Sendable {
    /// It can mean nothing else.
    case certain
    /// It was read by a habit, and whoever typed it is told.
    case assumed(Habit)

    /// The habit that it was read by; `nil` where none was needed.
    public var habit: Habit? {
        if case .assumed(let habit) = self { habit } else { nil }
    }
}

/// A habit of people who type answers: what tells one reading from another.
public enum Habit: String, Hashable, Sendable, CaseIterable {
    /// `1.234` is a thousand and some.
    case pointGroups = "point_groups"
    /// `1,234` is a thousand and some.
    case commaGroups = "comma_groups"
    /// `1.234` is one and some.
    case pointDecimals = "point_decimals"
    /// `1,234` is one and some.
    case commaDecimals = "comma_decimals"
    /// `2.500 M` is in millions.
    case millionsLetter = "millions_letter"
    /// `1,2E+08` has all its digits.
    case exponent
    /// `1/3` is a third of a hundred.
    case commonFraction = "common_fraction"
    /// `0,37` is 37 %.
    case fractions
    /// `0,37` is 0,37 %.
    case points
    /// `05/09/2024` is in September.
    case dayFirst = "day_first"
    /// `05/09/2024` is in May.
    case monthFirst = "month_first"
    /// 45536 is the day that a spreadsheet keeps under that number.
    case serialDay = "serial_day"
    /// 202409 is a year and a month.
    case compactMonth = "compact_month"
    /// «NA», «n/d» stand for a reason.
    case shortReason = "short_reason"
    /// «ninguno» is zero.
    case zeroWord = "zero_word"
    /// «Valle» is «Valle del Cauca».
    case partOfName = "part_of_name"

    /// The habit as a gestor reads it after a colon.
    public var words: LocalizedText {
        switch self {
        case .pointGroups: text("el punto separa los miles", "the point marks thousands")
        case .commaGroups: text("la coma separa los miles", "the comma marks thousands")
        case .pointDecimals: text("el punto separa los decimales", "the point marks decimals")
        case .commaDecimals: text("la coma separa los decimales", "the comma marks decimals")
        case .millionsLetter: text("«M» son millones", "“M” is millions")
        case .exponent: text("está en notación científica", "it is in scientific notation")
        case .commonFraction: text("es una fracción de 100 %", "it is a fraction of 100 %")
        case .fractions:
            text("sus porcentajes van en partes de 1", "your percentages are parts of 1")
        case .points: text("sus porcentajes van de 0 a 100", "your percentages go from 0 to 100")
        case .dayFirst: text("sus fechas empiezan por el día", "your dates begin with the day")
        case .monthFirst: text("sus fechas empiezan por el mes", "your dates begin with the month")
        case .serialDay:
            text(
                "es una fecha que Excel guardó como número",
                "it is a date that Excel kept as a number")
        case .compactMonth: text("es el año seguido del mes", "it is the year and then the month")
        case .shortReason: text("es una abreviatura", "it is an abbreviation")
        case .zeroWord: text("lo leímos como cero", "we read it as zero")
        case .partOfName: text("es parte del nombre", "it is part of the name")
        }
    }

    private func text(_ spanish: String, _ english: String) -> LocalizedText {
        LocalizedText(spanish, english: english)
    }
}
