/// A zip archive whose entries are stored as they are.
///
/// **Source**: APPNOTE.TXT 6.3.10, §4.3 and §4.4.
enum StoredZip {
    /// The archive of some entries, in their order.
    static func bytes(of entries: [(name: String, content: [UInt8])]) -> [UInt8] {
        var archive: [UInt8] = []
        var directory: [UInt8] = []
        for (name, content) in entries {
            let name = [UInt8](name.utf8)
            let sizes = number(UInt32(content.count), 4)
            let common =
                number(20, 2) + number(0x0800, 2) + number(0, 2) + number(0, 2)
                + number(firstDay, 2) + number(CRC32.of(content), 4) + sizes + sizes
                + number(UInt32(name.count), 2) + number(0, 2)
            directory +=
                number(0x0201_4B50, 4) + number(20, 2) + common + number(0, 2) + number(0, 2)
                + number(0, 2) + number(0, 4) + number(UInt32(archive.count), 4) + name
            archive += number(0x0403_4B50, 4) + common + name + content
        }
        let count = number(UInt32(entries.count), 2)
        return archive + directory + number(0x0605_4B50, 4) + number(0, 2) + number(0, 2) + count
            + count + number(UInt32(directory.count), 4) + number(UInt32(archive.count), 4)
            + number(0, 2)
    }

    /// 1 January 1980: the same bytes every time.
    private static let firstDay: UInt32 = 0x21

    private static func number(_ value: UInt32, _ width: Int) -> [UInt8] {
        (0..<width).map { UInt8(truncatingIfNeeded: value >> (8 * UInt32($0))) }
    }
}

/// The checksum of zip archives and of PNG pictures.
///
/// **Source**: ISO/IEC 15948, annex D.
enum CRC32 {
    /// The checksum of some bytes.
    static func of(_ bytes: [UInt8]) -> UInt32 {
        var crc: UInt32 = 0xFFFF_FFFF
        for byte in bytes { crc = table[Int((crc ^ UInt32(byte)) & 0xFF)] ^ (crc >> 8) }
        return ~crc
    }

    private static let table: [UInt32] = (0..<256).map { index in
        (0..<8).reduce(UInt32(index)) { crc, _ in
            crc & 1 == 1 ? (crc >> 1) ^ 0xEDB8_8320 : crc >> 1
        }
    }
}
