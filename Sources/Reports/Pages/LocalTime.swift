import SSMEModel

/// A local date and time with its offset, read from ISO 8601.
struct LocalTime: Hashable, Sendable {
    let date: CalendarDate
    let hour: Int
    let minute: Int
    let second: Int
    /// **Units**: minutes east of Greenwich.
    let offset: Int

    /// Reads `2026-11-22T03:00:00-05:00`, also with `Z`, fractions of a second, or the day alone.
    init?(iso text: String) {
        guard let date = CalendarDate(iso: text.prefix(10)) else { return nil }
        let rest = Array(text.utf8.dropFirst(10))
        guard !rest.isEmpty else {
            self.init(date: date, hour: 0, minute: 0, second: 0, offset: 0)
            return
        }
        guard rest.count >= 9, rest[0] == UInt8(ascii: "T"), rest[3] == UInt8(ascii: ":"),
            rest[6] == UInt8(ascii: ":"),
            let hour = Self.pair(rest, 1), let minute = Self.pair(rest, 4),
            let second = Self.pair(rest, 7), hour < 24, minute < 60, second < 60
        else { return nil }
        var zone = rest[9...]
        if zone.first == UInt8(ascii: ".") {
            zone = zone.dropFirst().drop { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
        }
        guard let offset = Self.offset(Array(zone)) else { return nil }
        self.init(date: date, hour: hour, minute: minute, second: second, offset: offset)
    }

    /// «22 de noviembre de 2026, 3:00 a. m.»; a text that is no ISO 8601 time is shown as it came.
    static func shown(_ iso: String, _ language: Language) -> String {
        guard let time = LocalTime(iso: iso) else { return iso }
        let day = Figure(language).date(time.date)
        guard iso.utf8.count > 10 else { return day }
        let half = time.hour < 12 ? "a.\u{A0}m." : "p.\u{A0}m."
        let hour = time.hour % 12 == 0 ? 12 : time.hour % 12
        return "\(day), \(hour):\(time.minute.padded(to: 2))\u{A0}\(half)"
    }

    /// `22/11/2026`; a text that begins with no date is shown as it came.
    static func shortDay(_ iso: String) -> String {
        guard let date = CalendarDate(iso: iso.prefix(10)) else { return iso }
        return "\(date.day.padded(to: 2))/\(date.month.padded(to: 2))/\(date.year)"
    }

    /// `Sun, 22 Nov 2026 03:00:00 -0500`. **Source**: RFC 5322 §3.3.
    var mailDate: String {
        let days = ["Thu", "Fri", "Sat", "Sun", "Mon", "Tue", "Wed"]
        let months = [
            "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
        ]
        let weekday = ((date.daysSince1970 % 7) + 7) % 7
        let clock = [hour, minute, second].map { $0.padded(to: 2) }.joined(separator: ":")
        let east = abs(offset)
        return "\(days[weekday]), \(date.day) \(months[date.month - 1]) \(date.year) \(clock) "
            + (offset < 0 ? "-" : "+") + (east / 60).padded(to: 2) + (east % 60).padded(to: 2)
    }

    private init(date: CalendarDate, hour: Int, minute: Int, second: Int, offset: Int) {
        self.date = date
        self.hour = hour
        self.minute = minute
        self.second = second
        self.offset = offset
    }

    private static func offset(_ zone: [UInt8]) -> Int? {
        if zone.isEmpty || zone == [UInt8(ascii: "Z")] { return 0 }
        guard zone.count == 6, zone[3] == UInt8(ascii: ":"), let hours = pair(zone, 1),
            let minutes = pair(zone, 4), hours < 24, minutes < 60
        else { return nil }
        switch zone[0] {
        case UInt8(ascii: "+"): return hours * 60 + minutes
        case UInt8(ascii: "-"): return -(hours * 60 + minutes)
        default: return nil
        }
    }

    private static func pair(_ bytes: [UInt8], _ index: Int) -> Int? {
        let digits = UInt8(ascii: "0")...UInt8(ascii: "9")
        guard index + 1 < bytes.count, digits.contains(bytes[index]),
            digits.contains(bytes[index + 1])
        else { return nil }
        return Int(bytes[index] - 48) * 10 + Int(bytes[index + 1] - 48)
    }
}
