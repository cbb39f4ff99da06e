import SSMEModel

/// What the words for a condition need to know of its tree.
extension Node {
    /// The parts of `a and b and c`, or of `a or b or c`; itself where it is neither.
    var chain: [Node] {
        switch self {
        case .and(let one, let other): one.parts(isAnd: true) + other.parts(isAnd: true)
        case .or(let one, let other): one.parts(isAnd: false) + other.parts(isAnd: false)
        default: [self]
        }
    }

    private func parts(isAnd: Bool) -> [Node] {
        switch self {
        case .and: isAnd ? chain : [self]
        case .or: isAnd ? [self] : chain
        default: [self]
        }
    }

    /// True for what is true or false by its kind.
    private var isTruth: Bool {
        switch self {
        case .and, .or, .not, .compare, .flag, .isAmong, .includes, .includesSet, .includesAnswer,
            .answered, .answeredCell, .asked, .constant(.truth):
            true
        default: false
        }
    }

    /// True for a month, of this wave or another.
    var isMonth: Bool {
        switch self {
        case .constant(.month), .shifted: true
        case .field(let field, _), .cell(let field, _): field.kind == .month
        case .previous(let inner), .own(let inner): inner.isMonth
        default: false
        }
    }

    /// The fields that it reads, each once, in order.
    var fields: [FieldCode] {
        var fields: [FieldCode] = []
        walk { node in
            let read: [Field] =
                switch node {
                case .field(let field, _), .flag(let field, _, _), .share(let field, _, _): [field]
                case .marked(_, let marked, _): marked
                case .parts(_, let parts): parts
                case .answered(let answered, _): answered
                default: []
                }
            fields += read.map(\.code).filter { !fields.contains($0) }
        }
        return fields
    }

    /// True where its words need brackets inside a chain.
    var isChain: Bool {
        switch self {
        case .and, .or, .conditional: true
        case .compare(_, let one, let other, _): one.isTruth && other.isTruth
        case .not(let inner): inner.isChain
        default: false
        }
    }
}

extension Node.Comparison {
    var opposite: Self {
        switch self {
        case .equal: .unequal
        case .unequal: .equal
        case .less: .atLeast
        case .atMost: .greater
        case .greater: .atMost
        case .atLeast: .less
        }
    }
}
