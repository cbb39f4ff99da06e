import SSMEModel
import Testing

@testable import Reports

@Suite struct WaveReportTests {
    private func report(
        initiatives: [InitiativeReport] = [], returned: [ReturnedFile] = [],
        silent: [Initiative] = [], evaluations: [Evaluation] = []
    ) -> WaveReport {
        WaveReport(
            questionnaire: SampleWave.questionnaire, provenance: SampleWave.provenance,
            rules: SampleWave.rules, initiatives: initiatives, returned: returned, silent: silent,
            evaluations: evaluations, gate: GateVerdict(isOpen: true, reasons: []),
            isInvented: false)
    }

    @Test func `the roll names everybody once, by code`() {
        let roll = SampleWave.report.roll
        #expect(roll.map(\.initiative.id) == (1...12).map { $0 < 10 ? "I00\($0)" : "I0\($0)" })
        #expect(roll.filter { $0.standing == .returned }.map(\.initiative.id) == ["I011"])
        #expect(
            roll.filter { $0.standing == .nothingReceived }.map(\.initiative.id) == [
                "I010", "I012",
            ])
    }

    @Test func `who sent a submission and a file that went back stands by the submission`() {
        let entry = SampleWave.initiatives[0]
        let file = ReturnedFile(
            fileName: "x", receivedAt: "2026-10-01", initiative: entry.initiative,
            explanation: LocalizedText("No se pudo abrir."))
        let roll = report(initiatives: [entry], returned: [file]).roll
        #expect(roll.map(\.standing) == [.accepted])
    }

    @Test func `a finding that comes from no evaluation is an outcome too, and only once`() {
        let entry = SampleWave.initiatives[8]
        let known = Evaluation(rule: "FIN-02", initiative: "I009", subject: "", outcome: .pass)
        let outcomes = report(initiatives: [entry], evaluations: [known]).outcomes
        #expect(outcomes.map(\.rule) == ["ANO-01", "FIN-02"])
        #expect(outcomes.map(\.outcome) == [.fail, .pass])
    }

    @Test func `rule health leaves what could not be told out of the base`() throws {
        let outcomes: [Outcome] = [.pass, .pass, .pass, .fail, .unknown, .ruleError]
        let evaluations = outcomes.enumerated().map {
            Evaluation(
                rule: "FIN-02", initiative: "I00\($0.offset)", subject: "", outcome: $0.element)
        }
        let health = try #require(
            RuleHealth.count(report(evaluations: evaluations)).first { $0.rule.id == "FIN-02" })
        #expect(health.evaluated == 4)
        #expect(health.failedPercent == 25)
        #expect(health.unknown == 1)
        #expect(health.errors == 1)
    }

    @Test func `a rule known by its findings alone has no share`() throws {
        let health = try #require(
            RuleHealth.count(SampleWave.report).first { $0.rule.id == "ANO-01" })
        #expect(health.failed == 3)
        #expect(health.evaluated == nil)
        #expect(health.failedPercent == nil)
    }

    @Test func `what is fixed or confirmed is asked no more`() {
        let entry = SampleWave.initiatives[2]
        #expect(entry.points.map(\.rule) == ["FIN-02", "EVI-03", "EST-10", "ANO-01", "INT-02"])
        #expect(entry.confirmed.map(\.rule) == ["SRV-06"])
        #expect(entry.unknown.map(\.rule) == ["INN-03"])
    }

    @Test func `changes are told in the order of thanks`() {
        let count = Count(.spanish)
        #expect(
            count.changes(in: SampleWave.initiatives[2])
                == "3 corregidos, 1 sigue abierto, 1 confirmado, 4 nuevos")
        #expect(count.changes(in: SampleWave.initiatives[1]) == "primer envío")
        #expect(count.changes(in: SampleWave.initiatives[6]) == "sin cambios")
    }
}
