import CZlib

/// The one door to zlib: raw deflate streams and checksums.
///
/// Advice for whoever edits this: zlib keeps the address of its stream, so the stream lives on the heap for as long
/// as the call lasts; input and output never grow, only windows over them move.
enum Inflater {
    /// How a stream ended.
    enum Ending { case complete, corrupt }

    private static let windowBytes = 256 * 1024

    /// Inflates a raw deflate stream and hands its bytes on, window by window.
    static func inflate(
        _ compressed: Span<UInt8>, body: (Span<UInt8>) throws(IngestError) -> Void
    ) throws(IngestError) -> Ending {
        let stream = UnsafeMutablePointer<z_stream>.allocate(capacity: 1)
        unsafe stream.initialize(to: z_stream())
        defer {
            unsafe inflateEnd(stream)
            unsafe stream.deallocate()
        }
        let size = unsafe Int32(MemoryLayout<z_stream>.size)
        let opened = unsafe inflateInit2_(stream, -15, ZLIB_VERSION, size)
        guard opened == Z_OK else { return .corrupt }

        let window = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: windowBytes)
        unsafe window.initialize(repeating: 0)
        defer { unsafe window.deallocate() }

        var consumed = 0
        while true {
            let piece = min(compressed.count - consumed, Int(Int32.max))
            let (status, taken, made) = unsafe compressed.withUnsafeBufferPointer { input in
                unsafe stream.pointee.next_in = UnsafeMutablePointer(
                    mutating: input.baseAddress.map { unsafe $0 + consumed })
                unsafe stream.pointee.avail_in = UInt32(piece)
                unsafe stream.pointee.next_out = window.baseAddress
                unsafe stream.pointee.avail_out = UInt32(windowBytes)
                let status = unsafe CZlib.inflate(stream, Z_NO_FLUSH)
                return unsafe (
                    status, piece - Int(stream.pointee.avail_in),
                    windowBytes - Int(stream.pointee.avail_out)
                )
            }
            consumed += taken
            if made > 0 { try unsafe body(UnsafeBufferPointer(rebasing: window[..<made]).span) }
            switch status {
            case Z_STREAM_END: return consumed == compressed.count ? .complete : .corrupt
            case Z_OK where taken > 0 || made > 0: continue
            default: return .corrupt
            }
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
