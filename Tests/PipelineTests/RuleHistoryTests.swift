import Ledger
import Reports
import SSMEModel
import Testing

@testable import Pipeline

struct RuleHistoryTests {
    @Test func `a point that is gone after a new version was corrected`() {
        let counts = count([[("A", .new)], [("A", .open)], []])
        #expect(counts == RuleRounds(asked: 1, corrected: 1, roundsOpen: 2))
        #expect(counts.hitPercent == 100)
        #expect(counts.meanRoundsOpen == 2)
    }

    @Test func `a point confirmed or waived overrides its rule`() {
        let counts = count([
            [("A", .new), ("B", .new), ("C", .new)],
            [("A", .confirmed), ("B", .waived), ("C", .open)],
        ])
        #expect(
            counts == RuleRounds(asked: 3, confirmed: 1, waived: 1, unmoved: 1, roundsOpen: 4))
        #expect(counts.overridePercent.map { ($0 * 10).rounded() / 10 } == 66.7)
    }

    @Test func `a point that nobody has answered yet says nothing of its rule`() {
        let counts = count([[("A", .new)]])
        #expect(counts == RuleRounds(asked: 1, roundsOpen: 1))
        #expect(counts.hitPercent == nil)
    }

    @Test func `a point that was kept for later is not counted until it is asked`() {
        #expect(count([[("A", .postponed)]]) == RuleRounds())
        #expect(
            count([[("A", .postponed)], [("A", .new)], []])
                == RuleRounds(asked: 1, corrected: 1, roundsOpen: 1))
    }

    @Test func `a point that came back is one point`() {
        #expect(
            count([[("A", .new)], [], [("A", .returned)], []])
                == RuleRounds(asked: 1, corrected: 1, cameBack: 1, roundsOpen: 2))
    }

    @Test func `a point that a change of ours took away counts as no correction`() {
        var history = RuleHistory()
        history.add([review([("A", .new)], round: 1), review([], round: 1)])
        #expect(history.rules["X-01"] == RuleRounds(asked: 1, roundsOpen: 1))
    }

    private func count(_ rounds: [[(String, FindingState)]]) -> RuleRounds {
        var history = RuleHistory()
        history.add(rounds.enumerated().map { review($1, round: $0 + 1) })
        return history.rules["X-01"] ?? RuleRounds()
    }

    private func review(_ findings: [(String, FindingState)], round: Int) -> PastReview {
        PastReview(
            sequence: round, round: round,
            findings: findings.map {
                PastFinding(
                    id: "I001/X-01/" + $0.0, rule: "X-01", state: $0.1, message: LocalizedText("x"))
            })
    }
}
