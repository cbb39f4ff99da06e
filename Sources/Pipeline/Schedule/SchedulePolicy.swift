import Declarations

/// When a pass is due, when initiatives are reminded, and how long a pass may take.
struct SchedulePolicy: Sendable {
    /// The hour of the nightly pass, in the survey's time zone.
    let hour: DayTime
    /// So many days before a deadline, whoever has something to do is reminded; the most first.
    let reminders: [Int]
    /// **Units**: minutes that a pass may take.
    let maxMinutes: Int

    /// What holds where `pipeline.yml` says nothing: every night at 02:30, no reminders, two hours.
    static let standard = SchedulePolicy(
        hour: DayTime(hour: 2, minute: 30), reminders: [], maxMinutes: 120)

    private init(hour: DayTime, reminders: [Int], maxMinutes: Int) {
        self.hour = hour
        self.reminders = reminders
        self.maxMinutes = maxMinutes
    }

    init(_ node: Declaration) throws(DeclarationError) {
        try node.allowOnly(["hour", "reminders", "max_minutes"])
        hour = try DayTime(node["hour"])
        var days: [Int] = []
        for item in try node["reminders"].list() { days.append(try item.whole(in: 1...365)) }
        reminders = days.sorted(by: >)
        maxMinutes = try node["max_minutes"].whole(in: 1...1_440)
    }
}
