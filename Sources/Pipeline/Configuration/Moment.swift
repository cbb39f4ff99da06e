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

    /// True for the machine's own clock, false for a moment that somebody fixed.
    let isLive: Bool

    /// The present moment in a time zone.
    public static func now(in zone: TimeZone) -> Moment {
        let now = Date()
        return Moment(
            epoch: Int(now.timeIntervalSince1970.rounded(.down)),
            offset: zone.secondsFromGMT(for: now), isLive: true)
    }

    /// **Units**: seconds since 1970.
    var epoch: Int { date.daysSince1970 * 86_400 + secondOfDay - offset }

    /// An earlier moment that the machine's clock saw; this one where the clock is fixed, or where that one lies ahead.
    func earlier(epoch: Int) -> Moment {
        guard isLive, epoch < self.epoch else { return self }
        return Moment(epoch: epoch, offset: offset, isLive: true)
    }

    /// Reads `2026-11-22` (its midnight) or `2026-11-22T03:00:00` in a time zone; `nil` for anything else.
    public init?(_ text: String, in zone: TimeZone) {
        let parts = text.split(separator: "T", omittingEmptySubsequences: false)
        guard let date = CalendarDate(iso: parts[0]), parts.count <= 2 else { return nil }
        var seconds = 0
        if parts.count == 2 {
            let clock = parts[1].split(separator: ":", omittingEmptySubsequences: false)
            guard (2...3).contains(clock.count),
                clock.allSatisfy({
                    $0.utf8.count == 2 && $0.utf8.allSatisfy { (48...57).contains($0) }
                }),
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

    private init(epoch: Int, offset: Int, isLive: Bool) {
        let local = epoch + offset
        let days = Int((Double(local) / 86_400).rounded(.down))
        self.init(
            date: CalendarDate(daysSince1970: days), secondOfDay: local - days * 86_400,
            offset: offset, isLive: isLive)
    }

    private init(date: CalendarDate, secondOfDay: Int, offset: Int, isLive: Bool = false) {
        self.date = date
        self.secondOfDay = secondOfDay
        self.offset = offset
        self.isLive = isLive
    }
}
