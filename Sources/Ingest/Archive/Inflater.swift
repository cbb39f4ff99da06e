import CZlib

/// The one door to zlib: a raw deflate stream that is inflated step by step, and checksums.
///
/// Advice for whoever edits this: zlib keeps the address of its stream, so the stream lives on the heap; input and
/// output are only lent for the length of one step.
@safe struct Inflater: InflatingStream, ~Copyable {
    private let stream: UnsafeMutablePointer<z_stream>

    /// Opens a stream; `nil` where zlib has no memory.
    init?() {
        let stream = UnsafeMutablePointer<z_stream>.allocate(capacity: 1)
        unsafe stream.initialize(to: z_stream())
        let size = unsafe Int32(MemoryLayout<z_stream>.size)
        unsafe self.stream = stream
        guard unsafe inflateInit2_(stream, -15, ZLIB_VERSION, size) == Z_OK else { return nil }
    }

    deinit {
        unsafe inflateEnd(stream)
        unsafe stream.deallocate()
    }

    mutating func inflate(
        _ input: Span<UInt8>, into output: inout MutableSpan<UInt8>, from start: Int
    ) -> InflatingStep {
        precondition((0...output.count).contains(start))
        let room = min(output.count - start, Int(Int32.max))
        let offered = min(input.count, Int(Int32.max))
        let status = unsafe input.withUnsafeBufferPointer { source in
            unsafe output.withUnsafeMutableBufferPointer { target in
                unsafe stream.pointee.next_in = UnsafeMutablePointer(mutating: source.baseAddress)
                unsafe stream.pointee.avail_in = UInt32(offered)
                unsafe stream.pointee.next_out = target.baseAddress.map { unsafe $0 + start }
                unsafe stream.pointee.avail_out = UInt32(room)
                return unsafe CZlib.inflate(stream, Z_NO_FLUSH)
            }
        }
        let taken = unsafe offered - Int(stream.pointee.avail_in)
        let made = unsafe room - Int(stream.pointee.avail_out)
        switch status {
        case Z_STREAM_END: return InflatingStep(taken: taken, made: made, state: .ended)
        case Z_OK where taken > 0 || made > 0:
            return InflatingStep(taken: taken, made: made, state: .running)
        default: return InflatingStep(taken: taken, made: made, state: .corrupt)
        }
    }

    /// Carries a CRC-32 on over more bytes; begin with 0.
    static func checksum(_ running: UInt32, _ bytes: Span<UInt8>) -> UInt32 {
        unsafe bytes.withUnsafeBufferPointer { buffer in
            unsafe UInt32(
                truncatingIfNeeded: crc32_z(UInt(running), buffer.baseAddress, buffer.count))
        }
    }
}
