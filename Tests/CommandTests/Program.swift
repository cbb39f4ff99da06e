import Foundation
import TestSupport
import Testing

/// The built program, run as people run it.
struct Program {
    let status: Int32
    let output: String
    let errors: String

    /// Runs the program in the project's folder.
    init(_ arguments: String...) throws { try self.init(arguments) }

    /// Runs the program in the project's folder; with `path`, it finds other programs only there.
    init(_ arguments: [String], path: String? = nil) throws {
        try self.init(arguments, environment: path.map { ["PATH": $0] } ?? [:])
    }

    /// Runs the program in the project's folder, with some of its environment changed.
    init(_ arguments: [String], environment: [String: String]) throws {
        let process = Process()
        let output = Pipe()
        let errors = Pipe()
        process.executableURL = try Self.binary()
        process.arguments = arguments
        process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
        process.currentDirectoryURL = Project.root
        process.standardOutput = output
        process.standardError = errors
        process.standardInput = FileHandle.nullDevice
        try process.run()
        let text = try output.fileHandleForReading.readToEnd() ?? Data()
        let problems = try errors.fileHandleForReading.readToEnd() ?? Data()
        process.waitUntilExit()
        status = process.terminationStatus
        self.output = String(decoding: text, as: UTF8.self)
        self.errors = String(decoding: problems, as: UTF8.self)
    }

    /// The program lies beside the test bundle.
    static func binary() throws -> URL {
        var folder = URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent()
        for _ in 0..<4 {
            let candidate = folder.appendingPathComponent("ssme-pipeline")
            if FileManager.default.isExecutableFile(atPath: candidate.path) { return candidate }
            folder = folder.deletingLastPathComponent()
        }
        let built = Project.root.appendingPathComponent(".build/debug/ssme-pipeline")
        try #require(FileManager.default.isExecutableFile(atPath: built.path))
        return built
    }
}
