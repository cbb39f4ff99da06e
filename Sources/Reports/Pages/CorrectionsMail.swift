public import SSMEModel

/// The e-mail that takes a correction workbook to its gestor, `correo.eml`.
public struct CorrectionsMail: Sendable {
    private let language: Language
    private var spanish: Bool { language == .spanish }

    /// Makes e-mails for readers of a language.
    public init(language: Language) { self.language = language }

    /// The message, with the workbook attached as `correcciones.xlsx`.
    ///
    /// **Missing**: no workbook, no attachment; no recipient leaves the header out; without a `seed` the message's id is
    /// drawn from the run.
    public func message(
        _ notice: CorrectionsNotice, from: MailMessage.Mailbox, to: [MailMessage.Mailbox],
        workbook: [UInt8]?, seed: String? = nil
    ) -> MailMessage {
        MailMessage(
            from: from, to: to, subject: subject(notice), sentAt: notice.provenance.generatedAt,
            text: text(notice),
            attachments: workbook.map {
                [
                    MailMessage.Attachment(
                        fileName: "correcciones.xlsx", mediaType: MailMessage.Attachment.workbook,
                        bytes: $0)
                ]
            } ?? [],
            seed: seed
                ?? [notice.provenance.run, notice.entry.initiative.id, notice.entry.digest]
                .joined(separator: "/"))
    }

    /// «SSME, sexta edición, 2026 · I003: 2 puntos por corregir y 2 por confirmar».
    public func subject(_ notice: CorrectionsNotice) -> String {
        let text = CorrectionsText(notice, language)
        let complete =
            text.later == nil
            ? (spanish ? "su formulario quedó completo" : "your form is complete")
            : (spanish
                ? "por ahora no hay nada por corregir" : "for now there is nothing to correct")
        let review = spanish ? "revisamos su desacuerdo" : "we are looking at your objection"
        return opening(notice).subject(
            "\(notice.title[language]) · \(notice.entry.initiative.id): "
                + (text.isAsking ? text.asked : notice.entry.contested.isEmpty ? complete : review))
    }

    /// The body: plain text, one line a sentence, to be read on any telephone.
    public func text(_ notice: CorrectionsNotice) -> String {
        let words = CorrectionsText(notice, language)
        let entry = notice.entry
        var lines = opening(notice).lines
        lines.append(words.greeting)
        if let thanks = words.thanks { lines.append(thanks + ".") }
        lines.append(words.lead)
        if let later = words.later { lines.append(later) }
        lines += ["", receipt(entry), ""]
        if words.isAsking {
            lines.append(spanish ? "QUÉ HACER" : "WHAT TO DO")
            lines += words.steps.enumerated().map { "\($0.offset + 1). \($0.element)" }
            lines += ["", PageWords.contest[language], ""]
        }
        lines += points(words)
        lines += [notice.contact]
        return lines.joined(separator: "\n") + "\n"
    }

    private func opening(_ notice: CorrectionsNotice) -> MailOpening {
        MailOpening(language: language, isInvented: notice.isInvented)
    }

    private func receipt(_ entry: InitiativeReport) -> String {
        let received = LocalTime.shown(entry.receivedAt, language)
        let code = entry.digest.prefix(12)
        return spanish
            ? "Archivo: \(entry.fileName) · Recibido: \(received) · Radicado: \(code) · Ronda: \(entry.round)"
            : "File: \(entry.fileName) · Received: \(received) · Receipt: \(code) · Round: \(entry.round)"
    }

    private func points(_ words: CorrectionsText) -> [String] {
        var lines: [String] = []
        for group in words.groups {
            lines += [group.heading.uppercased(), group.note, ""]
            for (number, finding, head) in group.points {
                let said = Explanation(finding, language: language, head: head)
                let what = said.objection.map { [$0] } ?? [said.fix, said.minimalFix ?? ""]
                let change = said.objection == nil ? said.change.map { " · " + $0 } ?? "" : ""
                let details = [said.place + "."] + what + ["(\(said.rule)\(change))"]
                lines.append("\(number). \(said.what)")
                lines += details.filter { !$0.isEmpty }.map { "   " + $0 }
                lines.append("")
            }
        }
        return lines
    }
}
