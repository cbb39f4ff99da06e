/// A condition on unknowns. What can be decided without them is decided as the formula is made.
indirect enum Formula: Hashable, Sendable {
    case truth(Bool)
    case variable(Variable)
    case not(Formula)
    case all([Formula])
    case any([Formula])
    case atMost(Term, Term)
    case less(Term, Term)
    case equal(Term, Term)
    /// One that stands in many others, told to the solver once.
    case named(NamedFormula)

    static let always = Formula.truth(true)
    static let never = Formula.truth(false)

    static prefix func ! (formula: Formula) -> Formula {
        switch formula {
        case .truth(let isTrue): .truth(!isTrue)
        case .not(let inner): inner
        default: .not(formula)
        }
    }

    static func && (one: Formula, other: Formula) -> Formula { all(of: [one, other]) }
    static func || (one: Formula, other: Formula) -> Formula { any(of: [one, other]) }

    static func all(of formulas: [Formula]) -> Formula {
        var rest: [Formula] = []
        for formula in formulas {
            if formula == .never { return .never }
            if case .all(let inner) = formula {
                rest += inner
            } else if formula != .always {
                rest.append(formula)
            }
        }
        return rest.count == 1 ? rest[0] : rest.isEmpty ? .always : .all(rest)
    }

    static func any(of formulas: [Formula]) -> Formula {
        var rest: [Formula] = []
        for formula in formulas {
            if formula == .always { return .always }
            if case .any(let inner) = formula {
                rest += inner
            } else if formula != .never {
                rest.append(formula)
            }
        }
        return rest.count == 1 ? rest[0] : rest.isEmpty ? .never : .any(rest)
    }

    static func choose(_ condition: Formula, _ then: Formula, _ otherwise: Formula) -> Formula {
        if then == otherwise { return then }
        return (condition && then) || (!condition && otherwise)
    }

    static func isAtMost(_ one: Term, _ other: Term) -> Formula {
        if let one = one.constant, let other = other.constant { return .truth(one <= other) }
        return .atMost(one, other)
    }

    static func isLess(_ one: Term, _ other: Term) -> Formula {
        if let one = one.constant, let other = other.constant { return .truth(one < other) }
        return .less(one, other)
    }

    static func isEqual(_ one: Term, _ other: Term) -> Formula {
        if let one = one.constant, let other = other.constant { return .truth(one == other) }
        return .equal(one, other)
    }

    /// The same formula under a name of its own; what is short stays as it is.
    func named(_ name: String) -> Formula {
        switch self {
        case .truth, .variable, .named: self
        default:
            .named(NamedFormula(variable: Variable(name: name, kind: .truth), formula: self))
        }
    }

    /// Whether it holds, where every unknown has a value; a truth is 1 or 0.
    func holds(_ of: (Variable) -> Double) -> Bool {
        switch self {
        case .truth(let isTrue): isTrue
        case .variable(let variable): of(variable) != 0
        case .not(let inner): !inner.holds(of)
        case .all(let formulas): formulas.allSatisfy { $0.holds(of) }
        case .any(let formulas): formulas.contains { $0.holds(of) }
        case .atMost(let one, let other): one.value(of) <= other.value(of)
        case .less(let one, let other): one.value(of) < other.value(of)
        case .equal(let one, let other): one.value(of) == other.value(of)
        case .named(let named): named.formula.holds(of)
        }
    }
}

/// A formula and the unknown that stands for it; two with one name are the same.
final class NamedFormula: Hashable, Sendable {
    let variable: Variable
    let formula: Formula

    init(variable: Variable, formula: Formula) {
        self.variable = variable
        self.formula = formula
    }

    static func == (one: NamedFormula, other: NamedFormula) -> Bool {
        one.variable == other.variable
    }

    func hash(into hasher: inout Hasher) { hasher.combine(variable) }
}
