import SSMEModel

/// Turns a spreadsheet's serial number into the kind of time that its format tells.
///
/// **Source**: ECMA-376 Part 1, §18.17.4.1. In the 1900 system serial 60 is the 29 February 1900 that never was; it
/// reads as the day before, as other readers have it.
struct SerialDate {
    /// True where the workbook counts from 1 January 1904.
    let is1904: Bool

    private static let millisecondsPerDay = 86_400_000.0

    /// The value of a serial number; a number again where the calendar has no such moment.
    ///
    /// **Units**: days in; times are rounded to the millisecond.
    func value(_ serial: Double, as format: NumberFormat) -> CellValue {
        guard format.isTemporal, serial.isFinite, abs(serial) <= 1e8 else { return .number(serial) }
        if format == .duration { return .duration(seconds: Self.rounded(serial * 86_400)) }
        // The 1900 system has no moment before its first day.
        if serial < 0 && !is1904 { return .number(serial) }
        var days = serial.rounded(.down)
        var milliseconds = ((serial - days) * Self.millisecondsPerDay).rounded()
        if milliseconds >= Self.millisecondsPerDay {
            days += 1
            milliseconds = 0
        }
        let seconds = milliseconds / 1000
        // Day 0 of the 1900 system is no day: what is left is midnight.
        if days == 0 && (format == .time || milliseconds > 0 || !is1904) {
            return .time(seconds: seconds)
        }
        guard let date = date(Int(days)) else { return .number(serial) }
        if format == .date && milliseconds == 0 { return .date(date) }
        return .datetime(date, seconds: seconds)
    }

    private func date(_ serial: Int) -> CalendarDate? {
        let days: Int
        if is1904 {
            days = serial - 24_107
        } else {
            days = serial - (serial < 60 ? 25_568 : 25_569)
        }
        guard (-719_162...2_932_896).contains(days) else { return nil }
        return CalendarDate(daysSince1970: days)
    }

    private static func rounded(_ seconds: Double) -> Double { (seconds * 1000).rounded() / 1000 }
}
