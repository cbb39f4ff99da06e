import Foundation
import Glibc
import Logging
import SSMEModel

/// Tells others how a pass goes: a log while it lasts; figures and a sign of life once it ended. Nothing of it ever fails a run.
public struct RunObserver: Sendable {
    /// Where the log shows besides its file.
    public enum Console: Sendable {
        /// Nowhere.
        case none
        /// On standard error, sentences for a person.
        case sentences
        /// On standard error, one JSON object a line: what a journal takes.
        case lines
    }

    private let policy: ObservingPolicy
    private let logger: Logger
    private let start = ContinuousClock.now

    /// Tells nobody.
    public static let silent = RunObserver(
        policy: .none, logger: Logger(label: "ssme") { _ in SwiftLogNoOpLogHandler() })

    /// Tells those that a configuration names; `wave` is in every line.
    public init(_ configuration: PipelineConfiguration, wave: String, console: Console) {
        policy = configuration.observing
        let zone = configuration.window.timeZone
        var handlers: [any LogHandler] = []
        switch console {
        case .none: break
        case .sentences: handlers.append(LineLog(.sentence, to: 2, in: zone))
        case .lines: handlers.append(LineLog(.json, to: 2, in: zone))
        }
        if let file = policy.log, let descriptor = Self.open(file) {
            handlers.append(LineLog(.json, to: descriptor, in: zone))
        }
        guard !handlers.isEmpty else {
            logger = Self.silent.logger
            return
        }
        let all = handlers
        logger = Logger(label: "ssme") { _ in
            var log = MultiplexLogHandler(all)
            log.metadata = ["wave": .string(wave), "process": .stringConvertible(getpid())]
            return log
        }
    }

    private init(policy: ObservingPolicy, logger: Logger) {
        self.policy = policy
        self.logger = logger
    }

    /// Says that a pass begins, to whoever waits for that.
    public func began() { ping(.start) }

    /// Notes a step. `event` is its name for programs, `sentence` what a person reads.
    func note(_ event: String, _ sentence: String, _ details: [String: String] = [:]) {
        log(.info, event, sentence, details)
    }

    /// Notes what somebody should look at.
    func warn(_ event: String, _ sentence: String, _ details: [String: String] = [:]) {
        log(.warning, event, sentence, details)
    }

    private func log(
        _ level: Logger.Level, _ event: String, _ sentence: String, _ details: [String: String]
    ) {
        var metadata: Logger.Metadata = ["event": .string(event)]
        for (name, value) in details { metadata[name] = .string(value) }
        logger.log(level: level, "\(sentence)", metadata: metadata)
    }

    /// Notes how a pass ended, writes its figures, and gives the sign of life or says that it failed.
    ///
    /// `exit` is the code that the program ends with: 0, 1 and 4 are passes that were made.
    public func ended(
        exit: Int32, report: String, configuration: PipelineConfiguration, wave: String
    ) {
        let seconds = (ContinuousClock.now - start) / .seconds(1)
        let isMade = [0, 1, 4].contains(exit)
        log(
            isMade ? (exit == 4 ? .warning : .info) : .error, "ended",
            "Terminó con el código \(exit).",
            ["exit": String(exit), "seconds": Figure(.english).number(seconds), "report": report])
        if let file = policy.metrics {
            RunMetrics(configuration, wave: wave).write(
                to: file, exit: exit, seconds: seconds, at: time(nil))
        }
        ping(isMade ? .success : .failure)
    }

    private func ping(_ event: Ping.Event) {
        guard let reason = policy.ping.send(event) else { return }
        warn(
            "ping", "La dirección de «ping» no se enteró: \(reason.spanish).",
            ["ping": event.rawValue])
    }

    private static func open(_ path: String) -> Int32? {
        try? DurableFile.makeFolder(DurableFile.parent(of: path))
        let descriptor = unsafe Glibc.open(path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0o644)
        return descriptor >= 0 ? descriptor : nil
    }
}
