import CByteMasks

/// Which of the 64 bytes at an offset are of a kind: one bit a byte, the first byte lowest.
///
/// Advice for whoever edits this: each call checks once that all 64 bytes are there; fewer are no bytes of that kind.
extension Span<UInt8> {
    /// The delimiter, line feeds and carriage returns.
    @inline(__always)
    func separatorMask(at offset: Int, delimiter: UInt8) -> UInt64 {
        unsafe mask(at: offset) { unsafe mask_of_separators($0, delimiter) }
    }

    /// Bytes that are no ASCII.
    @inline(__always)
    func highMask(at offset: Int) -> UInt64 { unsafe mask(at: offset) { unsafe mask_of_high($0) } }

    /// Bytes that follow the first byte of a UTF-8 letter.
    @inline(__always)
    func followingMask(at offset: Int) -> UInt64 {
        unsafe mask(at: offset) { unsafe mask_of_following($0) }
    }

    /// First bytes of UTF-8 letters of two.
    @inline(__always)
    func pairMask(at offset: Int) -> UInt64 { unsafe mask(at: offset) { unsafe mask_of_pairs($0) } }

    /// Bytes of one value.
    @inline(__always)
    func mask(of value: UInt8, at offset: Int) -> UInt64 {
        unsafe mask(at: offset) { unsafe mask_of_value($0, value) }
    }

    @inline(__always)
    private func mask(at offset: Int, _ make: (UnsafePointer<UInt8>) -> UInt64) -> UInt64 {
        guard offset >= 0, offset <= count - 64 else { return 0 }
        return unsafe withUnsafeBufferPointer { buffer in
            guard let start = buffer.baseAddress else { return 0 }
            return unsafe make(start + offset)
        }
    }
}
