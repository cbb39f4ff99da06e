import Foundation
import Ledger
public import SSMEModel

/// The present rules, asked again of the submissions that a run had received: what they would newly say. Nothing is
/// written and nothing is decided.
///
/// ```swift
/// let replay = try RuleReplay(configuration: configuration, survey: survey, against: "2026-11-02-001")
/// print(replay.text(.spanish))
/// ```
public struct RuleReplay: Sendable {
    /// What a finding comes to that it did not before.
    enum Change: String, Encodable, CaseIterable {
        case newlyFails
        case newlyPasses
        case newlyUnknown
    }

    /// What became of one rule in one initiative.
    struct Row: Sendable {
        let rule: String
        let initiative: String
        /// The subjects that changed, in order, by change.
        var changes: [Change: [String]] = [:]
        var unchanged = 0
    }

    /// The run that the rules are set against.
    let run: String
    /// How many submissions were asked.
    let submissions: Int
    /// By rule, then initiative; those where nothing was or is found included.
    let rows: [Row]
    /// The rules on trial or of the run's time alone, which the text marks.
    private let summaries: [String: RuleSummary]

    /// Reads what a run had received and asks the survey's rules of it.
    ///
    /// **Missing**: the ledger keeps no passes and nothing of rules on trial: what neither failed nor was unknown then
    /// counts as having passed.
    /// **Throws**: `unknownName` with the nearest or known runs; `PipelineError` where archive or ledger cannot be read.
    public init(
        configuration: PipelineConfiguration, survey: Survey, against run: String,
        program: String? = nil, progress: (String) -> Void = { _ in }
    ) throws(PipelineError) {
        guard FileManager.default.fileExists(atPath: configuration.folders.ledger) else {
            throw Self.unknown(run, among: [])
        }
        let store = try Store(configuration, wave: survey.questionnaire.wave)
        guard let recorded = try store.recorded(run) else {
            throw Self.unknown(run, among: try store.runs())
        }
        let reader = DeliveryReader(survey, configuration.reading, program: program)
        let deliveries = try Deliveries(
            from: store, with: reader, only: recorded.deliveries, progress: progress)
        let review = WaveReview(survey, configuration)
        let reviews = review.of(deliveries.latest)
        self.run = run
        submissions = reviews.count
        rows = Self.rows(before: recorded.outcomes, reviews)
        summaries = Dictionary(review.allRules(survey).map { ($0.id, $0) }) { first, _ in first }
    }

    /// Sets what was found against what is found.
    static func rows(before: [String: Outcome], _ reviews: [ReviewedSubmission]) -> [Row] {
        var now: [String: Outcome] = [:]
        for review in reviews {
            for evaluation in review.evaluations where evaluation.outcome == .pass {
                now[evaluation.id] = .pass
            }
            for finding in review.findings + review.trial { now[finding.id] = finding.outcome }
        }
        var rows: [String: Row] = [:]
        for id in Set(before.keys).union(now.keys).sorted() {
            let parts = id.split(separator: "/", maxSplits: 2).map(String.init)
            guard parts.count == 3 else { continue }
            let key = parts[1] + "/" + parts[0]
            var row = rows[key] ?? Row(rule: parts[1], initiative: parts[0])
            if let change = change(from: before[id], to: now[id]) {
                row.changes[change, default: []].append(parts[2])
            } else {
                row.unchanged += 1
            }
            rows[key] = row
        }
        return rows.sorted { $0.key < $1.key }.map(\.value)
    }

    /// What holds and what is not asked leave nothing to be found: they count alike.
    private static func change(from before: Outcome?, to now: Outcome?) -> Change? {
        let (before, now) = (kind(before), kind(now))
        guard before != now else { return nil }
        switch now {
        case .fail: return .newlyFails
        case .pass: return .newlyPasses
        case .unknown, .ruleError: return .newlyUnknown
        }
    }

    private static func kind(_ outcome: Outcome?) -> Outcome {
        outcome == .ruleError ? .unknown : outcome ?? .pass
    }

