import Instrument
import Reports
import SSMEModel

/// Who is to be reminded today, and of what: of the closing day whoever sent nothing, of the last day for corrections
/// whoever has open points. The latest reminder that is due goes; those that a missed night skipped do not.
struct RemindersDue {
    let survey: Survey
    let configuration: PipelineConfiguration
    let moment: Moment
    let outbox: Outbox

    /// A reminder and the message that says it.
    struct Reminder {
        let letter: Letter
        let message: MailMessage
    }

    /// The reminders of today, by initiative. `heard` are the initiatives of which something could be read; `letters` what
    /// the latest run tells.
    func reminders(heard: Set<String>, letters: [Letter]) -> [Reminder] {
        let window = configuration.window
        var reminders: [Reminder] = []
        if let days = stage(before: window.closes) {
            for initiative in survey.roster.initiatives where !heard.contains(initiative.id) {
                reminders.append(
                    reminder(
                        initiative, .nothingReceived, of: "closes", on: window.closes, days: days))
            }
        }
        if let days = stage(before: window.correctionsUntil) {
            let day = window.correctionsUntil.daysSince1970 - days
            for letter in letters where !letter.points.isEmpty {
                let told = outbox.lastLetter(to: letter.initiative) ?? 0
                guard (told + moment.offset) / 86_400 < day,
                    let initiative = survey.roster[letter.initiative]
                else { continue }
                reminders.append(
                    reminder(
                        initiative, .openPoints(letter.points.count), of: "corrections_until",
                        on: window.correctionsUntil, days: days))
            }
        }
        return reminders.filter { !outbox.isTold($0.letter) }
    }

    /// The reminder that holds today: the one nearest to the deadline of those whose day has come.
    private func stage(before deadline: CalendarDate) -> Int? {
        let left = deadline.daysSince1970 - moment.date.daysSince1970
        guard left >= 0 else { return nil }
        return configuration.schedule.reminders.last { $0 >= left }
    }

    private func reminder(
        _ initiative: Initiative, _ occasion: ReminderMail.Occasion, of name: String,
        on deadline: CalendarDate, days: Int
    ) -> Reminder {
        let to = survey.roster.addresses(of: initiative.id)
        let letter = Letter(reminding: initiative.id, of: name, days: days, to: to)
        return Reminder(
            letter: letter,
            message: ReminderMail(language: configuration.language).message(
                to: initiative, at: to, of: occasion, deadline: deadline,
                days: deadline.daysSince1970 - moment.date.daysSince1970,
                questionnaire: survey.questionnaire, isInvented: configuration.isInvented,
                from: MailMessage.Mailbox(address: configuration.delivery.sender),
                sentAt: moment.description,
                seed: survey.questionnaire.wave + "/" + letter.name))
    }
}
