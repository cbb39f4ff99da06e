/// The older Office formats: a compound file whose directory names the streams it holds.
///
/// **Source**: MS-CFB §2.2 (header), §2.3 (FAT), §2.6 (directory); MS-OFFCRYPTO §1.3.2
/// (`EncryptedPackage`).
struct CompoundDocument {
    private let bytes: [UInt8]
    private let sectorBytes: Int

    /// The type of document; `nil` for a locked one, for one whose directory is cut off, and for any
    /// other compound file.
    static func mediaType(_ bytes: [UInt8]) -> String? {
        guard let streams = streams(bytes), !streams.contains("EncryptedPackage") else {
            return nil
        }
        if streams.contains("WordDocument") { return "application/msword" }
        if streams.contains("Workbook") || streams.contains("Book") {
            return "application/vnd.ms-excel"
        }
        return streams.contains("PowerPoint Document") ? "application/vnd.ms-powerpoint" : nil
    }

    /// True for a document of the newer formats that a password locks.
    static func isLocked(_ bytes: [UInt8]) -> Bool {
        streams(bytes)?.contains("EncryptedPackage") ?? false
    }

    /// True where macros are stored.
    static func hasMacros(_ bytes: [UInt8]) -> Bool {
        !(streams(bytes) ?? []).isDisjoint(with: ["_VBA_PROJECT", "VBA", "Macros"])
    }

    /// The names of the streams; `nil` for a file whose directory is cut off.
    private static func streams(_ bytes: [UInt8]) -> Set<String>? {
        guard bytes.count >= 512 else { return nil }
        let file = CompoundDocument(bytes: bytes, sectorBytes: 1 << max(7, min(Int(bytes[30]), 16)))
        return file.streamNames()
    }

    /// The names in the directory; `nil` where its chain of sectors leaves the file.
    private func streamNames() -> Set<String>? {
        var names: Set<String> = []
        var sector = little(48)
        for _ in 0..<Self.maxDirectorySectors {
            guard sector < Self.firstSpecialSector else { return names }
            guard let offset = offset(ofSector: sector), let next = successor(of: sector) else {
                return nil
            }
            for entry in stride(from: offset, to: offset + sectorBytes, by: 128) {
                names.formUnion(name(at: entry))
            }
            sector = next
        }
        return names
    }

    private func name(at entry: Int) -> [String] {
        let nameBytes = Int(bytes[entry + 64])
        guard (2...64).contains(nameBytes) else { return [] }
        let units = stride(from: entry, to: entry + nameBytes - 2, by: 2).map {
            UInt16(bytes[$0]) | UInt16(bytes[$0 + 1]) << 8
        }
        return [String(decoding: units, as: UTF16.self)]
    }

    /// The sector that follows in its chain.
    private func successor(of sector: Int) -> Int? {
        let perSector = sectorBytes / 4
        guard let table = tableSector(sector / perSector), let start = offset(ofSector: table)
        else {
            return nil
        }
        return little(start + sector % perSector * 4)
    }

    /// The sector of the allocation table's nth part: 109 stand in the header, the rest in a chain.
    private func tableSector(_ index: Int) -> Int? {
        if index < 109 { return little(76 + index * 4) }
        let perSector = sectorBytes / 4 - 1
        var sector = little(68)
        for _ in 0..<((index - 109) / perSector) {
            guard let start = offset(ofSector: sector) else { return nil }
            sector = little(start + perSector * 4)
        }
        return offset(ofSector: sector).map { little($0 + (index - 109) % perSector * 4) }
    }

    private func offset(ofSector sector: Int) -> Int? {
        let offset = (sector + 1) * sectorBytes
        return sector < Self.firstSpecialSector && offset + sectorBytes <= bytes.count
            ? offset : nil
    }

    private func little(_ offset: Int) -> Int {
        (0..<4).reduce(0) { $0 | Int(bytes[offset + $1]) << (8 * $1) }
    }

    private static let firstSpecialSector = 0xFFFF_FFFA
    /// No document has a longer directory; a chain that bites its tail ends here.
    private static let maxDirectorySectors = 4096
}
