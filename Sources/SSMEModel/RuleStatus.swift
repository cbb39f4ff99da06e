/// Whether a rule is in use.
public enum RuleStatus: String, Sendable, CaseIterable, Codable {
    /// Being written: it is checked, and never asked of a submission.
    case draft
    /// Asked, and told to the data steward alone: it blocks nothing and no gestor reads of it.
    case trial
    /// Asked, and told to everybody.
    case active
    /// Not asked any more; its id stays taken.
    case retired

    /// True for the rules that are asked of a submission.
    public var isAsked: Bool { self == .active || self == .trial }
}
