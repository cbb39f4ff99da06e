import Foundation
import Ledger
import SSMEModel

/// The figures of a wave as a Prometheus textfile: written aside and renamed, so that no collector reads half of it.
///
/// **Source**: the text exposition format 0.0.4.
struct RunMetrics {
    private let configuration: PipelineConfiguration
    private let wave: String

    init(_ configuration: PipelineConfiguration, wave: String) {
        self.configuration = configuration
        self.wave = wave
    }

    /// Writes the file. What counts submissions is of the latest run; the last success stays where this pass was none.
    func write(to path: String, exit: Int32, seconds: Double, at now: Int) {
        var lines: [String] = []
        func family(_ name: String, _ help: String, _ samples: [(labels: String, value: String)]) {
            guard !samples.isEmpty else { return }
            lines += ["# HELP ssme_\(name) \(help)", "# TYPE ssme_\(name) gauge"]
            lines += samples.map { "ssme_\(name){wave=\"\(wave)\"\($0.labels)} \($0.value)" }
        }
        let store = try? Store(reading: configuration, wave: wave)
        let latest = store.flatMap(latestRun)
        family("submissions", "Initiatives by where they stand.", latest?.standings ?? [])
        family("findings", "Open findings by severity.", latest?.findings ?? [])
        family("letters", "Letters by what became of them.", store.map(letters) ?? [])
        family(
            "run_seconds", "How long the last pass took.",
            [("", Figure(.english).number(seconds))])
        family("run_exit_code", "What the last pass ended with.", [("", String(exit))])
        family("run_timestamp_seconds", "When the last pass ended.", [("", String(now))])
        let success = [0, 1].contains(exit) ? String(now) : lastSuccess(in: path)
        family(
            "last_success_timestamp_seconds", "When a pass last ended with 0 or 1.",
            success.map { [("", $0)] } ?? [])
        let text = lines.joined(separator: "\n") + "\n"
        try? DurableFile.write([UInt8](text.utf8), to: path)
    }

    private func lastSuccess(in path: String) -> String? {
        (try? DurableFile.text(path))?.split(separator: "\n")
            .first { $0.hasPrefix("ssme_last_success_timestamp_seconds{wave=\"\(wave)\"") }
            .flatMap { $0.split(separator: " ").last.map(String.init) }
    }

    private struct Status: Decodable {
        struct Entry: Decodable {
            let standing: String
            let to_correct: Int
            let to_confirm: Int
        }
        let initiatives: [Entry]
    }

    private func latestRun(in store: Store) -> (
        standings: [(labels: String, value: String)], findings: [(labels: String, value: String)]
    )? {
        guard let run = (try? store.latestRun())?.id,
            let bytes = try? DurableFile.read(store.folder(of: run) + "/status.json"),
            let status = try? JSONDecoder().decode(Status.self, from: Data(bytes))
        else { return nil }
        let standings = Dictionary(grouping: status.initiatives, by: \.standing)
        let severities = [
            ("error", status.initiatives.map(\.to_correct).reduce(0, +)),
            ("warning", status.initiatives.map(\.to_confirm).reduce(0, +)),
        ]
        return (
            standings.sorted { $0.key < $1.key }.map {
                (",standing=\"\($0.key)\"", String($0.value.count))
            },
            severities.map { (",severity=\"\($0.0)\"", String($0.1)) }
        )
    }

    private func letters(in store: Store) -> [(labels: String, value: String)] {
        guard let events = try? store.deliveries() else { return [] }
        let steps = Dictionary(grouping: Outbox(events).all, by: \.step.rawValue)
        return steps.sorted { $0.key < $1.key }.map {
            (",step=\"\($0.key)\"", String($0.value.count))
        }
    }
}
