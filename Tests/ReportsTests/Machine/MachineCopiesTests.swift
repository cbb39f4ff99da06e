import SSMEModel
import TestSupport
import Testing

@testable import Reports

@Suite struct MachineCopiesTests {
    private let findings = SampleWave.report.initiatives.flatMap(\.findings)

    @Test func `every line of findings fits its schema and is as recorded`() throws {
        let lines = FindingLines.jsonl(findings, language: .spanish)
        let schema = try JSONSchema("finding.schema.json")
        for line in lines.split(separator: "\n") {
            let violations = try schema.violations(in: String(line))
            #expect(violations == [])
        }
        try Golden.expect(lines, equals: "reports/findings.jsonl")
    }

    @Test func `a line has the documented keys in their order`() throws {
        let line = try #require(
            FindingLines.jsonl(findings, language: .spanish).split(separator: "\n").first)
        #expect(
            line.hasPrefix(
                #"{"id":"I003/FIN-02/D7.2","initiative":"I003","submission":"a3a3a3"#))
        let documented = [
            "id", "initiative", "submission", "round", "rule", "rule_version", "level", "severity",
            "outcome", "state", "sheet", "ref", "question", "value", "expected", "difference",
            "message", "fix", "minimal_fix", "cause", "evidence",
        ]
        #expect(FindingLines.members(findings[0], .spanish).map(\.0) == documented)
    }

    @Test func `a value has usual spaces and the state of a contested rule is told`() {
        let lines = FindingLines.jsonl(findings, language: .spanish)
        #expect(lines.contains(#""value":"$ 120""#))
        #expect(lines.contains(#""state":"contested""#))
    }

    @Test func `the state is a word`() throws {
        let tree = try JSONTree(ReportJSON.status(SampleWave.report, language: .spanish))
        let states = tree["initiatives"]?.items.compactMap { $0["state"]?.string } ?? []
        #expect(states[5...6] == ["por confirmar", "por decidir"])
    }

    @Test func `the order of findings does not show`() {
        let lines = FindingLines.jsonl(findings, language: .spanish)
        #expect(FindingLines.jsonl(findings.reversed(), language: .spanish) == lines)
    }

    @Test func `no finding, no line`() {
        #expect(FindingLines.jsonl([], language: .spanish).isEmpty)
    }

    @Test func `the report fits its schema and is as recorded`() throws {
        let json = ReportJSON.report(SampleWave.report, language: .spanish)
        let violations = try JSONSchema("validation-report.schema.json").violations(in: json)
        #expect(violations == [])
        try Golden.expect(json, equals: "reports/validation-report.json")
    }

    @Test func `the report counts the documents and names those that only a person can judge`()
        throws
    {
        let tree = try JSONTree(ReportJSON.report(SampleWave.report, language: .spanish))
        let evidence = try #require(tree["evidence"])
        #expect(evidence["claims"] == .number(14))
        #expect(evidence["outcomes"]?["accepted"] == .number(2))
        #expect(evidence["outcomes"]?["not_assessable"] == .number(3))
        #expect(evidence["documents"]?["received"] == .number(12))
        #expect(evidence["documents"]?["scanned"] == .number(3))
        #expect(evidence["documents"]?["not_scanned"] == .number(9))
        #expect(evidence["missing_programs"]?.items.compactMap(\.string) == ["tesseract"])
        let open = evidence["for_a_person"]?.items ?? []
        #expect(
            open.compactMap { $0["file"]?.string } == ["<b>plan</b>.odt", "=foto.jpg", "acta.pdf"])
        #expect(open.allSatisfy { $0["initiative"]?.string == "I005" })
    }

    @Test func `the status fits its schema and is as recorded`() throws {
        let json = ReportJSON.status(SampleWave.report, language: .spanish)
        let violations = try JSONSchema("status.schema.json").violations(in: json)
        #expect(violations == [])
        try Golden.expect(json, equals: "reports/status.json")
    }

    @Test func `a signed wave fits the schemas too`() throws {
        var initiative = SampleWave.report.initiatives[0]
        initiative = initiative.with(standing: .locked)
        let report = SampleWave.report.signed(
            SignOffState(
                release: 1, run: "2026-11-22-003", digest: "aa",
                signatures: [
                    SignOffState.Signature(steward: "Ana", at: "2026-11-23T10:00:00-05:00")
                ],
                required: 1,
                reopening: SignOffState.Reopening(
                    steward: "Luis", at: "2026-11-24T10:00:00-05:00", reason: "Faltaba uno."),
                late: ["tarde.xlsx"]), initiatives: [initiative])
        for (schema, json) in [
            ("status", ReportJSON.status(report, language: .spanish)),
            ("validation-report", ReportJSON.report(report, language: .spanish)),
        ] {
            let violations = try JSONSchema(schema + ".schema.json").violations(in: json)
            #expect(violations == [])
        }
        let page = WaveReportPage(language: .spanish).html(report)
        for sentence in [
            "La entrega 1 está firmada (corrida 2026-11-22-003): Ana.",
            "La reabrió Luis (24/11/2026): «Faltaba uno.»",
            "Después de la firma llegó «tarde.xlsx»: está en el archivo, y no se revisa hasta que se reabra la edición.",
        ] {
            #expect(page.contains(sentence))
        }
    }

    @Test func `the standard report fits its schema and is as recorded`() throws {
        let json = ValidatReport.json(SampleWave.report, language: .spanish)
        let violations = try JSONSchema("validatreport.schema.json").violations(in: json)
        #expect(violations == [])
        try Golden.expect(json, equals: "reports/validatreport.json")
    }

    @Test func `an outcome that could not be told is NA, never a pass`() throws {
        let tree = try JSONTree(ValidatReport.json(SampleWave.report, language: .spanish))
        func value(_ id: String) -> String? {
            tree.items.first { $0["id"]?.string == "2026-11-22-003/\(id)" }?["value"]?.string
        }
        #expect(value("I003/INN-03/D8.3") == "NA")
        #expect(value("I005/FIN-05/D7.5") == "NA")
        #expect(value("I003/FIN-02/D7.2") == "0")
        #expect(value("I001/FIN-02/formulario") == "1")
        #expect(value("I006/ANO-01/D7.5") == "0")
    }

    @Test func `a schema that is broken is noticed`() throws {
        let schema = try JSONSchema("status.schema.json")
        let violations = try schema.violations(in: #"{"wave":2026,"extra":true}"#)
        #expect(
            violations == [
                "$.extra: unexpected", "$.wave: not string", "$.run: missing",
                "$.generated_at: missing", "$.invented: missing", "$.gate: missing",
                "$.sign_off: missing", "$.initiatives: missing",
            ])
    }
}

extension InitiativeReport {
    fileprivate func with(standing: Standing) -> InitiativeReport {
        InitiativeReport(
            initiative: initiative, standing: standing, state: standing.nextStep,
            fileName: fileName, round: round, digest: digest, receivedAt: receivedAt,
            findings: findings, response: response)
    }
}

extension WaveReport {
    fileprivate func signed(
        _ state: SignOffState, initiatives: [InitiativeReport]
    ) -> WaveReport {
        WaveReport(
            questionnaire: questionnaire, provenance: provenance, rules: rules,
            initiatives: initiatives, evaluations: evaluations, gate: gate, signOff: state,
            isInvented: true)
    }
}
