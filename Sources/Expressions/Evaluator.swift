import SSMEModel

/// Computes a node over one submission's answers.
struct Evaluator {
    let answers: [FieldCode: Answer]
    let routing: [QuestionCode: Submission.Asked]
    var locals: [String: Value] = [:]
    var blank = BlankMode.unknown
    /// How far apart two numbers may lie and still be equal.
    var tolerance = 1e-9
    var language = Language.spanish

    func value(_ node: Node) throws(EvaluationError) -> Value {
        switch node {
        case .constant(let value): return value
        case .local(let name):
            guard let value = locals[name] else { throw .missingLocal(name) }
            return value
        case .field(let field, let question): return read(field, of: question)
        case .share(let field, let parts, let question):
            return share(field, among: parts, of: question)
        case .marked(let question, let flags):
            return marked(question, flags).map(Value.options) ?? .unknown
        case .parts(let question, let fields):
            return parts(question, fields).map(Value.numbers) ?? .unknown
        case .answered(let fields, let question):
            return .truth(
                routing[question] != .no
                    && fields.contains { answers[$0.code]?.isAnswered ?? false })
        case .asked(let question): return Value(routing[question]?.truth)
        case .not(let inner): return Value(ThreeValued.not(try value(inner).truth))
        case .and(let one, let other):
            let truth = try value(one).truth
            return truth == false
                ? .truth(false) : Value(ThreeValued.and(truth, try value(other).truth))
        case .or(let one, let other):
            let truth = try value(one).truth
            return truth == true
                ? .truth(true) : Value(ThreeValued.or(truth, try value(other).truth))
        case .conditional(let condition, let then, let other):
            return try conditional(condition, then, other)
        case .compare(let operation, let one, let other):
            return compare(operation, try value(one), try value(other))
        case .isAmong(let item, let codes):
            switch try value(item) {
            case .option(let code), .text(let code): return .truth(codes.contains(code))
            default: return .unknown
            }
        case .includes(let set, let code):
            guard case .options(let codes) = try value(set) else { return .unknown }
            return .truth(codes.contains(code))
        case .includesAnswer(let set, let item):
            guard case .options(let codes) = try value(set),
                case .option(let code) = try value(item)
            else { return .unknown }
            return .truth(codes.contains(code))
        default: return try number(node)
        }
    }

    private func number(_ node: Node) throws(EvaluationError) -> Value {
        switch node {
        case .rank(let inner, let options):
            guard case .option(let code) = try value(inner),
                let index = options.firstIndex(of: code)
            else { return .unknown }
            return .number(Double(index + 1))
        case .count(let inner):
            switch try value(inner) {
            case .options(let codes): return .number(Double(codes.count))
            case .numbers(let numbers): return .number(Double(numbers.count))
            default: return .unknown
            }
        case .aggregate(let aggregate, let inner):
            guard case .numbers(let numbers) = try value(inner) else { return .unknown }
            switch aggregate {
            case .sum: return .number(numbers.reduce(0, +))
            case .min: return numbers.min().map(Value.number) ?? .unknown
            case .max: return numbers.max().map(Value.number) ?? .unknown
            }
        case .extreme(let isMax, let nodes):
            var numbers: [Double] = []
            for node in nodes {
                guard let number = try value(node).number else { return .unknown }
                numbers.append(number)
            }
            return (isMax ? numbers.max() : numbers.min()).map(Value.number) ?? .unknown
        case .absolute(let inner):
            return try value(inner).number.map { .number(abs($0)) } ?? .unknown
        case .isWhole(let inner):
            return Value(try value(inner).number.map { $0 == $0.rounded() })
        case .negative(let inner): return try value(inner).number.map { .number(-$0) } ?? .unknown
        case .months(let from, let to):
            guard case .month(let from) = try value(from), case .month(let to) = try value(to)
            else { return .unknown }
            return .number(Double(to.monthsSinceYearZero - from.monthsSinceYearZero))
        case .arithmetic(let operation, let one, let other):
            return try arithmetic(operation, try value(one).number, try value(other).number)
        case .listing(let items):
            var texts: [String] = []
            for (condition, text) in zip(items.indices, items.indices.dropFirst())
            where condition.isMultiple(of: 2) {
                guard try value(items[condition]).truth == true,
                    case .text(let words) = try value(items[text])
                else { continue }
                texts.append(words)
            }
            return .text(Figure(language).list(texts))
        case .shown(let shape, let inner):
            guard let number = try value(inner).number else { return .unknown }
            let figure = Figure(language)
            switch shape {
            case .percent: return .text(figure.percent(number))
            case .money: return .text(figure.money(number))
            case .number: return .text(figure.number(number))
            }
        default: return .unknown
        }
    }

    private func arithmetic(
        _ operation: Node.Arithmetic, _ one: Double?, _ other: Double?
    ) throws(EvaluationError) -> Value {
        guard let one, let other else { return .unknown }
        let result: Double
        switch operation {
        case .plus: result = one + other
        case .minus: result = one - other
        case .times: result = one * other
        case .over:
            guard other != 0 else { throw .divisionByZero }
            result = one / other
        }
        guard result.isFinite else { throw .overflow }
        return .number(result)
    }

    private func conditional(
        _ condition: Node, _ then: Node, _ other: Node?
    ) throws(EvaluationError) -> Value {
        let truth = try value(condition).truth
        guard let other else {
            return Value(ThreeValued.implies(truth, truth == false ? nil : try value(then).truth))
        }
        guard let truth else { return .unknown }
        return try value(truth ? then : other)
    }

    private func compare(
        _ operation: Node.Comparison, _ one: Value, _ other: Value
    ) -> Value {
        switch (one, other) {
        case (.number(let one), .number(let other)):
            let margin = max(tolerance, 1e-12 * max(abs(one), abs(other)))
            switch operation {
            case .equal: return .truth(abs(one - other) <= margin)
            case .unequal: return .truth(abs(one - other) > margin)
            case .less: return .truth(one < other - margin)
            case .atMost: return .truth(one <= other + margin)
            case .greater: return .truth(one > other + margin)
            case .atLeast: return .truth(one >= other - margin)
            }
        case (.month(let one), .month(let other)):
            switch operation {
            case .equal: return .truth(one == other)
            case .unequal: return .truth(one != other)
            case .less: return .truth(one < other)
            case .atMost: return .truth(one <= other)
            case .greater: return .truth(one > other)
            case .atLeast: return .truth(one >= other)
            }
        case (.text, .text), (.option, .option), (.truth, .truth):
            return .truth((one == other) == (operation == .equal))
        default: return .unknown
        }
    }
}
