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
        /// True for a rule on trial: the run did not keep what it said, so that everything it finds looks new.
        var isTrial = false
    }

    /// The run that the rules are set against.
    let run: String
    /// How many submissions were asked.
    let submissions: Int
    /// By rule, then initiative; those where nothing was or is found included.
    let rows: [Row]
    /// The ids of the present rules.
    private let known: Set<String>

    /// Reads what a run had received and asks the survey's rules of it.
    ///
    /// - Parameter program: understands `read-forms` and `read-documents`; without it nobody reads the documents.
    /// **Missing**: the ledger keeps no passes and nothing of rules on trial: what neither failed nor was unknown then
    /// counts as having passed.
    /// **Throws**: `wrongUse` with the nearest or known runs; `PipelineError` where archive or ledger cannot be read.
    public init(
        configuration: PipelineConfiguration, survey: Survey, against run: String,
        program: String? = nil, progress: (String) -> Void = { _ in }
    ) throws(PipelineError) {
        guard FileManager.default.fileExists(atPath: configuration.folders.ledger) else {
            throw Self.unknown(run, among: [])
        }
        let store = try Store(reading: configuration, wave: survey.questionnaire.wave)
        guard let recorded = try store.recorded(run) else {
            throw Self.unknown(run, among: try store.runs())
        }
        let reader = DeliveryReader(survey, configuration.reading, program: program)
        let deliveries = try Deliveries(
            from: store, with: reader, only: recorded.deliveries, progress: progress)
        let library = program.map {
            DocumentLibrary(
                survey, configuration, program: $0, keepingIn: configuration.folders, isLook: true)
        }
        let read = library?.read(deliveries.jobs(in: store.archive), progress: progress) ?? .nothing
        let review = WaveReview(survey, configuration)
        let reviews = review.of(deliveries.latest, read)
        self.run = run
        submissions = reviews.count
        let rules = review.allRules(survey)
        let onTrial = Set(rules.filter { $0.status == .trial }.map(\.id))
        rows = Self.rows(before: recorded.outcomes, reviews, onTrial: onTrial)
        known = Set(rules.map(\.id))
    }

    /// Sets what was found against what is found.
    static func rows(
        before: [String: Outcome], _ reviews: [ReviewedSubmission], onTrial: Set<String> = []
    ) -> [Row] {
        var now: [String: Outcome] = [:]
        for review in reviews {
            for evaluation in review.evaluations where evaluation.outcome == .pass {
                now[evaluation.id] = .pass
            }
            for finding in review.findings + review.trial { now[finding.id] = finding.outcome }
        }
        var rows: [String: Row] = [:]
        for id in Set(before.keys).union(now.keys).sorted() {
            guard let parts = Finding.parts(of: id) else { continue }
            let key = parts.rule + "/" + parts.initiative
            var row =
                rows[key]
                ?? Row(
                    rule: parts.rule, initiative: parts.initiative,
                    isTrial: onTrial.contains(parts.rule))
            if let change = change(from: before[id], to: now[id]) {
                row.changes[change, default: []].append(parts.subject)
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
            return .wrongUse(
                LocalizedText(
                    "No hay una corrida «\(run)»: la edición no tiene ninguna todavía.",
                    english: "There is no run «\(run)»: the wave has none yet."))
        }
        let near = Nearest.word(to: run, among: runs)
        let known = runs.suffix(5).joined(separator: ", ")
        return .wrongUse(
            LocalizedText(
                "No hay una corrida «\(run)». "
                    + (near.map { "¿Quiso escribir «\($0)»? " } ?? "")
                    + "Las últimas son: \(known).",
                english: "There is no run «\(run)». "
                    + (near.map { "Did you mean «\($0)»? " } ?? "") + "The latest are: \(known)."))
    }
}

extension RuleReplay {
    /// A line of counts, then a line each rule and initiative where something changes; the rules on trial apart.
    public func text(_ language: Language) -> String {
        let told = rows.filter { !$0.isTrial }
        var summary = Change.allCases.map { change in
            let count = told.map { $0.changes[change]?.count ?? 0 }.reduce(0, +)
            return Self.words(change)[language] + " \(count)"
        }
        summary.append(
            LocalizedText("igual", english: "unchanged")[language]
                + " \(told.map(\.unchanged).reduce(0, +))")
        let head = LocalizedText(
            "Frente a la corrida \(run), \(submissions) \(submissions == 1 ? "formulario" : "formularios"): ",
            english: "Against run \(run), \(submissions) \(submissions == 1 ? "form" : "forms"): ")
        let onTrial = lines(rows.filter(\.isTrial), language)
        let apart = LocalizedText(
            "A prueba (la corrida no guardó qué decían, así que todo lo que hallan parece nuevo):",
            english:
                "On trial (the run did not keep what they said, so all that they find looks new):")
        return
            ([head[language] + summary.joined(separator: " · ") + "."] + lines(told, language)
            + (onTrial.isEmpty ? [] : [apart[language]] + onTrial)).joined(separator: "\n")
    }

    private func lines(_ rows: [Row], _ language: Language) -> [String] {
        let changed = rows.filter { !$0.changes.isEmpty }
        let rule = (changed.map(\.rule.count).max() ?? 0) + 2
        let initiative = (changed.map(\.initiative.count).max() ?? 0) + 2
        return changed.map { row in
            let parts = Change.allCases.compactMap { change in
                row.changes[change].map { Self.words(change)[language] + " " + Self.shown($0) }
            }
            let gone = LocalizedText(" (ya no existe)", english: " (no longer there)")
            return row.rule.padded(to: rule) + row.initiative.padded(to: initiative)
                + parts.joined(separator: " · ") + (known.contains(row.rule) ? "" : gone[language])
        }
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
                        newlyUnknown: row.changes[.newlyUnknown] ?? [], unchanged: row.unchanged,
                        onTrial: row.isTrial)
                }))
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
            let onTrial: Bool
        }
        let run: String
        let submissions: Int
        let rows: [Row]
    }
}

extension Evaluation {
    fileprivate var id: String { Finding.id(initiative: initiative, rule: rule, subject: subject) }
}
