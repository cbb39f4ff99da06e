import SSMEModel

/// The passes that a wave's calendar asks for: one each night from the day it opens, the last one the night after the last
/// day for corrections. Days are local; a pass is named after the day on which its hour lies.
struct PassCalendar: Sendable {
    private let window: PipelineConfiguration.Window
    private let hour: DayTime

    init(_ configuration: PipelineConfiguration) {
        window = configuration.window
        hour = configuration.schedule.hour
    }

    /// The day of the last pass, once the wave has closed.
    var closing: CalendarDate {
        CalendarDate(daysSince1970: window.correctionsUntil.daysSince1970 + 1)
    }

    /// The last pass whose hour has come; `nil` before the first. After the last one it stays that, unless `isLate`: then each
    /// night counts.
    func latest(at moment: Moment, isLate: Bool = false) -> CalendarDate? {
        let hasCome = moment.secondOfDay >= hour.secondOfDay
        let day = CalendarDate(
            daysSince1970: moment.date.daysSince1970 - (hasCome ? 0 : 1))
        guard day >= window.opens else { return nil }
        return isLate ? day : min(day, closing)
    }

    /// The next pass after a moment; `nil` after the last one.
    func next(after moment: Moment) -> CalendarDate? {
        let hasCome = moment.secondOfDay >= hour.secondOfDay
        let day = CalendarDate(
            daysSince1970: moment.date.daysSince1970 + (hasCome ? 1 : 0))
        return day > closing ? nil : max(day, window.opens)
    }

    /// What is due: the pass to make, and how many before it were missed; `nil` where nothing is.
    ///
    /// A ledger that knows a later pass than the clock does has seen the future: then nothing is due.
    func due(
        at moment: Moment, made: [CalendarDate], hasLateFiles: Bool
    ) -> (day: CalendarDate, missed: Int)? {
        let last = made.max()
        for isLate in hasLateFiles ? [false, true] : [false] {
            guard let day = latest(at: moment, isLate: isLate) else { continue }
            if let last, last >= day { continue }
            let before = last.map { $0.daysSince1970 } ?? day.daysSince1970 - 1
            return (day, isLate ? 0 : max(0, day.daysSince1970 - before - 1))
        }
        return nil
    }
}
