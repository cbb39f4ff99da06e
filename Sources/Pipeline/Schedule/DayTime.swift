import Declarations
import SSMEModel

/// An hour of the day, `02:30`.
struct DayTime: Hashable, Comparable, Sendable {
    /// **Units**: seconds since local midnight.
    let secondOfDay: Int

    init(hour: Int, minute: Int) { secondOfDay = hour * 3600 + minute * 60 }

    /// Reads `02:30`. **Throws**: for anything else.
    init(_ node: Declaration) throws(DeclarationError) {
        let text = try node.text()
        let parts = text.split(separator: ":", omittingEmptySubsequences: false)
        guard parts.count == 2, parts.allSatisfy({ $0.utf8.count == 2 }),
            let hour = Int(parts[0]), let minute = Int(parts[1]),
            (0..<24).contains(hour), (0..<60).contains(minute)
        else { throw node.error(found: text, expected: "una hora entre comillas, \"02:30\"") }
        self.init(hour: hour, minute: minute)
    }

    /// «2:30 a. m.», or `02:30`.
    func shown(_ language: Language) -> String {
        let (hour, minute) = (secondOfDay / 3600, (secondOfDay / 60 % 60).padded(to: 2))
        guard language == .spanish else { return hour.padded(to: 2) + ":" + minute }
        let half = hour < 12 ? "a.\u{A0}m." : "p.\u{A0}m."
        return "\(hour % 12 == 0 ? 12 : hour % 12):\(minute)\u{A0}\(half)"
    }

    static func < (left: Self, right: Self) -> Bool { left.secondOfDay < right.secondOfDay }
}
