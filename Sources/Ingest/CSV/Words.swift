extension MutableSpan<UInt8> {
    /// Writes eight bytes, the lowest first; a position past the end traps.
    @inline(__always)
    mutating func store(_ word: UInt64, at position: Int) {
        var raw = unsafe mutableBytes
        raw.storeBytes(of: word, toByteOffset: position, as: UInt64.self)
    }
}
