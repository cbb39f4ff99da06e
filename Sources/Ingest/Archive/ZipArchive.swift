/// A zip archive as its central directory tells it: a workbook, or a package of evidence.
///
/// Nothing is written to disk and no size is believed: what the directory declares is the most that an entry may
/// give, and its checksum must hold.
///
/// **Source**: APPNOTE.TXT 6.3.10; overlapping entries after Fifield, "A better zip bomb" (WOOT 2019).
public struct ZipArchive: Sendable {
    /// One file or folder of the archive.
    public struct Entry: Sendable, Hashable {
        /// The path, with forward slashes.
        public let name: String
        /// The declared size once inflated. **Units**: bytes.
        public let byteCount: Int
        /// True for a folder, which has no bytes.
        public let isFolder: Bool

        let method: Int
        let isEncrypted: Bool
        let checksum: UInt32
        let headerOffset: Int
        let compressedCount: Int
        /// Where the compressed bytes begin, as the local header says.
        var dataOffset: Int
    }

    /// The entries, in the directory's order.
    public let entries: [Entry]
    /// What all entries give once inflated. **Units**: bytes.
    public let byteCount: Int

    let source: ByteSource
    private let limits: IngestLimits
    private let indexByName: [String: Int]

    /// Reads the directory.
    ///
    /// - Parameter isPackage: names of documents may differ in their case alone, as some systems allow; of the parts of
    ///   a workbook none do.
    /// **Throws**: `damagedArchive` where the directory is missing or contradicts itself, `limitExceeded`.
    /// **Complexity**: O(entries · log entries); nothing is inflated.
    public init(
        _ bytes: [UInt8], limits: IngestLimits = .standard, isPackage: Bool = false
    ) throws(IngestError) {
        try self.init(.memory(bytes), limits: limits, isPackage: isPackage)
    }

    init(
        _ source: ByteSource, limits: IngestLimits, isPackage: Bool = false
    ) throws(IngestError) {
        guard source.count <= limits.maxWorkbookBytes else {
            throw .limitExceeded(.fileBytes, allowed: limits.maxWorkbookBytes, place: "")
        }
        let entries = try ZipDirectory.entries(of: source, limits: limits)
        var indexByName: [String: Int] = [:]
        // By their bytes: two spellings of one accent are two names.
        var names: Set<[UInt8]> = []
        var total = 0
        for (index, entry) in entries.enumerated() {
            let key = Self.key(entry.name)
            guard names.insert(Array((isPackage ? entry.name : key).utf8)).inserted else {
                throw .damagedArchive(.duplicateName, entry: entry.name)
            }
            if indexByName[key] == nil { indexByName[key] = index }
            let (sum, overflow) = total.addingReportingOverflow(entry.byteCount)
            guard !overflow, sum <= limits.maxTotalBytes else {
                throw .limitExceeded(.totalBytes, allowed: limits.maxTotalBytes, place: "")
            }
            total = sum
        }
        self.source = source
        self.entries = entries
        byteCount = total
        self.limits = limits
        self.indexByName = indexByName
    }

    /// The entry of that name, whatever its case and its slashes; `nil` where there is none.
    public func entry(named name: String) -> Entry? {
        indexByName[Self.key(name)].map { entries[$0] }
    }

    /// The whole content of an entry.
    ///
    /// **Throws**: `damagedArchive` naming the entry, `limitExceeded`.
    public func bytes(of entry: Entry) throws(IngestError) -> [UInt8] {
        var content: [UInt8] = []
        try forEachWindow(of: entry) { (window, _) throws(IngestError) in
            if content.isEmpty { content.reserveCapacity(entry.byteCount) }
            content.append(copying: window)
            return window.count
        }
        return content
    }

    func checkReadable(_ entry: Entry) throws(IngestError) {
        if entry.isEncrypted { throw .damagedArchive(.encrypted, entry: entry.name) }
        guard entry.method == 0 || entry.method == 8 else {
            throw .damagedArchive(.method, entry: entry.name)
        }
        guard entry.method == 8 || entry.compressedCount == entry.byteCount else {
            throw .damagedArchive(.size, entry: entry.name)
        }
        guard entry.byteCount <= limits.maxPartBytes else {
            throw .limitExceeded(.partBytes, allowed: limits.maxPartBytes, place: entry.name)
        }
        // The declared size is enforced while inflating, so its ratio is the real one.
        guard
            entry.byteCount <= limits.ratioGraceBytes
                || entry.byteCount / max(1, entry.compressedCount) <= limits.maxRatio
        else { throw .limitExceeded(.ratio, allowed: limits.maxRatio, place: entry.name) }
    }

    private static func key(_ name: String) -> String {
        var path = name.lowercased()[...]
        if path.utf8.contains(UInt8(ascii: "\\")) {
            path = String(path.map { $0 == "\\" ? "/" : $0 })[...]
        }
        return String(path.drop { $0 == "/" })
    }
}
