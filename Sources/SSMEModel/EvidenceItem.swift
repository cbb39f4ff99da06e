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
        /// Arrived, has content, and is of a kind that people can open.
        case accepted
        /// Named, but no such file arrived.
        case missing
        /// Arrived with no content.
        case empty
        /// Arrived, but its content is no document or image.
        case unreadable
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

    /// Makes an item from its parts.
    public init(
        claim: EvidenceClaim, status: Status, mediaType: String? = nil, byteCount: Int = 0,
        digest: String? = nil
    ) {
        self.claim = claim
        self.status = status
        self.mediaType = mediaType
        self.byteCount = byteCount
        self.digest = digest
    }
}
