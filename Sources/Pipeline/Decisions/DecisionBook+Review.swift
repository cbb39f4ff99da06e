import Ledger
import SSMEModel

extension DecisionBook {
    /// A review as what was decided leaves it: each finding's state, the submission's acceptance, and a finding where a
    /// steward sent the whole back.
    func applied(
        to review: ReviewedSubmission, _ history: [PastReview]
    ) -> ReviewedSubmission {
        var decided = review
        decided.findings = review.findings.map { finding in
            guard finding.outcome == .fail, let decision = decision(on: finding, history) else {
                return finding
            }
            return settled(finding, by: decision)
        }
        switch decision(on: review.submission)?.kind {
        case .accept: decided.acceptance = .accepted
        case .reopen: decided.acceptance = .reopened
        default: break
        }
        return decided
    }

    /// The finding of a submission that a steward sent back as a whole; `nil` where none did. A new version ends it.
    func returnedFinding(in submission: Submission) -> Finding? {
        guard let decision = decision(on: submission), decision.kind == .sendBack else {
            return nil
        }
        let words = decision.text
        return Finding(
            id: Finding.id(
                initiative: submission.initiative.id, rule: Self.returnRule.id, subject: ""),
            initiative: submission.initiative.id, submission: submission.digest,
            round: submission.round, rule: Self.returnRule.id, ruleVersion: "1", level: 0,
            severity: .error,
            message: LocalizedText(
                "El custodio de datos revisó su formulario y se lo devuelve: "
                    + Figure(.spanish).quotedLast(words),
                english: "The data steward looked at your form and returns it: "
                    + Figure(.english).quotedLast(words)),
            fix: LocalizedText(
                "Haga lo que se le pide en este mismo libro y envíelo de nuevo.",
                english: "Do what is asked in this very workbook and send it again."))
    }

    /// What a steward asks for by hand, as reports list it among the rules.
    static let returnRule = RuleSummary(
        id: "CUS-01",
        title: LocalizedText(
            "El custodio de datos no devolvió el envío",
            english: "The data steward did not return the submission"),
        level: 0, severity: .error, expression: "", version: "1")

    private func settled(_ finding: Finding, by decision: Decision) -> Finding {
        var finding = finding
        switch decision.kind {
        case .confirm: finding.state = .confirmed
        case .contest: finding.state = .contested
        case .waive: finding.state = .waived
        default:
            let words = decision.text
            finding.fix = LocalizedText(
                finding.fix.spanish + " El custodio de datos pide: "
                    + Figure(.spanish).quotedLast(words),
                english: finding.fix[.english] + " The data steward asks: "
                    + Figure(.english).quotedLast(words))
            return finding
        }
        finding.explanation = explanation(of: decision)
        return finding
    }

    /// Why somebody decided, as the lists say it: a steward's words with the names of those behind them.
    func explanation(of decision: Decision) -> String {
        decision.role == .gestor
            ? decision.text
            : decision.text + " (" + people(behind: decision).joined(separator: ", ") + ")"
    }
}
