import Foundation
import Glibc
import TestSupport
import Testing

@testable import Pipeline

/// What a daemon that speaks as clamd(8) says is taken as it says it.
struct AntivirusTests {
    @Test(arguments: [
        ("stream: OK", Optional("")),
        ("stream: Prueba.Inventada.UNOFFICIAL FOUND", "Prueba.Inventada.UNOFFICIAL"),
        ("INSTREAM size limit exceeded. ERROR", nil), ("", nil),
    ])
    func `the daemon is given every byte, and its answer is read`(
        answer: String, found: String?
    ) throws {
        try withTemporaryFolder { folder in
            let path = folder + "/clamd.ctl"
            let listener = try listener(at: path)
            let document = [UInt8](repeating: 7, count: (1 << 20) + 5)
            let given = Given()
            Thread.detachNewThread { given.serve(listener, answer: answer) }
            #expect(Antivirus(socket: path).scan(document) == found)
            given.finished.wait()
            let isWhole =
                given.bytes == Array("zINSTREAM\0".utf8)
                + [0, 0x10, 0, 0] + document.prefix(1 << 20) + [0, 0, 0, 5] + document.prefix(5)
                + [0, 0, 0, 0]
            #expect(isWhole)
        }
    }

    @Test(arguments: ["/no/existe", String(repeating: "x", count: 200), "/dev/null", ""])
    func `where nobody listens nothing is scanned`(socket: String) {
        #expect(!Antivirus(socket: socket).answers)
        #expect(Antivirus(socket: socket).scan([1, 2, 3]) == nil)
    }

    @Test func `a daemon that is busy for ever costs a moment and no more`() throws {
        try withTemporaryFolder { folder in
            let path = folder + "/clamd.ctl"
            let listener = try listener(at: path)
            defer { close(listener) }
            let antivirus = Antivirus(socket: path, patience: (ping: 1, scan: 1))
            let began = ContinuousClock.now
            // Nobody takes the calls: the first ones wait in the queue, the others find it full.
            for _ in 0..<4 { #expect(!antivirus.answers) }
            let large = [UInt8](repeating: 7, count: 4 << 20)
            #expect(antivirus.scan(large) == nil)
            #expect(ContinuousClock.now - began < .seconds(15))
        }
    }

    private func listener(at path: String) throws -> Int32 {
        let listener = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0)
        try #require(listener >= 0)
        var address = sockaddr_un()
        address.sun_family = sa_family_t(AF_UNIX)
        unsafe withUnsafeMutableBytes(of: &address.sun_path) {
            unsafe $0.copyBytes(from: Array(path.utf8))
        }
        let size = socklen_t(MemoryLayout<sockaddr_un>.size)
        let isBound = unsafe withUnsafePointer(to: &address) { pointer in
            unsafe pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                unsafe bind(listener, $0, size) == 0
            }
        }
        try #require(isBound && listen(listener, 1) == 0)
        return listener
    }
}

/// What one visitor gave. The thread that serves is the only one to write, and the test reads after `finished`.
private final class Given: @unchecked Sendable {
    private(set) var bytes: [UInt8] = []
    let finished = DispatchSemaphore(value: 0)

    func serve(_ listener: Int32, answer: String) {
        let visitor = accept(listener, nil, nil)
        var buffer = [UInt8](repeating: 0, count: 1 << 16)
        while bytes.count < 10 || bytes.suffix(4) != [0, 0, 0, 0] {
            let count = unsafe buffer.withUnsafeMutableBytes {
                unsafe read(visitor, $0.baseAddress, $0.count)
            }
            guard count > 0 else { break }
            bytes += buffer.prefix(count)
        }
        let reply = Array((answer + "\0").utf8)
        _ = unsafe reply.withUnsafeBytes { unsafe write(visitor, $0.baseAddress, $0.count) }
        close(visitor)
        close(listener)
        finished.signal()
    }
}
