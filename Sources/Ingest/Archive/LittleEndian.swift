/// Reads the little-endian integers that zip and OLE headers are made of.
///
/// **Missing**: bytes past the end read as zero; headers are checked for length before.
extension Span<UInt8> {
    func littleEndian16(_ offset: Int) -> Int { integer(offset, byteCount: 2) }
    func littleEndian32(_ offset: Int) -> Int { integer(offset, byteCount: 4) }
    /// Values that no file can reach become `Int.max`.
    func littleEndian64(_ offset: Int) -> Int {
        let high = integer(offset + 4, byteCount: 4)
        return high >= 0x8000_0000 ? .max : high << 32 | integer(offset, byteCount: 4)
    }

    private func integer(_ offset: Int, byteCount: Int) -> Int {
        guard offset >= 0, offset <= count - byteCount else { return 0 }
        var value = 0
        for index in 0..<byteCount { value |= Int(self[offset + index]) << (8 * index) }
        return value
    }
}
