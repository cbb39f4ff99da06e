import Declarations
import Ledger
import SSMEModel

/// How many values a gestor is asked to confirm in one round. What blocks is never held back.
struct QuestionCap: Sendable {
    /// At most so many in a round; `nil`: as many as there are.
    let count: Int?

    /// No limit: what holds where `pipeline.yml` says nothing.
    static let none = QuestionCap(count: nil)

    init(count: Int?) { self.count = count }

    init(_ node: Declaration) throws(DeclarationError) {
        try node.allowOnly(["soft_findings_cap"])
        count = try node["soft_findings_cap"].whole(in: 1...10_000)
    }

    /// A review with the questions past the cap kept for the next round.
    ///
    /// What was asked in this round stays asked, and its place stays taken when it is settled: who answers is not asked
    /// more until the next version. What a steward sent back by hand takes no place.
    func applied(
        to review: ReviewedSubmission, _ memory: FindingMemory, under gate: GatePolicy
    ) -> ReviewedSubmission {
        guard let count else { return review }
        let soft = review.findings.filter { gate.waits($0) && !gate.blocks($0) }
            .filter { $0.state != .contested && !memory.isSentBack($0) }
        let taken = memory.asked(in: review.submission.round)
        let rank = QuestionRank(among: review.findings, askedBefore: memory.everAsked)
        let waiting = soft.filter { !taken.contains($0.id) }.sorted(by: rank.comesFirst)
        let postponed = Set(waiting.dropFirst(max(0, count - taken.count)).map(\.id))
        var capped = review
        capped.findings = review.findings.map { finding in
            guard postponed.contains(finding.id) else { return finding }
            var finding = finding
            finding.state = .postponed
            return finding
        }
        return capped
    }
}

/// Which question is asked first: what the gestor was asked before, then what stands alone, then what clears most,
/// then by rule.
private struct QuestionRank {
    private let dependants: [String: Int]
    private let ids: Set<String>
    private let askedBefore: Set<String>

    init(among findings: [Finding], askedBefore: Set<String>) {
        let failed = findings.filter { $0.outcome == .fail && !$0.state.isSettled }
        ids = Set(failed.map(\.id))
        dependants = Dictionary(grouping: failed, by: \.cause).mapValues(\.count)
        self.askedBefore = askedBefore
    }

    func comesFirst(_ left: Finding, _ right: Finding) -> Bool {
        let (one, other) = (weight(left), weight(right))
        guard one == other else { return one.lexicographicallyPrecedes(other) }
        return (left.rule, left.id) < (right.rule, right.id)
    }

    private func weight(_ finding: Finding) -> [Int] {
        [
            askedBefore.contains(finding.id) ? 0 : 1,
            finding.cause != finding.id && ids.contains(finding.cause) ? 1 : 0,
            -(dependants[finding.id] ?? 0),
        ]
    }
}

extension FindingMemory {
    /// The soft findings that the gestor was asked about in a round, by id.
    fileprivate func asked(in round: Int) -> Set<String> {
        Set(
            history.filter { $0.round == round }.flatMap(\.findings).filter {
                $0.severity == .warning && $0.state.isAsked
            }.map(\.id))
    }

    fileprivate var everAsked: Set<String> {
        Set(history.flatMap(\.findings).filter { $0.state != .postponed }.map(\.id))
    }

    fileprivate func isSentBack(_ finding: Finding) -> Bool {
        book.decision(on: finding, history)?.kind == .sendBack
    }
}
