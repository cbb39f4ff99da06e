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
    /// for nothing. Nothing is confirmed without a reason, and no error is confirmed at all. What repeats a decision that
    /// stands adds nothing.
    func decisions(in review: ReviewedSubmission) -> [Decision] {
        answers(in: review).compactMap { finding, reply in
            guard !reply.explanation.isEmpty else { return nil }
            let decision = Decision(
                reply.isContested ? .contest : .confirm, by: finding.initiative, role: .gestor,
                at: review.receivedAt, initiative: finding.initiative,
                subjects: [finding.subjectOfDecision], submission: review.submission.digest,
                reason: "", text: reply.explanation)
            return isKnown(decision) || isEcho(decision, on: finding) ? nil : decision
        }
    }

    /// A review in which every point that was answered without a reason, and is still asked, begins by asking for it.
    func askingForReasons(in review: ReviewedSubmission) -> ReviewedSubmission {
        let bare = Dictionary(
            answers(in: review).filter { $0.finding.state.isAsked && $0.reply.explanation.isEmpty }
                .map { ($0.finding.id, $0.reply) }, uniquingKeysWith: { $1 })
        var asking = review
        asking.findings = review.findings.map { finding in
            guard let reply = bare[finding.id] else { return finding }
            var finding = finding
            finding.fix = reply.wantedReason + finding.fix
            return finding
        }
        return asking
    }

    /// The replies that settle a finding or object to it, given to what it still says.
    private func answers(in review: ReviewedSubmission) -> [(finding: Finding, reply: Reply)] {
        let replies = Dictionary(
            review.submission.replies.map { ($0.finding, $0) }, uniquingKeysWith: { $1 })
        let before = history.last { $0.round < review.submission.round }
        let asked = Dictionary(
            (before?.findings ?? []).map { ($0.id, $0) }, uniquingKeysWith: { $1 })
        return review.findings.compactMap { finding in
            guard finding.outcome == .fail, let reply = replies[finding.id],
                reply.isContested || (reply.isConfirmed && finding.severity == .warning),
                asked[finding.id]?.subject.isAbout(finding) ?? true
            else { return nil }
            return (finding, reply)
        }
    }

    /// True where the book has the same words already: from this very submission, or from before a steward decided on
    /// the finding. A workbook that comes back with its old replies answers nothing new.
    private func isKnown(_ decision: Decision) -> Bool {
        let named = named(in: decision)
        let decidedAt = named.last { $0.role == .steward }?.sequence ?? 0
        return named.contains {
            $0.saysTheSame(as: decision)
                || ($0.sequence < decidedAt && $0.isRepeated(by: decision))
        }
    }

    /// True where the workbook wrote the reply itself: what stands for the finding, or what a steward decided, whose
    /// name no gestor writes. Rows that come back untouched answer nothing.
    private func isEcho(_ decision: Decision, on finding: Finding) -> Bool {
        let standing = book.decision(on: finding, history)
        return named(in: decision).contains { earlier in
            earlier.kind == decision.kind
                && book.explanation(of: earlier).isSpelled(as: decision.text)
                && (earlier.role == .steward || earlier == standing)
        }
    }

    /// What was decided on the finding of a decision.
    private func named(in decision: Decision) -> [Decision] {
        book.decisions.filter { earlier in
            earlier.subjects.contains { $0.finding == decision.subjects.first?.finding }
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

extension Reply {
    /// What is missing beside the word that was chosen, and where it goes.
    fileprivate var wantedReason: LocalizedText {
        let word = isContested ? "no estoy de acuerdo con esta regla" : "confirmo"
        return LocalizedText(
            "Respondió «\(word)», pero faltó la explicación: escriba en una línea por qué, en la columna «Explicación» de la hoja «Correcciones».",
            english:
                "You answered «\(word)», but the explanation is missing: write why in one line, in the column «Explicación» of the sheet «Correcciones»."
        )
    }
}

extension LocalizedText {
    /// One sentence, then another.
    fileprivate static func + (first: LocalizedText, second: LocalizedText) -> LocalizedText {
        func joined(_ language: Language) -> String {
            [first[language], second[language]].filter { !$0.isEmpty }.joined(separator: " ")
        }
        return LocalizedText(joined(.spanish), english: joined(.english))
    }
}

extension String {
    /// True where two texts differ in white space alone, which spreadsheet programs change.
    fileprivate func isSpelled(as other: String) -> Bool {
        split(whereSeparator: \.isWhitespace) == other.split(whereSeparator: \.isWhitespace)
    }
}

extension Finding {
    /// The finding as a decision names it.
    var subjectOfDecision: Decision.Subject {
        Decision.Subject(
            finding: id, ruleVersion: ruleVersion, value: value, message: message.spanish)
    }
}
