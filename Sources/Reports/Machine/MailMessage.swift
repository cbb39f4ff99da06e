/// An e-mail ready to be sent or saved as `.eml`: UTF-8 text and attachments, the same bytes for the same values.
///
/// **Source**: RFC 5322 (format), RFC 2045 and 2046 (MIME), RFC 2047 (headers), RFC 2231 (file names), RFC 3834.
public struct MailMessage: Hashable, Sendable {
    /// A person or an office with an address.
    public struct Mailbox: Hashable, Sendable {
        /// The name shown; possibly empty.
        public let name: String
        /// `ssme@example.org`.
        public let address: String

        /// Makes a mailbox from its parts.
        public init(name: String = "", address: String) {
            self.name = name
            self.address = address
        }
    }

    /// A file that travels with the message.
    public struct Attachment: Hashable, Sendable {
        /// The file's name, in any script.
        public let fileName: String
        /// `application/pdf`.
        public let mediaType: String
        /// The content.
        public let bytes: [UInt8]

        /// The media type of an Excel workbook.
        public static let workbook =
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"

        /// Makes an attachment from its parts.
        public init(fileName: String, mediaType: String, bytes: [UInt8]) {
            self.fileName = fileName
            self.mediaType = mediaType
            self.bytes = bytes
        }
    }

    /// Who sends it.
    public let from: Mailbox
    /// Who receives it; possibly empty, for an operator to fill in.
    public let to: [Mailbox]
    /// The subject, in any script.
    public let subject: String
    /// When it was written, ISO 8601; anything else leaves the header to the mail server.
    public let sentAt: String
    /// The body, with `\n` line breaks.
    public let text: String
    /// The files.
    public let attachments: [Attachment]
    /// What the boundary and the message's id are drawn from: the run and the initiative.
    public let seed: String

    /// Makes a message from its parts.
    public init(
        from: Mailbox, to: [Mailbox], subject: String, sentAt: String, text: String,
        attachments: [Attachment] = [], seed: String
    ) {
        self.from = from
        self.to = to
        self.subject = subject
        self.sentAt = sentAt
        self.text = text
        self.attachments = attachments
        self.seed = seed
    }

    /// The message with CRLF line breaks, all ASCII: the content of an `.eml` file.
    public var encoded: [UInt8] {
        // «=_» stands in neither quoted-printable nor base64 text, so no content can end a part.
        let boundary = "=_" + SeededToken("boundary\n" + seed).text
        var lines = headers
        lines.append("Content-Type: multipart/mixed;")
        lines.append(" boundary=\"\(boundary)\"")
        lines.append("")
        lines.append("--" + boundary)
        lines.append("Content-Type: text/plain; charset=utf-8")
        lines.append("Content-Transfer-Encoding: quoted-printable")
        lines.append("")
        lines += MailCoding.quotedPrintable(text)
        for attachment in attachments {
            let name = MailCoding.parameter("filename", attachment.fileName)
            lines.append("--" + boundary)
            lines.append("Content-Type: " + MailCoding.oneLine(attachment.mediaType))
            lines.append("Content-Transfer-Encoding: base64")
            lines.append("Content-Disposition: attachment;")
            lines += name
            lines.append("")
            lines += MailCoding.base64Lines(attachment.bytes)
        }
        lines.append("--" + boundary + "--")
        return Array((lines.joined(separator: "\r\n") + "\r\n").utf8)
    }

    private var headers: [String] {
        var lines: [String] = []
        if let time = LocalTime(iso: sentAt) { lines.append("Date: " + time.mailDate) }
        lines += MailCoding.mailboxes("From", [from])
        if !to.isEmpty { lines += MailCoding.mailboxes("To", to) }
        lines += MailCoding.header("Subject", subject)
        let host = MailCoding.address(from.address).split(separator: "@").last.map(String.init)
        lines.append(
            "Message-ID: <\(SeededToken("message\n" + seed).text)@\(host ?? "localhost")>")
        lines.append("Auto-Submitted: auto-generated")
        lines.append("MIME-Version: 1.0")
        return lines
    }
}
