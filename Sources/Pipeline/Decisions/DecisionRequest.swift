public import Ledger
public import SSMEModel

/// What a steward asks to record, as typed.
public struct DecisionRequest: Sendable {
    /// What is decided.
    public let kind: Decision.Kind
    /// Findings, initiatives or a waiver, one decision each.
    public let subjects: [String]
    /// A rule, where every finding of it in one initiative is meant; otherwise empty.
    public let rule: String
    /// That initiative; otherwise empty.
    public let initiative: String
    /// True where the whole wave is meant.
    public let isWave: Bool
    /// The steward.
    public let by: String
    /// A reason's code; possibly empty.
    public let reason: String
    /// The reason in the steward's words; possibly empty.
    public let text: String
    /// The last day on which it holds; `nil`: to the end of the wave.
    public let until: CalendarDate?

    /// Makes a request.
    public init(
        _ kind: Decision.Kind, subjects: [String] = [], rule: String = "", initiative: String = "",
        isWave: Bool = false, by: String, reason: String = "", text: String = "",
        until: CalendarDate? = nil
    ) {
        self.kind = kind
        self.subjects = subjects
        self.rule = rule
        self.initiative = initiative
        self.isWave = isWave
        self.by = by
        self.reason = reason
        self.text = text
        self.until = until
    }

    /// Makes a request from the word that people type: `confirm`, `return`; `nil` for a word that is no decision.
    public init?(
        word: String, subjects: [String], rule: String, initiative: String, isWave: Bool,
        by: String, reason: String, text: String, until: CalendarDate?
    ) {
        guard let kind = Decision.Kind(rawValue: word) else { return nil }
        self.init(
            kind, subjects: subjects, rule: rule, initiative: initiative, isWave: isWave,
            by: by, reason: reason, text: text, until: until)
    }
}
