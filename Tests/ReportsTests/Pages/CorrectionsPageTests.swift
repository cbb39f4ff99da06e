import SSMEModel
import TestSupport
import Testing

@testable import Reports

@Suite struct CorrectionsPageTests {
    @Test func `the page is as recorded`() throws {
        let page = CorrectionsPage(language: .spanish).html(SampleWave.notice)
        try Golden.expect(page, equals: "reports/correcciones.html")
    }

    @Test func `a complete form is thanked`() throws {
        let page = CorrectionsPage(language: .spanish).html(SampleWave.clean)
        try Golden.expect(page, equals: "reports/correcciones-completo.html")
    }

    @Test func `who contests a rule reads that a person looks at it, and is asked nothing`() {
        let page = CorrectionsPage(language: .spanish).html(SampleWave.contesting)
        #expect(page.contains("<h1>Gracias por su envío. Una persona revisa su desacuerdo.</h1>"))
        #expect(
            page.contains(
                "Recibimos su desacuerdo: «Cuatro son &lt;i&gt;universidades&lt;/i&gt;, “sin tamaño”.» Lo está revisando una persona."
            ))
        #expect(!page.contains("Qué hacer"))
        #expect(!page.contains("Revise el tamaño de las empresas."))
    }

    @Test func `each point says what became of it since the earlier round`() {
        let page = CorrectionsPage(language: .spanish).html(SampleWave.notice)
        #expect(page.contains("<p class=\"rule\">sigue abierto · FIN-02</p>"))
        #expect(page.contains("<p class=\"rule\">nuevo · EVI-03</p>"))
        let mail = CorrectionsMail(language: .spanish).text(SampleWave.notice)
        #expect(mail.contains("   (FIN-02 · sigue abierto)\n"))
    }

    @Test func `what is kept for the next round is told on the page and in the letter`() {
        let one =
            "Para no preguntarle todo de una vez, dejamos 1 pregunta más para la próxima ronda: le llegará cuando nos devuelva el libro."
        let two =
            "Para no preguntarle todo de una vez, dejamos 2 preguntas más para la próxima ronda: le llegarán cuando nos devuelva el libro."
        func told(_ findings: [Finding]) -> (page: String, mail: String, subject: String) {
            let entry = SampleWave.notice.entry
            let notice = CorrectionsNotice(
                title: SampleWave.notice.title, contact: "",
                entry: InitiativeReport(
                    initiative: entry.initiative, standing: .toConfirm, state: entry.state,
                    fileName: entry.fileName, round: entry.round, digest: entry.digest,
                    receivedAt: entry.receivedAt, findings: findings, response: entry.response),
                provenance: SampleWave.provenance, deadline: nil, isInvented: false)
            let mail = CorrectionsMail(language: .spanish)
            return (
                CorrectionsPage(language: .spanish).html(notice), mail.text(notice),
                mail.subject(notice)
            )
        }
        let (asked, kept) = (
            SampleWave.progress("I003", .new), SampleWave.cost("I003", .postponed)
        )
        let some = told([asked, kept])
        #expect(some.page.contains("<p class=\"lead\">\(one)</p>"))
        #expect(some.mail.contains("\n\(one)\n"))
        let more = told([asked, kept, SampleWave.progress("I004", .postponed)])
        #expect(more.mail.contains("\n\(two)\n"))
        let none = told([asked])
        #expect(!none.page.contains("próxima ronda"))
        #expect(!none.mail.contains("próxima ronda"))
        let alone = told([kept])
        #expect(
            alone.page.contains(
                "<h1>Gracias por su envío. Por ahora no hay nada por corregir.</h1>")
        )
        #expect(alone.mail.contains("\n\(one)\n"))
        #expect(!alone.mail.contains("completo"))
        #expect(alone.subject.hasSuffix("I003: por ahora no hay nada por corregir"))
    }

    @Test func `before the deadline the day is named first, after it the hurry`() {
        func told(at time: String) -> (page: String, mail: String) {
            let source = SampleWave.provenance
            let notice = CorrectionsNotice(
                title: SampleWave.notice.title, contact: "", entry: SampleWave.notice.entry,
                provenance: WaveReport.Provenance(
                    run: source.run, generatedAt: time, ruleSetVersion: source.ruleSetVersion,
                    instrumentDigest: "", ledgerHead: ""),
                deadline: SampleWave.notice.deadline, isInvented: false)
            return (
                CorrectionsPage(language: .spanish).html(notice),
                CorrectionsMail(language: .spanish).text(notice)
            )
        }
        let before = told(at: "2026-11-30T23:00:00-05:00")
        #expect(
            before.page.contains(
                "<dl class=\"facts\">\n<div><dt>Plazo</dt><dd>30 de noviembre de 2026</dd></div>"))
        #expect(
            before.mail.contains("envíelo de nuevo a más tardar el 30 de noviembre de 2026, junto"))
        let after = told(at: "2026-12-01T02:30:00-05:00")
        #expect(
            after.page.contains(
                "<dd>cerró el 30 de noviembre de 2026; envíelo lo antes posible</dd>"))
        #expect(
            after.mail.contains(
                "junto con los soportes que falten. El plazo cerró el 30 de noviembre de 2026; envíelo lo antes posible.\n"
            ))
        #expect(!after.mail.contains("a más tardar"))
    }

    @Test func `the thanks are said once`() {
        let mail = CorrectionsMail(language: .spanish).text(SampleWave.notice)
        #expect(mail.split(separator: "Gracias").count == 2)
        #expect(mail.contains("\n3 puntos quedaron corregidos y 1 confirmado.\n"))
    }

    @Test func `no other initiative is named`() {
        let page = CorrectionsPage(language: .spanish).html(SampleWave.notice)
        for other in SampleWave.report.roll where other.initiative.id != "I003" {
            #expect(!page.contains(other.initiative.id))
            #expect(!page.contains(other.initiative.name))
        }
    }
}
