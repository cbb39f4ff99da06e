import Foundation
import Glibc
import Logging
import SSMEModel

/// A log of lines: JSON for programs, or a sentence for whoever watches a terminal.
///
/// A line is written by one system call to a file opened for appending, so that the lines of two processes never mix. What
/// cannot be written is let be: a log never fails a run.
struct LineLog: LogHandler {
    /// How a line looks.
    enum Form: Sendable {
        /// `{"at":"2026-11-22T02:30:00-05:00","event":"received","level":"info",…}`.
        case json
        /// «02:30:00  Entregas nuevas: 5.», over whatever line of progress stands there
        case sentence
    }

    var metadata: Logger.Metadata = [:]
    var logLevel: Logger.Level = .info

    private let form: Form
    private let descriptor: Int32
    private let zone: TimeZone

    /// Writes to an open file, which stays open.
    init(_ form: Form, to descriptor: Int32, in zone: TimeZone) {
        self.form = form
        self.descriptor = descriptor
        self.zone = zone
    }

    subscript(metadataKey key: String) -> Logger.Metadata.Value? {
        get { metadata[key] }
        set { metadata[key] = newValue }
    }

    func log(event: LogEvent) {
        let now = Moment.now(in: zone)
        let line =
            switch form {
            case .sentence: "\u{1B}[2K" + now.clock + "  " + event.message.description
            case .json: json(event, at: now)
            }
        let oneLine = String(line.map { $0.isNewline ? " " : $0 })
        let start = form == .sentence ? "\r" : ""
        _ = Descriptor.write([UInt8]((start + oneLine + "\n").utf8), to: descriptor)
    }

    private func json(_ event: LogEvent, at now: Moment) -> String {
        var members = metadata.merging(event.metadata ?? [:]) { $1 }.mapValues(\.description)
        members["at"] = now.description
        members["level"] = event.level.rawValue
        members["message"] = event.message.description
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        guard let data = try? encoder.encode(members) else { return "{}" }
        return String(decoding: data, as: UTF8.self)
    }
}
