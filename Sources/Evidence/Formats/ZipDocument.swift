/// The central directory of a ZIP file, read to tell an office document from any other archive.
///
/// libmagic needs the entries in one order; the directory does not. A cut-off copy has no directory.
///
/// **Source**: PKWARE APPNOTE §4.3.12 and §4.3.16; ECMA-376 Part 2; ODF 1.3 Part 2 §3.3.
struct ZipDocument {
    /// The type of document; `nil` for an archive of something else, or one locked by a password.
    let mediaType: String?
    /// True where an entry needs a password.
    let isLocked: Bool
    /// The entries' paths.
    let names: Set<String>

    /// True for bytes that begin as an archive does.
    static func isOne(_ bytes: [UInt8]) -> Bool { bytes.starts(with: "PK\u{3}\u{4}".utf8) }

    /// Reads the directory; `nil` where there is none, as in a truncated file.
    init?(_ bytes: [UInt8], maxEntries: Int) {
        guard let end = Self.endRecord(bytes) else { return nil }
        let count = Self.little(bytes, end + 10, 2)
        var offset = Self.little(bytes, end + 16, 4)
        guard count <= maxEntries else { return nil }
        var names: Set<String> = []
        var isLocked = false
        for _ in 0..<count {
            guard offset >= 0, bytes.count - offset >= 46,
                Self.little(bytes, offset, 4) == 0x0201_4B50
            else { return nil }
            isLocked = isLocked || bytes[offset + 8] & 1 == 1
            let nameLength = Self.little(bytes, offset + 28, 2)
            let tail = Self.little(bytes, offset + 30, 2) + Self.little(bytes, offset + 32, 2)
            guard bytes.count - offset >= 46 + nameLength + tail else { return nil }
            names.insert(
                String(decoding: bytes[(offset + 46)..<(offset + 46 + nameLength)], as: UTF8.self))
            offset += 46 + nameLength + tail
        }
        mediaType = isLocked ? nil : Self.mediaType(names, bytes)
        self.isLocked = isLocked
        self.names = names
    }

    /// True where a file ends as an archive does, whatever it begins as: offsets then count from where the archive begins.
    ///
    /// - Parameter place: an archive that ends before it is held by the file, and does not end it.
    static func endsOne(_ bytes: [UInt8], after place: Int = 0) -> Bool {
        guard let end = endRecord(bytes), little(bytes, end + 10, 2) > 0 else { return false }
        let start = end - little(bytes, end + 12, 4)
        return start >= 0 && little(bytes, start, 4) == 0x0201_4B50
            && end + 22 + little(bytes, end + 20, 2) >= place
    }

    private static func mediaType(_ names: Set<String>, _ bytes: [UInt8]) -> String? {
        let office = "application/vnd.openxmlformats-officedocument."
        if names.contains("[Content_Types].xml") {
            // The main part is found by a relationship; in practice its name begins like this.
            let parts = names.compactMap { $0.split(whereSeparator: { "/\\".contains($0) }).last }
                .filter { $0.hasSuffix(".xml") }
            let kinds = [
                ("document", "wordprocessingml.document"), ("workbook", "spreadsheetml.sheet"),
                ("presentation", "presentationml.presentation"),
            ]
            return kinds.first { kind in parts.contains { $0.hasPrefix(kind.0) } }
                .map { office + $0.1 }
        }
        guard names.contains("mimetype"), names.contains("content.xml") else { return nil }
        // ODF stores its type first, uncompressed: header of 30 bytes, name of 8.
        let stored = String(decoding: bytes.dropFirst(38).prefix(64), as: UTF8.self)
        let kinds = ["text", "spreadsheet", "presentation"]
        return kinds.map { "application/vnd.oasis.opendocument." + $0 }.first(
            where: stored.hasPrefix)
    }

    /// The end-of-directory record, looked for from the end across the longest comment.
    private static func endRecord(_ bytes: [UInt8]) -> Int? {
        var index = bytes.count - 22
        let first = max(0, index - 0xFFFF)
        while index >= first {
            if bytes[index] == 0x50, little(bytes, index, 4) == 0x0605_4B50 { return index }
            index -= 1
        }
        return nil
    }

    private static func little(_ bytes: [UInt8], _ offset: Int, _ count: Int) -> Int {
        (0..<count).reduce(0) { $0 | Int(bytes[offset + $1]) << (8 * $1) }
    }
}
