/// How much of a hostile or merely huge file is looked at.
public struct EvidenceLimits: Hashable, Sendable {
    /// A larger file is not opened and counts as unreadable. **Units**: bytes.
    public let maxFileBytes: Int
    /// The head of the content that the type detector sees. **Units**: bytes.
    public let maxSniffedBytes: Int
    /// A document container with more entries counts as unreadable.
    public let maxContainerEntries: Int

    /// Makes limits from their parts.
    public init(maxFileBytes: Int, maxSniffedBytes: Int, maxContainerEntries: Int) {
        self.maxFileBytes = maxFileBytes
        self.maxSniffedBytes = maxSniffedBytes
        self.maxContainerEntries = maxContainerEntries
    }

    /// 100 MiB a file, 4 MiB sniffed, 20,000 entries.
    public static let standard = EvidenceLimits(
        maxFileBytes: 100 << 20, maxSniffedBytes: 4 << 20, maxContainerEntries: 20_000)
}
