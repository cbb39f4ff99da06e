import Glibc

/// ClamAV's daemon, asked over its socket. Without one nothing is scanned, and the report says so.
///
/// **Source**: clamd(8): `PING`, `INSTREAM` (chunks of bytes, each after its length in four bytes, most significant
/// first; a length of 0 ends them).
struct Antivirus: Sendable {
    /// The daemon's socket.
    let socket: String

    /// Where Debian's daemon listens.
    static let standardSocket = "/run/clamav/clamd.ctl"

    /// True where the daemon answers.
    var answers: Bool { ask("zPING\0", []) == "PONG" }

    /// What it found, empty where it found nothing; `nil` where it does not answer.
    func scan(_ bytes: [UInt8]) -> String? {
        guard let answer = ask("zINSTREAM\0", bytes) else { return nil }
        if answer.hasSuffix(" OK") { return "" }
        guard answer.hasSuffix(" FOUND"), let colon = answer.firstIndex(of: ":") else { return nil }
        return String(answer[answer.index(colon, offsetBy: 1)...].dropFirst().dropLast(6))
    }

    private func ask(_ command: String, _ bytes: [UInt8]) -> String? {
        guard let descriptor = connected() else { return nil }
        defer { close(descriptor) }
        var message = Array(command.utf8)
        if command.contains("INSTREAM") {
            for start in stride(from: 0, to: bytes.count, by: 1 << 20) {
                let chunk = bytes[start..<min(bytes.count, start + 1 << 20)]
                message += Self.length(chunk.count) + chunk
            }
            message += Self.length(0)
        }
        guard Descriptor.write(message, to: descriptor) else { return nil }
        var answer: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 1024)
        while answer.count < 4096 {
            var waiting = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
            guard unsafe poll(&waiting, 1, Self.patienceMilliseconds) > 0 else { return nil }
            let count = unsafe buffer.withUnsafeMutableBytes {
                unsafe read(descriptor, $0.baseAddress, $0.count)
            }
            guard count > 0 else { break }
            answer += buffer.prefix(count)
            if answer.last == 0 { break }
        }
        return String(decoding: answer.prefix { $0 != 0 }, as: UTF8.self)
    }

    private static let patienceMilliseconds: Int32 = 30_000

    private static func length(_ count: Int) -> [UInt8] {
        [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: count >> $0) }
    }

    private func connected() -> Int32? {
        let path = Array(socket.utf8)
        var address = sockaddr_un()
        guard path.count < MemoryLayout.size(ofValue: address.sun_path) else { return nil }
        address.sun_family = sa_family_t(AF_UNIX)
        unsafe withUnsafeMutableBytes(of: &address.sun_path) { unsafe $0.copyBytes(from: path) }
        let descriptor = Glibc.socket(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0)
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
