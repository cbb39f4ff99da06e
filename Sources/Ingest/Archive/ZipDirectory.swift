/// Finds and reads the central directory of a zip archive, zip64 included.
enum ZipDirectory {
    static func entries(
        of source: ByteSource, limits: IngestLimits
    ) throws(IngestError) -> [ZipArchive.Entry] {
        let ending = try Ending(source)
        guard ending.count <= limits.maxEntries else {
            throw .limitExceeded(.entries, allowed: limits.maxEntries, place: "")
        }
        let bytes = source.bytes(in: ending.start..<ending.end)
        var entries: [ZipArchive.Entry] = []
        var offset = 0
        for _ in 0..<ending.count {
            guard offset + 46 <= bytes.count, bytes.span.littleEndian32(offset) == 0x0201_4B50
            else { throw .damagedArchive(.inconsistent, entry: "") }
            let header = Header(bytes.span, at: offset)
            guard header.end <= bytes.count else { throw .damagedArchive(.inconsistent, entry: "") }
            entries.append(header.entry(in: bytes, shiftedBy: ending.shift))
            offset = header.end
        }
        try place(&entries, in: source, directoryStart: ending.start)
        return entries
    }

    /// Reads each local header and refuses entries that share bytes.
    private static func place(
        _ entries: inout [ZipArchive.Entry], in source: ByteSource, directoryStart: Int
    ) throws(IngestError) {
        let order = entries.indices.sorted { entries[$0].headerOffset < entries[$1].headerOffset }
        var earlierEnd = 0
        for index in order {
            let entry = entries[index]
            let start = entry.headerOffset
            guard start >= earlierEnd else { throw .damagedArchive(.overlap, entry: entry.name) }
            guard start <= directoryStart - 30 else {
                throw .damagedArchive(.inconsistent, entry: entry.name)
            }
            let header = source.bytes(in: start..<(start + 30))
            guard header.span.littleEndian32(0) == 0x0403_4B50 else {
                throw .damagedArchive(.inconsistent, entry: entry.name)
            }
            let dataOffset =
                start + 30 + header.span.littleEndian16(26) + header.span.littleEndian16(28)
            guard dataOffset <= directoryStart,
                entry.compressedCount <= directoryStart - dataOffset
            else { throw .damagedArchive(.overlap, entry: entry.name) }
            entries[index].dataOffset = dataOffset
            earlierEnd = dataOffset + entry.compressedCount
        }
    }
}

/// The record at the end of the archive that says where the directory lies.
private struct Ending {
    /// Where the directory begins in the file.
    let start: Int
    /// Where it ends.
    let end: Int
    /// How many entries it lists.
    let count: Int
    /// Bytes put before the archive, to be added to every offset in it.
    let shift: Int

    /// A comment of up to 65,535 bytes may follow the record; a zip64 locator of 20 bytes may precede it.
    private static let tailBytes = 20 + 22 + 65_535

    init(_ source: ByteSource) throws(IngestError) {
        let tailStart = max(0, source.count - Self.tailBytes)
        let tail = source.bytes(in: tailStart..<source.count)
        guard let record = Self.find(tail.span) else {
            throw .damagedArchive(.truncated, entry: "")
        }
        var count = tail.span.littleEndian16(record + 10)
        var size = tail.span.littleEndian32(record + 12)
        var offset = tail.span.littleEndian32(record + 16)
        var end = tailStart + record
        let locator = record - 20
        if locator >= 0, tail.span.littleEndian32(locator) == 0x0706_4B50 {
            let large = tail.span.littleEndian64(locator + 8)
            guard large <= tailStart + locator - 56 else {
                throw .damagedArchive(.inconsistent, entry: "")
            }
            let wide = source.bytes(in: large..<(large + 56))
            guard wide.span.littleEndian32(0) == 0x0606_4B50 else {
                throw .damagedArchive(.inconsistent, entry: "")
            }
            count = wide.span.littleEndian64(32)
            size = wide.span.littleEndian64(40)
            offset = wide.span.littleEndian64(48)
            end = large
        }
        guard size <= end, offset <= end - size else {
            throw .damagedArchive(.inconsistent, entry: "")
        }
        self.start = end - size
        self.end = end
        self.count = count
        self.shift = end - size - offset
    }

    /// Searches backwards.
    private static func find(_ bytes: Span<UInt8>) -> Int? {
        var offset = bytes.count - 22
        let lowest = max(0, offset - 65_535)
        while offset >= lowest {
            if bytes[offset] == 0x50, bytes.littleEndian32(offset) == 0x0605_4B50,
                offset + 22 + bytes.littleEndian16(offset + 20) <= bytes.count
            {
                return offset
            }
            offset -= 1
        }
        return nil
    }
}

/// One header of the directory.
private struct Header {
    let flags: Int
    let method: Int
    let checksum: UInt32
    var compressedCount: Int
    var byteCount: Int
    var headerOffset: Int
    let nameRange: Range<Int>
    let end: Int

    init(_ bytes: Span<UInt8>, at offset: Int) {
        flags = bytes.littleEndian16(offset + 8)
        method = bytes.littleEndian16(offset + 10)
        checksum = UInt32(bytes.littleEndian32(offset + 16))
        compressedCount = bytes.littleEndian32(offset + 20)
        byteCount = bytes.littleEndian32(offset + 24)
        headerOffset = bytes.littleEndian32(offset + 42)
        let nameEnd = offset + 46 + bytes.littleEndian16(offset + 28)
        let extraEnd = nameEnd + bytes.littleEndian16(offset + 30)
        nameRange = (offset + 46)..<nameEnd
        end = extraEnd + bytes.littleEndian16(offset + 32)
        if end <= bytes.count { readLargeSizes(bytes, in: nameEnd..<extraEnd) }
    }

    /// Zip64: the extra field 1 holds, in this order, only the values that did not fit.
    private mutating func readLargeSizes(_ bytes: Span<UInt8>, in extra: Range<Int>) {
        var offset = extra.lowerBound
        while offset + 4 <= extra.upperBound {
            let size = bytes.littleEndian16(offset + 2)
            let fieldEnd = offset + 4 + size
            if bytes.littleEndian16(offset) == 1, fieldEnd <= extra.upperBound {
                var next = offset + 4
                func take(_ value: inout Int) {
                    guard value == 0xFFFF_FFFF, next + 8 <= fieldEnd else { return }
                    value = bytes.littleEndian64(next)
                    next += 8
                }
                take(&byteCount)
                take(&compressedCount)
                take(&headerOffset)
                return
            }
            offset = fieldEnd
        }
    }

    func entry(in bytes: [UInt8], shiftedBy shift: Int) -> ZipArchive.Entry {
        let raw = bytes[nameRange]
        let name =
            String(validating: raw, as: UTF8.self) ?? TextEncoding.codePage850.decode(Array(raw))
        let path = String(name.map { $0 == "\\" ? "/" : $0 })
        return ZipArchive.Entry(
            name: path, byteCount: byteCount, isFolder: path.hasSuffix("/"), method: method,
            isEncrypted: flags & 1 != 0, checksum: checksum,
            headerOffset: headerOffset > .max - shift ? .max : headerOffset + shift,
            compressedCount: compressedCount, dataOffset: 0)
    }
}
