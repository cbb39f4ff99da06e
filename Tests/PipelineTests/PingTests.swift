import Declarations
import Foundation
import Glibc
import SSMEModel
import TestSupport
import Testing

@testable import Pipeline

@Suite(.enabled(if: PingListener.isPossible, "python3 and curl are needed"))
struct PingTests {
    @Test func `a pass says that it begins, and how it ended`() throws {
        try withTemporaryFolder { folder in
            let listener = try PingListener(folder: folder)
            for exit in [0, 1, 4, 3] as [Int32] { try observe(listener, folder, exit: exit) }
            #expect(
                listener.heard == ["/start", "/good"] + ["/start", "/good"] + ["/start", "/good"]
                    + ["/start", "/failed"])
            #expect(try log(folder).contains { $0.contains("\"event\":\"ping\"") } == false)
        }
    }

    @Test func `one address is asked for after a pass that was made, and after no other`() throws {
        try withTemporaryFolder { folder in
            let listener = try PingListener(folder: folder)
            let address = listener.address + "/alone"
            for exit in [0, 3] as [Int32] {
                try observe(listener, folder, exit: exit, ping: address)
            }
            #expect(listener.heard == ["/alone"])
        }
    }

    @Test(arguments: [
        ("/bad", "La dirección de «ping» no se enteró: contestó con un error.", 0.0, 5.0),
        ("/hang", "La dirección de «ping» no se enteró: no contestó en 10 segundos.", 9.0, 13.0),
    ])
    func `who does not answer well costs a pass little time, and a line of the log`(
        path: String, words: String, least: Double, most: Double
    ) throws {
        try withTemporaryFolder { folder in
            let listener = try PingListener(folder: folder)
            let start = ContinuousClock.now
            try observe(listener, folder, exit: 0, ping: listener.address + path)
            let seconds = (ContinuousClock.now - start) / .seconds(1)
            #expect((least...most).contains(seconds))
            #expect(try log(folder).contains { $0.contains(words) })
        }
    }

    @Test func `where nobody listens the pass ends all the same`() throws {
        try withTemporaryFolder { folder in
            var listener: PingListener? = try PingListener(folder: folder)
            let address = try #require(listener?.address) + "/gone"
            listener = nil
            try observe(nil, folder, exit: 0, ping: address)
            #expect(
                try log(folder).contains {
                    $0.contains("La dirección de «ping» no se enteró: nadie contestó.")
                })
        }
    }

    @Test(arguments: [
        "ftp://example.org", "http://example.org", "\"https://example.org/\\r\\nHost: otro\"",
        "{start: \"http://example.org\"}",
    ])
    func `an address over an open line, or of two lines, is refused`(text: String) throws {
        let node = try Declaration(yaml: "ping: " + text, file: "p.yml")["ping"]
        let error = #expect(throws: DeclarationError.self) { try Ping(node) }
        #expect(error?.explanation.spanish.contains("que empiece por https://") == true)
    }

    private func observe(
        _ listener: PingListener?, _ folder: String, exit: Int32, ping: String? = nil
    ) throws {
        let base = listener?.address ?? ""
        let addresses =
            ping
            ?? "{start: \"\(base)/start\", success: \"\(base)/good\", failure: \"\(base)/failed\"}"
        let invented = InventedFolder(
            path: folder + "/wave", surveyFolder: Project.path("config/ssme-2026"),
            isReplaced: true)
        _ = try invented.prepare(naming: ["Una"])
        let policy = folder + "/wave/pipeline.yml"
        let text = try DurableFile.text(policy) + "observing: {log: ../log, ping: \(addresses)}\n"
        try DurableFile.write([UInt8](text.utf8), to: policy)
        let configuration = try PipelineConfiguration(file: policy)
        let observer = RunObserver(configuration, wave: "2026", console: .none)
        observer.began()
        observer.ended(exit: exit, report: "", configuration: configuration, wave: "2026")
    }

    private func log(_ folder: String) throws -> [Substring] {
        try DurableFile.text(folder + "/log").split(separator: "\n")
    }
}

/// A web server on this machine that notes what it is asked for.
private final class PingListener {
    let address: String
    private let file: String
    private let process = Process()

    init(folder: String) throws {
        file = folder + "/heard"
        let output = Pipe()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = [
            "python3", Project.path("scripts/fixtures/ping_listener.py"), file,
        ]
        process.standardOutput = output
        try process.run()
        let line = String(decoding: output.fileHandleForReading.availableData, as: UTF8.self)
        let port = try #require(Int(line.prefix { $0.isNumber }))
        address = "http://127.0.0.1:\(port)"
    }

    deinit {
        kill(process.processIdentifier, SIGKILL)
        process.waitUntilExit()
    }

    /// The paths that were asked for, in order.
    var heard: [String] {
        ((try? DurableFile.text(file)) ?? "").split(separator: "\n").map(String.init)
    }

    static var isPossible: Bool {
        ["python3", "curl"].allSatisfy { tool in
            (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
                .contains { FileManager.default.isExecutableFile(atPath: $0 + "/" + tool) }
        }
    }
}
