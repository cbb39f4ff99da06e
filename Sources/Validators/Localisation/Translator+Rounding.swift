import Expressions
import SSMEModel

/// How far rounding can have moved a figure; the mirror of `Evaluator.rounding`.
extension Translator {
    /// How far apart the sides of a comparison may lie.
    func margin(_ one: Node, _ other: Node, _ addsParts: Bool) throws(Untranslatable) -> Term {
        if let tolerance { return .constant(tolerance) }
        let least = Term.constant(1e-9)
        guard addsParts else { return least }
        let radius = Term.add([try radius(one), try radius(other)])
        if let radius = radius.constant { return .constant(max(radius, 1e-9)) }
        return .add([least, radius])
    }

    private func radius(_ node: Node) throws(Untranslatable) -> Term {
        switch node {
        case .field(let field, _), .share(let field, _, _): return radius(of: field)
        case .parts(_, let fields): return .add(fields.map(radius))
        case .aggregate(.sum, let inner), .absolute(let inner), .negative(let inner):
            return try radius(inner)
        case .arithmetic(let operation, let one, let other):
            return try radius(operation, one, other)
        case .extreme(_, let nodes):
            var widest = Term.constant(0)
            for node in nodes {
                let radius = try radius(node)
                widest = .choose(.isLess(widest, radius), radius, widest)
            }
            return widest
        case .conditional(let condition, let then, let other?):
            let isThen = try truth(condition).yes
            if isThen == .always { return try radius(then) }
            if isThen == .never { return try radius(other) }
            return .choose(isThen, try radius(then), try radius(other))
        default: return .constant(0)
        }
    }

    private func radius(
        _ operation: Node.Arithmetic, _ one: Node, _ other: Node
    ) throws(Untranslatable) -> Term {
        let (left, right) = (try radius(one), try radius(other))
        switch operation {
        case .plus, .minus: return .add([left, right])
        case .times:
            return .add([
                .multiply(try size(one), right), .multiply(try size(other), left),
            ])
        case .over:
            guard right == .constant(0), let divisor = try size(other).constant, divisor != 0
            else { throw Untranslatable() }
            return .scale(1 / divisor, left)
        }
    }

    private func size(_ node: Node) throws(Untranslatable) -> Term {
        let (known, number) = try number(node)
        let size = Term.choose(.isLess(number, .constant(0)), .scale(-1, number), number)
        return .choose(known, size, .constant(0))
    }

    /// Half a unit of the last decimal typed; nothing for a count or an amount, which are exact, and for a zero.
    private func radius(of field: Field) -> Term {
        let state = answers.state(field.code)
        guard field.kind == .percent, case .number(let number) = state.content else {
            return .constant(0)
        }
        let decimals = max(0, min(answers.answer(field.code).decimals, 15))
        let unit = (0..<decimals).reduce(0.5) { unit, _ in unit / 10 }
        let counts = state.hasValue && !Formula.isEqual(number, .constant(0))
        return .choose(counts, .constant(unit), .constant(0))
    }
}
