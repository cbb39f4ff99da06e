import Glibc
import SSMEModel

/// An outside scorer: a configured program that receives the folder of the clean data.
struct OutsideScorer: Sendable {
    /// The program and its arguments; `{clean}` and `{scores}` stand for folders.
    let command: [String]
    /// **Units**: seconds; past them the program and all it started are ended.
    let timeoutSeconds: Int

    /// **Units**: bytes that the program may print; past them it is ended.
    static let maxLogBytes = 64 << 20

    /// Runs the program. It may write into `scores`; what it prints is kept in `scores/scorer.log`.
    ///
    /// **Throws**: `scorerFailed` where it cannot be started, ends with another code than 0, or takes too long.
    func run(clean: String, scores: String) throws(PipelineError) {
        guard let program = command.first else { return }
        let log = scores + "/scorer.log"
        try DurableFile.write([], to: log)
        let output = unsafe open(log, O_RDWR | O_APPEND | O_CLOEXEC)
        guard output >= 0 else { throw .cannotWrite(path: log, reason: SystemReason.last) }
        defer { close(output) }
        let words = command.map { Self.filled($0, clean: clean, scores: scores) }
        guard let process = ChildProcess(words, output: output) else {
            throw .scorerFailed(
                command: program, status: -1, output: SystemReason.last.spanish)
        }
        let status = process.wait(seconds: timeoutSeconds) {
            var facts = stat()
            _ = unsafe fstat(output, &facts)
            return facts.st_size > Self.maxLogBytes
        }
        guard status == 0 else {
            throw .scorerFailed(command: program, status: status, output: Self.end(of: output))
        }
    }

    private static func filled(_ word: String, clean: String, scores: String) -> String {
        var text = word
        for (mark, folder) in [("{clean}", clean), ("{scores}", scores)] {
            while let place = text.firstRange(of: mark) {
                text.replaceSubrange(place, with: folder)
            }
        }
        return text
    }

    /// The last words of what was printed.
    private static func end(of output: Int32) -> String {
        var facts = stat()
        _ = unsafe fstat(output, &facts)
        var bytes = [UInt8](repeating: 0, count: 400)
        let count = unsafe bytes.withUnsafeMutableBytes {
            unsafe pread(output, $0.baseAddress, $0.count, max(0, facts.st_size - 400))
        }
        return String(decoding: bytes.prefix(max(0, count)), as: UTF8.self)
    }
}
