extension Formula {
    /// True where it multiplies one unknown by another: then no search is sure to end within its budget.
    var hasProducts: Bool {
        switch self {
        case .truth, .variable: false
        case .not(let inner): inner.hasProducts
        case .all(let formulas), .any(let formulas): formulas.contains(where: \.hasProducts)
        case .atMost(let one, let other), .less(let one, let other), .equal(let one, let other):
            one.hasProducts || other.hasProducts
        case .named(let named): named.formula.hasProducts
        }
    }
}

extension Term {
    fileprivate var hasProducts: Bool {
        switch self {
        case .constant, .variable: false
        case .sum(let terms): terms.contains(where: \.hasProducts)
        case .scaled(_, let inner): inner.hasProducts
        case .product: true
        case .choice(let condition, let then, let otherwise):
            condition.hasProducts || then.hasProducts || otherwise.hasProducts
        }
    }
}
