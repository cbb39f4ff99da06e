import Ledger
import Reports
public import SSMEModel

/// What a request to decide brought about.
public struct DecisionReport: Sendable {
    struct Entry: Sendable {
        let decision: Decision
        let isNew: Bool
    }

    private let entries: [Entry]

    /// The decisions by name: `D0012`.
    var names: [String] { entries.map(\.decision.id) }

    init(_ entries: [Entry]) {
        self.entries = entries
    }

    /// One line a decision, and when it takes effect.
    public func text(_ language: Language) -> String {
        var lines = entries.map { entry in
            entry.isNew ? done(entry.decision)[language] : already(entry.decision)[language]
        }
        if entries.contains(where: { $0.isNew && $0.decision.kind != .waive }) {
            lines.append(
                LocalizedText(
                    "Rige desde la próxima corrida: ssme-pipeline run.",
                    english: "It takes effect with the next run: ssme-pipeline run.")[language])
        }
        return lines.joined(separator: "\n")
    }

    /// The decisions for other programs.
    public func json(_ language: Language) -> String {
        JSONValue.list(
            entries.map { entry in
                .object(entry.decision.members + [("is_new", .bool(entry.isNew))])
            }
        ).sortedDocument
    }

    private func done(_ decision: Decision) -> LocalizedText {
        let words = decision.kind.words
        guard decision.kind == .waive else {
            return LocalizedText(
                "\(decision.id): \(words.spanish) · \(decision.about(.spanish)).",
                english: "\(decision.id): \(words[.english]) · \(decision.about(.english)).")
        }
        return LocalizedText(
            "\(decision.id): excepción propuesta · \(decision.about(.spanish)). Falta una segunda persona: ssme-pipeline decide second \(decision.id) --by NOMBRE",
            english:
                "\(decision.id): waiver proposed · \(decision.about(.english)). A second person is needed: ssme-pipeline decide second \(decision.id) --by NAME"
        )
    }

    private func already(_ decision: Decision) -> LocalizedText {
        LocalizedText(
            "\(decision.id) ya estaba registrada (\(decision.kind.words.spanish) · \(decision.about(.spanish))): no se agregó nada.",
            english:
                "\(decision.id) was recorded already (\(decision.kind.words[.english]) · \(decision.about(.english))): nothing was added."
        )
    }
}

extension Decision {
    /// The decision's members, as every listing for other programs shows them.
    var members: [(String, JSONValue)] {
        [
            ("id", .text(id)), ("kind", .text(kind.rawValue)), ("role", .text(role.rawValue)),
            ("by", .text(by)), ("at", .text(at)), ("initiative", .textOrNull(initiative)),
            ("rule", .textOrNull(rule)),
            ("findings", .list(subjects.map { .text($0.finding) })),
            ("submission", .textOrNull(submission)), ("waiver", .textOrNull(waiver)),
            ("reason", .textOrNull(reason)), ("text", .textOrNull(text)),
            ("until", .textOrNull(until)),
        ]
    }

    /// What it is about, in a few words.
    func about(_ language: Language) -> String {
        if !waiver.isEmpty { return waiver }
        if !rule.isEmpty { return "\(initiative), \(rule) (\(subjects.count))" }
        if let subject = subjects.first { return subject.finding }
        guard initiative.isEmpty else { return initiative }
        return language == .spanish ? "toda la edición" : "the whole wave"
    }
}

extension Decision.Kind {
    /// «valor confirmado».
    var words: LocalizedText {
        switch self {
        case .confirm: LocalizedText("valor confirmado", english: "value confirmed")
        case .waive: LocalizedText("excepción", english: "waiver")
        case .second: LocalizedText("segunda persona de acuerdo", english: "seconded")
        case .sendBack: LocalizedText("devuelto", english: "returned")
        case .contest: LocalizedText("regla discutida", english: "rule contested")
        case .accept: LocalizedText("envío aceptado", english: "submission accepted")
        case .reopen: LocalizedText("reabierto", english: "reopened")
        }
    }
}
