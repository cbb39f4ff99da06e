/// An unknown of a system of conditions.
struct Variable: Hashable, Sendable {
    enum Kind: Sendable {
        case truth
        case whole
        case real
    }

    let name: String
    let kind: Kind
}

/// A number computed from unknowns. What can be computed without them is computed as the term is made.
indirect enum Term: Hashable, Sendable {
    case constant(Double)
    case variable(Variable)
    case sum([Term])
    case scaled(Double, Term)
    case product(Term, Term)
    case choice(Formula, Term, Term)

    var constant: Double? { if case .constant(let number) = self { number } else { nil } }

    static func add(_ terms: [Term]) -> Term {
        var known = 0.0
        var rest: [Term] = []
        for term in terms {
            if let number = term.constant { known += number } else { rest.append(term) }
        }
        if rest.isEmpty { return .constant(known) }
        if known != 0 { rest.append(.constant(known)) }
        return rest.count == 1 ? rest[0] : .sum(rest)
    }

    static func minus(_ one: Term, _ other: Term) -> Term { add([one, scale(-1, other)]) }

    static func scale(_ factor: Double, _ term: Term) -> Term {
        if factor == 0 { return .constant(0) }
        if factor == 1 { return term }
        if let number = term.constant { return .constant(factor * number) }
        if case .scaled(let inner, let rest) = term { return scale(factor * inner, rest) }
        return .scaled(factor, term)
    }

    /// A choice between constants is multiplied branch by branch, so that the product stays linear.
    static func multiply(_ one: Term, _ other: Term) -> Term {
        if let factor = one.constant { return scale(factor, other) }
        if let factor = other.constant { return scale(factor, one) }
        if case .choice(let condition, let then, let otherwise) = one {
            return choose(condition, multiply(then, other), multiply(otherwise, other))
        }
        if case .scaled(let factor, let inner) = one {
            return scale(factor, multiply(inner, other))
        }
        if case .choice = other { return multiply(other, one) }
        if case .scaled = other { return multiply(other, one) }
        return .product(one, other)
    }

    static func choose(_ condition: Formula, _ then: Term, _ otherwise: Term) -> Term {
        if case .truth(let isTrue) = condition { return isTrue ? then : otherwise }
        return then == otherwise ? then : .choice(condition, then, otherwise)
    }

    /// The number, where every unknown has one; a truth is 1 or 0.
    func value(_ of: (Variable) -> Double) -> Double {
        switch self {
        case .constant(let number): number
        case .variable(let variable): of(variable)
        case .sum(let terms): terms.reduce(0) { $0 + $1.value(of) }
        case .scaled(let factor, let term): factor * term.value(of)
        case .product(let one, let other): one.value(of) * other.value(of)
        case .choice(let condition, let then, let otherwise):
            condition.holds(of) ? then.value(of) : otherwise.value(of)
        }
    }
}
