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
            let container = ContainerFacts(file, detector: detector, limits: limits)
            return ExaminedFile(
                name: file.name, digest: file.digest, byteCount: file.bytes.count,
                status: container.status, mediaType: container.mediaType,
                facts: container.facts(of: file))
        }
    }

    /// True for a document whose format is a zip archive: it is no package of others.
    public static func isDocument(_ bytes: [UInt8], name: String) -> Bool {
        if FileEnding(of: name).isOtherZipDocument { return true }
        let limits = EvidenceLimits.standard
        return ZipDocument(bytes, maxEntries: limits.maxContainerEntries)?.mediaType != nil
    }

    /// The state of every claim, and the files that no claim names.
    ///
    /// **Shape**: one item a claim, in the claims' order.
    /// **Missing**: a claim with a blank name, or whose name fits no file, is `missing`.
    /// **Complexity**: O(claims × files).
    public func assess(_ claims: [EvidenceClaim], files: [ExaminedFile]) -> Assessment {
        let files = files.filter { !PackageNoise.contains($0.name) }
            .sorted { $0.name < $1.name }
        let names = files.map(\.name)
        let matcher = FileNameMatcher(names: names)
        // A file that a claim names by its whole path is hardly the one that another means by its last part.
        let claimedWhole = Set(claims.map(\.file))
        let settled = Set(names.indices.filter { claimedWhole.contains(names[$0]) })
        let matches = claims.map { claim in
            var match = matcher.match(claim.file)
            if match.candidates.count > 1 { match = match.leaving(settled) }
            return match
        }
        let claimed = Set(matches.filter { $0.chosen != nil }.flatMap(\.candidates))
        // A package inside is told of only where a claim names it; what it held is there by itself.
        let unclaimed = files.indices.filter { !claimed.contains($0) && !files[$0].isPackage }
            .map { names[$0] }
        var nearNames = NearName(among: unclaimed)
        var items: [EvidenceItem] = []
        for (claim, match) in zip(claims, matches) {
            let ambiguity = Self.ambiguity(match.candidates.map { files[$0].name })
            guard let chosen = match.chosen else {
                let facts =
                    ambiguity.isEmpty
                    ? Self.nearness(nearNames.near(claim.file)) : ambiguity
                items.append(EvidenceItem(claim: claim, status: .missing, facts: facts))
                continue
            }
            let file = files[chosen]
            let facts = file.facts.merging(ambiguity) { own, _ in own }
            items.append(
                EvidenceItem(
                    claim: claim, status: file.status, mediaType: file.mediaType,
                    byteCount: file.byteCount, digest: file.digest, facts: facts))
        }
        return Assessment(items: items, unclaimed: unclaimed)
    }
}

extension EvidenceAssessor {
    /// The files that a name may mean; nothing where they are one or none.
    private static func ambiguity(_ names: [String]) -> [DocumentFact: FactValue] {
        guard names.count > 1 else { return [:] }
        let more = names.count - mostShown
        func shown(_ language: Language, _ rest: (String) -> String) -> String {
            let figure = Figure(language)
            guard more > 0 else { return figure.list(names) }
            return figure.list(names.prefix(mostShown) + [rest(figure.number(Double(more)))])
        }
        return [
            .candidates: .number(Double(names.count)),
            .candidateNames: .text(
                LocalizedText(
                    shown(.spanish) { "otros " + $0 }, english: shown(.english) { $0 + " others" })),
        ]
    }

    private static let mostShown = 5

    private static func nearness(_ names: [String]) -> [DocumentFact: FactValue] {
        guard !names.isEmpty else { return [:] }
        let quoted = names.map { "«\($0)»" }
        return [
            .nearNames: .text(
                LocalizedText(
                    Figure(.spanish).list(quoted), english: Figure(.english).list(quoted)))
        ]
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
