// Archives, and both inflaters. The first byte says which door the rest comes in by.

import SSMEModel

/// What libFuzzer calls with every input.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
    guard count > 1 else { return 0 }
    let bytes = Array(UnsafeBufferPointer(start: start + 1, count: count - 1))
    switch start[0] % 3 {
    case 0: _ = try? WorkbookReader().read(bytes, fileName: "a")
    case 1: readEveryEntry(bytes)
    default: checkInflaters(bytes)
    }
    return 0
}

/// Every entry gives its bytes or an error, the same whether its reader takes all of a window or half.
private func readEveryEntry(_ bytes: [UInt8]) {
    guard let archive = try? ZipArchive(bytes, limits: .standard) else { return }
    for entry in archive.entries {
        let whole = try? archive.bytes(of: entry)
        precondition(whole == nil || whole?.count == entry.byteCount, "size")
        var pieces: [UInt8] = []
        let error = ingestError { () throws(IngestError) in
            try archive.forEachWindow(of: entry) { (window, isLast) throws(IngestError) in
                let used = isLast ? window.count : (window.count + 1) / 2
                pieces.append(copying: window.extracting(..<used))
                return used
            }
        }
        precondition((error == nil) == (whole != nil), "windows and bytes differ")
        precondition(error != nil || whole == pieces, "windows and bytes differ")
    }
}

/// What zlib reads, ISA-L reads alike; it also takes some codes that zlib refuses, and then the checksum decides.
private func checkInflaters(_ bytes: [UInt8]) {
    guard let small = Inflater(), let bulk = BulkInflater() else { return }
    let expected = outcome(bytes, by: small, room: 1 << 20)
    let found = outcome(bytes, by: bulk, room: 1 << 20)
    precondition(expected == nil || expected == found, "inflaters differ")
}

private func outcome<Stream: InflatingStream & ~Copyable>(
    _ bytes: [UInt8], by opened: consuming Stream, room: Int
) -> [UInt8]? {
    var stream = opened
    var window = [UInt8](repeating: 0, count: room)
    var taken = 0
    var made = 0
    while true {
        var output = window.mutableSpan
        let step = stream.inflate(
            bytes.span.extracting(taken..<bytes.count), into: &output, from: made)
        taken += step.taken
        made += step.made
        switch step.state {
        case .ended: return Array(window[..<made])
        case .corrupt: return nil
        case .running: if made == room { return nil }
        }
    }
}
