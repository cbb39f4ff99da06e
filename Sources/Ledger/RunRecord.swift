public import SSMEModel

/// What one run decided: written whole, in one transaction, or not at all.
public struct RunRecord: Sendable {
    /// A submission that was read: a version of what an initiative says.
    public struct Version: Hashable, Sendable {
        /// The digest of its receipt.
        public let digest: String
        /// The initiative's code.
        public let initiative: String
        /// 1 for the first submission of the wave.
        public let round: Int

        /// Makes a version.
        public init(digest: String, initiative: String, round: Int) {
            self.digest = digest
            self.initiative = initiative
            self.round = round
        }
    }

    /// A receipt that could not be read as a submission.
    public struct Returned: Hashable, Sendable {
        /// The digest of its receipt.
        public let digest: String
        /// What happened and what to do.
        public let explanation: LocalizedText

        /// Makes a returned receipt.
        public init(digest: String, explanation: LocalizedText) {
            self.digest = digest
            self.explanation = explanation
        }
    }

    /// `2026-11-22-001`: the day and the run's number in the wave.
    public let id: String
    /// The wave.
    public let wave: String
    /// What the run saw: inputs, instrument, rules, policy. Equal fingerprints give equal bytes.
    public let fingerprint: String
    /// When the run began, ISO 8601.
    public let startedAt: String
    /// True where the gate is open for publication.
    public let isOpen: Bool
    /// True where something blocks, in the sense of the exit code.
    public let isBlocked: Bool
    /// The versions read for the first time in this run.
    public let versions: [Version]
    /// The receipts returned for the first time in this run.
    public let returned: [Returned]
    /// The findings of every initiative's latest version.
    public let findings: [Finding]

    /// Makes a record of a run.
    public init(
        id: String, wave: String, fingerprint: String, startedAt: String, isOpen: Bool,
        isBlocked: Bool, versions: [Version], returned: [Returned], findings: [Finding]
    ) {
        self.id = id
        self.wave = wave
        self.fingerprint = fingerprint
        self.startedAt = startedAt
        self.isOpen = isOpen
        self.isBlocked = isBlocked
        self.versions = versions
        self.returned = returned
        self.findings = findings
    }
}

/// The latest finished run of a wave.
public struct RunSummary: Hashable, Sendable {
    /// `2026-11-22-001`.
    public let id: String
    /// What the run saw.
    public let fingerprint: String
    /// When it began, ISO 8601.
    public let startedAt: String
    /// True where the gate was open.
    public let isOpen: Bool
    /// True where something blocked.
    public let isBlocked: Bool
    /// How many runs of the wave came before it, itself included.
    public let sequence: Int
}

/// What an earlier run recorded of a finding, enough to tell what became of it.
public struct PastFinding: Hashable, Sendable {
    /// The finding's identity.
    public let id: String
    /// The rule's id.
    public let rule: String
    /// The round in which it was recorded.
    public let round: Int
    /// The number of the run that recorded it.
    public let run: Int
    /// The state recorded.
    public let state: FindingState
    /// What was seen.
    public let message: LocalizedText
    /// What the gestor explained; empty where nothing was.
    public let explanation: String

    /// Makes a past finding.
    public init(
        id: String, rule: String, round: Int, run: Int, state: FindingState, message: LocalizedText,
        explanation: String = ""
    ) {
        self.id = id
        self.rule = rule
        self.round = round
        self.run = run
        self.state = state
        self.message = message
        self.explanation = explanation
    }
}
