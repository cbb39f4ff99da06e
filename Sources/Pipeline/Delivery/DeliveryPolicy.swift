import Declarations
import Instrument
import SSMEModel

/// How letters leave: through which program, when, and how many.
struct DeliveryPolicy: Sendable {
    /// The hours in which no letter leaves; they may span midnight.
    struct QuietHours: Sendable {
        let from: DayTime
        let to: DayTime

        /// True where a moment lies in them.
        func contains(_ moment: Moment) -> Bool {
            let now = moment.secondOfDay
            return from <= to
                ? (from.secondOfDay..<to.secondOfDay).contains(now)
                : now >= from.secondOfDay || now < to.secondOfDay
        }
    }

    /// The sender's address.
    let sender: String
    /// The mail program and its arguments, which reads a message from standard input; `{from}` and `{to}` stand for
    /// addresses. Empty: letters are written and nobody sends them.
    let command: [String]
    /// **Units**: seconds that the mail program may take for a letter.
    let timeoutSeconds: Int
    /// `nil`: at any hour.
    let quietHours: QuietHours?
    /// At most so many letters leave on a day.
    let dailyCap: Int
    /// An initiative gets no second letter in a round before so many days, whatever else was found meanwhile.
    let daysBetween: Int

    /// True where letters are sent at all.
    var isOn: Bool { !command.isEmpty }

    init(_ node: Declaration) throws(DeclarationError) {
        try node.allowOnly([
            "from", "command", "timeout_seconds", "quiet_hours", "daily_cap", "days_between",
        ])
        sender = try node["from"].line(
            "un correo como nombre@entidad.org", where: Roster.isAddress)
        var words: [String] = []
        for word in try node.optional("command")?.list() ?? [] { words.append(try word.text()) }
        guard words.isEmpty || words.contains("{to}") else {
            throw try node["command"].error(
                found: words.joined(separator: " "), expected: "una palabra «{to}»: las direcciones"
            )
        }
        command = words
        timeoutSeconds = try node.optional("timeout_seconds")?.whole(in: 1...3_600) ?? 60
        dailyCap = try node.optional("daily_cap")?.whole(in: 1...100_000) ?? 200
        daysBetween = try node.optional("days_between")?.whole(in: 1...365) ?? 3
        if let hours = try node.optional("quiet_hours") {
            try hours.allowOnly(["from", "to"])
            quietHours = QuietHours(from: try DayTime(hours["from"]), to: try DayTime(hours["to"]))
        } else {
            quietHours = nil
        }
    }
}
