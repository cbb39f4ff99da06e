/// What somebody decided about a finding, a submission or the wave: who, when, why, over what and until when.
public struct Decision: Hashable, Sendable {
    /// What was decided.
    public enum Kind: String, Sendable, CaseIterable, Codable {
        /// The value is right as it stands.
        case confirm
        /// The rule does not count here; holds once a second person agrees.
        case waive
        /// A second person agrees with a waiver.
        case second
        /// The gestor has to look again: at a finding that was settled, or at the whole submission.
        case sendBack = "return"
        /// The rule is wrong, says the gestor.
        case contest
        /// The submission is in order, says the steward.
        case accept
        /// What was accepted or signed is open again.
        case reopen
    }

    /// Whose decision it is.
    public enum Role: String, Sendable, Codable {
        /// Who filled in the form, in the reply columns of a correction workbook.
        case gestor
        /// A data steward.
        case steward
    }

    /// A finding as it stood when somebody decided: the decision is about that and nothing else.
    public struct Subject: Hashable, Sendable, Codable {
        /// The finding's identity.
        public let finding: String
        /// The version of its rule.
        public let ruleVersion: String
        /// The value found; empty where there was none.
        public let value: String
        /// The finding's Spanish sentence.
        public let message: String

        /// Makes a subject from its parts.
        public init(finding: String, ruleVersion: String, value: String, message: String) {
            self.finding = finding
            self.ruleVersion = ruleVersion
            self.value = value
            self.message = message
        }

        private enum CodingKeys: String, CodingKey {
            case finding, value, message
            case ruleVersion = "rule_version"
        }
    }

    /// Its name in the wave: `D0012`, or where the reply of a correction workbook stands; empty until recorded.
    public private(set) var id = ""
    /// Its place in the ledger; 0 until recorded.
    public private(set) var sequence = 0
    /// What was decided.
    public let kind: Kind
    /// Whose decision it is.
    public let role: Role
    /// The person's name; for a gestor, the initiative's code.
    public let by: String
    /// When, ISO 8601.
    public let at: String
    /// The initiative's code; empty for the whole wave.
    public let initiative: String
    /// The rule, where every finding of it is meant; otherwise empty.
    public let rule: String
    /// The findings meant, by id; empty where a submission or the wave is.
    public let subjects: [Subject]
    /// The digest of the submission meant; empty for the whole wave.
    public let submission: String
    /// The waiver that a second person agrees with; empty for every other kind.
    public let waiver: String
    /// The reason's code, from `pipeline.yml`; empty in a gestor's reply.
    public let reason: String
    /// The reason in the person's own words.
    public let text: String
    /// The last day on which it holds, ISO 8601; empty: to the end of the wave.
    public let until: String

    /// Makes a decision that is not recorded yet.
    public init(
        _ kind: Kind, by: String, role: Role = .steward, at: String, initiative: String = "",
        rule: String = "", subjects: [Subject] = [], submission: String = "",
        waiver: String = "", reason: String, text: String, until: String = ""
    ) {
        self.kind = kind
        self.role = role
        self.by = by
        self.at = at
        self.initiative = initiative
        self.rule = rule
        self.subjects = subjects.sorted { $0.finding < $1.finding }
        self.submission = submission
        self.waiver = waiver
        self.reason = reason
        self.text = text
        self.until = until
    }

    /// The decision under the name and at the place that the ledger gave it.
    public func recorded(as id: String, at sequence: Int) -> Decision {
        var decision = self
        decision.id = id
        decision.sequence = sequence
        return decision
    }

    /// True where two decisions are about the same finding, submission, waiver or wave.
    public func hasScope(of other: Decision) -> Bool {
        initiative == other.initiative && waiver == other.waiver
            && subjects.map(\.finding) == other.subjects.map(\.finding)
    }

    /// True where nothing but the hour tells them apart.
    public func saysTheSame(as other: Decision) -> Bool {
        timeless == other.timeless
    }

    private var timeless: Decision {
        Decision(
            kind, by: by, role: role, at: "", initiative: initiative, rule: rule,
            subjects: subjects, submission: submission, waiver: waiver, reason: reason,
            text: text, until: until)
    }
}

extension Decision: Codable {
    private enum CodingKeys: String, CodingKey {
        case kind, role, by, at, initiative, rule, subjects, submission, waiver, reason, text, until
    }
}
