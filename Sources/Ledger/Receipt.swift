/// Something that arrived and was archived before anybody read it.
public struct Receipt: Hashable, Sendable {
    /// What arrived.
    public enum Kind: String, Sendable {
        /// One file: a workbook, a CSV or a zip package.
        case file
        /// A folder: a workbook and its evidence.
        case folder
    }

    /// One file of what arrived, by its path inside it.
    public struct Part: Hashable, Sendable {
        /// The path inside a folder; the file's own name otherwise.
        public let path: String
        /// SHA-256 of the bytes: the name in the archive.
        public let digest: String
        /// **Units**: bytes.
        public let byteCount: Int

        /// Makes a part.
        public init(path: String, digest: String, byteCount: Int) {
            self.path = path
            self.digest = digest
            self.byteCount = byteCount
        }
    }

    /// Its place in the ledger, 1-based; 0 before it is recorded.
    public var number: Int
    /// The wave it was received for.
    public let wave: String
    /// SHA-256 of the file, or of the sorted list of a folder's parts.
    public let digest: String
    /// The name in the inbox.
    public let name: String
    /// File or folder.
    public let kind: Kind
    /// The files, sorted by path.
    public let parts: [Part]
    /// When it was received, ISO 8601.
    public let receivedAt: String

    /// Makes a receipt that is not recorded yet.
    public init(
        wave: String, digest: String, name: String, kind: Kind, parts: [Part], receivedAt: String
    ) {
        number = 0
        self.wave = wave
        self.digest = digest
        self.name = name
        self.kind = kind
        self.parts = parts
        self.receivedAt = receivedAt
    }
}
