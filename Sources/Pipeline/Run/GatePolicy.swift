import Declarations
import Ledger
import Reports
import SSMEModel

/// What may be published: rules find, only this judges.
struct GatePolicy: Sendable {
    /// Who says that a submission is in order.
    enum Acceptance: String, CaseIterable, Sendable {
        /// The rules alone: where nothing blocks, it is accepted.
        case rules
        /// A data steward, once nothing blocks.
        case steward
    }

    /// A finding of this severity keeps a submission out of the clean data.
    let blockedBy: Severity
    /// Who accepts a submission.
    let acceptedBy: Acceptance
    /// **Units**: share of the roster, 0…1, with an accepted submission.
    let minimumResponse: Double
    /// At most so many submissions with blocking findings.
    let blockedSubmissions: Int
    /// At most so many values waiting for a confirmation.
    let unconfirmedValues: Int
    /// At most so many rules that could not be evaluated through our own fault.
    let ruleErrors: Int

    init(_ node: Declaration) throws(DeclarationError) {
        try node.allowOnly(["submission", "wave"])
        let submission = try node["submission"]
        try submission.allowOnly(["blocked_by", "accepted_by"])
        blockedBy = try submission["blocked_by"].word(of: Severity.self)
        acceptedBy = try submission.optional("accepted_by")?.word(of: Acceptance.self) ?? .rules
        let wave = try node["wave"]
        try wave.allowOnly([
            "minimum_response", "blocked_submissions", "unconfirmed_values", "rule_errors",
        ])
        minimumResponse = try wave["minimum_response"].number()
        guard (0...1).contains(minimumResponse) else {
            throw try wave["minimum_response"].error(
                found: String(minimumResponse), expected: "una proporción entre 0 y 1")
        }
        blockedSubmissions = try wave["blocked_submissions"].whole(in: 0...1_000_000)
        unconfirmedValues = try wave["unconfirmed_values"].whole(in: 0...1_000_000)
        ruleErrors = try wave["rule_errors"].whole(in: 0...1_000_000)
    }

    /// True where a finding keeps its submission out of the clean data.
    func blocks(_ finding: Finding) -> Bool {
        finding.outcome == .fail && finding.severity >= blockedBy && !finding.state.isSettled
    }

    /// True where a submission stays out of the clean data: a finding blocks, a steward reopened it, or the policy wants
    /// a steward to accept it and nobody did.
    func keepsOut(_ review: ReviewedSubmission) -> Bool {
        review.findings.contains(where: blocks) || waitsForSteward(review)
    }

    /// True where a steward has to look at a submission before it is accepted.
    func waitsForSteward(_ review: ReviewedSubmission) -> Bool {
        review.acceptance == .reopened || (acceptedBy == .steward && review.acceptance == .none)
    }

    /// True where a finding waits for the gestor's confirmation.
    func waits(_ finding: Finding) -> Bool {
        finding.outcome == .fail && finding.severity == .warning && !finding.state.isSettled
    }

    /// True where a finding that a run recorded stands in the way of accepting its submission.
    func holdsBack(_ finding: PastFinding) -> Bool {
        !finding.state.isSettled && (finding.severity >= blockedBy || finding.severity == .warning)
    }

    /// The submissions that nothing keeps out of the clean data.
    func accepted(_ reviews: [ReviewedSubmission]) -> [Submission] {
        reviews.filter { !keepsOut($0) }.map(\.submission)
    }

    /// The wave's verdict: open, or the reasons why it is not.
    ///
    /// **Shape**: `reviews` holds each initiative's latest submission; `expected` counts the roster.
    func verdict(_ reviews: [ReviewedSubmission], expected: Int) -> GateVerdict {
        var reasons: [LocalizedText] = []
        let blocked = reviews.filter { $0.findings.contains(where: blocks) }
        let accepted = reviews.count { !keepsOut($0) }
        let response = expected > 0 ? Double(accepted) / Double(expected) : 0
        if response < minimumResponse {
            reasons.append(
                Self.responseReason(accepted: accepted, expected: expected, need: minimumResponse))
        }
        if blocked.count > blockedSubmissions {
            let codes = blocked.map(\.submission.initiative.id).sorted()
            let isContested = blocked.contains {
                $0.findings.contains { blocks($0) && $0.state == .contested }
            }
            reasons.append(
                LocalizedText(
                    "Hay envíos con puntos por corregir\(isContested ? " o por decidir" : ""): \(Figure(.spanish).list(codes)).",
                    english:
                        "Some submissions have points to correct\(isContested ? " or to decide" : ""): \(Figure(.english).list(codes))."
                )
            )
        }
        let unseen = reviews.filter { waitsForSteward($0) && !$0.findings.contains(where: blocks) }
        if !unseen.isEmpty {
            let codes = unseen.map(\.submission.initiative.id).sorted()
            reasons.append(
                LocalizedText(
                    "Hay envíos que el custodio no ha aceptado: \(Figure(.spanish).list(codes)).",
                    english:
                        "Some submissions were not accepted by a steward: \(Figure(.english).list(codes))."
                ))
        }
        let unconfirmed = reviews.flatMap(\.findings).count(where: waits)
        if unconfirmed > unconfirmedValues {
            reasons.append(
                LocalizedText(
                    "Valores por confirmar: \(unconfirmed); se admiten \(unconfirmedValues).",
                    english:
                        "Values that wait for a confirmation: \(unconfirmed); at most \(unconfirmedValues) may."
                ))
        }
        let errors = Set(
            reviews.flatMap(\.findings).filter { $0.outcome == .ruleError }.map(\.rule))
        if errors.count > ruleErrors {
            reasons.append(
                LocalizedText(
                    "No se pudieron evaluar reglas nuestras: \(Figure(.spanish).list(errors.sorted())). Corríjalas antes de publicar.",
                    english:
                        "Rules of ours could not be evaluated: \(Figure(.english).list(errors.sorted())). Mend them before publishing."
                ))
        }
        return GateVerdict(isOpen: reasons.isEmpty, reasons: reasons)
    }

    private static func responseReason(
        accepted: Int, expected: Int, need: Double
    ) -> LocalizedText {
        LocalizedText(
            "Hay envíos aceptados o por confirmar de \(accepted) de \(expected) iniciativas; se necesita el \(Figure(.spanish).percent(need * 100)).",
            english:
                "\(accepted) of \(expected) initiatives have a submission accepted or to confirm; \(Figure(.english).percent(need * 100)) is needed."
        )
    }
}
