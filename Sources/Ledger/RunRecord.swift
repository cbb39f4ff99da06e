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

    /// What was found in an initiative's latest version.
    public struct Review: Sendable {
        /// The initiative's code.
        public let initiative: String
        /// The digest of its version.
        public let submission: String
        /// The version's round.
        public let round: Int
        /// Everything found, whatever its outcome.
        public let findings: [Finding]

        /// Makes a review.
        public init(initiative: String, submission: String, round: Int, findings: [Finding]) {
            self.initiative = initiative
            self.submission = submission
            self.round = round
            self.findings = findings
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
    /// What gestores answered in the reply columns of their latest versions.
    public let replies: [Decision]
    /// One an initiative that sent something.
    public let reviews: [Review]

    /// Makes a record of a run.
    public init(
        id: String, wave: String, fingerprint: String, startedAt: String, isOpen: Bool,
        isBlocked: Bool, versions: [Version] = [], returned: [Returned] = [],
        replies: [Decision] = [], reviews: [Review] = []
    ) {
        self.id = id
        self.wave = wave
        self.fingerprint = fingerprint
        self.startedAt = startedAt
        self.isOpen = isOpen
        self.isBlocked = isBlocked
        self.versions = versions
        self.returned = returned
        self.replies = replies
        self.reviews = reviews
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
    /// Its place in the ledger.
    public let number: Int
    /// How many runs of the wave came before it, itself included.
    public let sequence: Int
}
