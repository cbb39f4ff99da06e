/// Looks at eight bytes at a time.
extension Span<UInt8> {
    /// The eight bytes from a position on, the first lowest; a position past the end traps.
    @inline(__always)
    func word(at position: Int) -> UInt64 {
        unsafe bytes.unsafeLoadUnaligned(fromByteOffset: position, as: UInt64.self)
    }
}
