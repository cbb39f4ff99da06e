import Glibc
import Pipeline
import SSMEModel

/// Standard error: diagnostics always, progress only where a person watches.
enum Terminal {
    /// Where a run's log shows besides its file: sentences for a person who watches, lines for a journal.
    static var console: RunObserver.Console {
        if isatty(2) == 1 { return .sentences }
        return unsafe getenv("JOURNAL_STREAM") == nil ? .none : .lines
    }

    /// Writes a line of diagnostics.
    static func say(_ line: String) { write(line.printable + "\n") }

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

    /// Writes a part of the result to standard output.
    ///
    /// **Throws**: `Exit.undelivered` where the system does not take it; a reader that went away is let be.
    static func printBytes(_ bytes: [UInt8]) throws {
        guard !write(bytes, to: 1), errno != EPIPE else { return }
        say("No se pudo escribir el resultado: " + (unsafe String(cString: strerror(errno))) + ".")
        throw Exit.undelivered
    }

    /// Writes the result, or a line of it.
    static func print(_ text: String) throws { try printBytes(Array((text.printable + "\n").utf8)) }

    private static func write(_ text: String) { _ = write(Array(text.utf8), to: 2) }

    /// Writes all bytes; false where the system takes no more.
    private static func write(_ bytes: [UInt8], to descriptor: Int32) -> Bool {
        var written = 0
        while written < bytes.count {
            let count = unsafe bytes.withUnsafeBytes { buffer in
                unsafe Glibc.write(
                    descriptor, buffer.baseAddress.map { unsafe $0 + written },
                    buffer.count - written)
            }
            if count < 0 && errno == EINTR { continue }
            guard count > 0 else { return false }
            written += count
        }
        return true
    }
}
