import SSMEModel

/// Reads an expression by recursive descent, loosest binding first:
///
///     if a then b [else c]  ·  or  ·  and  ·  not  ·  = != < <= > >= in includes exists in  ·  + -  ·  * /  ·  - ( ) f( ) { }
struct Parser {
    /// Deeper nesting is refused, so that no expression can exhaust the stack.
    static let maxDepth = 64

    private let source: SourceText
    private let tokens: [Token]
    private var position = 0
    private var depth = 0

    static func parse(_ source: SourceText) throws(ExpressionError) -> Syntax {
        var parser = Parser(source: source, tokens: try Lexer.tokens(of: source))
        let syntax = try parser.expression()
        guard parser.current.kind == .end else {
            throw parser.error(expected: "un operador o el final de la expresión")
        }
        return syntax
    }

    private init(source: SourceText, tokens: [Token]) {
        self.source = source
        self.tokens = tokens
    }

    private mutating func expression() throws(ExpressionError) -> Syntax {
        depth += 1
        defer { depth -= 1 }
        guard depth <= Self.maxDepth else { throw error(expected: "una expresión menos anidada") }
        guard isWord("if") else { return try disjunction() }
        let start = advance()
        let condition = try expression()
        try expect(word: "then")
        let consequence = try expression()
        let alternative = try takeWord("else") ? expression() : nil
        return Syntax(
            kind: .conditional(condition, consequence, alternative), text: start.text,
            offset: start.offset)
    }

    private mutating func disjunction() throws(ExpressionError) -> Syntax {
        var left = try conjunction()
        while isWord("or") { left = binary(advance(), left, try conjunction()) }
        return left
    }

    private mutating func conjunction() throws(ExpressionError) -> Syntax {
        var left = try negation()
        while isWord("and") { left = binary(advance(), left, try negation()) }
        return left
    }

    private mutating func negation() throws(ExpressionError) -> Syntax {
        guard isWord("not") else { return try comparison() }
        depth += 1
        defer { depth -= 1 }
        guard depth <= Self.maxDepth else { throw error(expected: "una expresión menos anidada") }
        let start = advance()
        return Syntax(kind: .not(try negation()), text: start.text, offset: start.offset)
    }

    private mutating func comparison() throws(ExpressionError) -> Syntax {
        let left = try sum()
        let isComparison =
            switch current.kind {
            case .symbol(let symbol): ["=", "!=", "<", "<=", ">", ">="].contains(symbol)
            case .word(let word): ["in", "includes", "exists"].contains(word)
            default: false
            }
        guard isComparison else { return left }
        let sign = advance()
        var symbol = sign.text
        if symbol == "exists" {
            try expect(word: "in")
            symbol = "exists in"
        } else if symbol == "includes", takeWord("any") {
            symbol = "includes any"
        } else if symbol == "includes", takeWord("all") {
            symbol = "includes all"
        }
        return Syntax(
            kind: .binary(symbol, left, try sum()), text: sign.text, offset: sign.offset)
    }

    /// `months between D3.2 and cutoff`.
    private mutating func monthsBetween(_ start: Token) throws(ExpressionError) -> Syntax {
        let from = try sum()
        try expect(word: "and")
        return leaf(.call("months", [from, try sum()]), start)
    }

    private mutating func memberName() throws(ExpressionError) -> String {
        guard case .word(let word) = current.kind else { throw error(expected: "un nombre") }
        advance()
        return word
    }

    private mutating func sum() throws(ExpressionError) -> Syntax {
        var left = try product()
        while isSymbol("+") || isSymbol("-") { left = binary(advance(), left, try product()) }
        return left
    }

    private mutating func product() throws(ExpressionError) -> Syntax {
        var left = try term()
        while isSymbol("*") || isSymbol("/") { left = binary(advance(), left, try term()) }
        return left
    }

    private mutating func term() throws(ExpressionError) -> Syntax {
        let start = current
        switch start.kind {
        case .number(let value):
            advance()
            return leaf(.number(value), start)
        case .text(let value):
            advance()
            return leaf(.text(value), start)
        case .month(let value):
            advance()
            return leaf(.month(value), start)
        case .code(let code, let isAll):
            advance()
            return leaf(.code(code, isAll: isAll), start)
        case .word(let word) where !Self.keywords.contains(word):
            advance()
            if word == "months", takeWord("between") { return try monthsBetween(start) }
            var base = leaf(.word(word), start)
            if takeSymbol("(") { base = leaf(.call(word, try items(upTo: ")")), start) }
            while takeSymbol(".") { base = leaf(.member(base, try memberName()), start) }
            return base
        case .symbol("("):
            advance()
            let inner = try expression()
            try expect(symbol: ")")
            return inner
        case .symbol("{"):
            advance()
            return leaf(.set(try items(upTo: "}")), start)
        case .symbol("-"):
            depth += 1
            defer { depth -= 1 }
            guard depth <= Self.maxDepth else {
                throw error(expected: "una expresión menos anidada")
            }
            advance()
            return leaf(.negative(try term()), start)
        default:
            throw error(expected: "un código, un número, una función o «(»")
        }
    }

    private mutating func items(upTo close: String) throws(ExpressionError) -> [Syntax] {
        var items: [Syntax] = []
        if takeSymbol(close) { return items }
        repeat {
            let item = try expression()
            guard takeWord("where") else {
                items.append(item)
                continue
            }
            items.append(
                Syntax(
                    kind: .filtered(item, try expression()), text: item.text, offset: item.offset))
        } while takeSymbol(",")
        try expect(symbol: close)
        return items
    }

    private static let keywords: Set<String> = [
        "if", "then", "else", "and", "or", "not", "in", "includes", "where",
    ]

    private var current: Token { tokens[position] }

    private func isWord(_ word: String) -> Bool { current.kind == .word(word) }
    private func isSymbol(_ symbol: String) -> Bool { current.kind == .symbol(symbol) }

    @discardableResult
    private mutating func advance() -> Token {
        let token = tokens[position]
        if position < tokens.count - 1 { position += 1 }
        return token
    }

    private mutating func takeWord(_ word: String) -> Bool {
        guard isWord(word) else { return false }
        advance()
        return true
    }

    private mutating func takeSymbol(_ symbol: String) -> Bool {
        guard isSymbol(symbol) else { return false }
        advance()
        return true
    }

    private mutating func expect(word: String) throws(ExpressionError) {
        guard takeWord(word) else { throw error(expected: "«\(word)»") }
    }

    private mutating func expect(symbol: String) throws(ExpressionError) {
        guard takeSymbol(symbol) else { throw error(expected: "«\(symbol)»") }
    }

    private func leaf(_ kind: Syntax.Kind, _ token: Token) -> Syntax {
        Syntax(kind: kind, text: token.text, offset: token.offset)
    }

    private func binary(_ token: Token, _ left: Syntax, _ right: Syntax) -> Syntax {
        Syntax(kind: .binary(token.text, left, right), text: token.text, offset: token.offset)
    }

    private func error(expected: String) -> ExpressionError {
        source.error(at: current.offset, found: current.text, expected: expected)
    }
}
