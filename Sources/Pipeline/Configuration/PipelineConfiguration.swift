import Declarations
public import Foundation
public import SSMEModel

/// `pipeline.yml`: what the operator and the data steward decide.
public struct PipelineConfiguration: Sendable {
    /// The days of the wave, in the survey's time zone.
    public struct Window: Sendable {
        /// The survey's time zone.
        public let timeZone: TimeZone
        let opens: CalendarDate
        let closes: CalendarDate
        let correctionsUntil: CalendarDate
    }

    /// When the anomaly detector asks.
    struct AnomalyPolicy: Sendable {
        let threshold: Double
        let minimumPeers: Int
    }

    /// The outside scorer.
    struct OutsideScorerPolicy: Sendable {
        let command: [String]
        let timeoutSeconds: Int
    }

    /// The folder of the wave.
    let surveyFolder: String
    /// The roster's file.
    let rosterFile: String
    /// The folder with the answers of the earlier wave; `nil` where there is none.
    let earlierFolder: String?
    /// Where everything is kept.
    public let folders: WorkFolders
    /// The language of everything that people read.
    public let language: Language
    /// True where the data are invented: every document says so.
    let isInvented: Bool
    /// The days of the wave.
    public let window: Window
    let gate: GatePolicy
    let questionCap: QuestionCap
    let decisions: DecisionPolicy
    let signOff: SignOffPolicy
    let anomalies: AnomalyPolicy
    let scorer: OutsideScorerPolicy
    let delivery: DeliveryPolicy
    let schedule: SchedulePolicy
    let observing: ObservingPolicy
    /// How long a delivery rests in the inbox before it is read. **Units**: seconds.
    let settleSeconds: Int
    let maxFileBytes: Int
    /// How strangers' files are read.
    let reading: ReadingPolicy
    /// Where ClamAV's daemon listens.
    let antivirusSocket: String
    /// **Units**: minutes that a pass may take.
    public var maxMinutes: Int { schedule.maxMinutes }

    /// The file as read: part of what a run's fingerprint covers.
    let text: String

    /// Reads `pipeline.yml`.
    ///
    /// **Throws**: `cannotRead`; `wrongConfiguration` with file, line and what was expected.
    public init(file: String) throws(PipelineError) {
        text = try DurableFile.text(file)
        let pieces = file.split(separator: "/", omittingEmptySubsequences: false)
        let folder = pieces.dropLast().joined(separator: "/")
        let name = String(pieces.last ?? "")
        do throws(DeclarationError) {
            let root = try Declaration(yaml: text, file: name)
            try root.allowOnly([
                "survey", "roster", "earlier", "work", "language", "invented", "window", "gate",
                "anomalies", "scorer", "delivery", "limits", "antivirus", "decisions", "sign_off",
                "corrections", "schedule", "observing", "intake",
            ])
            surveyFolder = Self.path(try root["survey"].text(), in: folder)
            rosterFile = Self.path(try root["roster"].text(), in: folder)
            earlierFolder = try root.optional("earlier").map { (node) throws(DeclarationError) in
                Self.path(try node.text(), in: folder)
            }
            folders = WorkFolders(root: Self.path(try root["work"].text(), in: folder))
            language = try root["language"].word(of: Language.self)
            isInvented = try root["invented"].truth()
            window = try Self.window(root["window"])
            gate = try GatePolicy(root["gate"])
            if let node = try root.optional("corrections") {
                questionCap = try QuestionCap(node)
            } else {
                questionCap = .none
            }
            if let node = try root.optional("decisions") {
                decisions = try DecisionPolicy(node)
            } else {
                decisions = .standard
            }
            if let node = try root.optional("sign_off") {
                signOff = try SignOffPolicy(node)
            } else {
                signOff = .standard
            }
            anomalies = try Self.anomalies(root["anomalies"])
            scorer = try Self.scorer(root["scorer"])
            delivery = try DeliveryPolicy(root["delivery"])
            if let node = try root.optional("schedule") {
                schedule = try SchedulePolicy(node)
            } else {
                schedule = .standard
            }
            if let node = try root.optional("observing") {
                observing = try ObservingPolicy(node) { Self.path($0, in: folder) }
            } else {
                observing = .none
            }
            if let node = try root.optional("intake") {
                try node.allowOnly(["settle_seconds"])
                settleSeconds = try node["settle_seconds"].whole(in: 1...86_400)
            } else {
                settleSeconds = 0
            }
            antivirusSocket =
                try root.optional("antivirus")?.text() ?? Antivirus.standardSocket
            let limits = try root["limits"]
            try limits.allowOnly(["file_mib"] + ReadingPolicy.settings.map(\.name))
            maxFileBytes = try Self.mebibytes(limits["file_mib"])
            reading = try ReadingPolicy(limits)
        } catch {
            throw .wrongConfiguration(error.explanation)
        }
    }

    /// A path of the file, seen from where the program runs; `a/b` and `../c` give `a/c`.
    private static func path(_ path: String, in folder: String) -> String {
        guard !path.hasPrefix("/") else { return path }
        var pieces: [Substring] = []
        for piece in (folder + "/" + path).split(separator: "/") where piece != "." {
            if piece == "..", let last = pieces.last, last != ".." {
                pieces.removeLast()
            } else {
                pieces.append(piece)
            }
        }
        let joined = pieces.joined(separator: "/")
        return folder.hasPrefix("/") ? "/" + joined : joined.isEmpty ? "." : joined
    }

    private static func window(_ node: Declaration) throws(DeclarationError) -> Window {
        try node.allowOnly(["time_zone", "opens", "closes", "corrections_until"])
        let zone = try node["time_zone"]
        guard let timeZone = TimeZone(identifier: try zone.text()) else {
            throw zone.error(found: try zone.text(), expected: "una zona horaria, America/Bogota")
        }
        let window = Window(
            timeZone: timeZone, opens: try node["opens"].date(), closes: try node["closes"].date(),
            correctionsUntil: try node["corrections_until"].date())
        guard window.opens <= window.closes, window.closes <= window.correctionsUntil else {
            throw node.error(
                found: nil, expected: "fechas en orden: opens, closes, corrections_until")
        }
        return window
    }

    private static func anomalies(_ node: Declaration) throws(DeclarationError) -> AnomalyPolicy {
        try node.allowOnly(["threshold", "minimum_peers"])
        return AnomalyPolicy(
            threshold: try threshold(node["threshold"]),
            minimumPeers: try node["minimum_peers"].whole(in: 2...10_000))
    }

    private static func threshold(_ node: Declaration) throws(DeclarationError) -> Double {
        let value = try node.number()
        guard (0.5...100).contains(value) else {
            throw node.error(found: String(value), expected: "un número de 0.5 a 100")
        }
        return value
    }

    private static func scorer(
        _ node: Declaration
    ) throws(DeclarationError) -> OutsideScorerPolicy {
        try node.allowOnly(["command", "timeout_seconds"])
        var command: [String] = []
        for word in try node["command"].list() { command.append(try word.text()) }
        return OutsideScorerPolicy(
            command: command, timeoutSeconds: try node["timeout_seconds"].whole(in: 1...86_400))
    }

    private static func mebibytes(_ node: Declaration) throws(DeclarationError) -> Int {
        try node.whole(in: 1...4_096) * 1_048_576
    }
}
