public import SSMEModel

/// What an expression gave for one submission.
public enum Value: Hashable, Sendable {
    /// An input is missing.
    case unknown
    /// A number.
    case number(Double)
    /// The numbers of a question's parts; those left blank are not in it.
    case numbers([Double])
    /// True or false.
    case truth(Bool)
    /// Text.
    case text(String)
    /// The code of one option.
    case option(String)
    /// The codes of the options marked.
    case options(Set<String>)
    /// A month.
    case month(YearMonth)
    /// Texts, in order.
    case texts([String])

    /// A truth; `nil` is unknown.
    public init(_ truth: Bool?) { self = truth.map(Value.truth) ?? .unknown }

    /// The truth of a condition; `nil` where it is unknown.
    public var truth: Bool? { if case .truth(let truth) = self { truth } else { nil } }
    /// The number; `nil` where it is unknown or no number.
    public var number: Double? { if case .number(let number) = self { number } else { nil } }
}

/// What a field without a value reads as.
public enum BlankMode: String, Sendable, CaseIterable {
    /// Unknown: the rule cannot be evaluated.
    case unknown
    /// Zero, for numbers; everything else stays unknown.
    case zero
    /// The rule does not apply where every field that it reads is blank; otherwise as `unknown`.
    case skip
    /// A condition that comes out unknown has failed.
    case fault
}
