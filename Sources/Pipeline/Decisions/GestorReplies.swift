import Ledger
import SSMEModel

/// The reply columns of a correction workbook, as decisions of the gestor.
struct GestorReplies {
    let book: DecisionBook
    /// The initiative's reviews, oldest first.
    let history: [PastReview]

    /// The replies of a review's submission that say something and are not in the book yet.
    ///
    /// An answer is about what the finding said when it was given: where the finding now says something else, it counts
    /// for nothing. Nothing is confirmed without a reason, and no error is confirmed at all.
    func decisions(in review: ReviewedSubmission) -> [Decision] {
        let replies = Dictionary(
            review.submission.replies.map { ($0.finding, $0) }, uniquingKeysWith: { $1 })
        let before = history.last { $0.round < review.submission.round }
        let asked = Dictionary(
            (before?.findings ?? []).map { ($0.id, $0) }, uniquingKeysWith: { $1 })
        return review.findings.compactMap { finding in
            guard finding.outcome == .fail, let reply = replies[finding.id],
                !reply.explanation.isEmpty,
                reply.isContested || (reply.isConfirmed && finding.severity == .warning),
                asked[finding.id]?.subject.isAbout(finding) ?? true
            else { return nil }
            let decision = Decision(
                reply.isContested ? .contest : .confirm, by: finding.initiative, role: .gestor,
                at: review.receivedAt, initiative: finding.initiative,
                subjects: [finding.subjectOfDecision], submission: review.submission.digest,
                reason: "", text: reply.explanation)
            return isKnown(decision) ? nil : decision
        }
    }

    /// True where the book has the same words already: from this very submission, or from before a steward decided on
    /// the finding. A workbook that comes back with its old replies answers nothing new.
    private func isKnown(_ decision: Decision) -> Bool {
        let named = book.decisions.filter { earlier in
            earlier.subjects.contains { $0.finding == decision.subjects.first?.finding }
        }
        let decidedAt = named.last { $0.role == .steward }?.sequence ?? 0
        return named.contains {
            $0.saysTheSame(as: decision)
                || ($0.sequence < decidedAt && $0.isRepeated(by: decision))
        }
    }
}

extension Decision {
    /// True where another says the same of the same, whichever submission brought it.
    fileprivate func isRepeated(by other: Decision) -> Bool {
        role == other.role && kind == other.kind && text == other.text
            && subjects == other.subjects
    }
}

extension Finding {
    /// The finding as a decision names it.
    var subjectOfDecision: Decision.Subject {
        Decision.Subject(
            finding: id, ruleVersion: ruleVersion, value: value, message: message.spanish)
    }
}
