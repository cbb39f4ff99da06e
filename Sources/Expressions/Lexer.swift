import SSMEModel

/// Cuts an expression into tokens.
struct Lexer {
    /// More words are refused: a chain of operators nests as deep as it is long, and must not exhaust the stack.
    static let maxTokens = 1000

    private let bytes: [UInt8]
    private let source: SourceText
    private var position = 0

    init(_ source: SourceText) {
        self.source = source
        bytes = Array(source.text.utf8)
    }

    /// Every token, an end token last.
    static func tokens(of source: SourceText) throws(ExpressionError) -> [Token] {
        var lexer = Lexer(source)
        var tokens: [Token] = []
        repeat {
            let token = try lexer.next()
            guard tokens.count < maxTokens else {
                throw source.error(
                    at: token.offset, found: token.text, expected: "una expresión más corta")
            }
            tokens.append(token)
        } while tokens.last?.kind != .end
        return tokens
    }

    private mutating func next() throws(ExpressionError) -> Token {
        while position < bytes.count, Self.isSpace(bytes[position]) { position += 1 }
        let start = position
        guard let byte = peek else { return Token(kind: .end, text: "", offset: start) }
        if Self.isDigit(byte) { return try number() }
        if Self.isLetter(byte) { return try word() }
        if byte == UInt8(ascii: "\"") { return try text() }
        for symbol in [
            "<=", ">=", "!=", "=", "<", ">", "+", "-", "*", "/", "(", ")", "{", "}", ",",
            ".",
        ]
        where bytes[position...].starts(with: symbol.utf8) {
            position += symbol.utf8.count
            return Token(kind: .symbol(symbol), text: symbol, offset: start)
        }
        let rest = String(decoding: bytes[start...], as: UTF8.self)
        let width = rest.first.map { $0.utf8.count } ?? 1
        throw error(
            at: start, upTo: min(start + width, bytes.count),
            expected: "un número, un código o un operador")
    }

    /// A number `12`, `0.5`, or a month `2024-09`.
    private mutating func number() throws(ExpressionError) -> Token {
        let start = position
        skip(while: Self.isDigit)
        if position - start == 4, peek == UInt8(ascii: "-"), position + 2 < bytes.count,
            Self.isDigit(bytes[position + 1]), Self.isDigit(bytes[position + 2])
        {
            position += 3
            let text = slice(start)
            guard let month = YearMonth(iso: text) else {
                throw error(at: start, upTo: position, expected: "un mes AAAA-MM")
            }
            return Token(kind: .month(month), text: text, offset: start)
        }
        if peek == UInt8(ascii: "."), position + 1 < bytes.count, Self.isDigit(bytes[position + 1])
        {
            position += 1
            skip(while: Self.isDigit)
        }
        guard let value = Double(slice(start)), value.isFinite else {
            throw error(at: start, upTo: position, expected: "un número")
        }
        return Token(kind: .number(value), text: slice(start), offset: start)
    }

    /// A word, or a code `D7.2.camaras`, `D7.2.*`, `D5.5.formacion_*`, `D5.5.*_gremios`.
    private mutating func word() throws(ExpressionError) -> Token {
        let start = position
        skip(while: Self.isWordByte)
        let first = slice(start)
        guard Self.opensCode(first), peek == UInt8(ascii: "."), position + 1 < bytes.count,
            Self.isDigit(bytes[position + 1])
        else { return Token(kind: .word(first), text: first, offset: start) }
        position += 1
        skip(while: Self.isDigit)
        if peek == UInt8(ascii: "."), position + 1 < bytes.count {
            if bytes[position + 1] == UInt8(ascii: "*") {
                let code = slice(start)
                position += 2
                guard peek == UInt8(ascii: "_") else {
                    return Token(kind: .code(code, isAll: true), text: slice(start), offset: start)
                }
                skip(while: Self.isWordByte)
                return Token(
                    kind: .code(slice(start), isAll: true), text: slice(start), offset: start)
            }
            if Self.isWordByte(bytes[position + 1]) {
                position += 1
                skip(while: Self.isWordByte)
                if bytes[position - 1] == UInt8(ascii: "_"), peek == UInt8(ascii: "*") {
                    position += 1
                    return Token(
                        kind: .code(slice(start), isAll: true), text: slice(start), offset: start)
                }
            }
        }
        return Token(kind: .code(slice(start), isAll: false), text: slice(start), offset: start)
    }

    private mutating func text() throws(ExpressionError) -> Token {
        let start = position
        position += 1
        skip { $0 != UInt8(ascii: "\"") }
        guard peek != nil else {
            throw error(at: start, upTo: position, expected: "unas comillas que cierren el texto")
        }
        position += 1
        let inner = String(decoding: bytes[(start + 1)..<(position - 1)], as: UTF8.self)
        return Token(kind: .text(inner), text: slice(start), offset: start)
    }

    private var peek: UInt8? { position < bytes.count ? bytes[position] : nil }

    private mutating func skip(while holds: (UInt8) -> Bool) {
        while position < bytes.count, holds(bytes[position]) { position += 1 }
    }

    private func slice(_ start: Int) -> String {
        String(decoding: bytes[start..<position], as: UTF8.self)
    }

    private func error(at start: Int, upTo end: Int, expected: String) -> ExpressionError {
        source.error(
            at: start, found: String(decoding: bytes[start..<end], as: UTF8.self),
            expected: expected)
    }

    private static func isSpace(_ byte: UInt8) -> Bool { byte == 32 || (9...13).contains(byte) }
    private static func isDigit(_ byte: UInt8) -> Bool { (48...57).contains(byte) }
    private static func isLetter(_ byte: UInt8) -> Bool {
        (65...90).contains(byte) || (97...122).contains(byte)
    }
    private static func isWordByte(_ byte: UInt8) -> Bool {
        isLetter(byte) || isDigit(byte) || byte == UInt8(ascii: "_")
    }
    private static func opensCode(_ word: String) -> Bool {
        word.utf8.first == UInt8(ascii: "D") && word.utf8.count > 1
            && word.utf8.dropFirst().allSatisfy(isDigit)
    }
}
