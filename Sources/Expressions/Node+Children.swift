import SSMEModel

extension Node {
    /// The nodes right under this one.
    var children: [Node] {
        switch self {
        case .constant, .local, .field, .share, .marked, .parts, .answered, .asked: []
        case .rank(let inner, _), .count(let inner), .aggregate(_, let inner),
            .absolute(let inner), .isWhole(let inner), .shown(_, let inner), .negative(let inner),
            .not(let inner),
            .isAmong(let inner, _), .includes(let inner, _):
            [inner]
        case .extreme(_, let inner), .listing(let inner): inner
        case .months(let one, let other), .and(let one, let other), .or(let one, let other),
            .includesAnswer(let one, let other), .compare(_, let one, let other),
            .arithmetic(_, let one, let other):
            [one, other]
        case .conditional(let condition, let then, let other):
            other.map { [condition, then, $0] } ?? [condition, then]
        }
    }

    /// This node and every node under it.
    func walk(_ visit: (Node) -> Void) {
        visit(self)
        for child in children { child.walk(visit) }
    }

    /// What the number that this node gives is measured in; `nil` for a bare number.
    var unit: Field.Kind? {
        switch self {
        case .field(let field, _), .share(let field, _, _): field.kind
        case .parts(_, let fields):
            fields.allSatisfy { $0.kind == fields.first?.kind } ? fields.first?.kind : nil
        case .aggregate(_, let inner), .absolute(let inner), .negative(let inner): inner.unit
        case .extreme(_, let inner): Self.common(inner.compactMap(\.unit))
        case .arithmetic(.plus, let one, let other), .arithmetic(.minus, let one, let other):
            Self.common([one, other].compactMap(\.unit))
        default: nil
        }
    }

    private static func common(_ units: [Field.Kind]) -> Field.Kind? {
        units.allSatisfy { $0 == units.first } ? units.first : nil
    }
}
