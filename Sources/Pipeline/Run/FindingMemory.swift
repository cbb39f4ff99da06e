import Ledger
import Reports
import SSMEModel

/// What became of each finding since the round before: new, still open, fixed, came back, confirmed.
struct FindingMemory: Sendable {
    /// What the ledger holds of an initiative, oldest run first.
    let history: [PastFinding]

    /// Marks the findings of a round and lists what was fixed. A round that is reviewed again keeps its marks, since
    /// only earlier rounds count.
    func remember(_ review: ReviewedSubmission) -> ReviewedSubmission {
        let round = review.submission.round
        let earlier = history.filter { $0.round < round }
        let lastRun = earlier.map(\.run).max()
        let before = earlier.filter { $0.run == lastRun }
        let openBefore = Set(before.map(\.id))
        let everSeen = Set(earlier.map(\.id))
        let replies = Dictionary(
            review.submission.replies.map { ($0.finding, $0) }, uniquingKeysWith: { $1 })

        var marked = review
        marked.findings = review.findings.map { finding in
            var finding = finding
            guard finding.outcome == .fail else { return finding }
            finding.state =
                openBefore.contains(finding.id)
                ? .open : everSeen.contains(finding.id) ? .returned : .new
            if finding.severity == .warning, let reply = replies[finding.id], reply.isConfirmed {
                finding.state = .confirmed
                finding.explanation = reply.explanation
            }
            return finding
        }
        let present = Set(review.findings.filter { $0.outcome == .fail }.map(\.id))
        marked.fixed =
            before.filter { !present.contains($0.id) }
            .map { InitiativeReport.Fixed(id: $0.id, rule: $0.rule, message: $0.message) }
        return marked
    }
}
