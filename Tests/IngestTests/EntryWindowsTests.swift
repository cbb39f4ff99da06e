import TestSupport
import Testing

@testable import Ingest

struct EntryWindowsTests {
    /// Inflates deflated bytes step by step, with input and output in pieces.
    private func inflate<Stream: InflatingStream & ~Copyable>(
        _ compressed: [UInt8], by opened: consuming Stream?, piece: Int, room: Int
    ) throws -> (bytes: [UInt8], state: InflatingStep.State, taken: Int) {
        guard var stream = opened else { throw IngestError.emptyFile }
        var out: [UInt8] = []
        var taken = 0
        while true {
            var window = [UInt8](repeating: 0, count: room)
            let end = min(compressed.count, taken + piece)
            var span = window.mutableSpan
            let step = stream.inflate(
                compressed.span.extracting(taken..<end), into: &span, from: 0)
            taken += step.taken
            out += window[..<step.made]
            let isStuck = step.state == .corrupt || out.count > 10_000_000
            if step.state == .ended || isStuck { return (out, step.state, taken) }
        }
    }

    private func deflated() throws -> (compressed: [UInt8], count: Int) {
        let archive = try ZipArchive(Fixture.bytes("xlsx/deflated.zip"))
        let entry = archive.entries[0]
        let range = entry.dataOffset..<(entry.dataOffset + entry.compressedCount)
        return (archive.source.bytes(in: range), entry.byteCount)
    }

    @Test(arguments: [1, 2, 7, 1000], [1, 3, 1000, 100_000])
    func `both inflaters give the same bytes however input and output are cut`(
        piece: Int, room: Int
    ) throws {
        let (compressed, count) = try deflated()
        let small = try inflate(compressed, by: Inflater(), piece: piece, room: room)
        let bulk = try inflate(compressed, by: BulkInflater(), piece: piece, room: room)
        #expect(small.state == .ended)
        #expect(bulk.state == .ended)
        #expect(small.bytes == bulk.bytes)
        #expect(small.bytes.count == count)
        #expect(small.taken == compressed.count)
        #expect(bulk.taken == compressed.count)
    }

    @Test func `bytes after the end of a stream are not taken`() throws {
        let (compressed, _) = try deflated()
        let more = compressed + [UInt8](repeating: 0, count: 40)
        let small = try inflate(more, by: Inflater(), piece: 1000, room: 10_000)
        let bulk = try inflate(more, by: BulkInflater(), piece: 1000, room: 10_000)
        #expect(small.taken == compressed.count)
        #expect(bulk.taken == compressed.count)
    }

    @Test(arguments: UInt64(0)..<200)
    func `a spoiled stream that zlib still reads is read alike by both`(seed: UInt64) throws {
        var random = SplitMix64(state: seed)
        var (compressed, _) = try deflated()
        for _ in 0..<(1 + Int(random.next() % 3)) {
            compressed[Int(random.next() % UInt64(compressed.count))] = UInt8(
                truncatingIfNeeded: random.next())
        }
        let small = try inflate(compressed, by: Inflater(), piece: 1000, room: 1 << 16)
        let bulk = try inflate(compressed, by: BulkInflater(), piece: 1000, room: 1 << 16)
        if small.state == .ended { #expect(small.bytes == bulk.bytes) }
    }

    @Test func `both checksums agree`() {
        let bytes = (0..<1000).map { UInt8(truncatingIfNeeded: $0 &* 31) }
        #expect(Inflater.checksum(7, bytes.span) == BulkInflater.checksum(7, bytes.span))
    }

    @Test func `what a reader leaves of a window comes again`() throws {
        var zip = HandmadeZip()
        zip.add("a.txt", String(repeating: "0123456789", count: 60_000))
        let archive = try ZipArchive(zip.bytes)
        var total: [UInt8] = []
        var windows = 0
        try archive.forEachWindow(of: archive.entries[0]) { (window, isLast) throws(IngestError) in
            windows += 1
            let used = isLast ? window.count : window.count - 7
            total.append(copying: window.extracting(..<used))
            return used
        }
        #expect(windows == 3)
        #expect(total == zip.entries[0].content)
    }
}
