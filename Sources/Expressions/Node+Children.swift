import SSMEModel

extension Node {
    /// The nodes right under this one that read the same submission and entry.
    ///
    /// What is read in the earlier wave, in other submissions or in each entry of a list is not among them.
    var children: [Node] {
        switch self {
        case .constant, .year, .local, .field, .flag, .cell, .answeredCell, .share, .marked,
            .parts, .answered, .asked, .previous, .previousExists, .peers, .countPeers, .own,
            .initiative, .manager,
            .countEntries, .duplicates, .similarity, .likeness, .evidence:
            []
        case .rank(let inner, _), .count(let inner), .aggregate(_, let inner),
            .absolute(let inner), .isWhole(let inner), .checkDigit(let inner), .shown(_, let inner),
            .negative(let inner),
            .not(let inner), .isUnique(let inner, _), .lookup(_, let inner),
            .isListed(_, let inner),
            .isAmong(let inner, _), .includes(let inner, _), .includesSet(let inner, _, _):
            [inner]
        case .extreme(_, let inner), .listing(let inner): inner
        case .months(let one, let other), .and(let one, let other), .or(let one, let other),
            .includesAnswer(let one, let other), .compare(_, let one, let other, _),
            .arithmetic(_, let one, let other), .quantile(let one, let other),
            .shifted(let one, let other):
            [one, other]
        case .conditional(let condition, let then, let other):
            other.map { [condition, then, $0] } ?? [condition, then]
        }
    }

    /// This node and every node under it.
    package func walk(_ visit: (Node) -> Void) {
        visit(self)
        for child in children { child.walk(visit) }
    }

    /// What the number that this node gives is measured in; `nil` for a bare number.
    var unit: Field.Kind? {
        switch self {
        case .field(let field, _), .share(let field, _, _), .cell(let field, _): field.kind
        case .parts(_, let fields):
            fields.allSatisfy { $0.kind == fields.first?.kind } ? fields.first?.kind : nil
        case .aggregate(_, let inner), .absolute(let inner), .negative(let inner),
            .previous(let inner), .quantile(let inner, _), .own(let inner):
            inner.unit
        case .extreme(_, let inner): Self.common(inner.compactMap(\.unit))
        case .arithmetic(.plus, let one, let other), .arithmetic(.minus, let one, let other):
            Self.common([one, other].compactMap(\.unit))
        default: nil
        }
    }

    /// True for a fiscal year, and for one some years before or after.
    var isYear: Bool {
        switch self {
        case .year: true
        case .arithmetic(.plus, let one, .constant), .arithmetic(.minus, let one, .constant):
            one.isYear
        default: false
        }
    }

    /// True where it adds the parts of a question.
    var addsParts: Bool {
        if case .aggregate(.sum, .parts) = self { return true }
        return children.contains(where: \.addsParts)
    }

    private static func common(_ units: [Field.Kind]) -> Field.Kind? {
        units.allSatisfy { $0 == units.first } ? units.first : nil
    }
}
