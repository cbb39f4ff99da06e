import Foundation
import SSMEModel

/// A whole invented wave, end to end: real workbooks and documents, planted defects, two rounds.
public struct Demonstration: Sendable {
    private let folder: String
    private let surveyFolder: String
    private let seed: UInt64
    private let replacing: Bool

    /// Prepares a demonstration in a folder of its own.
    public init(folder: String, surveyFolder: String, seed: UInt64, replacing: Bool) {
        self.folder = folder
        self.surveyFolder = surveyFolder
        self.seed = seed
        self.replacing = replacing
    }

    /// Writes the wave, runs it, sends two corrected forms back, runs again, and compares planted with found.
    ///
    /// **Throws**: `PipelineError`; also where the folder holds something that is no demonstration.
    public func perform(progress: (String) -> Void) throws(PipelineError) -> DemonstrationStory {
        try prepare()
        let configuration = try PipelineConfiguration(file: folder + "/pipeline.yml")
        let survey = try Survey(configuration)
        let wave = try InventedWave(seed: seed, survey: survey)
        let inbox = configuration.folders.inbox
        let window = configuration.window

        for member in wave.members {
            progress(member.initiative.id)
            try wave.send(
                member, corrected: false, to: inbox, named: member.initiative.id,
                deadline: window.closes, created: window.opens)
        }
        let first = try run(configuration, survey, at: "2026-11-02T02:30:00", progress)

        let returning = wave.members.filter { $0.defect != nil }.prefix(2)
        for member in returning {
            try wave.send(
                member, corrected: true, to: inbox, named: member.initiative.id + "-ronda-2",
                deadline: window.correctionsUntil, created: window.closes)
        }
        let second = try run(configuration, survey, at: "2026-11-09T02:30:00", progress)
        return DemonstrationStory(
            folder: folder, members: wave.members, first: first, second: second)
    }

    private func run(
        _ configuration: PipelineConfiguration, _ survey: Survey, at time: String,
        _ progress: (String) -> Void
    ) throws(PipelineError) -> RunReport {
        guard let moment = Moment(time, in: configuration.window.timeZone) else {
            preconditionFailure("the demonstration's own dates are well formed")
        }
        return try WaveRun(configuration: configuration, survey: survey, moment: moment)
            .perform(progress: progress)
    }

    private func prepare() throws(PipelineError) {
        let policy = folder + "/pipeline.yml"
        if FileManager.default.fileExists(atPath: folder) {
            let isOurs = FileManager.default.fileExists(atPath: folder + "/roster.csv")
            guard replacing, isOurs || Self.isEmpty(folder) else {
                throw isOurs ? .alreadyThere([folder]) : .wrongConfiguration(notOurs)
            }
            do { try FileManager.default.removeItem(atPath: folder) } catch {
                throw .cannotWrite(path: folder, reason: SystemReason.last)
            }
        }
        try DurableFile.write([UInt8](Self.roster.utf8), to: folder + "/roster.csv")
        let text = Self.policyText(survey: Self.path(to: surveyFolder, from: folder))
        try DurableFile.write([UInt8](text.utf8), to: policy)
    }

    private var notOurs: LocalizedText {
        LocalizedText(
            "«\(folder)» ya existe y no es una demostración. Escoja otra carpeta.",
            english: "«\(folder)» is there already and is no demonstration. Choose another folder.")
    }

    private static func isEmpty(_ folder: String) -> Bool {
        (try? FileManager.default.contentsOfDirectory(atPath: folder))?.isEmpty ?? false
    }

    /// The way from one folder to another, without naming the machine's own folders.
    private static func path(to target: String, from base: String) -> String {
        let target = URL(fileURLWithPath: target).standardized.pathComponents
        let base = URL(fileURLWithPath: base).standardized.pathComponents
        let shared = zip(target, base).prefix { $0 == $1 }.count
        let up = Array(repeating: "..", count: base.count - shared)
        return (up + target.dropFirst(shared)).joined(separator: "/")
    }

    private static func policyText(survey: String) -> String {
        """
        # A demonstration: every initiative, figure and document is invented.
        survey: \(survey)
        roster: roster.csv
        work: .
        language: es
        invented: true
        window: {time_zone: America/Bogota, opens: 2026-09-01, closes: 2026-10-31, corrections_until: 2026-11-30}
        gate:
          submission: {blocked_by: error}
          wave: {minimum_response: 0.60, blocked_submissions: 0, unconfirmed_values: 0, rule_errors: 0}
        anomalies: {threshold: 3.5, minimum_peers: 8}
        scorer: {command: [], timeout_seconds: 60}
        delivery: {from: ssme@example.org}
        limits: {file_mib: 100}

        """
    }

    private static let roster: String = {
        let names = [
            "Clúster Cacao del Valle Alto", "Clúster Moda Circular", "Clúster Turismo de Río",
            "Clúster Software del Altiplano", "Clúster Lácteos de la Sabana",
            "Clúster Metalmecánica del Puerto", "Clúster Salud Integral", "Clúster Café de Ladera",
            "Clúster Construcción Liviana", "Clúster Energía Solar del Caribe",
            "Clúster Alimentos del Sur", "Clúster Industrias Creativas del Centro",
        ]
        let rows = names.enumerated().map { index, name in
            "X\((index + 1).padded(to: 2)),\(name) (inventado),Cámara de Comercio inventada\n"
        }
        return "id,name,managing_entity\n" + rows.joined()
    }()
}
