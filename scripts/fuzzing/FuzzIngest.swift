// One fuzz target for all of Ingest; the first byte says which door the rest comes in by.

import SSMEModel

/// What libFuzzer calls with every input.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
    guard count > 1 else { return 0 }
    let bytes = Array(UnsafeBufferPointer(start: start + 1, count: count - 1))
    switch start[0] % 4 {
    case 0: _ = try? WorkbookReader().read(bytes, fileName: "a")
    case 1: check(PartReading.differences(bytes))
    case 2: check(PartReading.differences(bytes, width: 1 + bytes.count / 3))
    default: checkInflaters(bytes)
    }
    return 0
}

private func check(_ differences: [String]) {
    precondition(differences.isEmpty, differences.joined(separator: "\n"))
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
