import SSMEModel

/// What is computed of numbers. A figure that leaves the range of numbers is an error, never an answer.
extension Evaluator {
    /// The number that a node gives; `nil` where an input is missing.
    func figure(_ node: Node) throws(EvaluationError) -> Double? {
        let number = try unchecked(node)
        guard number?.isFinite ?? true else { throw .overflow }
        return number
    }

    private func unchecked(_ node: Node) throws(EvaluationError) -> Double? {
        switch node {
        case .rank(let inner, let options):
            guard case .option(let code) = try value(inner),
                let index = options.firstIndex(of: code)
            else { return nil }
            return Double(index + 1)
        case .count(let inner): return try count(inner)
        case .aggregate(let aggregate, let inner):
            return try numbers(inner).flatMap { Self.aggregate(aggregate, $0) }
        case .quantile(let inner, let fraction):
            guard let numbers = try numbers(inner), let fraction = try value(fraction).number
            else { return nil }
            return Self.quantile(numbers.sorted(), fraction)
        case .extreme(let isMax, let nodes):
            var numbers: [Double] = []
            for node in nodes {
                guard let number = try value(node).number else { return nil }
                numbers.append(number)
            }
            return isMax ? numbers.max() : numbers.min()
        case .checkDigit(let inner):
            guard case .text(let text) = try value(inner) else { return nil }
            return NIT(text).map { Double($0.checkDigit) }
        case .absolute(let inner): return try value(inner).number.map { abs($0) }
        case .negative(let inner): return try value(inner).number.map { -$0 }
        case .arithmetic(let operation, let one, let other):
            return try arithmetic(operation, try value(one).number, try value(other).number)
        default: return nil
        }
    }

    private func count(_ node: Node) throws(EvaluationError) -> Double? {
        if case .peers(let field) = node {
            guard let population = setting.population, let submission else { return nil }
            return Double(population.peers(field, of: submission.initiative.id).count)
        }
        switch try value(node) {
        case .options(let codes): return Double(codes.count)
        case .numbers(let numbers): return Double(numbers.count)
        case .texts(let texts): return Double(texts.count)
        default: return nil
        }
    }

    private func numbers(_ node: Node) throws(EvaluationError) -> [Double]? {
        guard case .numbers(let numbers) = try value(node) else { return nil }
        return numbers
    }

    private func arithmetic(
        _ operation: Node.Arithmetic, _ one: Double?, _ other: Double?
    ) throws(EvaluationError) -> Double? {
        guard let one, let other else { return nil }
        switch operation {
        case .plus: return one + other
        case .minus: return one - other
        case .times: return one * other
        case .over:
            guard other != 0 else { throw .divisionByZero }
            return one / other
        }
    }

    private static func aggregate(_ aggregate: Node.Aggregate, _ numbers: [Double]) -> Double? {
        switch aggregate {
        case .sum: numbers.reduce(0, +)
        case .min: numbers.min()
        case .max: numbers.max()
        case .mean: numbers.isEmpty ? nil : numbers.reduce(0, +) / Double(numbers.count)
        case .median: quantile(numbers.sorted(), 0.5)
        }
    }

    /// **Source**: Hyndman and Fan, "Sample Quantiles in Statistical Packages", 1996, definition 7.
    private static func quantile(_ sorted: [Double], _ fraction: Double) -> Double? {
        guard let last = sorted.last, (0...1).contains(fraction) else { return nil }
        let position = fraction * Double(sorted.count - 1)
        let below = Int(position)
        guard below + 1 < sorted.count else { return last }
        return sorted[below] + (position - Double(below)) * (sorted[below + 1] - sorted[below])
    }
}

/// How far rounding can have moved a figure: every percentage was rounded to the last decimal typed.
///
/// **Source**: XBRL International, "Calculations 1.1": values are intervals, half a unit of the last decimal either
/// way; a sum holds where the intervals meet.
extension Evaluator {
    /// How far apart two sides may lie because of rounding; nearly nothing where neither adds the parts of a question.
    func rounding(
        _ one: Node, _ other: Node, _ addsParts: Bool
    ) throws(EvaluationError) -> Double {
        guard addsParts else { return Self.exact }
        return max(Self.exact, try radius(one) + radius(other))
    }

    private static let exact = 1e-9

    private func radius(_ node: Node) throws(EvaluationError) -> Double {
        switch node {
        case .field(let field, _), .share(let field, _, _): return radius(of: field)
        case .parts(_, let fields): return fields.map(radius).reduce(0, +)
        case .aggregate(.sum, let inner), .absolute(let inner), .negative(let inner):
            return try radius(inner)
        case .arithmetic(let operation, let one, let other):
            return try radius(operation, one, other)
        case .extreme(_, let nodes):
            var widest = 0.0
            for node in nodes { widest = max(widest, try radius(node)) }
            return widest
        case .conditional(let condition, let then, let other?):
            return try radius(try value(condition).truth == true ? then : other)
        default: return 0
        }
    }

    private func radius(
        _ operation: Node.Arithmetic, _ one: Node, _ other: Node
    ) throws(EvaluationError) -> Double {
        let (left, right) = (try radius(one), try radius(other))
        guard operation == .times || operation == .over else { return left + right }
        let a = abs(try value(one).number ?? 0)
        let b = abs(try value(other).number ?? 0)
        if operation == .times { return a * right + b * left }
        return b == 0 ? 0 : (left + a / b * right) / b
    }

    /// Half a unit of the last decimal typed; nothing for a count or an amount, which are exact, and for a zero.
    private func radius(of field: Field) -> Double {
        guard field.kind == .percent, let answer = answers[field.code],
            case .number(let number) = answer.value, number != 0
        else { return 0 }
        return (0..<max(0, min(answer.decimals, 15))).reduce(0.5) { unit, _ in unit / 10 }
    }
}
