import SSMEModel
import Testing

@testable import Evidence

struct FormatTextTests {
    @Test func `an e-mail gives its subject, date, body and attachments`() {
        let mail = """
            From: gestora@example.org
            Subject: =?UTF-8?Q?Acta_del_comit=C3=A9?=
            Date: Fri, 5 Sep 2025 10:00:00 -0500
            MIME-Version: 1.0
            Content-Type: multipart/mixed; boundary="corte"

            --corte
            Content-Type: text/plain; charset=ISO-8859-1
            Content-Transfer-Encoding: quoted-printable

            El comit=E9 aprob=F3 el plan=
             de acci=F3n.
            --corte
            Content-Type: application/pdf; name="plan.pdf"
            Content-Transfer-Encoding: base64

            JVBERi0=
            --corte--
            """
        let text = MailText.read(Array(mail.utf8))
        #expect(text.text.contains("Acta del comité"))
        #expect(text.text.contains("El comité aprobó el plan de acción."))
        #expect(text.text.hasSuffix("plan.pdf"))
        #expect(!text.text.contains("JVBER"))
        #expect(!text.isWhole)
    }

    @Test func `a message inside a message is read`() {
        let mail = """
            Subject: RV
            Content-Type: multipart/mixed; boundary=a

            --a
            Content-Type: message/rfc822

            Subject: Acta del Clúster Moda
            Content-Type: text/plain

            El comité aprobó el plan.
            --a--
            """
        let text = MailText.read(Array(mail.utf8))
        #expect(text.text.contains("Acta del Clúster Moda"))
        #expect(text.text.contains("El comité aprobó el plan."))
        #expect(text.isWhole)
    }

    @Test(
        arguments: [
            [0xEF, 0xBB, 0xBF, 0x61, 0xC3, 0xB1, 0x6F], [0x61, 0xC3, 0xB1, 0x6F],
            [0x61, 0xF1, 0x6F],
            [0xFF, 0xFE, 0x61, 0, 0xF1, 0, 0x6F, 0], [0xFE, 0xFF, 0, 0x61, 0, 0xF1, 0, 0x6F],
        ] as [[UInt8]])
    func `text is read in whatever encoding`(bytes: [UInt8]) {
        #expect(Charset.text(bytes) == "año")
    }

    @Test func `rich text gives its words and no fonts`() {
        let rich =
            #"{\rtf1\ansi{\fonttbl{\f0 Arial;}}\f0 El comit\u233\'e9 aprob\'f3\par el plan\~.}"#
        #expect(RichText.plain(Array(rich.utf8)) == "El comité aprobó\nel plan .")
        let dash = #"{\rtf1\ansi Plan 2025\u8211?2026}"#
        #expect(RichText.plain(Array(dash.utf8)) == "Plan 2025 2026")
    }

    @Test func `an e-mail written as a page gives its words alone`() {
        let mail = """
            Subject: Acta
            Content-Type: text/html; charset=utf-8

            <style>p {color: red}</style><p>Acta del comit&eacute;<br>Se aprob&oacute; A&B</p><SCRIPT>a<b</SCRIPT>
            """
        let words = MailText.read(Array(mail.utf8)).text.split(whereSeparator: \.isWhitespace)
        #expect(words == ["Acta", "Acta", "del", "comité", "Se", "aprobó", "A&B"])
    }

    @Test func `a signature covers the file or it does not`() {
        func signed(_ length: Int) -> [UInt8] {
            let head = "%PDF-1.4 /ByteRange [0 10 30 "
            let tail = "] %%EOF"
            let count = head.utf8.count + 3 + tail.utf8.count
            let number = String(count - 30 + length)
            let padded = String(repeating: " ", count: 3 - number.utf8.count) + number
            return Array((head + padded + tail).utf8)
        }
        #expect(PDFSignature(signed(0))?.coversWhole == true)
        #expect(PDFSignature(signed(-5))?.coversWhole == false)
        #expect(PDFSignature(Array("%PDF-1.4 %%EOF".utf8)) == nil)
        #expect(PDFSignature(Array("/ByteRange [0 99999999999999999999 1 1]".utf8)) == nil)
    }

    @Test(arguments: [
        "[InternetShortcut]\r\nURL=https://example.org", "{\"doc_id\": \"1\", \"url\": \"x\"}",
        "<?xml?><plist><dict><key>URL</key></dict></plist>",
    ])
    func `a file that leads to a document holds none`(content: String) throws {
        let item = try examined(Array(content.utf8), name: "acta.txt")
        #expect(item.status == .unreadable)
        #expect(item.facts[.flaw] == .text(LocalizedText("shortcut")))
    }

    @Test(arguments: [
        ("plan-truncated.pdf", "truncated"), ("plan-encrypted.pdf", "password"),
        ("minutes-password.docx", "password"), ("minutes-locked.docx", "password"),
        ("photos.zip", "archive"), ("sign-in.pdf", "page"), ("plan.pdf", ""),
    ])
    func `why a file does not open is told`(name: String, flaw: String) throws {
        #expect(
            try examined(fixture(name), name: name).facts[.flaw] == .text(LocalizedText(flaw)))
    }

    @Test func `a document with an archive behind it is two files`() throws {
        let both = try fixture("plan.pdf") + fixture("photos.zip")
        let item = try examined(both, name: "plan.pdf")
        #expect(item.status == .unreadable)
        #expect(item.facts[.polyglot] == .truth(true))
    }

    @Test func `a PDF that holds an archive is one file`() throws {
        let plan = try fixture("plan.pdf")
        let held =
            Array("%PDF-1.4\n9 0 obj<<>>stream\n".utf8) + (try fixture("photos.zip"))
            + Array("\nendstream endobj\n".utf8) + plan.dropFirst(9)
        #expect(try examined(held, name: "plan.pdf").facts[.polyglot] == .truth(false))
    }

    @Test func `a document in rich text that links to a cloud is no shortcut`() throws {
        let rich = #"{\rtf1\ansi El acta est\'e1 tambi\'e9n en https://drive.google.com/file/d/1}"#
        #expect(try examined(Array(rich.utf8), name: "acta.rtf").status == .accepted)
    }

    @Test func `scripts in a PDF are told`() throws {
        let plan = try fixture("plan.pdf")
        let scripted = Array("%PDF-1.4\n1 0 obj<</S /JavaScript>>endobj\n".utf8) + plan.dropFirst(9)
        #expect(try examined(scripted, name: "plan.pdf").facts[.macros] == .truth(true))
        #expect(try examined(plan, name: "plan.pdf").facts[.macros] == .truth(false))
        let byChance = Array("%PDF-1.4\n1 0 obj<<>>stream\n/JS(\nendstream endobj\n".utf8)
        #expect(
            try examined(byChance + plan.dropFirst(9), name: "plan.pdf").facts[.macros]
                == .truth(false))
    }

    @Test func `an ending that is another format's is told, and the file opens`() throws {
        let item = try examined(fixture("photo.jpg"), name: "acta.pdf")
        #expect(item.status == .accepted)
        #expect(item.facts[.misnamed] == .truth(true))
    }

    private func examined(_ bytes: [UInt8], name: String) throws -> ExaminedFile {
        let files = try EvidenceAssessor().examine([file(name, bytes)])
        return try #require(files.first)
    }
}
