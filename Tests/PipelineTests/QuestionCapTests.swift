import Declarations
import Ledger
import SSMEModel
import Testing

@testable import Pipeline

struct QuestionCapTests {
    @Test func `what is past the cap waits for the next round, and what blocks never does`() throws
    {
        let capped = try cap(2, [soft("C-1"), soft("A-1"), soft("B-1"), hard("Z-1")])
        #expect(states(capped) == ["C-1": .postponed, "A-1": .new, "B-1": .new, "Z-1": .new])
    }

    @Test func `the question that clears most is asked first, and what goes away with it last`()
        throws
    {
        var (one, other) = (soft("A-1"), soft("B-1"))
        one.cause = "I001/Z-9/"
        other.cause = "I001/Z-9/"
        let capped = try cap(2, [one, other, soft("Y-1"), soft("Z-9")])
        #expect(
            states(capped) == [
                "A-1": .postponed, "B-1": .postponed, "Y-1": .new, "Z-9": .new,
            ])
    }

    @Test func `what was kept comes in the next round as new, after what is still open`() throws {
        let first = try cap(1, [soft("A-1"), soft("B-1")])
        let past = [review(first.findings, round: 1)]
        let remembered = memory(past).remember(
            reviewed([soft("A-1"), soft("B-1")], round: 2), of: questionnaire)
        #expect(states(remembered) == ["A-1": .open, "B-1": .new])
        let second = try cap(1, remembered.findings, past, round: 2)
        #expect(states(second) == ["A-1": .open, "B-1": .postponed])
        let answered = memory(past).remember(reviewed([soft("B-1")], round: 2), of: questionnaire)
        #expect(states(try cap(1, answered.findings, past, round: 2)) == ["B-1": .new])
    }

    @Test func `a place stays taken for the whole round, also once its question is settled`() throws
    {
        var settled = soft("A-1")
        settled.state = .confirmed
        let past = [review([soft("A-1")], round: 1)]
        let capped = try cap(1, [settled, soft("B-1")], past)
        #expect(states(capped) == ["A-1": .confirmed, "B-1": .postponed])
    }

    @Test func `what was asked in a round stays asked when the cap goes down`() throws {
        let asked = [soft("A-1"), soft("B-1"), soft("C-1")]
        let capped = try cap(1, asked, [review(asked, round: 1)])
        #expect(capped.findings.allSatisfy { $0.state == .new })
    }

    @Test func `what is kept still closes the gate`() throws {
        let capped = try cap(1, [soft("A-1"), soft("B-1")])
        let policy = try gate()
        #expect(capped.findings.count(where: policy.waits) == 2)
    }

    @Test func `a cap of nothing is refused with its place`() throws {
        let node = try Declaration(yaml: "soft_findings_cap: 0", file: "p.yml")
        let error = #expect(throws: DeclarationError.self) { try QuestionCap(node) }
        #expect(
            error?.explanation.spanish
                == "p.yml:1:20: se encontró «0»; se esperaba un número de 1 a 10000.")
    }

    private let questionnaire = Questionnaire(
        id: "q", wave: "2026", title: LocalizedText("q"), templateVersion: "1",
        cutOff: CalendarDate(daysSince1970: 0), referenceYear: 2025, contact: "", dimensions: [])

    private func gate() throws -> GatePolicy {
        try GatePolicy(
            Declaration(
                yaml: """
                    submission: {blocked_by: error}
                    wave: {minimum_response: 0, blocked_submissions: 0, unconfirmed_values: 0, rule_errors: 0}
                    """, file: "p.yml"))
    }

    private func soft(_ rule: String) -> Finding { finding(rule, .warning) }

    private func hard(_ rule: String) -> Finding { finding(rule, .error) }

    private func finding(_ rule: String, _ severity: Severity) -> Finding {
        Finding(
            id: "I001/\(rule)/", initiative: "I001", submission: "s", round: 1, rule: rule,
            ruleVersion: "1", level: 2, severity: severity, message: LocalizedText(rule),
            fix: LocalizedText("x"))
    }

    private func reviewed(_ findings: [Finding], round: Int) -> ReviewedSubmission {
        ReviewedSubmission(
            submission: Submission(
                initiative: Initiative(id: "I001", name: "Clúster"), wave: "2026", round: round,
                digest: "s\(round)", fileName: "f.xlsx", answers: [:], routing: [:]),
            receivedAt: "2026-11-01T00:00:00-05:00", findings: findings, evaluations: [], fixed: [])
    }

    private func review(_ findings: [Finding], round: Int) -> PastReview {
        PastReview(
            sequence: round, round: round,
            findings: PastReview(reviewed(findings, round: round)).findings)
    }

    private func memory(_ history: [PastReview]) -> FindingMemory {
        FindingMemory(
            history: history,
            book: DecisionBook(decisions: [], day: CalendarDate(daysSince1970: 20_000)))
    }

    private func cap(
        _ count: Int, _ findings: [Finding], _ history: [PastReview] = [], round: Int = 1
    ) throws -> ReviewedSubmission {
        QuestionCap(count: count).applied(
            to: reviewed(findings, round: round), memory(history), under: try gate())
    }

    private func states(_ review: ReviewedSubmission) -> [String: FindingState] {
        Dictionary(review.findings.map { ($0.rule, $0.state) }, uniquingKeysWith: { $1 })
    }
}
