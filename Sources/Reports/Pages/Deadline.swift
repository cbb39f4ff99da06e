import SSMEModel

/// The last day for corrections, as it reads on a given day.
struct Deadline: Hashable, Sendable {
    /// The last day.
    let date: CalendarDate
    /// True where that day is over.
    let isPast: Bool

    /// The deadline as it reads on a day; `nil` where none was set.
    init?(_ date: CalendarDate?, on today: CalendarDate?) {
        guard let date else { return nil }
        self.date = date
        isPast = today.map { $0 > date } ?? false
    }

    /// «30 de noviembre de 2026», or «cerró el 30 de noviembre de 2026; envíelo lo antes posible».
    func shown(_ language: Language) -> String {
        let day = Figure(language).date(date)
        guard isPast else { return day }
        return language == .spanish
            ? "cerró el \(day); envíelo lo antes posible"
            : "closed on \(day); send it as soon as possible"
    }

    /// « a más tardar el 30 de noviembre de 2026», to end a request; empty once the day is over.
    func limit(_ language: Language) -> String {
        guard !isPast else { return "" }
        return (language == .spanish ? " a más tardar el " : " by ") + Figure(language).date(date)
    }

    /// « El plazo cerró el 30 de noviembre de 2026; envíelo lo antes posible.», after a request; empty before.
    func reminder(_ language: Language) -> String {
        guard isPast else { return "" }
        let day = Figure(language).date(date)
        return language == .spanish
            ? " El plazo cerró el \(day); envíelo lo antes posible."
            : " The deadline was \(day); send it as soon as possible."
    }
}
