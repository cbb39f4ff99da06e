import Foundation
import SSMEModel

/// The folder of a demonstration: its policy, its roster, and nothing that is not invented.
struct InventedFolder {
    let path: String
    let surveyFolder: String
    /// Whether an earlier demonstration may be replaced.
    let isReplaced: Bool

    /// Writes the policy and a roster of invented initiatives; what an earlier demonstration left goes first.
    ///
    /// **Throws**: `PipelineError`; also where the folder holds something that is no demonstration.
    func prepare(naming names: [String]) throws(PipelineError) -> PipelineConfiguration {
        let policy = path + "/pipeline.yml"
        if FileManager.default.fileExists(atPath: path) {
            let isOurs = FileManager.default.fileExists(atPath: path + "/roster.csv")
            guard isReplaced, isOurs || Self.isEmpty(path) else {
                throw isOurs ? .alreadyThere([path]) : .wrongConfiguration(notOurs)
            }
            do { try FileManager.default.removeItem(atPath: path) } catch {
                throw .cannotWrite(path: path, reason: SystemReason.last)
            }
        }
        try write(roster: Self.initiatives(names))
        let text = Self.policyText(survey: Self.path(to: surveyFolder, from: path))
        try DurableFile.write([UInt8](text.utf8), to: policy)
        return try PipelineConfiguration(file: policy)
    }

    /// Writes the roster over the one that is there, with an invented address for each initiative.
    func write(roster: [Initiative]) throws(PipelineError) {
        let rows = roster.map {
            "\($0.id),\($0.name),\($0.managingEntity),\($0.id.lowercased())@example.org\n"
        }
        let text = "id,name,managing_entity,email\n" + rows.joined()
        try DurableFile.write([UInt8](text.utf8), to: path + "/roster.csv")
    }

    /// Names the folder with the answers of an earlier wave in the policy.
    func addEarlierWave() throws(PipelineError) -> PipelineConfiguration {
        let policy = path + "/pipeline.yml"
        let text = try DurableFile.text(policy) + "earlier: earlier\n"
        try DurableFile.write([UInt8](text.utf8), to: policy)
        return try PipelineConfiguration(file: policy)
    }

    /// Lets letters and reminders leave, to a mail program that takes everything and passes nothing on. The wave closes
    /// between its third round and its fourth, so that there is somebody to remind.
    func addLetters() throws(PipelineError) -> PipelineConfiguration {
        let policy = path + "/pipeline.yml"
        let text =
            try DurableFile.text(policy)
            .replacing("closes: 2026-10-31", with: "closes: 2026-11-20")
            .replacing("from: ssme@example.org", with: "from: ssme@example.org, " + Self.sink)
            + "schedule: {hour: \"02:30\", reminders: [7, 2], max_minutes: 120}\n"
        try DurableFile.write([UInt8](text.utf8), to: policy)
        return try PipelineConfiguration(file: policy)
    }

    private static let sink = #"command: [/bin/sh, -c, "cat > /dev/null", sh, "{to}"]"#

    /// Where the answers of the earlier wave of an initiative lie.
    func earlierForm(of initiative: Initiative) -> String {
        path + "/earlier/" + initiative.id + ".csv"
    }

    private static func initiatives(_ names: [String]) -> [Initiative] {
        let width = String(names.count).count
        return names.enumerated().map { index, name in
            Initiative(
                id: "X" + (index + 1).padded(to: width), name: name + " (inventado)",
                managingEntity: "Cámara de Comercio inventada")
        }
    }

    private var notOurs: LocalizedText {
        LocalizedText(
            "«\(path)» ya existe y no es una demostración. Escoja otra carpeta.",
            english: "«\(path)» is there already and is no demonstration. Choose another folder.")
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
}
