import Glibc
import SSMEModel

/// A message between the processes: its length, then its bytes.
enum Frame {
    struct Ended: Error {}

    static func write(_ bytes: [UInt8], to descriptor: Int32) throws(Ended) {
        var header = ByteWriter()
        header.write(bytes.count)
        guard Descriptor.write(header.bytes, to: descriptor),
            Descriptor.write(bytes, to: descriptor)
        else { throw Ended() }
    }

    static func read(
        from descriptor: Int32, withinSeconds limit: Int?, maxBytes: Int = .max
    ) throws(Ended) -> [UInt8] {
        let deadline = limit.map { time(nil) + $0 }
        var header = ByteReader(try read(8, from: descriptor, until: deadline))
        guard let count = try? header.integer(), (0...maxBytes).contains(count) else {
            throw Ended()
        }
        return try read(count, from: descriptor, until: deadline)
    }

    private static func read(
        _ count: Int, from descriptor: Int32, until deadline: Int?
    ) throws(Ended) -> [UInt8] {
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: min(max(count, 1), 1 << 20))
        while bytes.count < count {
            if let deadline { try wait(for: descriptor, until: deadline) }
            let wanted = min(buffer.count, count - bytes.count)
            let got = unsafe buffer.withUnsafeMutableBytes {
                unsafe Glibc.read(descriptor, $0.baseAddress, wanted)
            }
            if got < 0, errno == EINTR { continue }
            guard got > 0 else { throw Ended() }
            bytes.append(contentsOf: buffer.prefix(got))
        }
        return bytes
    }

    private static func wait(for descriptor: Int32, until deadline: Int) throws(Ended) {
        while true {
            let left = deadline - time(nil)
            guard left > 0 else { throw Ended() }
            var waiting = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
            let ready = unsafe poll(&waiting, 1, Int32(left) * 1000)
            if ready > 0 { return }
            guard ready == 0 || errno == EINTR else { throw Ended() }
        }
    }
}
