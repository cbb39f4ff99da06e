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
    /// Done, but something could not be delivered.
    static let undelivered = ExitCode(4)
    /// Wrong use.
    static let wrongUse = ExitCode(64)
    /// Another run holds the lock.
    static let tryLater = ExitCode(75)

    /// Runs a command's body; an error becomes one sentence on standard error and its exit code.
    static func explaining(_ language: Language, _ body: () throws -> Void) throws {
        do { try body() } catch let error as PipelineError {
            Terminal.say(error.explanation[language])
            throw code(of: error)
        }
    }

    /// The code that an error ends with.
    static func code(of error: PipelineError) -> ExitCode {
        switch error {
        case .locked: tryLater
        case .notThere, .wrongUse: wrongUse
        case .refused: blocked
        default: couldNotRun
        }
    }

    /// Ends this process some time after a pass should have ended by itself, whatever it hangs on: what a run has done by
    /// then is safe, however it ends.
    static func afterMinutes(_ minutes: Int) { alarm(UInt32(minutes * 60 + 900)) }
}
