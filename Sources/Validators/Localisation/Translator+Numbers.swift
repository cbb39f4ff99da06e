import Expressions
import SSMEModel

extension Translator {
    /// The number that a node gives, where it is known.
    func figure(_ node: Node) throws(Untranslatable) -> (known: Formula, Term) {
        switch node {
        case .rank(let inner, let options): return try rank(inner, options)
        case .count(let inner): return try count(inner)
        case .aggregate(let aggregate, let inner):
            switch try symbol(inner) {
            case .numbers(let known, let parts):
                return try Self.aggregate(aggregate, known, parts)
            case .nothing: return (.never, .constant(0))
            default: throw Untranslatable()
            }
        case .extreme(let isMax, let nodes):
            var known = Formula.always
            var best: Term?
            for node in nodes {
                let (isKnown, number) = try number(node)
                known = known && isKnown
                best = best.map { Self.extreme(isMax, $0, number) } ?? number
            }
            guard let best else { throw Untranslatable() }
            return (known, best)
        case .absolute(let inner):
            let (known, number) = try number(inner)
            return (
                known, .choose(.isLess(number, .constant(0)), .scale(-1, number), number)
            )
        case .negative(let inner):
            let (known, number) = try number(inner)
            return (known, .scale(-1, number))
        case .months(let from, let to):
            let (known, from) = try month(from)
            let (alsoKnown, to) = try month(to)
            return (known && alsoKnown, .minus(to, from))
        case .arithmetic(let operation, let one, let other):
            let (known, left) = try number(one)
            let (alsoKnown, right) = try number(other)
            guard (known && alsoKnown) != .never else { return (.never, .constant(0)) }
            return (known && alsoKnown, try Self.arithmetic(operation, left, right))
        default: throw Untranslatable()
        }
    }

    private func rank(
        _ inner: Node, _ options: [String]
    ) throws(Untranslatable) -> (known: Formula, Term) {
        let chosen: [String: Formula]
        switch try symbol(inner) {
        case .option(let codes): chosen = codes
        case .nothing: return (.never, .constant(0))
        default: throw Untranslatable()
        }
        var rank = Term.constant(0)
        for (index, code) in options.enumerated().reversed() {
            rank = .choose(chosen[code] ?? .never, .constant(Double(index + 1)), rank)
        }
        return (.any(of: options.compactMap { chosen[$0] }), rank)
    }

    private func count(_ inner: Node) throws(Untranslatable) -> (known: Formula, Term) {
        switch try symbol(inner) {
        case .options(let known, let marked): (known, Self.count(marked.inOrder.map(\.value)))
        case .numbers(let known, let parts): (known, Self.count(parts.map(\.given)))
        case .nothing: (.never, .constant(0))
        default: throw Untranslatable()
        }
    }

    static func count(_ conditions: [Formula]) -> Term {
        .add(conditions.map { .choose($0, .constant(1), .constant(0)) })
    }

    private static func aggregate(
        _ aggregate: Node.Aggregate, _ known: Formula, _ parts: [(given: Formula, number: Term)]
    ) throws(Untranslatable) -> (known: Formula, Term) {
        let total = Term.add(parts.map { .choose($0.given, $0.number, .constant(0)) })
        switch aggregate {
        case .sum: return (known, total)
        case .mean:
            guard !parts.isEmpty, parts.allSatisfy({ $0.given == .always }) else {
                throw Untranslatable()
            }
            return (known, .scale(1 / Double(parts.count), total))
        case .median: throw Untranslatable()
        case .min, .max: break
        }
        var isThere = Formula.never
        var best = Term.constant(0)
        for part in parts {
            let better = extreme(aggregate == .max, best, part.number)
            best = .choose(part.given, .choose(isThere, better, part.number), best)
            isThere = isThere || part.given
        }
        return (known && isThere, best)
    }

    private static func extreme(_ isMax: Bool, _ one: Term, _ other: Term) -> Term {
        let isFirst: Formula = isMax ? .isAtMost(other, one) : .isAtMost(one, other)
        return .choose(isFirst, one, other)
    }

    private static func arithmetic(
        _ operation: Node.Arithmetic, _ one: Term, _ other: Term
    ) throws(Untranslatable) -> Term {
        switch operation {
        case .plus: return .add([one, other])
        case .minus: return .minus(one, other)
        case .times: return .multiply(one, other)
        case .over:
            guard let divisor = other.constant, divisor != 0 else { throw Untranslatable() }
            return .scale(1 / divisor, one)
        }
    }
}
