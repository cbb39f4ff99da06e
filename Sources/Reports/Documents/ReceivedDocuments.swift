import SSMEModel

/// The documents that came with the latest submissions, and what looked at them.
public struct ReceivedDocuments: Hashable, Sendable {
    /// The digests of those that hold anything; the same content counts once, whoever sent it.
    public let digests: Set<String>
    /// The digests of those that an antivirus looked at.
    public let scanned: Set<String>
    /// The programs that read documents and that the machine of the run lacks, as they are called.
    public let missingPrograms: [String]

    /// Nothing came.
    public static let none = ReceivedDocuments(digests: [], scanned: [], missingPrograms: [])

    /// Makes it from its parts; what did not come was not scanned.
    public init(digests: Set<String>, scanned: Set<String>, missingPrograms: [String]) {
        self.digests = digests
        self.scanned = scanned.intersection(digests)
        self.missingPrograms = missingPrograms
    }

    /// Whether an antivirus looked at what a claim names; `nil` where that did not arrive, or is empty.
    func isScanned(_ item: EvidenceItem) -> Bool? {
        item.digest.flatMap { digests.contains($0) ? scanned.contains($0) : nil }
    }
}
