import Foundation
import Glibc
import SSMEModel

/// An outside scorer: a configured program that receives the folder of the clean data.
struct OutsideScorer: Sendable {
    /// The program and its arguments; `{clean}` and `{scores}` stand for folders.
    let command: [String]
    /// **Units**: seconds; past them the program is ended.
    let timeoutSeconds: Int

    /// Runs the program. It may write into `scores`; what it prints is kept in `scores/scorer.log`.
    ///
    /// **Throws**: `scorerFailed` where it cannot be started, ends with another code than 0, or takes too long.
    func run(clean: String, scores: String) throws(PipelineError) {
        guard let program = command.first else { return }
        let log = scores + "/scorer.log"
        try DurableFile.write([], to: log)
        let status: Int32
        do {
            let output = try FileHandle(forWritingTo: URL(fileURLWithPath: log))
            defer { try? output.close() }
            let process = Process()
            process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
            process.arguments =
                [program]
                + command.dropFirst().map {
                    $0.replacingOccurrences(of: "{clean}", with: clean)
                        .replacingOccurrences(of: "{scores}", with: scores)
                }
            process.standardInput = FileHandle.nullDevice
            process.standardOutput = output
            process.standardError = output
            try process.run()
            status = wait(for: process)
        } catch {
            throw .scorerFailed(command: program, status: -1, output: error.localizedDescription)
        }
        guard status == 0 else {
            let end = String(decoding: try DurableFile.read(log).suffix(400), as: UTF8.self)
            throw .scorerFailed(command: program, status: status, output: end)
        }
    }

    private func wait(for process: Process) -> Int32 {
        let deadline = Date(timeIntervalSinceNow: Double(timeoutSeconds))
        while process.isRunning {
            if Date() > deadline {
                process.terminate()
                usleep(500_000)
                if process.isRunning { kill(process.processIdentifier, SIGKILL) }
            }
            usleep(20_000)
        }
        return process.terminationStatus
    }
}
