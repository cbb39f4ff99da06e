import SSMEModel
import Testing

@testable import Reports

@Suite struct ReturnedMailTests {
    private let file = ReturnedFile(
        fileName: "formulario «final».pdf", receivedAt: "2026-10-18T16:42:10-05:00",
        digest: String(repeating: "0123456789ab", count: 5),
        explanation: LocalizedText("No pudimos leerlo. Envíe el libro de Excel."))

    @Test func `the sentence, the receipt and whom to ask, and the banner of a demonstration`() {
        let mail = ReturnedMail(language: .spanish).message(
            file, in: SampleWave.report, from: MailMessage.Mailbox(address: "ssme@example.org"))
        #expect(
            mail.subject
                == "[Datos inventados: demostración] SSME, sexta edición, 2026: le devolvemos «formulario “final”.pdf»"
        )
        #expect(
            mail.text == """
                DATOS INVENTADOS: DEMOSTRACIÓN

                Cordial saludo:

                No pudimos leerlo. Envíe el libro de Excel.

                Archivo: formulario «final».pdf · Recibido: 18 de octubre de 2026, 4:42\u{A0}p.\u{A0}m. · Radicado: 0123456789ab

                Red Clúster Colombia, Confecámaras

                """)
        #expect(mail.to.isEmpty)
        #expect(mail.attachments.isEmpty)
    }
}
