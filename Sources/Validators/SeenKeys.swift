/// The keys met so far, each with the row where it stood first.
///
/// **Complexity**: 12 bytes a place, of which at most four in five are taken. Only a hash of 64 bits is kept: among five million
/// keys, two that differ are taken for one once in a million files.
struct SeenKeys: Sendable {
    private var hashes: [UInt64] = [UInt64](repeating: 0, count: 1024)
    private var rows: [UInt32] = [UInt32](repeating: 0, count: 1024)
    private var count = 0

    /// The row where a key stood first, told by its hash; `nil` where this is it.
    mutating func firstRow(of hash: UInt64, at row: Int) -> Int? {
        // Zero marks a free place.
        let hash = hash | 1
        if count * 5 >= hashes.count * 4 { grow() }
        let place = place(of: hash)
        guard hashes[place] == 0 else { return Int(rows[place]) }
        hashes[place] = hash
        rows[place] = UInt32(truncatingIfNeeded: row)
        count += 1
        return nil
    }

    private func place(of hash: UInt64) -> Int {
        let mask = hashes.count - 1
        var place = Int(truncatingIfNeeded: hash >> 1) & mask
        while hashes[place] != 0, hashes[place] != hash { place = (place + 1) & mask }
        return place
    }

    private mutating func grow() {
        let (oldHashes, oldRows) = (hashes, rows)
        hashes = [UInt64](repeating: 0, count: oldHashes.count * 2)
        rows = [UInt32](repeating: 0, count: oldRows.count * 2)
        for (index, hash) in oldHashes.enumerated() where hash != 0 {
            let place = place(of: hash)
            hashes[place] = hash
            rows[place] = oldRows[index]
        }
    }
}
