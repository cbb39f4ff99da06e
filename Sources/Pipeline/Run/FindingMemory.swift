import Ledger
import Reports
import SSMEModel

/// What became of each finding since the round before, and what people decided about it.
struct FindingMemory: Sendable {
    /// What the ledger holds of an initiative, oldest first.
    let history: [PastReview]
    /// What was decided in the wave.
    let book: DecisionBook

    /// A review as the rounds before leave it: what changed unasked is added, each finding is marked new, still open or
    /// back, what was fixed is listed, and what gestor and stewards decided is applied.
    ///
    /// A round that is reviewed again keeps its marks, since only earlier rounds count. **Shape**: `earlier` holds the
    /// versions before the review's, by round.
    func remember(
        _ review: ReviewedSubmission, after earlier: [Submission] = [],
        of questionnaire: Questionnaire
    ) -> ReviewedSubmission {
        let submission = review.submission
        var marked = review
        let changes = SilentChanges(questionnaire: questionnaire, history: history)
            .findings(in: submission, after: earlier, besides: review.findings)
        let sentBack = book.returnedFinding(in: submission).map { [$0] } ?? []
        marked.findings = mark(review.findings + changes + sentBack, in: submission.round)
            .sorted(by: Finding.readingOrder)
        marked.fixed = fixed(marked.findings, in: submission.round)
        let replies = GestorReplies(book: book, history: history)
        marked.replies = replies.decisions(in: marked)
        let decided = DecisionBook(decisions: book.decisions + marked.replies, day: book.day)
            .applied(to: marked, history)
        return replies.askingForReasons(in: decided)
    }

    private func mark(_ findings: [Finding], in round: Int) -> [Finding] {
        let past = history.filter { $0.round < round }
        let before = Set((past.last?.findings ?? []).filter(\.wasTold).map(\.id))
        let everSeen = Set(past.flatMap(\.findings).filter(\.wasTold).map(\.id))
        return findings.map { finding in
            guard finding.outcome == .fail, finding.state != .changed else { return finding }
            var finding = finding
            finding.state =
                before.contains(finding.id)
                ? .open : everSeen.contains(finding.id) ? .returned : .new
            return finding
        }
    }

    private func fixed(_ findings: [Finding], in round: Int) -> [InitiativeReport.Fixed] {
        let present = Set(findings.filter { $0.outcome == .fail }.map(\.id))
        let before = history.last { $0.round < round }?.findings ?? []
        return before.filter { $0.wasTold && !present.contains($0.id) }
            .map { InitiativeReport.Fixed(id: $0.id, rule: $0.rule, message: $0.message) }
    }
}

extension PastFinding {
    /// False for a question that was kept for later: its gestor never read of it.
    fileprivate var wasTold: Bool { state != .postponed }
}
