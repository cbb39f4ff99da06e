import Foundation
import Ledger
import SSMEModel
import TestSupport
import Testing

@testable import Pipeline

extension RanWave {
    var inbox: String { configuration.folders.inbox }

    var keys: StewardKeys { StewardKeys(configuration, at: moment("2026-11-19")) }

    /// Makes a steward's key and tells where it is.
    func key(_ name: String) throws -> String {
        try keys.add(name, file: configuration.folders.root + "/keys/" + name + ".key")
    }

    func moment(_ time: String) -> Moment {
        let zone = configuration.window.timeZone
        return Moment(time, in: zone) ?? Moment.now(in: zone)
    }

    func sign(_ key: String, at time: String = "2026-11-25") throws -> SigningReport {
        try Signing(configuration: configuration, survey: survey, moment: moment(time))
            .sign(keyFile: key)
    }

    func status(at time: String = "2026-11-25") throws -> WaveStatus {
        try WaveRun(configuration: configuration, survey: survey, moment: moment(time)).look()
    }

    func desk(at time: String = "2026-11-19") -> DecisionDesk {
        DecisionDesk(configuration: configuration, survey: survey, moment: moment(time))
    }

    @discardableResult
    func decide(
        _ kind: Decision.Kind, _ subject: String, by: String = "Ana", reason: String = "otra",
        text: String = "Lo revisamos.", until: String? = nil, at time: String = "2026-11-19"
    ) throws -> DecisionReport {
        try desk(at: time).decide(
            DecisionRequest(
                kind, subjects: [subject], by: by, reason: kind == .second ? "" : reason,
                text: kind == .second ? "" : text, until: until.flatMap { CalendarDate(iso: $0) }))
    }

    func reopen(by steward: String, _ text: String) throws -> DecisionReport {
        try desk(at: "2026-11-22").decide(
            DecisionRequest(.reopen, isWave: true, by: steward, reason: "otra", text: text))
    }

    /// The last run's findings, by id.
    func findings(_ report: RunReport) -> [String: Finding] {
        Dictionary((report.figures?.findings ?? []).map { ($0.id, $0) }, uniquingKeysWith: { $1 })
    }
}

/// The sentence of a refusal; `nil` where nothing was refused.
func refusal<T>(_ body: () throws -> T) -> String? {
    do {
        _ = try body()
        return nil
    } catch let error as PipelineError {
        return error.explanation.spanish
    } catch {
        return String(describing: error)
    }
}

/// A demonstration under a policy that lets its open points pass.
func withOpenWave(
    gate: String =
        "{submission: {blocked_by: error}, wave: {minimum_response: 0.5, blocked_submissions: 9, unconfirmed_values: 9, rule_errors: 0}}",
    _ body: (RanWave) throws -> Void
) throws {
    try withWave { wave in
        let file = wave.configuration.folders.root + "/pipeline.yml"
        let lines = try DurableFile.text(file).split(
            separator: "\n", omittingEmptySubsequences: false)
        let start = try #require(lines.firstIndex(of: "gate:"))
        let changed = lines[..<start] + ["gate: " + gate] + lines[(start + 3)...]
        try write(changed.joined(separator: "\n"), to: file)
        let configuration = try PipelineConfiguration(file: file)
        try body(RanWave(configuration: configuration, survey: try Survey(configuration)))
    }
}
