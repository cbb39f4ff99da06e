public import Foundation
public import SSMEModel

/// A local date and time with its offset: the only clock that the pipeline sees.
public struct Moment: Hashable, Sendable, CustomStringConvertible {
    /// The local day.
    public let date: CalendarDate
    /// **Units**: seconds since local midnight.
    public let secondOfDay: Int
    /// **Units**: seconds east of Greenwich.
    public let offset: Int

    /// The present moment in a time zone.
    public static func now(in zone: TimeZone) -> Moment {
        let now = Date()
        let offset = zone.secondsFromGMT(for: now)
        let local = Int(now.timeIntervalSince1970.rounded(.down)) + offset
        let (days, seconds) = local.quotientAndRemainder(dividingBy: 86_400)
        return Moment(
            date: CalendarDate(daysSince1970: days), secondOfDay: seconds, offset: offset)
    }

    /// Reads `2026-11-22` (its midnight) or `2026-11-22T03:00:00` in a time zone; `nil` for anything else.
    public init?(_ text: String, in zone: TimeZone) {
        let parts = text.split(separator: "T", omittingEmptySubsequences: false)
        guard let date = CalendarDate(iso: parts[0]), parts.count <= 2 else { return nil }
        var seconds = 0
        if parts.count == 2 {
            let clock = parts[1].split(separator: ":", omittingEmptySubsequences: false)
            guard (2...3).contains(clock.count), clock.allSatisfy({ $0.utf8.count == 2 && $0.utf8.allSatisfy { (48...57).contains($0) } }),
                let hour = Int(clock[0]), let minute = Int(clock[1]),
                let second = clock.count == 3 ? Int(clock[2]) : 0,
                (0..<24).contains(hour), (0..<60).contains(minute), (0..<60).contains(second)
            else { return nil }
            seconds = hour * 3600 + minute * 60 + second
        }
        let guess = Date(timeIntervalSince1970: Double(date.daysSince1970 * 86_400 + seconds))
        self.init(date: date, secondOfDay: seconds, offset: zone.secondsFromGMT(for: guess))
    }

    /// `2026-11-22T03:00:00-05:00`.
    public var description: String {
        let east = abs(offset) / 60
        return date.description + "T" + clock + (offset < 0 ? "-" : "+")
            + (east / 60).padded(to: 2) + ":" + (east % 60).padded(to: 2)
    }

    /// `03:00:00`.
    public var clock: String {
        [secondOfDay / 3600, secondOfDay / 60 % 60, secondOfDay % 60]
            .map { $0.padded(to: 2) }.joined(separator: ":")
    }

    private init(date: CalendarDate, secondOfDay: Int, offset: Int) {
        self.date = date
        self.secondOfDay = secondOfDay
        self.offset = offset
    }
}
