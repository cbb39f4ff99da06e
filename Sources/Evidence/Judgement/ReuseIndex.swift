public import SSMEModel

/// What is kept of a document to know it again: no text, only digests.
public struct DocumentPrint: Hashable, Sendable {
    /// Who sent it.
    public let initiative: String
    /// The wave it came in.
    public let wave: String
    /// SHA-256 of its bytes, hexadecimal.
    public let digest: String
    /// SHA-256 of its words; empty where it has too few.
    public let textDigest: String
    /// Its words reduced.
    public let likeness: TextLikeness
    /// Marks of its first page as a picture; `nil` where nobody looked.
    public let picture: UInt64?
    /// The day that it gives itself; `nil` where it shows none.
    public let date: CalendarDate?

    /// The print of a document that was read.
    public init(of facts: DocumentFacts, digest: String, initiative: String, wave: String) {
        self.init(
            initiative: initiative, wave: wave, digest: digest, textDigest: facts.textDigest,
            likeness: facts.likeness, picture: facts.picture, date: facts.dating?.date)
    }

    /// Makes a print from its parts.
    public init(
        initiative: String, wave: String, digest: String, textDigest: String,
        likeness: TextLikeness, picture: UInt64?, date: CalendarDate?
    ) {
        self.initiative = initiative
        self.wave = wave
        self.digest = digest
        self.textDigest = textDigest
        self.likeness = likeness
        self.picture = picture
        self.date = date
    }

    /// True where bytes or words are the same.
    func saysTheSame(as other: DocumentPrint) -> Bool {
        digest == other.digest || !textDigest.isEmpty && textDigest == other.textDigest
    }

    /// How much of two documents is the same, 0…1; `nil` where nothing can be compared.
    ///
    /// - Parameter distance: how many of a picture's 64 marks may differ in a copy.
    func share(with other: DocumentPrint, distance: Int) -> Double? {
        if saysTheSame(as: other) { return 1 }
        if let share = likeness.share(with: other.likeness) { return share }
        if let picture, let theirs = other.picture {
            let differing = (picture ^ theirs).nonzeroBitCount
            return differing <= distance ? 1 : nil
        }
        return nil
    }
}

/// Finds a document again among all those of a wave and of the waves before.
///
/// **Complexity**: O(documents) to build; a search looks only at documents that share a digest, a group of minima or a
/// piece of a picture with the one sought.
public struct ReuseIndex: Sendable {
    /// Where a document was seen before.
    struct Sightings: Hashable, Sendable {
        /// Another initiative sent it in this wave.
        var isElsewhere = false
        /// It came in an earlier wave, and says another date now.
        var isRedated = false
    }

    private let prints: [DocumentPrint]
    private var byKey: [String: [Int]] = [:]
    private let copyLikeness: Double
    private let copyDistance: Int

    /// Indexes prints.
    public init(_ prints: [DocumentPrint], lexicon: EvidenceLexicon) {
        self.prints = prints
        copyLikeness = lexicon.copyLikeness
        copyDistance = lexicon.copyDistance
        for (index, print) in prints.enumerated() {
            for key in Self.keys(print) { byKey[key, default: []].append(index) }
        }
    }

    /// Where a document was seen besides in this delivery.
    ///
    /// - Parameter named: the initiatives that it names: where the very same names its sender and not the other, it is the
    ///   sender's. A copy with another name in it says something else.
    func sightings(of print: DocumentPrint, naming named: [String] = []) -> Sightings {
        var sightings = Sightings()
        var seen: Set<Int> = []
        for key in Self.keys(print) {
            for index in byKey[key] ?? [] where seen.insert(index).inserted {
                let other = prints[index]
                let isThisWave = other.wave == print.wave
                guard !isThisWave || other.initiative != print.initiative,
                    let share = print.share(with: other, distance: copyDistance),
                    share >= copyLikeness
                else { continue }
                if isThisWave {
                    let isTheirs =
                        print.saysTheSame(as: other) && named.contains(print.initiative)
                        && !named.contains(other.initiative)
                    if !isTheirs { sightings.isElsewhere = true }
                } else if let date = print.date, let earlier = other.date, date > earlier {
                    sightings.isRedated = true
                }
            }
        }
        return sightings
    }

    private static func keys(_ print: DocumentPrint) -> [String] {
        var keys = ["b" + print.digest]
        if !print.textDigest.isEmpty { keys.append("t" + print.textDigest) }
        keys += print.likeness.groups.enumerated().map { "g\($0.offset).\($0.element)" }
        if let picture = print.picture {
            // A copy that differs in three marks at most has one piece of sixteen equal at least.
            keys += (0..<4).map { "p\($0).\(picture >> UInt64(16 * $0) & 0xFFFF)" }
        }
        return keys
    }
}
