public import SSMEModel

/// A sentence with placeholders: «Las fuentes suman {percent(sum(D7.2.*))}; deben sumar 100 %.»
///
/// A placeholder holds an expression. An answer is shown as people write it: an amount as money, a percent with its
/// sign, a whole number as typed (a year has no thousands), a choice by its label, a month in words.
public struct MessageTemplate: Sendable {
    private enum Piece: Sendable {
        case text(String)
        case value(Expression)
    }

    private let pieces: [Piece]

    /// Compiles a sentence. `{{` is a brace.
    ///
    /// **Throws**: `ExpressionError` with the place inside the sentence.
    public init(_ source: SourceText, names: Names) throws(ExpressionError) {
        var pieces: [Piece] = []
        var text: [UInt8] = []
        let bytes = Array(source.text.utf8)
        var position = 0
        while position < bytes.count {
            let byte = bytes[position]
            guard byte == UInt8(ascii: "{") else {
                text.append(byte)
                position += 1
                continue
            }
            if position + 1 < bytes.count, bytes[position + 1] == byte {
                text.append(byte)
                position += 2
                continue
            }
            guard let close = Self.close(of: position, in: bytes) else {
                throw source.error(at: position, found: "{", expected: "«}»")
            }
            pieces.append(.text(String(decoding: text, as: UTF8.self)))
            text = []
            let inner = String(decoding: bytes[(position + 1)..<close], as: UTF8.self)
            let place = source.error(at: position + 1, found: "", expected: "")
            pieces.append(
                .value(
                    try Expression(
                        SourceText(
                            inner, file: source.file, line: place.line, column: place.column),
                        names: names)))
            position = close + 1
        }
        pieces.append(.text(String(decoding: text, as: UTF8.self)))
        self.pieces = pieces
    }

    /// The brace that closes the one at `open`; braces of sets and inside quoted text are not it.
    private static func close(of open: Int, in bytes: [UInt8]) -> Int? {
        var depth = 0
        var isQuoted = false
        for position in open..<bytes.count {
            switch bytes[position] {
            case UInt8(ascii: "\""): isQuoted.toggle()
            case UInt8(ascii: "{") where !isQuoted: depth += 1
            case UInt8(ascii: "}") where !isQuoted:
                depth -= 1
                if depth == 0 { return position }
            default: break
            }
        }
        return nil
    }

    /// The fields that the placeholders read, in order.
    public var fields: [FieldCode] {
        pieces.flatMap { piece -> [FieldCode] in
            if case .value(let expression) = piece { expression.fields } else { [] }
        }
    }

    /// The columns that the placeholders read in the entry that the scope is about.
    public var columns: [FieldCode] {
        pieces.flatMap { piece -> [FieldCode] in
            if case .value(let expression) = piece { expression.columns } else { [] }
        }
    }

    /// What the placeholders read of the other submissions.
    public var populationNeeds: PopulationNeeds {
        var needs = PopulationNeeds()
        for case .value(let expression) in pieces { needs.formUnion(expression.populationNeeds) }
        return needs
    }

    /// The sentence for a submission, in the language of the setting.
    ///
    /// **Missing**: an input without a value shows as typed, or as «sin respuesta».
    /// **Throws**: `EvaluationError` where a placeholder cannot be computed.
    public func text(
        in submission: Submission, amid setting: Setting = Setting()
    ) throws(EvaluationError) -> String {
        var text = ""
        for piece in pieces {
            switch piece {
            case .text(let words): text += words
            case .value(let expression):
                let value = try expression.value(in: submission, amid: setting)
                text += Shown(submission: submission, setting: setting).text(
                    value, of: expression)
            }
        }
        return text
    }
}

/// How a value is written inside a sentence.
private struct Shown {
    let submission: Submission
    let setting: Setting
    private var language: Language { setting.language }

    func text(_ value: Value, of expression: Expression) -> String {
        let figure = Figure(language)
        switch value {
        case .unknown: return missing(expression)
        case .number(let number):
            return self.number(number, expression.node)
        case .numbers(let numbers): return figure.list(numbers.map { figure.number($0) })
        case .truth(let truth):
            return language == .spanish ? (truth ? "sí" : "no") : (truth ? "yes" : "no")
        case .text(let text): return text
        case .option(let code): return label(code, expression.options)
        case .options(let codes):
            let order = expression.options.map(\.code)
            return figure.list(order.filter(codes.contains).map { label($0, expression.options) })
        case .month(let month): return figure.month(month)
        case .texts(let texts): return list(texts)
        }
    }

    /// An amount as money and a percentage with its sign; a whole number as typed, a year without thousands.
    private func number(_ number: Double, _ node: Node) -> String {
        let figure = Figure(language)
        switch node {
        case .field(let field, _) where field.kind == .integer:
            let typed = submission.answer(field.code).typed
            return typed.isEmpty ? figure.number(number) : typed
        case .field, .share, .cell, .previous, .aggregate(.median, _), .aggregate(.mean, _),
            .quantile:
            switch node.unit {
            case .amount: return figure.money(number)
            case .percent: return figure.percent(number)
            default: return figure.number(number)
            }
        default: return node.isYear ? String(Int(number)) : figure.number(number)
        }
    }

    private func list(_ texts: [String]) -> String {
        let rest = texts.count - Self.mostListed
        guard rest > 0 else { return Figure(language).list(texts) }
        let more = language == .spanish ? "\(rest) más" : "\(rest) more"
        return Figure(language).list(texts.prefix(Self.mostListed) + [more])
    }

    private static let mostListed = 5

    private func label(_ code: String, _ options: [Option]) -> String {
        options.first { $0.code == code }?.label[language] ?? code
    }

    private func missing(_ expression: Expression) -> String {
        let typed = expression.fields.map { submission.answer($0).typed }.filter { !$0.isEmpty }
        if expression.fields.count == 1, let typed = typed.first { return typed }
        return language == .spanish ? "sin respuesta" : "no answer"
    }
}
