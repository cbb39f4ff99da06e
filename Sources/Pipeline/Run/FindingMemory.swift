import Ledger
import Reports
import SSMEModel

/// What became of each finding since the round before: new, still open, fixed, came back, confirmed, contested.
struct FindingMemory: Sendable {
    /// What the ledger holds of an initiative, oldest run first.
    let history: [PastFinding]

    /// Marks the findings of a round and lists what was fixed. A round that is reviewed again keeps its marks, since
    /// only earlier rounds count.
    func remember(_ review: ReviewedSubmission) -> ReviewedSubmission {
        let earlier = history.filter { $0.round < review.submission.round }
        let lastRun = earlier.map(\.run).max()
        let before = Dictionary(
            earlier.filter { $0.run == lastRun }.map { ($0.id, $0) }, uniquingKeysWith: { $1 })
        let everSeen = Set(earlier.map(\.id))
        let replies = Dictionary(
            review.submission.replies.map { ($0.finding, $0) }, uniquingKeysWith: { $1 })

        var marked = review
        marked.findings = review.findings.map { finding in
            guard finding.outcome == .fail else { return finding }
            var finding = finding
            let past = before[finding.id]
            finding.state = past != nil ? .open : everSeen.contains(finding.id) ? .returned : .new
            if let answer = answer(to: finding, replies[finding.id], past) {
                (finding.state, finding.explanation) = answer
            }
            return finding
        }
        let present = Set(review.findings.filter { $0.outcome == .fail }.map(\.id))
        marked.fixed = before.values.filter { !present.contains($0.id) }
            .sorted { $0.id < $1.id }
            .map { InitiativeReport.Fixed(id: $0.id, rule: $0.rule, message: $0.message) }
        return marked
    }

    /// What the gestor answered, in this round or an earlier one. An answer is about what the finding said when it was
    /// given: where the finding now says something else, the answer lapses. Nothing is confirmed without a reason.
    private func answer(
        to finding: Finding, _ reply: Reply?, _ past: PastFinding?
    ) -> (FindingState, String)? {
        guard past == nil || past?.message.spanish == finding.message.spanish else { return nil }
        if let reply, !reply.explanation.isEmpty {
            if reply.isContested { return (.contested, reply.explanation) }
            if reply.isConfirmed, finding.severity == .warning {
                return (.confirmed, reply.explanation)
            }
        }
        guard let past, past.state == .confirmed || past.state == .contested else { return nil }
        return (past.state, past.explanation)
    }
}
