import Expressions
import SSMEModel

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
    /// A text that stays as it is.
    case text(String)
    /// Unknown, whatever it would be.
    case nothing

    /// What a value means that no unknown has a part in.
    static func constant(_ value: Value) throws(Untranslatable) -> Symbol {
        switch value {
        case .unknown: .nothing
        case .number(let number): .number(known: .always, .constant(number))
        case .numbers(let numbers):
            .numbers(known: .always, numbers.map { (.always, .constant($0)) })
        case .truth(let isTrue): .truth(.truth(isTrue))
        case .text(let text): .text(text)
        case .option(let code): .option([code: .always])
        case .options(let codes):
            .options(
                known: .always,
                Dictionary(uniqueKeysWithValues: codes.map { ($0, Formula.always) }))
        case .month(let month):
            .month(known: .always, .constant(Double(month.monthsSinceYearZero)))
        default: throw Untranslatable()
        }
    }

    static func truth(_ condition: Formula, known: Formula = .always) -> Symbol {
        .truth(yes: known && condition, no: known && !condition)
    }
}

/// Why an expression has no translation: the rule is left out, and counted.
struct Untranslatable: Error {}
