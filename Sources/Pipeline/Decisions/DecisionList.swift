import Ledger
import Reports
public import SSMEModel

/// Every decision of a wave, in order, with what became of it.
public struct DecisionList: Sendable {
    struct Item: Sendable {
        let decision: Decision
        let people: [String]
        let standing: DecisionStanding
    }

    private let items: [Item]
    private let reasons: DecisionPolicy

    init(_ items: [Item], reasons: DecisionPolicy) {
        self.items = items
        self.reasons = reasons
    }

    /// Two lines a decision: what, about what, whether it holds; who, when, why.
    public func text(_ language: Language) -> String {
        guard !items.isEmpty else {
            return LocalizedText("Todavía no hay decisiones.", english: "No decisions yet.")[
                language]
        }
        return items.map { item in
            let decision = item.decision
            let name = decision.role == .steward ? decision.id : "·"
            let first = [
                name.padded(to: 5), decision.kind.words[language], decision.about(language),
                item.standing.words[language],
            ].joined(separator: " · ")
            let until = CalendarDate(iso: decision.until).map {
                (language == .spanish ? "hasta el " : "until ") + Figure(language).date($0)
            }
            let why = [
                decision.reason.isEmpty ? "" : reasons.words(of: decision.reason)[language],
                decision.text,
            ].filter { !$0.isEmpty }.joined(separator: ": ")
            let second = [
                item.people.joined(separator: ", "), String(decision.at.prefix(10)), why,
                until ?? "",
            ].filter { !$0.isEmpty }.joined(separator: " · ")
            return first + "\n        " + second
        }.joined(separator: "\n")
    }

    /// The decisions for other programs.
    public func json(_ language: Language) -> String {
        JSONValue.list(
            items.map { item in
                .object(
                    item.decision.members + [
                        ("people", .list(item.people.map { .text($0) })),
                        ("standing", .text(item.standing.rawValue)),
                    ])
            }
        ).sortedDocument
    }
}

/// What became of a decision.
enum DecisionStanding: String, Sendable {
    /// It counts.
    case inForce = "in_force"
    /// It waits for a second person.
    case waiting
    /// Its last day has passed.
    case expired
    /// What it was about is not the same any more.
    case lapsed
    /// A later decision took its place.
    case replaced

    var words: LocalizedText {
        switch self {
        case .inForce: LocalizedText("vigente", english: "in force")
        case .waiting:
            LocalizedText("espera a una segunda persona", english: "waits for a second person")
        case .expired: LocalizedText("venció", english: "expired")
        case .lapsed: LocalizedText("caducó: cambió el valor o la regla", english: "lapsed")
        case .replaced: LocalizedText("la reemplaza otra decisión", english: "replaced")
        }
    }
}

extension DecisionBook {
    /// What became of a decision. **Shape**: `history` holds the initiative's reviews, oldest first.
    func standing(of decision: Decision, _ history: [PastReview]) -> DecisionStanding {
        if !holdsToday(decision) { return .expired }
        if unseconded.contains(where: { $0.id == decision.id }) { return .waiting }
        guard decision.subjects.isEmpty else {
            let findings = history.last?.findings ?? []
            let current = decision.subjects.compactMap { subject in
                findings.first { $0.id == subject.finding }.map { finding in
                    self.decision(on: finding, history)
                }
            }
            let holds = decision.subjects.contains { subject in
                findings.contains {
                    $0.id == subject.finding && self.holds(decision, on: subject, $0, history)
                }
            }
            guard holds else { return .lapsed }
            return current.contains { $0?.id == decision.id } ? .inForce : .replaced
        }
        guard decision.kind != .second else { return .inForce }
        guard decision.initiative.isEmpty || decision.submission == (history.last?.submission ?? "")
        else { return .lapsed }
        let later = decisions.contains {
            $0.sequence > decision.sequence && $0.hasScope(of: decision)
        }
        return later ? .replaced : .inForce
    }
}
