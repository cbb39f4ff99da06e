/// A line of the evidence sheet: this file backs that question.
public struct EvidenceClaim: Hashable, Sendable {
    /// The question.
    public let question: QuestionCode
    /// The file's name as typed.
    public let file: String
    /// Which of the question's required documents it is, 0-based; `nil` where the line does not say.
    public let requirement: Int?
    /// The cell where the name stands; `nil` for a claim read off the file's own name.
    public let location: CellLocation?

    /// Makes a claim from its parts.
    public init(
        question: QuestionCode, file: String, requirement: Int? = nil, location: CellLocation?
    ) {
        self.question = question
        self.file = file
        self.requirement = requirement
        self.location = location
    }
}

/// What is known of one claimed document.
public struct EvidenceItem: Hashable, Sendable {
    /// What became of the claim.
    public enum Status: String, Sendable, CaseIterable {
        /// Arrived, opens, and, where a machine could read it, is what was asked for.
        case accepted
        /// The same, with something to tell.
        case acceptedWithRemark = "accepted_with_remark"
        /// What was asked for, but fewer than the answers call for.
        case insufficient
        /// Something else than what was asked for.
        case notPertinent = "not_pertinent"
        /// What was asked for, of another period.
        case outOfPeriod = "out_of_period"
        /// Also given for another document that was asked for.
        case duplicated
        /// Opens, but shows nothing that can be read.
        case illegible
        /// Opens, but only a person can tell what it says.
        case notAssessable = "not_assessable"
        /// Named, but no such file arrived.
        case missing
        /// Arrived with no content.
        case empty
        /// Arrived, but its content is no document or image.
        case unreadable

        /// True where it backs the answer.
        public var isAccepted: Bool { self == .accepted || self == .acceptedWithRemark }

        /// True where the file arrived and people can open it.
        public var isOpen: Bool {
            switch self {
            case .missing, .empty, .unreadable: false
            default: true
            }
        }
    }

    /// The claim.
    public let claim: EvidenceClaim
    /// What became of it.
    public let status: Status
    /// The media type that the content shows (`application/pdf`); `nil` where nothing arrived.
    public let mediaType: String?
    /// **Units**: bytes; 0 where nothing arrived.
    public let byteCount: Int
    /// SHA-256 of the content, hexadecimal; `nil` where nothing arrived.
    public let digest: String?
    /// What is known of it; a fact that is not among them is not known.
    public let facts: [DocumentFact: FactValue]

    /// Makes an item from its parts.
    public init(
        claim: EvidenceClaim, status: Status, mediaType: String? = nil, byteCount: Int = 0,
        digest: String? = nil, facts: [DocumentFact: FactValue] = [:]
    ) {
        self.claim = claim
        self.status = status
        self.mediaType = mediaType
        self.byteCount = byteCount
        self.digest = digest
        self.facts = facts
    }
}
