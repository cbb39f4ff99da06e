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

    @Test func `a confirmation answers a warning, never an error`() {
        let reply = Reply(
            finding: "A", isConfirmed: true, explanation: "Es correcto.",
            location: CellLocation(
                sheet: "Correcciones", address: CellAddress(row: 5, columnIndex: 4)))
        for (severity, state) in [(Severity.warning, FindingState.confirmed), (.error, .new)] {
            let review = FindingMemory(history: []).remember(
                review(round: 1, findings: ["A"], severity: severity, replies: [reply]))
            #expect(review.findings[0].state == state)
        }
    }

    private func past(_ id: String, round: Int, run: Int) -> PastFinding {
        PastFinding(
            id: id, rule: id, round: round, run: run, state: .new, message: LocalizedText(id))
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
