public import SSMEModel

/// The e-mail that reminds an initiative of a deadline.
public struct ReminderMail: Sendable {
    /// What is missing.
    public enum Occasion: Hashable, Sendable {
        /// Nothing was received yet.
        case nothingReceived
        /// So many points are open, of the form received in a round.
        case openPoints(Int)
    }

    private let language: Language

    /// Makes e-mails for readers of a language.
    public init(language: Language) { self.language = language }

    /// The message. `days` is how many are left until the deadline, 0 on its day.
    public func message(
        to initiative: Initiative, at addresses: [String], of occasion: Occasion,
        deadline: CalendarDate, days: Int, questionnaire: Questionnaire, isInvented: Bool,
        from: MailMessage.Mailbox, sentAt: String, seed: String
    ) -> MailMessage {
        let opening = MailOpening(language: language, isInvented: isInvented)
        let subject = opening.subject(
            questionnaire.title[language] + " · \(initiative.id): " + left(days)[language])
        let text =
            opening.lines
            + body(initiative, occasion, { Figure($0).date(deadline) }).map { $0[language] }
            + ["", questionnaire.contact]
        return MailMessage(
            from: from, to: addresses.map { MailMessage.Mailbox(address: $0) }, subject: subject,
            sentAt: sentAt, text: text.joined(separator: "\n") + "\n", seed: seed)
    }

    private func left(_ days: Int) -> LocalizedText {
        switch days {
        case 0: LocalizedText("hoy es el último día", english: "today is the last day")
        case 1: LocalizedText("queda 1 día", english: "1 day left")
        default: LocalizedText("quedan \(days) días", english: "\(days) days left")
        }
    }

    private func body(
        _ initiative: Initiative, _ occasion: Occasion, _ deadline: (Language) -> String
    ) -> [LocalizedText] {
        let form = "\(initiative.name) (\(initiative.id))"
        let (until, by) = (deadline(.spanish), deadline(.english))
        let last = LocalizedText(
            "Si ya lo envió, no tiene que hacer nada.",
            english: "If you have sent it, there is nothing to do.")
        switch occasion {
        case .nothingReceived:
            return [
                LocalizedText(
                    "Todavía no hemos recibido el formulario de \(form).",
                    english: "We have not received the form of \(form) yet."),
                LocalizedText(
                    "Se recibe hasta el \(until). Diligéncielo en el libro que le enviamos y devuélvalo con sus soportes.",
                    english:
                        "It is taken until \(by). Fill in the workbook that we sent you and return it with its documents."
                ),
                last,
            ]
        case .openPoints(let count):
            return [
                LocalizedText(
                    "El formulario de \(form) todavía tiene \(count) \(count == 1 ? "punto" : "puntos") por corregir o confirmar.",
                    english:
                        "The form of \(form) still has \(count) \(count == 1 ? "point" : "points") to correct or confirm."
                ),
                LocalizedText(
                    "Las correcciones se reciben hasta el \(until): abra correcciones.xlsx, que le enviamos con la lista, corrija ahí mismo y devuélvalo.",
                    english:
                        "Corrections are taken until \(by): open correcciones.xlsx, which we sent you with the list, correct it and send it back."
                ),
                last,
            ]
        }
    }
}
