public import SSMEModel

/// What a run recorded of an initiative's version, enough to tell what became of each finding.
public struct PastReview: Hashable, Sendable {
    /// Its place in the ledger.
    public let sequence: Int
    /// The digest of the version.
    public let submission: String
    /// The version's round.
    public let round: Int
    /// The rules that failed, by the finding's id.
    public let findings: [PastFinding]

    /// Makes a past review.
    public init(sequence: Int, submission: String = "", round: Int, findings: [PastFinding]) {
        self.sequence = sequence
        self.submission = submission
        self.round = round
        self.findings = findings
    }
}

/// What an earlier run recorded of a finding.
public struct PastFinding: Hashable, Sendable {
    /// The finding's identity.
    public let id: String
    /// The rule's id.
    public let rule: String
    /// The version of the rule.
    public let ruleVersion: String
    /// Error, warning or info.
    public let severity: Severity
    /// The state recorded.
    public let state: FindingState
    /// The question it was about; empty where it was about the whole form.
    public let question: QuestionCode
    /// The fields that the rule read.
    public let fields: [FieldCode]
    /// What was seen.
    public let message: LocalizedText
    /// Why it was settled or contested; empty where it was not.
    public let explanation: String
    /// The value found, as typed or as a figure; empty where there was none.
    public let value: String

    /// Makes a past finding.
    public init(
        id: String, rule: String, ruleVersion: String = "1", severity: Severity = .warning,
        state: FindingState, question: QuestionCode = "", fields: [FieldCode] = [],
        message: LocalizedText, explanation: String = "", value: String = ""
    ) {
        self.id = id
        self.rule = rule
        self.ruleVersion = ruleVersion
        self.severity = severity
        self.state = state
        self.question = question
        self.fields = fields
        self.message = message
        self.explanation = explanation
        self.value = value
    }

    /// The finding as a decision names it.
    public var subject: Decision.Subject {
        Decision.Subject(
            finding: id, ruleVersion: ruleVersion, value: value, message: message.spanish)
    }
}
