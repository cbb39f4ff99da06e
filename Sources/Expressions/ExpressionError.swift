public import SSMEModel

/// What is wrong in an expression, and where in its file.
public struct ExpressionError: Error, Equatable, Sendable {
    /// The file, relative to the configuration folder.
    public let file: String
    /// 1-based.
    public let line: Int
    /// 1-based.
    public let column: Int
    /// What stands there; empty at the end of the expression.
    public let found: String
    /// What was expected there.
    public let expected: String
    /// The nearest known name; `nil` where none is near.
    public let nearest: String?

    /// `rules/d7.yml:12:9: se encontró «summ»; se esperaba … ¿Quiso escribir «sum»?`
    public var explanation: LocalizedText {
        let place = "\(file):\(line):\(column): "
        let end = LocalizedText("el final de la expresión", english: "the end of the expression")
        let spanish = found.isEmpty ? end.spanish : "«\(found)»"
        let english = found.isEmpty ? end[.english] : "«\(found)»"
        return LocalizedText(
            place + "se encontró \(spanish); se esperaba \(expected)."
                + (nearest.map { " ¿Quiso escribir «\($0)»?" } ?? ""),
            english: place + "found \(english); expected \(expected)."
                + (nearest.map { " Did you mean «\($0)»?" } ?? ""))
    }
}

/// Why an expression could not be evaluated: our fault, never the respondent's.
public enum EvaluationError: Error, Equatable, Sendable {
    /// A number was divided by zero.
    case divisionByZero
    /// A figure left the range of numbers.
    case overflow
    /// The caller gave no value for a name that it declared.
    case missingLocal(String)
    /// An answer or a figure that is no number.
    case notANumber
    /// A table of reference that the expression looks up is not there.
    case missingTable(String)
}

extension SourceText {
    /// An error at a byte of the text.
    public func error(
        at offset: Int, found: String, expected: String, nearest: String? = nil
    ) -> ExpressionError {
        let before = Array(text.utf8.prefix(offset))
        let newlines = before.count { $0 == 10 }
        let lineStart = before.lastIndex(of: 10).map { $0 + 1 } ?? 0
        let characters = String(decoding: before[lineStart...], as: UTF8.self).count
        return ExpressionError(
            file: file, line: line + newlines,
            column: newlines == 0 ? column + characters : characters + 1, found: found,
            expected: expected, nearest: nearest)
    }
}
