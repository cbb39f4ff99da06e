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
        let banner = isInvented ? "[\(PageWords.invented[language])] " : ""
        let subject =
            banner + questionnaire.title[language] + " · \(initiative.id): " + left(days)
        let text =
            (isInvented ? [PageWords.invented[language].uppercased(), ""] : [])
            + [language == .spanish ? "Cordial saludo:" : "Dear colleague:", ""]
            + body(initiative, occasion, Figure(language).date(deadline))
            + ["", questionnaire.contact]
        return MailMessage(
            from: from, to: addresses.map { MailMessage.Mailbox(address: $0) }, subject: subject,
            sentAt: sentAt, text: text.joined(separator: "\n") + "\n", seed: seed)
    }

    private func left(_ days: Int) -> String {
        switch (days, language) {
        case (0, .spanish): "hoy es el último día"
        case (0, _): "today is the last day"
        case (1, .spanish): "queda 1 día"
        case (1, _): "1 day left"
        case (_, .spanish): "quedan \(days) días"
        default: "\(days) days left"
        }
    }

    private func body(
        _ initiative: Initiative, _ occasion: Occasion, _ deadline: String
    ) -> [String] {
        switch (occasion, language) {
        case (.nothingReceived, .spanish):
            [
                "Todavía no hemos recibido el formulario de \(initiative.name) (\(initiative.id)).",
                "Se recibe hasta el \(deadline). Diligéncielo en el libro que le enviamos y devuélvalo con sus soportes.",
                "Si ya lo envió, no tiene que hacer nada.",
            ]
        case (.nothingReceived, _):
            [
                "We have not received the form of \(initiative.name) (\(initiative.id)) yet.",
                "It is taken until \(deadline). Fill in the workbook that we sent you and return it with its documents.",
                "If you have sent it, there is nothing to do.",
            ]
        case (.openPoints(let count), .spanish):
            [
                "El formulario de \(initiative.name) (\(initiative.id)) todavía tiene \(count) \(count == 1 ? "punto" : "puntos") por corregir o confirmar.",
                "Las correcciones se reciben hasta el \(deadline): abra correcciones.xlsx, que le enviamos con la lista, corrija ahí mismo y devuélvalo.",
                "Si ya lo envió, no tiene que hacer nada.",
            ]
        case (.openPoints(let count), _):
            [
                "The form of \(initiative.name) (\(initiative.id)) still has \(count) \(count == 1 ? "point" : "points") to correct or confirm.",
                "Corrections are taken until \(deadline): open correcciones.xlsx, which we sent you with the list, correct it and send it back.",
                "If you have sent it, there is nothing to do.",
            ]
        }
    }
}
