@testable import Ingest

/// A zip archive of stored entries, written by hand so that a test can get any header wrong.
struct HandmadeZip {
    struct Entry {
        var name: String
        var content: [UInt8]
        var flags = 0x0800
        var method = 0
        var declaredCount: Int?
        var checksum: UInt32?
        var offset: Int?
    }

    var entries: [Entry] = []

    mutating func add(_ name: String, _ text: String) {
        entries.append(Entry(name: name, content: Array(text.utf8)))
    }

    var bytes: [UInt8] {
        var out: [UInt8] = []
        var directory: [UInt8] = []
        for entry in entries {
            let offset = out.count
            let common = Self.common(entry)
            out += Self.integer(0x0403_4B50, 4) + Self.integer(20, 2) + common + Self.integer(0, 2)
            out += Array(entry.name.utf8) + entry.content
            directory += Self.integer(0x0201_4B50, 4) + Self.integer(20, 2) + Self.integer(20, 2)
            directory += common + Self.integer(0, 12) + Self.integer(entry.offset ?? offset, 4)
            directory += Array(entry.name.utf8)
        }
        let start = out.count
        out += directory + Self.integer(0x0605_4B50, 4) + Self.integer(0, 4)
        out += Self.integer(entries.count, 2) + Self.integer(entries.count, 2)
        out += Self.integer(directory.count, 4) + Self.integer(start, 4) + Self.integer(0, 2)
        return out
    }

    /// Flags to name length: the same in both headers.
    private static func common(_ entry: Entry) -> [UInt8] {
        let checksum = entry.checksum ?? Inflater.checksum(0, entry.content.span)
        return integer(entry.flags, 2) + integer(entry.method, 2) + integer(0, 4)
            + integer(Int(checksum), 4) + integer(entry.content.count, 4)
            + integer(entry.declaredCount ?? entry.content.count, 4)
            + integer(entry.name.utf8.count, 2)
    }

    private static func integer(_ value: Int, _ byteCount: Int) -> [UInt8] {
        (0..<byteCount).map { UInt8($0 < 8 ? (value >> (8 * $0)) & 0xFF : 0) }
    }
}
