import ArgumentParser
import Glibc
import Pipeline
import SSMEModel

/// The exit codes, in one place.
enum Exit {
    /// Done, and something blocks.
    static let blocked = ExitCode(1)
    /// Could not run: configuration, instrument, rules, ledger.
    static let couldNotRun = ExitCode(3)
    /// Another run holds the lock.
    static let tryLater = ExitCode(75)

    /// Runs a command's body; an error becomes one sentence on standard error and its exit code.
    static func explaining(_ language: Language, _ body: () throws -> Void) throws {
        do { try body() } catch let error as PipelineError {
            Terminal.say(error.explanation[language])
            if case .locked = error { throw tryLater }
            throw couldNotRun
        }
    }
}

/// Standard error: diagnostics always, progress only where a person watches.
enum Terminal {
    /// Writes a line of diagnostics.
    static func say(_ line: String) { write(line + "\n") }

    /// Shows what is being done, on one line that the next one replaces; nothing where nobody watches.
    static func show(_ step: String) {
        guard isatty(2) == 1 else { return }
        write("\r\u{1B}[K" + step.prefix(70))
    }

    /// Wipes the line of progress.
    static func clear() {
        guard isatty(2) == 1 else { return }
        write("\r\u{1B}[K")
    }

    private static func write(_ text: String) {
        let bytes = Array(text.utf8)
        _ = unsafe bytes.withUnsafeBytes { unsafe Glibc.write(2, $0.baseAddress, $0.count) }
    }
}
