public import SSMEModel

/// One small change of an expression: a bound moved, an operator exchanged. An expression is well tested when some
/// example tells it from each of its mutations.
///
/// **Source**: mutation analysis (DeMillo, Lipton and Sayward, 1978), with the relational, logical and constant
/// operators.
public struct Mutation: Sendable, Equatable {
    /// The expression, changed.
    public let source: SourceText
    /// What was changed: `<` → `<=`.
    public let change: String
    /// The line of the word that was changed, 1-based.
    public let line: Int
    /// The column of the word that was changed, 1-based.
    public let column: Int
    /// The word that was changed between those around it: `D7.1 ›>‹ 5 and`.
    public let excerpt: String

    /// Every mutation of an expression, in the order of its words; each compiles or is no expression at all.
    ///
    /// **Throws**: `ExpressionError` where the text cannot be cut into words.
    public static func all(of source: SourceText) throws(ExpressionError) -> [Mutation] {
        try Lexer.tokens(of: source).flatMap { token in
            let place = source.error(at: token.offset, found: token.text, expected: "")
            return replacements(of: token).map { new in
                Mutation(
                    source: source.replacing(token, with: new),
                    change: token.text + " → " + (new.isEmpty ? "∅" : new), line: place.line,
                    column: place.column, excerpt: source.excerpt(around: token))
            }
        }
    }

    private static func replacements(of token: Token) -> [String] {
        switch token.kind {
        case .number(let number):
            number == 0 ? ["1"] : [text(number + 1), text(number - 1)]
        case .month(let month):
            [-1, 1].map {
                YearMonth(monthsSinceYearZero: month.monthsSinceYearZero + $0).description
            }
        case .symbol(let symbol): exchanged[symbol].map { [$0] } ?? []
        case .word(let word): exchanged[word].map { [$0] } ?? []
        case .text, .code, .end: []
        }
    }

    private static let exchanged = [
        "<": "<=", "<=": "<", ">": ">=", ">=": ">", "=": "!=", "!=": "=", "+": "-", "-": "+",
        "*": "/", "/": "*", "and": "or", "or": "and", "not": "",
    ]

    private static func text(_ number: Double) -> String {
        number == number.rounded() && abs(number) < 1e15 ? String(Int(number)) : String(number)
    }
}

extension SourceText {
    /// A word between marks, with a few whole words of either side.
    fileprivate func excerpt(around token: Token) -> String {
        let bytes = Array(text.utf8)
        let end = token.offset + token.text.utf8.count
        let head = String(decoding: bytes[..<token.offset], as: UTF8.self)
        let tail = String(decoding: bytes[end...], as: UTF8.self)
        let before =
            head.count > 24 ? "…" + head.suffix(24).drop { !$0.isWhitespace } : head[...]
        let rest = tail.prefix(16)
        let after =
            tail.count > 16
            ? rest[..<(rest.lastIndex(where: \.isWhitespace) ?? rest.startIndex)] + "…" : rest
        return before + "›" + token.text + "‹" + after
    }

    fileprivate func replacing(_ token: Token, with new: String) -> SourceText {
        var bytes = Array(text.utf8)
        bytes.replaceSubrange(token.offset..<token.offset + token.text.utf8.count, with: new.utf8)
        return SourceText(
            String(decoding: bytes, as: UTF8.self), file: file, line: line, column: column)
    }
}
