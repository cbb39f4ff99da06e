public import SSMEModel

/// What a report tells of one initiative that sent a submission.
public struct InitiativeReport: Sendable, Equatable {
    /// A point of the earlier round that is gone.
    public struct Fixed: Hashable, Sendable {
        /// The finding's identity.
        public let id: String
        /// The rule's id.
        public let rule: String
        /// What had been seen.
        public let message: LocalizedText

        /// Makes a fixed point from its parts.
        public init(id: String, rule: String, message: LocalizedText) {
            self.id = id
            self.rule = rule
            self.message = message
        }
    }

    /// Who sent it.
    public let initiative: Initiative
    /// Where it stands; the gate policy judges, the report repeats.
    public let standing: Standing
    /// The same in one sentence.
    public let state: LocalizedText
    /// The latest submission's file name.
    public let fileName: String
    /// Its round, 1-based.
    public let round: Int
    /// Its SHA-256, hexadecimal; people see the first twelve digits as «radicado».
    public let digest: String
    /// When it was received, ISO 8601.
    public let receivedAt: String
    /// Its findings, in reading order.
    public let findings: [Finding]
    /// What the earlier round found and this one no longer does.
    public let fixed: [Fixed]
    /// Its scores; `nil` where it was not scored.
    public let scorecard: Scorecard?
    /// How many of the questions asked have an answer.
    public let response: ItemResponse
    /// What was typed into the cells that its findings name; a field without an entry held nothing.
    public let typed: [FieldCode: String]
    /// The unanswered question that a check waits for, by the finding's id; without an entry it waits for no single one.
    public let awaited: [String: QuestionCode]
    /// What became of each document that it names.
    public let evidence: [EvidenceItem]

    /// Makes an initiative's part of the report; findings are put in reading order.
    public init(
        initiative: Initiative, standing: Standing, state: LocalizedText, fileName: String,
        round: Int, digest: String, receivedAt: String, findings: [Finding], fixed: [Fixed] = [],
        scorecard: Scorecard? = nil, response: ItemResponse, typed: [FieldCode: String] = [:],
        awaited: [String: QuestionCode] = [:], evidence: [EvidenceItem] = []
    ) {
        self.initiative = initiative
        self.standing = standing
        self.state = state
        self.fileName = fileName
        self.round = round
        self.digest = digest
        self.receivedAt = receivedAt
        self.findings = findings.sorted(by: Finding.readingOrder)
        self.fixed = fixed.sorted { $0.id < $1.id }
        self.scorecard = scorecard
        self.response = response
        self.typed = typed
        self.awaited = awaited
        self.evidence = evidence
    }

    /// What the gestor is asked or told: failed rules that nobody settled or contested and that are not kept for later; what blocks first, then
    /// what clears most, each followed by what goes away with it.
    ///
    /// The numbers of the correction page and of its e-mail count this list from 1.
    public var points: [Finding] {
        let points = findings.filter { $0.outcome == .fail && $0.state.isAsked }
        return RootCauses(points).inOrder
    }

    /// The points of a severity.
    public func points(_ severity: Severity) -> [Finding] {
        points.filter { $0.severity == severity }
    }

    /// The findings whose value the gestor confirmed.
    public var confirmed: [Finding] { findings.filter { $0.state == .confirmed } }

    /// The findings whose rule two stewards decided not to count.
    public var waived: [Finding] { findings.filter { $0.state == .waived } }

    /// The findings whose rule the gestor does not agree with; a person decides.
    public var contested: [Finding] { findings.filter { $0.state == .contested } }

    /// The questions that are kept for the next round.
    public var postponed: [Finding] { findings.filter { $0.state == .postponed } }

    /// Rules that an input is missing for.
    public var unknown: [Finding] { findings.filter { $0.outcome == .unknown } }
}
