public import SSMEModel

/// The e-mail that tells somebody why a file goes back, `correo.eml`.
public struct ReturnedMail: Sendable {
    private let language: Language

    /// Makes e-mails for readers of a language.
    public init(language: Language) { self.language = language }

    /// The message. **Missing**: who sent the file is not known, so an operator fills in the recipient.
    public func message(
        _ file: ReturnedFile, in report: WaveReport, from: MailMessage.Mailbox
    ) -> MailMessage {
        MailMessage(
            from: from, to: [], subject: subject(file, report),
            sentAt: report.provenance.generatedAt, text: text(file, report),
            seed: [report.provenance.run, "returned", file.digest].joined(separator: "/"))
    }

    private func subject(_ file: ReturnedFile, _ report: WaveReport) -> String {
        let name = Figure(language).quoted(file.fileName)
        let subject =
            report.questionnaire.title[language]
            + (language == .spanish ? ": le devolvemos \(name)" : ": \(name) goes back to you")
        return report.isInvented ? "[\(PageWords.invented[language])] " + subject : subject
    }

    private func text(_ file: ReturnedFile, _ report: WaveReport) -> String {
        let received = LocalTime.shown(file.receivedAt, language)
        let code = file.digest.prefix(12)
        let lines =
            language == .spanish
            ? [
                "Cordial saludo:", "", file.explanation[language], "",
                "Archivo: \(file.fileName) · Recibido: \(received) · Radicado: \(code)", "",
            ]
            : [
                "Dear colleague:", "", file.explanation[language], "",
                "File: \(file.fileName) · Received: \(received) · Receipt: \(code)", "",
            ]
        let banner = report.isInvented ? [PageWords.invented[language].uppercased(), ""] : []
        return (banner + lines + [report.questionnaire.contact]).joined(separator: "\n") + "\n"
    }
}
