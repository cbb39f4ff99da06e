/// Where the bytes of an archive lie: in memory, or in a file.
enum ByteSource: Sendable {
    case memory([UInt8])
    case file(FileBytes)

    /// **Units**: bytes.
    var count: Int {
        switch self {
        case .memory(let bytes): bytes.count
        case .file(let file): file.count
        }
    }

    /// The bytes of a range, cut to what there is.
    func bytes(in range: Range<Int>) -> [UInt8] {
        switch self {
        case .memory(let bytes): Array(bytes[range.clamped(to: 0..<bytes.count)])
        case .file(let file): file.bytes(in: range)
        }
    }
}
