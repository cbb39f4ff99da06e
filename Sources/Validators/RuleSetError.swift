public import Declarations
public import Expressions
public import SSMEModel

/// Why a set of rules cannot be used.
public enum RuleSetError: Error, Equatable, Sendable {
    /// A file does not read as rules.
    case declaration(DeclarationError)
    /// A condition or a sentence does not compile.
    case expression(ExpressionError)
    /// Two rules have one id; the places are `file:line:column`.
    case duplicate(id: String, first: String, second: String)

    /// What, where, and what was expected.
    public var explanation: LocalizedText {
        switch self {
        case .declaration(let error): error.explanation
        case .expression(let error): error.explanation
        case .duplicate(let id, let first, let second):
            LocalizedText(
                "\(second): la regla «\(id)» ya está en \(first); cada id se usa una sola vez.",
                english: "\(second): rule «\(id)» is already at \(first); an id is used only once.")
        }
    }
}
