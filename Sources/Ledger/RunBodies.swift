import SSMEModel

/// A text as the chain keeps it.
struct TextBody: Codable, Equatable {
    let es: String
    let en: String?

    init(_ text: LocalizedText) {
        es = text.spanish
        en = text.english
    }

    var text: LocalizedText { LocalizedText(es, english: en) }
}

/// A version as the chain keeps it; the digest is the entry's key.
struct VersionBody: Codable {
    let initiative: String
    let round: Int
}

/// A returned receipt as the chain keeps it; the digest is the entry's key.
struct ReturnedBody: Codable {
    let explanation: TextBody
}

/// A run as the chain keeps it; its id is the entry's key.
struct RunBody: Codable {
    let fingerprint: String
    let startedAt: String
    let isOpen: Bool
    let isBlocked: Bool

    private enum CodingKeys: String, CodingKey {
        case fingerprint
        case startedAt = "started_at"
        case isOpen = "is_open"
        case isBlocked = "is_blocked"
    }
}

/// A review as the chain keeps it.
struct ReviewBody: Codable, Equatable {
    struct Item: Codable, Equatable {
        let id: String
        let rule: String
        let ruleVersion: String
        let severity: Severity
        let outcome: Outcome
        let state: FindingState
        let question: String
        let fields: [String]
        let value: String
        let message: TextBody
        let explanation: String

        private enum CodingKeys: String, CodingKey {
            case id, rule, severity, outcome, state, question, fields, value, message, explanation
            case ruleVersion = "rule_version"
        }
    }

    let initiative: String
    let submission: String
    let round: Int
    let findings: [Item]

    init(initiative: String, submission: String, round: Int, findings: [Item]) {
        self.initiative = initiative
        self.submission = submission
        self.round = round
        self.findings = findings.sorted { $0.id < $1.id }
    }

    init(_ review: RunRecord.Review) {
        self.init(
            initiative: review.initiative, submission: review.submission, round: review.round,
            findings: review.findings.map(Item.init))
    }

    func past(at sequence: Int) -> PastReview {
        PastReview(
            sequence: sequence, submission: submission, round: round,
            findings: findings.filter { $0.outcome == .fail }.map(\.past))
    }
}

extension ReviewBody.Item {
    init(_ finding: Finding) {
        self.init(
            id: finding.id, rule: finding.rule, ruleVersion: finding.ruleVersion,
            severity: finding.severity, outcome: finding.outcome, state: finding.state,
            question: finding.question, fields: finding.fields, value: finding.value,
            message: TextBody(finding.message), explanation: finding.explanation)
    }

    var past: PastFinding {
        PastFinding(
            id: id, rule: rule, ruleVersion: ruleVersion, severity: severity, state: state,
            question: question, fields: fields, message: message.text, explanation: explanation,
            value: value)
    }
}
