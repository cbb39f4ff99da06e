import SSMEModel
import TestSupport
import Testing

@testable import Reports

@Suite struct MailMessageTests {
    private func message(
        subject: String = "Hola", text: String = "Hola\n", to: [MailMessage.Mailbox] = [],
        attachments: [MailMessage.Attachment] = []
    ) -> MailMessage {
        MailMessage(
            from: MailMessage.Mailbox(name: "Red Clúster", address: "ssme@example.org"), to: to,
            subject: subject, sentAt: "2026-11-22T03:00:00-05:00", text: text,
            attachments: attachments, seed: "run/I001")
    }

    private func encoded(_ message: MailMessage) -> String {
        String(decoding: message.encoded, as: UTF8.self)
    }

    @Test func `the correction e-mail is as recorded`() throws {
        let mail = CorrectionsMail(language: .spanish).message(
            SampleWave.notice,
            from: MailMessage.Mailbox(name: "Red Clúster Colombia", address: "ssme@example.org"),
            to: [MailMessage.Mailbox(name: "Gestora de I003", address: "gestora@example.org")],
            workbook: Array("no es un libro de verdad\n".utf8))
        try Golden.expect(mail.text, equals: "reports/correo.txt")
        try Golden.expect(encoded(mail), equals: "reports/correo.eml")
    }

    @Test func `every line is ASCII, ends in CRLF and is short`() {
        let bytes = (0..<500).map { UInt8(truncatingIfNeeded: $0 &* 7) }
        let text = encoded(
            message(
                subject: String(repeating: "corrección ", count: 20),
                text: String(repeating: "año ", count: 60) + "\r\nfin \n",
                attachments: [
                    MailMessage.Attachment(
                        fileName: String(repeating: "niñez ", count: 20) + ".xlsx",
                        mediaType: MailMessage.Attachment.workbook, bytes: bytes)
                ]))
        let lines = text.utf8.split(separator: 10, omittingEmptySubsequences: false)
        #expect(text.utf8.allSatisfy { $0 < 0x80 })
        #expect(lines.dropLast().allSatisfy { $0.last == 13 })
        let long = lines.filter { $0.count > 80 }.map { String(decoding: $0, as: UTF8.self) }
        #expect(long == [])
    }

    @Test func `a line break cannot begin a header`() {
        let text = encoded(
            message(
                subject: "Hola\r\nBcc: otra@example.org",
                to: [MailMessage.Mailbox(address: "a@example.org>\r\nBcc: <b@example.org")]))
        #expect(text.contains("Subject: Hola Bcc: otra@example.org\r\n"))
        #expect(text.contains("To: <a@example.orgBcc:b@example.org>\r\n"))
        #expect(!text.contains("\r\nBcc:"))
    }

    @Test func `the date is written as mail writes it`() {
        #expect(encoded(message()).hasPrefix("Date: Sun, 22 Nov 2026 03:00:00 -0500\r\n"))
    }

    @Test func `the same values give the same bytes, another seed another boundary`() {
        #expect(message().encoded == message().encoded)
        #expect(SeededToken("a").text != SeededToken("b").text)
        #expect(SeededToken("a").text.utf8.count == 32)
    }

    @Test func `base64 follows the published vectors`() {
        let vectors = ["": "", "f": "Zg==", "fo": "Zm8=", "foo": "Zm9v", "foobar": "Zm9vYmFy"]
        for (plain, coded) in vectors {
            #expect(MailCoding.base64Lines(Array(plain.utf8)).joined() == coded)
        }
    }

    @Test func `quoted-printable keeps spaces at line ends`() {
        #expect(MailCoding.quotedPrintable("año = \nx\t") == ["a=C3=B1o =3D=20", "x=09"])
    }
}
