public import SSMEModel

/// Sets claims against the files that arrived: which came, and which of those people can open.
///
/// Only the container is judged, never what the document says.
public struct EvidenceAssessor: Sendable {
    /// What is looked at.
    public let limits: EvidenceLimits

    /// Makes an assessor with its limits.
    public init(limits: EvidenceLimits = .standard) { self.limits = limits }

    /// What the content of each file shows, in the files' order; nothing of the content is kept.
    ///
    /// **Throws**: where the detector of types cannot be loaded; nothing a document holds throws.
    /// **Complexity**: O(bytes).
    public func examine(_ files: [EvidenceFile]) throws(EvidenceError) -> [ExaminedFile] {
        let detector = try LibMagic()
        return files.map { file in
            let facts = DocumentFacts(file, detector: detector, limits: limits)
            return ExaminedFile(
                name: file.name, digest: file.digest, byteCount: file.bytes.count,
                status: facts.status, mediaType: facts.mediaType)
        }
    }

    /// The state of every claim, and the files that no claim names.
    ///
    /// **Shape**: one item a claim, in the claims' order.
    /// **Missing**: a claim with a blank name, or whose name fits no file, is `missing`.
    /// **Complexity**: O(claims × files).
    public func assess(_ claims: [EvidenceClaim], files: [ExaminedFile]) -> Assessment {
        let files = files.filter { !PackageNoise.contains($0.name) }
            .sorted { $0.name < $1.name }
        let matcher = FileNameMatcher(names: files.map(\.name))
        var claimed: Set<Int> = []
        var items: [EvidenceItem] = []
        for claim in claims {
            guard let match = matcher.match(claim.file) else {
                items.append(EvidenceItem(claim: claim, status: .missing))
                continue
            }
            claimed.formUnion(match.candidates)
            let file = files[match.chosen]
            items.append(
                EvidenceItem(
                    claim: claim, status: file.status, mediaType: file.mediaType,
                    byteCount: file.byteCount, digest: file.digest))
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
