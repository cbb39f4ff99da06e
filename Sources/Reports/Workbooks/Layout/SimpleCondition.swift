import SSMEModel

/// A condition simple enough for a spreadsheet: comparisons of one answer, joined by `and` and `or`.
///
/// A questionnaire may say more than this; what cannot be read here is left to the program, and the
/// workbook then shows the question as asked.
indirect enum SimpleCondition: Equatable, Sendable {
    enum Order: String, Sendable, CaseIterable {
        case atLeast = ">="
        case atMost = "<="
        case above = ">"
        case below = "<"
    }

    /// The choice is one of these options.
    case choice(FieldCode, among: [String])
    /// The option of the multiple question is marked.
    case includes(FieldCode)
    /// The option of the multiple question is not marked, and another is.
    case lacks(FieldCode)
    case number(FieldCode, Order, Double)
    case any([SimpleCondition])
    case all([SimpleCondition])

    /// Reads a condition; `nil` where it says more than a spreadsheet should try.
    init?(_ text: String, in questionnaire: Questionnaire) {
        var parser = SimpleConditionParser(text, questionnaire: questionnaire)
        guard let condition = parser.alternatives(), parser.isAtEnd else { return nil }
        self = condition
    }

    /// The fields that decide, in order of mention.
    var fields: [FieldCode] {
        switch self {
        case .choice(let field, _), .includes(let field), .lacks(let field),
            .number(let field, _, _):
            [field]
        case .any(let parts), .all(let parts): parts.flatMap(\.fields)
        }
    }
}

/// Recursive descent over the few forms that a workbook can follow.
private struct SimpleConditionParser {
    private let tokens: [String]
    private var position = 0
    private let questionnaire: Questionnaire

    init(_ text: String, questionnaire: Questionnaire) {
        tokens = Self.tokens(text)
        self.questionnaire = questionnaire
    }

    var isAtEnd: Bool { position == tokens.count }

    mutating func alternatives() -> SimpleCondition? {
        guard let parts = list(joinedBy: "or", { $0.conjunction() }) else { return nil }
        return parts.count == 1 ? parts[0] : .any(parts)
    }

    private mutating func conjunction() -> SimpleCondition? {
        guard let parts = list(joinedBy: "and", { $0.term() }) else { return nil }
        return parts.count == 1 ? parts[0] : .all(parts)
    }

    private mutating func list(
        joinedBy word: String, _ part: (inout Self) -> SimpleCondition?
    ) -> [SimpleCondition]? {
        var parts: [SimpleCondition] = []
        repeat {
            guard let next = part(&self) else { return nil }
            parts.append(next)
        } while take(word)
        return parts
    }

    private mutating func term() -> SimpleCondition? {
        if take("not") {
            guard case .includes(let field)? = term() else { return nil }
            return .lacks(field)
        }
        if take("(") {
            guard let inner = alternatives(), take(")") else { return nil }
            return inner
        }
        guard let code = next(), let verb = next() else { return nil }
        switch verb {
        case "=", "!=":
            guard let option = next() else { return nil }
            return choice(code, [option], isNegated: verb == "!=")
        case "in":
            guard let options = set() else { return nil }
            return choice(code, options, isNegated: false)
        case "includes":
            guard let option = next(), let question = questionnaire.question(code),
                let field = question.fields.first(where: { $0.part == option }),
                field.kind == .flag
            else { return nil }
            return .includes(field.code)
        default:
            guard let order = SimpleCondition.Order(rawValue: verb), let limit = next(),
                let number = Double(limit), let field = questionnaire.field(code)?.field,
                [.amount, .integer, .percent].contains(field.kind)
            else { return nil }
            return .number(code, order, number)
        }
    }

    private func choice(
        _ code: FieldCode, _ named: [String], isNegated: Bool
    ) -> SimpleCondition? {
        guard let field = questionnaire.field(code)?.field, field.kind == .choice else {
            return nil
        }
        let all = field.options.map(\.code)
        guard named.allSatisfy(all.contains) else { return nil }
        return .choice(code, among: all.filter { named.contains($0) != isNegated })
    }

    private mutating func set() -> [String]? {
        guard take("{") else { return nil }
        var items: [String] = []
        repeat {
            guard let item = next() else { return nil }
            items.append(item)
        } while take(",")
        return take("}") ? items : nil
    }

    private mutating func next() -> String? {
        guard position < tokens.count else { return nil }
        defer { position += 1 }
        return tokens[position]
    }

    private mutating func take(_ token: String) -> Bool {
        guard position < tokens.count, tokens[position] == token else { return false }
        position += 1
        return true
    }

    private static func tokens(_ text: String) -> [String] {
        var tokens: [String] = []
        var word = ""
        for character in text + " " {
            if character.isLetter || character.isNumber || "._-".contains(character) {
                word.append(character)
                continue
            }
            if !word.isEmpty { tokens.append(word) }
            word = ""
            if character.isWhitespace { continue }
            if character == "=", let last = tokens.last, ["!", "<", ">"].contains(last) {
                tokens[tokens.count - 1] = last + "="
            } else {
                tokens.append(String(character))
            }
        }
        return tokens
    }
}
