import Glibc

/// ClamAV's daemon, asked over its socket. Without one nothing is scanned, and the report says so.
///
/// **Source**: clamd(8): `PING`, `INSTREAM` (chunks of bytes, each after its length in four bytes, most significant
/// first; a length of 0 ends them).
struct Antivirus: Sendable {
    /// The daemon's socket.
    let socket: String
    /// How long it may take to say that it is there, and to look at one document. **Units**: seconds on the clock.
    var patience = (ping: 5, scan: 30)

    /// Where Debian's daemon listens.
    static let standardSocket = "/run/clamav/clamd.ctl"

    /// True where the daemon answers.
    var answers: Bool { ask("zPING\0", [], withinSeconds: patience.ping) == "PONG" }

    /// What it found, empty where it found nothing; `nil` where it does not answer in time.
    func scan(_ bytes: [UInt8]) -> String? {
        var chunks: [UInt8] = []
        for start in stride(from: 0, to: bytes.count, by: 1 << 20) {
            let chunk = bytes[start..<min(bytes.count, start + 1 << 20)]
            chunks += Self.length(chunk.count) + chunk
        }
        chunks += Self.length(0)
        guard let answer = ask("zINSTREAM\0", chunks, withinSeconds: patience.scan) else {
            return nil
        }
        if answer.hasSuffix(" OK") { return "" }
        guard answer.hasSuffix(" FOUND"), let colon = answer.firstIndex(of: ":") else { return nil }
        return String(answer[colon...].dropFirst(2).dropLast(6))
    }

    /// The whole of what it is asked and answers has one deadline, however slowly it takes or gives.
    private func ask(_ command: String, _ more: [UInt8], withinSeconds limit: Int) -> String? {
        guard let descriptor = connected() else { return nil }
        defer { close(descriptor) }
        let deadline = time(nil) + limit
        let message = Array(command.utf8) + more
        var sent = 0
        while sent < message.count {
            guard Self.wait(for: descriptor, POLLOUT, until: deadline) else { return nil }
            let count = unsafe message.withUnsafeBytes { buffer in
                // A daemon that hangs up is no signal that ends this process.
                unsafe send(
                    descriptor, buffer.baseAddress?.advanced(by: sent), message.count - sent,
                    Int32(MSG_NOSIGNAL))
            }
            if count < 0, errno == EAGAIN || errno == EINTR { continue }
            guard count > 0 else { return nil }
            sent += count
        }
        var answer: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 1024)
        while answer.count < 4096, answer.last != 0 {
            guard Self.wait(for: descriptor, POLLIN, until: deadline) else { return nil }
            let count = unsafe buffer.withUnsafeMutableBytes {
                unsafe read(descriptor, $0.baseAddress, $0.count)
            }
            if count < 0, errno == EAGAIN || errno == EINTR { continue }
            guard count > 0 else { break }
            answer += buffer.prefix(count)
        }
        return String(decoding: answer.prefix { $0 != 0 }, as: UTF8.self)
    }

    private static func wait(for descriptor: Int32, _ event: Int32, until deadline: Int) -> Bool {
        while true {
            let left = deadline - time(nil)
            guard left > 0 else { return false }
            var waiting = pollfd(fd: descriptor, events: Int16(event), revents: 0)
            let ready = unsafe poll(&waiting, 1, Int32(left) * 1000)
            if ready > 0 { return true }
            guard ready == 0 || errno == EINTR else { return false }
        }
    }

    private static func length(_ count: Int) -> [UInt8] {
        [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: count >> $0) }
    }

    /// Connected at once or not at all: a daemon whose queue is full does not answer.
    private func connected() -> Int32? {
        let path = Array(socket.utf8)
        var address = sockaddr_un()
        guard path.count < MemoryLayout.size(ofValue: address.sun_path) else { return nil }
        address.sun_family = sa_family_t(AF_UNIX)
        unsafe withUnsafeMutableBytes(of: &address.sun_path) { unsafe $0.copyBytes(from: path) }
        let descriptor = Glibc.socket(
            AF_UNIX, Int32(SOCK_STREAM.rawValue | SOCK_NONBLOCK.rawValue | SOCK_CLOEXEC.rawValue), 0
        )
        guard descriptor >= 0 else { return nil }
        let size = socklen_t(MemoryLayout<sockaddr_un>.size)
        let isThere = unsafe withUnsafePointer(to: &address) { pointer in
            unsafe pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                unsafe connect(descriptor, $0, size) == 0
            }
        }
        guard isThere else {
            close(descriptor)
            return nil
        }
        return descriptor
    }
}
