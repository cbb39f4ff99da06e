/// One line of the ledger: what happened, sealed to the line before.
///
/// The hash is SHA-256 over sequence, wave, kind, key, previous hash and body, a line break between them; none of the
/// first five holds a line break. Whoever has the file and `sha256sum` can follow the chain.
public struct LedgerEntry: Hashable, Sendable {
    /// What an entry tells.
    public enum Kind: String, Sendable, CaseIterable {
        /// Something arrived and was archived.
        case receipt
        /// A receipt was read as an initiative's submission.
        case version
        /// A receipt went back to its sender.
        case returned
        /// What was found in an initiative's latest version, where that changed.
        case review
        /// What somebody decided.
        case decision
        /// A run ended.
        case run
        /// A steward's key was admitted or withdrawn.
        case steward
        /// A steward signed a release.
        case signature
        /// A letter is about to go, went, or did not.
        case delivery
        /// The scheduled pass of a day ended.
        case pass
    }

    /// Its place in the ledger, 1-based and without gaps.
    public let sequence: Int
    /// The wave; empty for what concerns every wave.
    public let wave: String
    /// A `Kind`, or a word that this version of the program does not know.
    public let kind: String
    /// What it is about: no two entries of a wave and kind share a key.
    public let key: String
    /// JSON, members by name, without spaces.
    public let body: String
    /// The hash of the entry before; 64 zeros for the first.
    public let previous: String
    /// The seal.
    public let hash: String

    /// What the first entry has for a predecessor.
    public static let genesis = String(repeating: "0", count: 64)

    /// The seal that these contents should carry.
    public var seal: String {
        let text = [String(sequence), wave, kind, key, previous, body].joined(separator: "\n")
        return ContentDigest.of([UInt8](text.utf8))
    }
}
