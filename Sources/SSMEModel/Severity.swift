/// How much a finding weighs. Rules find; only the gate policy judges.
public enum Severity: String, Sendable, CaseIterable, Comparable, Codable {
    /// Told, nothing is asked.
    case info
    /// To be corrected or confirmed (a soft edit).
    case warning
    /// To be corrected (a hard edit).
    case error

    /// By weight: info, warning, error.
    public static func < (left: Self, right: Self) -> Bool { left.rank < right.rank }

    private var rank: Int {
        switch self {
        case .info: 0
        case .warning: 1
        case .error: 2
        }
    }
}

/// What came of a rule on a submission.
public enum Outcome: String, Sendable, CaseIterable, Codable {
    /// It holds.
    case pass
    /// It does not hold.
    case fail
    /// An input is missing; never counted as a pass.
    case unknown
    /// The rule could not be evaluated: our fault, never shown as the respondent's.
    case ruleError = "rule-error"
}

/// What became of a finding since the earlier round.
public enum FindingState: String, Sendable, CaseIterable, Codable {
    /// Not there in the earlier round, or there was none.
    case new
    /// There before, and still.
    case open
    /// There before, gone now.
    case fixed
    /// Fixed in an earlier round, and back.
    case returned
    /// The gestor confirmed the value and said why; it stays so while the finding says the same.
    case confirmed
    /// The gestor says that the rule is wrong, and why: a person decides.
    case contested
    /// Two stewards decided that the rule does not count here, and why.
    case waived
    /// An answer that changed since the earlier round, though nobody had asked about it.
    case changed = "silently-changed"
    /// Kept for the next round, since enough is asked in this one: its gestor has not read of it.
    case postponed

    /// True where nothing is asked any more: confirmed or waived.
    public var isSettled: Bool { self == .confirmed || self == .waived }

    /// True where the gestor is asked to do something about it now.
    public var isAsked: Bool {
        switch self {
        case .new, .open, .returned, .changed: true
        case .fixed, .confirmed, .contested, .waived, .postponed: false
        }
    }
}