    private static func unknown(_ run: String, among runs: [String]) -> PipelineError {
        guard !runs.isEmpty else {
            return .unknownName(
                LocalizedText(
                    "No hay una corrida «\(run)»: la edición no tiene ninguna todavía.",
                    english: "There is no run «\(run)»: the wave has none yet."))
        }
        let near = Nearest.word(to: run, among: runs)
        let known = runs.suffix(5).joined(separator: ", ")
        return .unknownName(
            LocalizedText(
                "No hay una corrida «\(run)». "
                    + (near.map { "¿Quiso escribir «\($0)»? " } ?? "")
                    + "Las últimas son: \(known).",
                english: "There is no run «\(run)». "
                    + (near.map { "Did you mean «\($0)»? " } ?? "") + "The latest are: \(known)."))
    }
}

extension RuleReplay {
    /// A line of counts, then a line each rule and initiative where something changes.
    public func text(_ language: Language) -> String {
        let counts = Change.allCases.map { change in
            (change, rows.map { $0.changes[change]?.count ?? 0 }.reduce(0, +))
        }
        let unchanged = rows.map(\.unchanged).reduce(0, +)
        let head = LocalizedText(
            "Frente a la corrida \(run), \(submissions) \(submissions == 1 ? "formulario" : "formularios"):",
            english: "Against run \(run), \(submissions) \(submissions == 1 ? "form" : "forms"):")
        let summary =
            counts.map { Self.words($0.0)[language] + " \($0.1)" }
            + [LocalizedText("igual", english: "unchanged")[language] + " \(unchanged)"]
        let changed = rows.filter { !$0.changes.isEmpty }
        let widths = (
            changed.map(\.rule.count).max() ?? 0, changed.map(\.initiative.count).max() ?? 0
        )
        let lines = changed.map { row in
            let parts = Change.allCases.compactMap { change in
                row.changes[change].map { Self.words(change)[language] + " " + Self.shown($0) }
            }
            return row.rule.padded(to: widths.0 + 2) + row.initiative.padded(to: widths.1 + 2)
                + parts.joined(separator: " · ") + note(row.rule)[language]
        }
        return ([head[language] + " " + summary.joined(separator: " · ") + "."] + lines)
            .joined(separator: "\n")
    }

    /// The same for other programs, rows where nothing changes included.
    public func json(_ language: Language) -> String {
        JSONOutput.text(
            Entry(
                run: run, submissions: submissions,
                rows: rows.map { row in
                    Entry.Row(
                        rule: row.rule, initiative: row.initiative,
                        newlyFails: row.changes[.newlyFails] ?? [],
                        newlyPasses: row.changes[.newlyPasses] ?? [],
                        newlyUnknown: row.changes[.newlyUnknown] ?? [], unchanged: row.unchanged)
                }))
    }

    private func note(_ rule: String) -> LocalizedText {
        guard let status = summaries[rule]?.status else {
            return LocalizedText(" (ya no existe)", english: " (no longer there)")
        }
        return status == .trial
            ? LocalizedText(
                " (a prueba: la corrida no guardó qué decía)",
                english: " (on trial: the run did not keep what it said)")
            : LocalizedText("")
    }

    private static func words(_ change: Change) -> LocalizedText {
        switch change {
        case .newlyFails: LocalizedText("pasa a incumplir", english: "newly fails")
        case .newlyPasses: LocalizedText("deja de señalarse", english: "newly passes")
        case .newlyUnknown: LocalizedText("ya no se puede revisar", english: "newly unknown")
        }
    }

    private static func shown(_ subjects: [String]) -> String {
        subjects.count <= 4
            ? subjects.joined(separator: ", ")
            : subjects.prefix(3).joined(separator: ", ") + "… (\(subjects.count))"
    }

    private struct Entry: Encodable {
        struct Row: Encodable {
            let rule: String
            let initiative: String
            let newlyFails: [String]
            let newlyPasses: [String]
            let newlyUnknown: [String]
            let unchanged: Int
        }
        let run: String
        let submissions: Int
        let rows: [Row]
    }
}

extension Evaluation {
    fileprivate var id: String { Finding.id(initiative: initiative, rule: rule, subject: subject) }
}
