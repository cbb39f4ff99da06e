import Foundation
import SSMEModel
import TestSupport
import Testing

@testable import Reports

@Suite struct WaveReportPageTests {
    private func page(_ report: WaveReport) -> String {
        WaveReportPage(language: .spanish).html(report)
    }

    private func report(
        _ initiatives: [InitiativeReport], isOpen: Bool = true, isInvented: Bool = false
    ) -> WaveReport {
        WaveReport(
            questionnaire: SampleWave.questionnaire, provenance: SampleWave.provenance, rules: [],
            initiatives: initiatives, evaluations: [],
            gate: GateVerdict(isOpen: isOpen, reasons: []), isInvented: isInvented)
    }

    @Test func `the page is as recorded`() throws {
        try Golden.expect(page(SampleWave.report), equals: "reports/validation-report.html")
    }

    @Test func `the English page is as recorded`() throws {
        let page = WaveReportPage(language: .english).html(SampleWave.report)
        try Golden.expect(page, equals: "reports/validation-report.en.html")
    }

    @Test func `the verdict comes first`() {
        #expect(page(report([])).contains("<h1>La edición se puede publicar.</h1>"))
        #expect(
            page(report([], isOpen: false))
                .contains("<h1>La edición todavía no se puede publicar.</h1>"))
    }

    @Test func `a contested rule is shown above the table, with the gestor's words`() throws {
        let page = page(SampleWave.report)
        let section = try #require(page.range(of: "Por decidir: 1 regla discutida"))
        let table = try #require(page.range(of: "<table id=\"roll\""))
        #expect(section.lowerBound < table.lowerBound)
        #expect(
            page.contains(
                "<blockquote>«Cuatro son &lt;i&gt;universidades&lt;/i&gt;, “sin tamaño”.»</blockquote>"
            ))
        #expect(page.contains("<span class=\"chip to_decide\">no está de acuerdo</span></p>"))
    }

    @Test func `without a contested rule there is nothing to decide`() {
        #expect(!page(report([])).contains("Por decidir"))
    }

    @Test func `what came after the last day says so, and nothing else does`() {
        let wave = WaveReport(
            questionnaire: SampleWave.questionnaire, provenance: SampleWave.provenance, rules: [],
            initiatives: SampleWave.initiatives, evaluations: [],
            gate: GateVerdict(isOpen: true, reasons: []),
            correctionsUntil: CalendarDate(year: 2026, month: 10, day: 18), isInvented: false)
        let late = wave.initiatives.filter(wave.isLate).map(\.initiative.id)
        #expect(late == ["I009"])
        #expect(page(wave).split(separator: "recibido fuera de plazo").count == 3)
    }

    @Test func `checks behind one unanswered question fold into one line`() {
        let page = page(SampleWave.report)
        #expect(page.contains("<li>3 revisiones esperan la respuesta de D3.1.</li>"))
        #expect(!page.contains("Toda pregunta que se hace"))
        #expect(page.contains("INN-03"))
    }

    @Test func `as typed shows what was typed, never a figure of a rule`() {
        let page = page(SampleWave.report)
        #expect(page.contains("<dt>Escribió</dt><dd>120 · se esperaba $ 40 a $ 310 millones</dd>"))
        #expect(page.contains("<dt>Escribió</dt><dd>D3.4: 85 % · D3.8: 15 %</dd>"))
        #expect(!page.contains("<dt>Escribió</dt><dd>96 %"))
    }

    @Test func `invented data say so, others do not`() {
        let banner = "<p class=\"invented\" role=\"note\">Datos inventados: demostración</p>"
        #expect(page(report([], isInvented: true)).contains(banner))
        #expect(!page(report([])).contains(banner))
    }

    @Test func `an empty wave is a page`() {
        let page = page(report([]))
        #expect(page.contains("<strong>0</strong> de 0 iniciativas enviaron su formulario"))
        #expect(!page.contains("{{"))
    }

    @Test func `the page reaches for nothing outside itself`() {
        let page = page(SampleWave.report)
        for reach in ["http:", "https:", "src=", "url(", "@import", "<link"] {
            #expect(!page.contains(reach))
        }
        #expect(page.contains("default-src 'none'"))
    }

    @Test func `what respondents type never becomes markup`() throws {
        let attack = "\u{600}<img src=x onerror=alert(1)>\"'</script>"
        let entry = InitiativeReport(
            initiative: Initiative(id: "I9\" onclick=\"x", name: attack, managingEntity: attack),
            standing: .toCorrect, state: LocalizedText(attack), fileName: attack, round: 2,
            digest: attack, receivedAt: attack,
            findings: [
                Finding(
                    id: "I9/\(attack)/D1", initiative: "I9", submission: attack, round: 1,
                    rule: attack, ruleVersion: "1", level: 1, severity: .error,
                    locations: [
                        CellLocation(sheet: attack, address: CellAddress(row: 1, columnIndex: 0))
                    ],
                    question: attack, value: attack, expected: attack,
                    message: LocalizedText(attack), fix: LocalizedText(attack),
                    minimalFix: LocalizedText(attack), explanation: attack)
            ],
            fixed: [
                InitiativeReport.Fixed(id: attack, rule: attack, message: LocalizedText(attack))
            ],
            response: ItemResponse(expected: 1, missing: 1))
        let wave = report([entry])
        let notice = CorrectionsNotice(entry, in: wave)
        for page in [page(wave), CorrectionsPage(language: .spanish).html(notice)] {
            #expect(page.contains("img src=x onerror=alert(1)&gt;"))
            let markup = page.utf8.split(separator: UInt8(ascii: "<")).map { String($0) ?? "" }
            #expect(!markup.contains { $0.hasPrefix("img") })
            #expect(markup.count { $0.hasPrefix("/script") } <= 1)
            #expect(!page.contains("onclick=\"x\""))
        }
    }
}
