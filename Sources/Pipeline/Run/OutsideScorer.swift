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
        guard let process = Self.start(words, output: output) else {
            throw .scorerFailed(
                command: program, status: -1, output: SystemReason.last.spanish)
        }
        let status = wait(for: process, output: output)
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

    /// Starts a program in a process group of its own, so that it can be ended with all it started.
    private static func start(_ words: [String], output: Int32) -> pid_t? {
        var actions = unsafe posix_spawn_file_actions_t()
        unsafe posix_spawn_file_actions_init(&actions)
        defer { unsafe posix_spawn_file_actions_destroy(&actions) }
        unsafe posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
        unsafe posix_spawn_file_actions_adddup2(&actions, output, 1)
        unsafe posix_spawn_file_actions_adddup2(&actions, output, 2)
        var attributes = posix_spawnattr_t()
        unsafe posix_spawnattr_init(&attributes)
        defer { unsafe posix_spawnattr_destroy(&attributes) }
        unsafe posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETPGROUP))
        unsafe posix_spawnattr_setpgroup(&attributes, 0)
        var arguments = unsafe words.map { unsafe strdup($0) } + [nil]
        defer { unsafe arguments.forEach { unsafe free($0) } }
        var process: pid_t = 0
        let result = unsafe posix_spawnp(
            &process, words[0], &actions, &attributes, &arguments, environ)
        errno = result
        return result == 0 ? process : nil
    }

    private func wait(for process: pid_t, output: Int32) -> Int32 {
        let deadline = time(nil) + timeoutSeconds
        var status: Int32 = 0
        var isEnded = false
        while true {
            let ended = unsafe waitpid(process, &status, isEnded ? 0 : WNOHANG)
            if ended == process { break }
            if ended < 0, errno != EINTR { return -1 }
            var facts = stat()
            _ = unsafe fstat(output, &facts)
            if time(nil) > deadline || facts.st_size > Self.maxLogBytes {
                kill(-process, SIGKILL)
                isEnded = true
            } else {
                usleep(10_000)
            }
        }
        kill(-process, SIGKILL)
        let signal = status & 0x7F
        return signal == 0 ? (status >> 8) & 0xFF : 128 + signal
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
