/// What an expression gives when some answers are unknowns.
enum Symbol {
    /// A number, where `known` holds.
    case number(known: Formula, Term)
    /// The numbers of a question's parts, where `known` holds; each only where it was given.
    case numbers(known: Formula, [(given: Formula, number: Term)])
    /// True, false, or neither: unknown.
    case truth(yes: Formula, no: Formula)
    /// One of some options, each with when it is that one; none where it is unknown.
    case option([String: Formula])
    /// The options marked, each with when it is, where `known` holds.
    case options(known: Formula, [String: Formula])
    /// Months since year zero, where `known` holds.
    case month(known: Formula, Term)
    /// A text that stays as it is; `nil` is unknown.
    case text(String?)

    static func truth(_ condition: Formula, known: Formula = .always) -> Symbol {
        .truth(yes: known && condition, no: known && !condition)
    }
}

/// Why an expression has no translation: the rule is left out, and counted.
struct Untranslatable: Error {}
