import Foundation
import Glibc

/// One try at handing a letter to the mail program, made so that its outcome outlives whoever began it.
///
/// A shell runs the mail program in a process group of its own: it leaves `started` before and `status` after, and holds
/// `lock` for as long as anything of it runs. A run that is killed meanwhile takes nothing of that with it, and the next one
/// reads what came of the letter. Only a machine that stops, or somebody who ends the mail program too, leaves a letter of
/// which nobody knows whether it went.
///
/// **Advice for whoever edits this**: `started` must be written before the mail program can begin, and `status` must be
/// renamed whole after it ended; everything that `outcome` concludes rests on the two.
struct HandOff {
    /// What became of a try.
    enum Outcome: Equatable {
        /// The mail program took the letter.
        case sent
        /// It did not, and said why.
        case failed(status: Int, words: String)
        /// It never began.
        case notStarted
        /// It began, and nobody knows how it ended.
        case unknown
    }

    /// The folder of this try, under `outbox/`.
    let folder: String

    /// Puts the message where the mail program will read it, with the line ends that it expects.
    func prepare(_ message: [UInt8]) throws(PipelineError) {
        try? FileManager.default.removeItem(atPath: folder)
        try DurableFile.write(message.filter { $0 != 13 }, to: folder + "/message.eml")
    }

    /// Hands the prepared message over and waits; past `seconds` the mail program is ended.
    func perform(_ command: [String], seconds: Int) throws(PipelineError) -> Outcome {
        let lock = unsafe open(lockPath, O_RDWR | O_CREAT | O_CLOEXEC, 0o644)
        guard lock >= 0 else { throw .cannotWrite(path: lockPath, reason: SystemReason.last) }
        flock(lock, LOCK_EX | LOCK_NB)
        let process = ChildProcess(
            ["/bin/sh", "-c", Self.script, "sh", folder] + command, keeping: lock)
        close(lock)
        guard let process else { return .notStarted }
        CrashPoint.reach("handing over")
        _ = process.wait(seconds: seconds, sparingRest: true)
        return outcome()
    }

    /// What the files say of a try that nobody waits for any more. Where its program still runs, it is waited for.
    ///
    /// `isSameBoot`: the machine did not stop since; what is not there then never was.
    func outcome(isSameBoot: Bool, seconds: Int) -> Outcome {
        let end = ContinuousClock.now + .seconds(seconds)
        while !hasEnded, isRunning, ContinuousClock.now < end { usleep(50_000) }
        if !hasEnded, isRunning { return .unknown }
        let outcome = outcome()
        return outcome == .notStarted && !isSameBoot ? .unknown : outcome
    }

    /// Removes what the try left; the ledger knows its outcome by then.
    func clear() { try? FileManager.default.removeItem(atPath: folder) }

    /// True once the mail program said how it ended, though something that it started may still hold the lock.
    private var hasEnded: Bool { unsafe access(folder + "/status", F_OK) == 0 }

    private func outcome() -> Outcome {
        if let text = try? DurableFile.text(folder + "/status") {
            guard let status = Int(text.prefix { $0.isNumber }) else { return .unknown }
            return status == 0 ? .sent : .failed(status: status, words: words)
        }
        return unsafe access(folder + "/started", F_OK) == 0 ? .unknown : .notStarted
    }

    private var isRunning: Bool {
        let lock = unsafe open(lockPath, O_RDWR | O_CLOEXEC)
        guard lock >= 0 else { return false }
        defer { close(lock) }
        return flock(lock, LOCK_EX | LOCK_NB) != 0
    }

    private var lockPath: String { folder + "/lock" }

    /// The end of what the mail program said, on one line.
    private var words: String {
        let text = (try? DurableFile.text(folder + "/log")) ?? ""
        let line = text.split(whereSeparator: \.isNewline).suffix(3).joined(separator: " ")
        return String(line.suffix(300))
    }

    private static let script = """
        d=$1; shift
        : > "$d/started" || exit 99
        "$@" < "$d/message.eml" > "$d/log" 2>&1
        echo $? > "$d/status.partial" && mv "$d/status.partial" "$d/status"
        """
}
