/// Hands on the content of an entry window by window, in constant memory.
///
/// Advice for whoever edits this: what the body leaves of a window comes again at the front of the next one, so a
/// reader may cut wherever a token is incomplete. The body is called only with a full window or with the last one.
extension ZipArchive {
    /// The largest window. **Units**: bytes.
    static let windowBytes = 256 * 1024
    private static let inputBytes = 64 * 1024
    /// From this size on an entry is worth the faster inflater. **Units**: bytes.
    static let bulkBytes = 1024 * 1024

    /// `body` gets a window and whether it is the last, and returns how many bytes it has used; `nil` stops the
    /// reading before its end, then neither size nor checksum are looked at.
    ///
    /// **Throws**: `damagedArchive` naming the entry, `limitExceeded`, and what the body throws.
    func forEachWindow(
        of entry: Entry, body: (Span<UInt8>, Bool) throws(IngestError) -> Int?
    ) throws(IngestError) {
        try checkReadable(entry)
        var window = WindowBuffer(capacity: min(Self.windowBytes, entry.byteCount + 1))
        var tally = EntryTally(entry)
        let reachedEnd: Bool
        if entry.method == 0 {
            reachedEnd = try copy(entry, through: &window, &tally, body: body)
        } else if entry.byteCount >= Self.bulkBytes {
            reachedEnd = try inflate(
                entry, by: BulkInflater(), through: &window, &tally, body: body)
        } else {
            reachedEnd = try inflate(entry, by: Inflater(), through: &window, &tally, body: body)
        }
        if reachedEnd { try tally.check() }
    }

    private func copy(
        _ entry: Entry, through window: inout WindowBuffer, _ tally: inout EntryTally,
        body: (Span<UInt8>, Bool) throws(IngestError) -> Int?
    ) throws(IngestError) -> Bool {
        var offset = entry.dataOffset
        let end = offset + entry.compressedCount
        repeat {
            let piece = source.bytes(in: offset..<min(end, offset + window.room))
            guard !piece.isEmpty || offset == end else {
                throw .damagedArchive(.truncated, entry: entry.name)
            }
            offset += piece.count
            try tally.add(piece.span)
            window.append(piece.span)
            guard try window.flush(isLast: offset == end, to: body) else { return false }
        } while offset < end
        return true
    }

    private func inflate<Stream: InflatingStream & ~Copyable>(
        _ entry: Entry, by stream: consuming Stream?, through window: inout WindowBuffer,
        _ tally: inout EntryTally,
        body: (Span<UInt8>, Bool) throws(IngestError) -> Int?
    ) throws(IngestError) -> Bool {
        guard var stream else { throw .damagedArchive(.corrupt, entry: entry.name) }
        var offset = entry.dataOffset
        let end = offset + entry.compressedCount
        var input: [UInt8] = []
        var taken = 0
        while true {
            if taken == input.count && offset < end {
                input = source.bytes(in: offset..<min(end, offset + Self.inputBytes))
                guard !input.isEmpty else { throw .damagedArchive(.truncated, entry: entry.name) }
                offset += input.count
                taken = 0
            }
            let before = window.count
            let step = window.fill(
                with: &stream, from: input.span.extracting(taken..<input.count))
            taken += step.taken
            try tally.add(window.bytes.span.extracting(before..<window.count))
            let isLast = step.state == .ended
            guard step.state != .corrupt, !isLast || (taken == input.count && offset == end) else {
                throw .damagedArchive(.corrupt, entry: entry.name)
            }
            if isLast || window.room == 0 {
                guard try window.flush(isLast: isLast, to: body) else { return false }
            }
            if isLast { return true }
        }
    }
}

/// Bytes on their way from an entry to its reader.
private struct WindowBuffer {
    private(set) var bytes: [UInt8]
    private(set) var count = 0

    var room: Int { bytes.count - count }

    init(capacity: Int) { bytes = [UInt8](repeating: 0, count: capacity) }

    mutating func append(_ more: Span<UInt8>) {
        for index in more.indices { bytes[count + index] = more[index] }
        count += more.count
    }

    mutating func fill(
        with stream: inout some InflatingStream & ~Copyable, from input: Span<UInt8>
    ) -> InflatingStep {
        let start = count
        var output = bytes.mutableSpan
        let step = stream.inflate(input, into: &output, from: start)
        count += step.made
        return step
    }

    /// Shows the window and keeps what the body left of it; false where the body wants no more.
    mutating func flush(
        isLast: Bool, to body: (Span<UInt8>, Bool) throws(IngestError) -> Int?
    ) throws(IngestError) -> Bool {
        guard let used = try body(bytes.span.extracting(..<count), isLast) else { return false }
        for index in used..<count { bytes[index - used] = bytes[index] }
        count -= used
        precondition(isLast || room > 0, "a reader must use some of a full window")
        return true
    }
}

/// What has come out of an entry so far.
private struct EntryTally {
    private let entry: ZipArchive.Entry
    private var byteCount = 0
    private var checksum: UInt32 = 0

    init(_ entry: ZipArchive.Entry) { self.entry = entry }

    mutating func add(_ window: Span<UInt8>) throws(IngestError) {
        byteCount += window.count
        guard byteCount <= entry.byteCount else { throw .damagedArchive(.size, entry: entry.name) }
        checksum = BulkInflater.checksum(checksum, window)
    }

    func check() throws(IngestError) {
        guard byteCount == entry.byteCount else {
            throw .damagedArchive(.size, entry: entry.name)
        }
        guard checksum == entry.checksum else {
            throw .damagedArchive(.checksum, entry: entry.name)
        }
    }
}
