import CISAL

/// The one door to ISA-L: inflates parts of many megabytes at twice the speed of zlib, and sums them up.
///
/// Advice for whoever edits this: the state is some 80 KB and lies on the heap. At the end of a stream ISA-L may hold
/// whole bytes that it has read ahead; they do not belong to the stream and are given back. It is laxer than zlib about
/// codes that are not complete: what comes out is believed only once its size and checksum hold.
@safe struct BulkInflater: InflatingStream, ~Copyable {
    private let state: UnsafeMutablePointer<inflate_state>

    init?() {
        let state = UnsafeMutablePointer<inflate_state>.allocate(capacity: 1)
        unsafe isal_inflate_init(state)
        unsafe state.pointee.crc_flag = UInt32(ISAL_DEFLATE)
        unsafe self.state = state
    }

    deinit { unsafe state.deallocate() }

    mutating func inflate(
        _ input: Span<UInt8>, into output: inout MutableSpan<UInt8>, from start: Int
    ) -> InflatingStep {
        precondition((0...output.count).contains(start))
        let room = min(output.count - start, Int(Int32.max))
        let offered = min(input.count, Int(Int32.max))
        let status = unsafe input.withUnsafeBufferPointer { source in
            unsafe output.withUnsafeMutableBufferPointer { target in
                unsafe state.pointee.next_in = UnsafeMutablePointer(mutating: source.baseAddress)
                unsafe state.pointee.avail_in = UInt32(offered)
                unsafe state.pointee.next_out = target.baseAddress.map { unsafe $0 + start }
                unsafe state.pointee.avail_out = UInt32(room)
                return unsafe isal_inflate(state)
            }
        }
        let taken = unsafe offered - Int(state.pointee.avail_in)
        let made = unsafe room - Int(state.pointee.avail_out)
        guard status == ISAL_DECOMP_OK else {
            return InflatingStep(taken: taken, made: made, state: .corrupt)
        }
        if unsafe state.pointee.block_state == ISAL_BLOCK_FINISH {
            let ahead = unsafe Int(state.pointee.read_in_length / 8)
            return InflatingStep(taken: taken - ahead, made: made, state: .ended)
        }
        // Neither byte moved: the stream wants more input, and there is none.
        let isMoving = taken > 0 || made > 0
        return InflatingStep(taken: taken, made: made, state: isMoving ? .running : .corrupt)
    }

    /// Carries a CRC-32 on over more bytes; begin with 0.
    static func checksum(_ running: UInt32, _ bytes: Span<UInt8>) -> UInt32 {
        unsafe bytes.withUnsafeBufferPointer { buffer in
            unsafe crc32_gzip_refl(
                running, UnsafeMutablePointer(mutating: buffer.baseAddress), UInt64(buffer.count))
        }
    }
}
