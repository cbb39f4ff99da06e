public import SSMEModel

/// Sets claims against the files that arrived: which came, and which of those people can open.
///
/// Only the container is judged, never what the document says.
public struct EvidenceAssessor: Sendable {
    /// What is looked at.
    public let limits: EvidenceLimits

    /// Makes an assessor with its limits.
    public init(limits: EvidenceLimits = .standard) { self.limits = limits }

    /// The state of every claim, and the files that no claim names.
    ///
    /// **Shape**: one item a claim, in the claims' order.
    /// **Missing**: a claim with a blank name, or whose name fits no file, is `missing`.
    /// **Throws**: where the detector of types cannot be loaded; nothing a document holds throws.
    /// **Complexity**: O(claims × files + bytes); each file is opened at most once.
    public func assess(
        _ claims: [EvidenceClaim], files: [EvidenceFile]
    ) throws(EvidenceError) -> Assessment {
        let files = files.filter { !PackageNoise.contains($0.name) }
            .sorted { $0.name < $1.name }
        let matcher = FileNameMatcher(names: files.map(\.name))
        let detector = try LibMagic()
        var facts: [Int: DocumentFacts] = [:]
        var claimed: Set<Int> = []
        var items: [EvidenceItem] = []
        for claim in claims {
            guard let match = matcher.match(claim.file) else {
                items.append(EvidenceItem(claim: claim, status: .missing))
                continue
            }
            claimed.formUnion(match.candidates)
            let file = files[match.chosen]
            let known =
                facts[match.chosen] ?? DocumentFacts(file, detector: detector, limits: limits)
            facts[match.chosen] = known
            items.append(
                EvidenceItem(
                    claim: claim, status: known.status, mediaType: known.mediaType,
                    byteCount: file.bytes.count, digest: file.digest))
        }
        let unclaimed = files.indices.filter { !claimed.contains($0) }.map { files[$0].name }
        return Assessment(items: items, unclaimed: unclaimed)
    }
}

/// What came of the claims of one submission.
public struct Assessment: Hashable, Sendable {
    /// One item a claim, in the claims' order.
    public let items: [EvidenceItem]
    /// The files that arrived and that no claim names, in the order of their names.
    public let unclaimed: [String]

    /// Makes an assessment from its parts.
    public init(items: [EvidenceItem], unclaimed: [String]) {
        self.items = items
        self.unclaimed = unclaimed
    }
}
