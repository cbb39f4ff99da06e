/// Looks at eight bytes at a time.
extension Span<UInt8> {
    /// The eight bytes from a position on, the first lowest; a position past the end traps.
    @inline(__always)
    func word(at position: Int) -> UInt64 {
        unsafe bytes.unsafeLoadUnaligned(fromByteOffset: position, as: UInt64.self)
    }
}

extension MutableSpan<UInt8> {
    /// Writes eight bytes, the lowest first; a position past the end traps.
    @inline(__always)
    mutating func store(_ word: UInt64, at position: Int) {
        var raw = unsafe mutableBytes
        raw.storeBytes(of: word, toByteOffset: position, as: UInt64.self)
    }
}
