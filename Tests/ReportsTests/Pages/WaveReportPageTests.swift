import SSMEModel
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
        try Golden.expect(page(SampleWave.report), equals: "validation-report.html")
    }

    @Test func `the English page is as recorded`() throws {
        let page = WaveReportPage(language: .english).html(SampleWave.report)
        try Golden.expect(page, equals: "validation-report.en.html")
    }

    @Test func `the verdict comes first`() {
        #expect(page(report([])).contains("<h1>La edición se puede publicar.</h1>"))
        #expect(
            page(report([], isOpen: false))
                .contains("<h1>La edición todavía no se puede publicar.</h1>"))
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
