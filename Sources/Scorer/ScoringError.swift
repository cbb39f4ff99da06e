public import Declarations
public import Expressions
public import SSMEModel

/// Why nothing can be scored: a fault of the files of the wave, never of a submission.
public enum ScoringError: Error, Equatable, Sendable {
    /// A file does not say what it must, or an expression in it does not compile.
    case declaration(DeclarationError)
    /// An expression compiled, but could not be evaluated; `subject` is the question or the figure.
    case evaluation(subject: String, initiative: String, EvaluationError)

    /// The error in one line, for the methodologist.
    public var explanation: LocalizedText {
        switch self {
        case .declaration(let error): error.explanation
        case .evaluation(let subject, let initiative, let error):
            LocalizedText(
                "No se pudo calcular \(subject) para \(initiative): \(error).",
                english: "\(subject) could not be computed for \(initiative): \(error).")
        }
    }

    static func wrap<T>(_ read: () throws(DeclarationError) -> T) throws(ScoringError) -> T {
        do { return try read() } catch { throw .declaration(error) }
    }
}

extension Declaration {
    /// The expression that stands here, compiled; its errors point inside it.
    func expression(
        _ names: Names, expecting type: ValueType
    ) throws(DeclarationError) -> Expression {
        try Expression.compiled(source(), names: names, expecting: type)
    }
}

extension Expression {
    /// Compiles with the errors that every file of the wave has.
    static func compiled(
        _ source: SourceText, names: Names, expecting type: ValueType
    ) throws(DeclarationError) -> Expression {
        do { return try Expression(source, names: names, expecting: type) } catch {
            throw DeclarationError(
                file: error.file, line: error.line, column: error.column,
                found: error.found.isEmpty ? "el final de la expresión" : error.found,
                expected: error.expected, nearest: error.nearest)
        }
    }
}
