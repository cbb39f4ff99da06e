import SSMEModel

/// Reads the ISO 8601 moments of strict workbooks and of OpenDocument.
enum ISOMoment {
    /// `2024-09-05`, `2024-09-05T10:30:00.250Z` or `10:30:00`; `nil` for anything else. A distance from Greenwich is
    /// left out: people read the clock as written.
    static func value(_ text: String) -> CellValue? {
        let parts = text.split(separator: "T", omittingEmptySubsequences: false)
        switch parts.count {
        case 1:
            if let date = CalendarDate(iso: parts[0]) { return .date(date) }
            return seconds(parts[0]).map { .time(seconds: $0) }
        case 2:
            guard let seconds = seconds(parts[1]) else { return nil }
            if parts[0].isEmpty { return .time(seconds: seconds) }
            return CalendarDate(iso: parts[0]).map { .datetime($0, seconds: seconds) }
        default: return nil
        }
    }

    private static func withoutZone(_ text: Substring) -> Substring {
        if text.hasSuffix("Z") { return text.dropLast() }
        guard let sign = text.lastIndex(where: { $0 == "+" || $0 == "-" }) else { return text }
        let zone = text[text.index(after: sign)...].split(separator: ":")
        let isZone = zone.count == 2 && zone.allSatisfy { $0.utf8.count == 2 && Int($0) != nil }
        return isZone ? text[..<sign] : text
    }

    /// `10:30`, `10:30:00.25`, a final `Z` allowed. **Units**: seconds, rounded to the millisecond.
    private static func seconds(_ text: Substring) -> Double? {
        let clock = withoutZone(text)
        let parts = clock.split(separator: ":", omittingEmptySubsequences: false)
        guard (2...3).contains(parts.count), let hours = Int(parts[0]), let minutes = Int(parts[1]),
            let rest = parts.count == 3 ? Double(parts[2]) : 0,
            (0...24).contains(hours), (0..<60).contains(minutes), (0..<61).contains(rest)
        else { return nil }
        return (Double(hours * 3600 + minutes * 60) * 1000 + (rest * 1000).rounded()) / 1000
    }
}
