/// Something that a rule, a detector or the reader of the form found in a submission.
public struct Finding: Hashable, Sendable {
    /// Stable from round to round: initiative, rule and subject, `I001/FIN-02/D7.2`.
    public let id: String
    /// The initiative's code; empty where a file could not be identified.
    public let initiative: String
    /// The submission's digest.
    public let submission: String
    /// The round, 1-based.
    public let round: Int
    /// The rule's permanent id.
    public let rule: String
    /// The version of the rule file that was in force.
    public let ruleVersion: String
    /// ESS validation level, 0…5.
    public let level: Int
    /// Error, warning or info.
    public let severity: Severity
    /// Fail, unknown or rule error; a pass is no finding.
    public let outcome: Outcome
    /// What became of it since the earlier round.
    public var state: FindingState
    /// The cells concerned, in sheet order; empty where the file has no place for them.
    public let locations: [CellLocation]
    /// The fields that the rule read, in questionnaire order.
    public let fields: [FieldCode]
    /// The question it is about; empty where it is about the whole form.
    public let question: QuestionCode
    /// The value found, as typed or as a figure; empty where there is none.
    public let value: String
    /// What was expected; empty where no single value is.
    public let expected: String
    /// The size of the gap; `nil` where the rule compares no numbers.
    public let difference: Double?
    /// What was seen, in one sentence.
    public let message: LocalizedText
    /// How to correct it, in one sentence.
    public var fix: LocalizedText
    /// The least that would have to change; `nil` where it was not computed.
    public var minimalFix: LocalizedText?
    /// The id of the finding that this one goes away with; empty where it stands alone.
    public var cause = ""
    /// The file names of the documents concerned.
    public let evidence: [String]
    /// Why it was confirmed, contested or waived, in the person's words; empty where it was not.
    public var explanation: String
    /// True where the rule is on trial: only the data steward reads of it, and it blocks nothing.
    public let isTrial: Bool

    /// Makes a finding from its parts.
    public init(
        id: String, initiative: String, submission: String, round: Int, rule: String,
        ruleVersion: String, level: Int, severity: Severity, outcome: Outcome = .fail,
        state: FindingState = .new, locations: [CellLocation] = [], fields: [FieldCode] = [],
        question: QuestionCode = "", value: String = "", expected: String = "",
        difference: Double? = nil, message: LocalizedText, fix: LocalizedText,
        minimalFix: LocalizedText? = nil, evidence: [String] = [], explanation: String = "",
        isTrial: Bool = false
    ) {
        self.id = id
        self.initiative = initiative
        self.submission = submission
        self.round = round
        self.rule = rule
        self.ruleVersion = ruleVersion
        self.level = level
        self.severity = severity
        self.outcome = outcome
        self.state = state
        self.locations = locations
        self.fields = fields
        self.question = question
        self.value = value
        self.expected = expected
        self.difference = difference
        self.message = message
        self.fix = fix
        self.minimalFix = minimalFix
        self.evidence = evidence
        self.explanation = explanation
        self.isTrial = isTrial
    }

    /// The order of every list that people read: what blocks first, then the form before what it says, then by place,
    /// then by rule.
    public static func readingOrder(_ left: Finding, _ right: Finding) -> Bool {
        if left.initiative != right.initiative { return left.initiative < right.initiative }
        if left.severity != right.severity { return left.severity > right.severity }
        if (left.level == 0) != (right.level == 0) { return left.level == 0 }
        let (one, other) = (left.locations.first, right.locations.first)
        if let one, let other, one != other { return one < other }
        if (one == nil) != (other == nil) { return other == nil }
        return left.id < right.id
    }
}

/// A rule's outcome on a submission, pass included: what the validation report and rule health count.
public struct Evaluation: Hashable, Sendable {
    /// The rule's permanent id.
    public let rule: String
    /// The initiative's code.
    public let initiative: String
    /// What the rule was applied to: a question or field code; empty for the whole submission.
    public let subject: String
    /// What came of it.
    public let outcome: Outcome

    /// Makes an evaluation from its parts.
    public init(rule: String, initiative: String, subject: String, outcome: Outcome) {
        self.rule = rule
        self.initiative = initiative
        self.subject = subject
        self.outcome = outcome
    }
}

/// What a report needs to know of a rule.
public struct RuleSummary: Hashable, Sendable {
    /// The permanent id.
    public let id: String
    /// What must hold, in a few words.
    public let title: LocalizedText
    /// ESS validation level, 0…5.
    public let level: Int
    /// Error, warning or info; where the size of the gap decides, the heaviest.
    public let severity: Severity
    /// The check as written.
    public let expression: String
    /// The version of the rule file.
    public let version: String
    /// The reference that it implements, `K10`; empty where there is none.
    public let source: String
    /// Whether it is in use.
    public let status: RuleStatus
    /// Who answers for it; empty where the file does not say.
    public let owner: String
    /// The first wave that it is asked in; empty where it always is.
    public let since: String

    /// Makes a summary from its parts.
    public init(
        id: String, title: LocalizedText, level: Int, severity: Severity, expression: String,
        version: String, source: String = "", status: RuleStatus = .active, owner: String = "",
        since: String = ""
    ) {
        self.id = id
        self.title = title
        self.level = level
        self.severity = severity
        self.expression = expression
        self.version = version
        self.source = source
        self.status = status
        self.owner = owner
        self.since = since
    }
}
