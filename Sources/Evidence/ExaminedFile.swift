public import SSMEModel

/// What is known of one file once its content was looked at; the content itself is let go.
public struct ExaminedFile: Hashable, Sendable {
    /// The path inside the package, `soportes/plan.pdf`.
    public let name: String
    /// SHA-256 of the content, hexadecimal.
    public let digest: String
    /// **Units**: bytes.
    public let byteCount: Int
    /// Accepted, empty or unreadable.
    public let status: EvidenceItem.Status
    /// The media type that the content shows; `nil` where none can be told.
    public let mediaType: String?
    /// What its container shows beyond that.
    public let facts: [DocumentFact: FactValue]

    /// True for a package that is no document.
    var isPackage: Bool {
        facts[.flaw] == .text(LocalizedText(ContainerFacts.Flaw.archive.rawValue))
    }

    /// Makes a file from its parts.
    public init(
        name: String, digest: String, byteCount: Int, status: EvidenceItem.Status,
        mediaType: String?, facts: [DocumentFact: FactValue] = [:]
    ) {
        self.name = name
        self.digest = digest
        self.byteCount = byteCount
        self.status = status
        self.mediaType = mediaType
        self.facts = facts
    }
}
