import Ledger
import Reports
import SSMEModel

/// What became of every point over the rounds of a wave, counted by rule.
struct RuleHistory {
    private(set) var rules: [String: RuleRounds] = [:]

    /// Adds what was recorded of one initiative. **Shape**: oldest first, the review of this run at the end.
    mutating func add(_ reviews: [PastReview]) {
        var latest: [Int: PastReview] = [:]
        var asked: [Int: Set<String>] = [:]
        for review in reviews {
            latest[review.round] = review
            asked[review.round, default: []].formUnion(
                review.findings.filter(\.state.isAsked).map(\.id))
        }
        let rounds = latest.keys.sorted()
        let points = Dictionary(
            reviews.flatMap(\.findings).map { ($0.id, $0.rule) }, uniquingKeysWith: { $1 })
        for (id, rule) in points {
            let point = Point(
                seen: rounds.map { round in latest[round]?.findings.first { $0.id == id }?.state },
                asked: rounds.map { asked[$0]?.contains(id) ?? false },
                isContested: reviews.contains { review in
                    review.findings.contains { $0.id == id && $0.state == .contested }
                })
            point.count(in: &rules[rule, default: RuleRounds()])
        }
    }
}

/// One finding's identity through the rounds: the state in which each round left it, `nil` where it was not there.
private struct Point {
    let seen: [FindingState?]
    let asked: [Bool]
    let isContested: Bool

    func count(in rule: inout RuleRounds) {
        guard let first = firstTold else { return }
        rule.asked += 1
        rule.roundsOpen += asked.count { $0 }
        let told = seen[first...]
        if let gone = told.firstIndex(of: nil), told[gone...].contains(where: { $0 != nil }) {
            rule.cameBack += 1
        }
        let hasNewVersion = first < seen.count - 1
        switch seen.last ?? nil {
        case nil: if hasNewVersion { rule.corrected += 1 }
        case .confirmed: rule.confirmed += 1
        case .waived: rule.waived += 1
        default: if hasNewVersion || isContested { rule.unmoved += 1 }
        }
    }

    /// The first round whose gestor read of it, or answered it at once.
    private var firstTold: Int? {
        seen.indices.first { asked[$0] || seen[$0].map { $0 != .postponed } ?? false }
    }
}

extension PastReview {
    /// A review of the present run, which the ledger does not hold yet.
    init(_ review: ReviewedSubmission) {
        self.init(
            sequence: 0, submission: review.submission.digest, round: review.submission.round,
            findings: review.findings.filter { $0.outcome == .fail }.map {
                PastFinding(
                    id: $0.id, rule: $0.rule, ruleVersion: $0.ruleVersion, severity: $0.severity,
                    state: $0.state, question: $0.question, fields: $0.fields, message: $0.message,
                    explanation: $0.explanation, value: $0.value)
            })
    }
}
