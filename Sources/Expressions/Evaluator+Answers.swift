import SSMEModel

/// How answers read: what is missing, unreadable or given as a reason is unknown; a question that is not asked gives
/// nothing at all.
extension Evaluator {
    func answer(_ node: Node) throws(EvaluationError) -> Value {
        switch node {
        case .field(let field, let question): return try read(field, of: question)
        case .flag(let flag, let siblings, let question):
            return Value(truth(of: flag, question) { isBegun(siblings) })
        case .cell(let column, let question):
            guard let entry = setting.entry else { throw .missingLocal(column.code) }
            return try read(ListForm.field(column, entry: entry), of: question)
        case .share(let field, let parts, let question):
            return try share(field, among: parts, of: question)
        case .marked(let question, let flags, let siblings):
            return marked(question, flags, among: siblings).map(Value.options) ?? .unknown
        case .parts(let question, let fields):
            return try parts(question, fields).map(Value.numbers) ?? .unknown
        case .answered(let fields, let question):
            return .truth(
                routing[question] != .no
                    && fields.contains { answers[$0.code]?.isAnswered ?? false })
        case .answeredCell(let column, let question):
            guard let entry = setting.entry else { throw .missingLocal(column.code) }
            let code = ListForm.field(column, entry: entry).code
            return .truth(routing[question] != .no && answers[code]?.isAnswered ?? false)
        case .asked(let question): return Value(routing[question]?.truth)
        default: return .unknown
        }
    }

    private func read(
        _ field: Field, of question: QuestionCode
    ) throws(EvaluationError) -> Value {
        guard routing[question] != .no else { return .unknown }
        switch answers[field.code]?.value ?? .blank {
        case .number(let number):
            guard number.isFinite else { throw .notANumber }
            return .number(number)
        case .choice(let code): return .option(code)
        case .month(let month): return .month(month)
        case .text(let text): return .text(text)
        case .flag(let isMarked): return .truth(isMarked)
        case .blank:
            let isNumber = [.percent, .amount, .integer, .entries].contains(field.kind)
            return setting.blank == .zero && isNumber ? .number(0) : .unknown
        case .nonResponse, .ambiguous, .unreadable: return .unknown
        }
    }

    /// A part of a distribution: a blank one is zero where the others say how the whole is shared.
    private func share(
        _ field: Field, among fields: [Field], of question: QuestionCode
    ) throws(EvaluationError) -> Value {
        let isBlank = (answers[field.code]?.value ?? .blank) == .blank
        guard isBlank, try parts(question, fields) != nil else {
            return try read(field, of: question)
        }
        return .number(0)
    }

    /// The parts that were given; `nil` where none was, or where one of them has no number.
    private func parts(
        _ question: QuestionCode, _ fields: [Field]
    ) throws(EvaluationError) -> [Double]? {
        guard routing[question] != .no else { return nil }
        var numbers: [Double] = []
        for field in fields {
            switch answers[field.code]?.value ?? .blank {
            case .number(let number):
                guard number.isFinite else { throw .notANumber }
                numbers.append(number)
            case .blank: continue
            default: return nil
            }
        }
        return numbers.isEmpty && setting.blank != .zero ? nil : numbers
    }
}

/// Options of a multiple question, by one rule wherever they are read: an option left blank is not marked once another
/// cell of its question holds a value; an option that cannot be read, or that holds a reason, is unknown, and it alone.
extension Evaluator {
    /// Whether an option is marked in a set.
    func isMarked(_ code: String, in set: Node) throws(EvaluationError) -> Bool? {
        switch set {
        case .marked(let question, let flags, let siblings):
            guard let flag = flags.first(where: { $0.part == code }) else { return false }
            return truth(of: flag, question) { isBegun(siblings) }
        case .previous(let inner): return try beforehand?.isMarked(code, in: inner) ?? nil
        default:
            guard case .options(let codes) = try value(set) else { return nil }
            return codes.contains(code)
        }
    }

    /// The options marked among some; `nil` where one of them cannot be told.
    private func marked(
        _ question: QuestionCode, _ flags: [Field], among siblings: [Field]
    ) -> Set<String>? {
        let isBegun = isBegun(siblings)
        var codes: Set<String> = []
        for flag in flags {
            guard let isMarked = truth(of: flag, question, isBegun: { isBegun }) else { return nil }
            if isMarked { codes.insert(flag.part) }
        }
        return codes
    }

    private func truth(
        of flag: Field, _ question: QuestionCode, isBegun: () -> Bool
    ) -> Bool? {
        guard routing[question] != .no else { return nil }
        switch answers[flag.code]?.value ?? .blank {
        case .flag(let isMarked): return isMarked
        case .blank: return setting.blank == .zero || isBegun() ? false : nil
        default: return nil
        }
    }

    private func isBegun(_ fields: [Field]) -> Bool {
        fields.contains { answers[$0.code]?.hasValue ?? false }
    }
}
