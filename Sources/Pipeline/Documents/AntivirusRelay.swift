import Foundation
import Glibc
import SSMEModel

/// The antivirus, asked by a process of its own: the one that starts readers of strangers' documents, and those readers,
/// can then be left without any socket.
@safe public final class AntivirusRelay {
    private let process = Process()
    private let requests = Pipe()
    private let answers = Pipe()
    /// False once an answer did not come in time: whatever comes later is of another document.
    private var isInStep = true

    /// Starts the process, before a wall forbids sockets; `nil` where no antivirus answers.
    init?(socket: String) {
        guard Antivirus(socket: socket).answers else { return nil }
        process.executableURL = URL(fileURLWithPath: "/proc/self/exe")
        process.arguments = ["ask-antivirus"]
        process.environment = ["SWIFT_BACKTRACE": "enable=no"]
        process.standardInput = requests
        process.standardOutput = answers
        process.standardError = FileHandle.nullDevice
        for end in [toRelay, fromRelay] { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
        guard (try? process.run()) != nil else { return nil }
        guard (try? Frame.write(Array(socket.utf8), to: toRelay)) != nil else { return nil }
    }

    /// What it found, empty where it found nothing; `nil` where nobody knows.
    func scan(_ bytes: [UInt8]) -> String? {
        guard isInStep, (try? Frame.write(bytes, to: toRelay)) != nil,
            let answer = try? Frame.read(
                from: fromRelay, withinSeconds: Self.patienceSeconds, maxBytes: 1 << 16)
        else {
            isInStep = false
            return nil
        }
        var reader = ByteReader(answer)
        let found = try? reader.list { reader throws(ByteReader.Damaged) in try reader.text() }
        return found?.first
    }

    /// The process's part: the socket, then documents until nobody asks any more.
    public static func serve() {
        signal(SIGPIPE, SIG_IGN)
        guard let path = try? Frame.read(from: 0, withinSeconds: nil) else { return }
        let antivirus = Antivirus(socket: String(decoding: path, as: UTF8.self))
        while let bytes = try? Frame.read(from: 0, withinSeconds: nil) {
            var answer = ByteWriter()
            answer.write([antivirus.scan(bytes)].compactMap { $0 }) { $0.write($1) }
            guard (try? Frame.write(answer.bytes, to: 1)) != nil else { return }
        }
    }

    /// **Units**: seconds.
    private static let patienceSeconds = 45

    private var toRelay: Int32 { requests.fileHandleForWriting.fileDescriptor }
    private var fromRelay: Int32 { answers.fileHandleForReading.fileDescriptor }
}
