import Ledger
import Reports
import SSMEModel
import Testing

@testable import Pipeline

struct FindingMemoryTests {
    @Test func `a finding is new, still open, or back, by what earlier rounds found`() {
        let memory = FindingMemory(history: [
            past("A", round: 1, run: 1), past("B", round: 1, run: 1), past("B", round: 2, run: 2),
        ])
        let review = memory.remember(review(round: 3, findings: ["A", "B", "C"]))
        #expect(review.findings.map(\.state) == [.returned, .open, .new])
        #expect(review.fixed.isEmpty)
    }

    @Test func `what the round before found and this one does not is fixed`() {
        let memory = FindingMemory(history: [
            past("A", round: 1, run: 1), past("B", round: 1, run: 1),
        ])
        let review = memory.remember(review(round: 2, findings: ["B"]))
        #expect(review.fixed.map(\.id) == ["A"])
    }

    @Test func `a round that is reviewed again keeps its marks`() {
        let memory = FindingMemory(history: [
            past("A", round: 1, run: 1), past("A", round: 2, run: 2), past("B", round: 2, run: 2),
        ])
        let review = memory.remember(review(round: 2, findings: ["A", "B"]))
        #expect(review.findings.map(\.state) == [.open, .new])
    }

    @Test(arguments: [
        (Severity.warning, "Es correcto.", FindingState.confirmed), (.error, "Es correcto.", .new),
        (.warning, "", .new),
    ])
    func `a confirmation answers a warning, and only with a reason`(
        severity: Severity, explanation: String, state: FindingState
    ) {
        let marked = FindingMemory(history: []).remember(
            review(
                round: 1, findings: ["A"], severity: severity,
                replies: [reply(confirms: true, explanation)]))
        #expect(marked.findings[0].state == state)
        #expect(marked.findings[0].explanation == (state == .confirmed ? explanation : ""))
    }

    @Test func `who does not agree with a rule is heard, whatever its severity`() {
        let marked = FindingMemory(history: []).remember(
            review(round: 1, findings: ["A"], replies: [reply(confirms: false, "Hubo otra razón.")])
        )
        #expect(marked.findings[0].state == .contested)
        #expect(marked.findings[0].explanation == "Hubo otra razón.")
    }

    @Test func `an answer stays while the finding says the same, also without the reply`() {
        let memory = FindingMemory(history: [
            past("A", round: 1, run: 1, state: .confirmed, explanation: "Es correcto.")
        ])
        let marked = memory.remember(review(round: 2, findings: ["A"], severity: .warning))
        #expect(marked.findings[0].state == .confirmed)
        #expect(marked.findings[0].explanation == "Es correcto.")
    }

    @Test func `an answer lapses when the value behind the finding changes`() {
        let memory = FindingMemory(history: [
            past(
                "A", round: 1, run: 1, state: .confirmed, explanation: "Es correcto.", says: "80 %")
        ])
        let marked = memory.remember(
            review(
                round: 2, findings: ["A"], severity: .warning,
                replies: [reply(confirms: true, "Es correcto.")]))
        #expect(marked.findings[0].state == .open)
    }

    private func reply(confirms: Bool, _ explanation: String) -> Reply {
        Reply(
            finding: "A", isConfirmed: confirms, isContested: !confirms, explanation: explanation,
            location: CellLocation(
                sheet: "Correcciones", address: CellAddress(row: 5, columnIndex: 4)))
    }

    private func past(
        _ id: String, round: Int, run: Int, state: FindingState = .new, explanation: String = "",
        says message: String? = nil
    ) -> PastFinding {
        PastFinding(
            id: id, rule: id, round: round, run: run, state: state,
            message: LocalizedText(message ?? id), explanation: explanation)
    }

    private func review(
        round: Int, findings: [String], severity: Severity = .error, replies: [Reply] = []
    ) -> ReviewedSubmission {
        ReviewedSubmission(
            submission: Submission(
                initiative: Initiative(id: "I001", name: "Uno"), wave: "2026", round: round,
                digest: "aa", fileName: "f.xlsx", answers: [:], routing: [:], replies: replies),
            receivedAt: "2026-11-22T02:30:00-05:00",
            findings: findings.map {
                Finding(
                    id: $0, initiative: "I001", submission: "aa", round: round, rule: $0,
                    ruleVersion: "1", level: 1, severity: severity, message: LocalizedText($0),
                    fix: LocalizedText("y"))
            }, evaluations: [], fixed: [])
    }
}
