import Expressions
import SSMEModel

/// Computes a node over answers of which some are unknowns: the same three values as the language itself, each as a
/// condition on the unknowns.
struct Translator {
    let answers: any SymbolicAnswers
    var locals: [String: Symbol] = [:]
    var blank = BlankMode.unknown
    /// How far apart two numbers may lie and still be equal; `nil`: what rounding the parts of a sum explains.
    var tolerance: Double? = 1e-9
    /// What is known beyond the answers.
    var around = Setting()

    func symbol(_ node: Node) throws(Untranslatable) -> Symbol {
        if node.isBeyondAnswers { return try answers.value(of: node, amid: around) }
        switch node {
        case .constant(let value): return try .constant(value)
        case .year(let year): return .number(known: .always, .constant(Double(year)))
        case .local(let name):
            guard let symbol = locals[name] else { throw Untranslatable() }
            return symbol
        case .field, .flag, .share, .marked, .parts, .answered, .asked: return try answer(node)
        case .not, .and, .or, .conditional, .compare, .isAmong, .includes, .includesSet,
            .includesAnswer, .isWhole:
            return try condition(node)
        case .shifted(let month, let count):
            let (known, month) = try self.month(month)
            let (alsoKnown, count) = try number(count)
            guard try count.isWhole() == .always else { throw Untranslatable() }
            return .month(known: known && alsoKnown, .add([month, count]))
        default:
            let (known, number) = try figure(node)
            return .number(known: known, number)
        }
    }

    func truth(_ node: Node) throws(Untranslatable) -> (yes: Formula, no: Formula) {
        switch try symbol(node) {
        case .truth(let yes, let no): (yes, no)
        case .nothing: (.never, .never)
        default: throw Untranslatable()
        }
    }

    func number(_ node: Node) throws(Untranslatable) -> (known: Formula, Term) {
        switch try symbol(node) {
        case .number(let known, let term): (known, term)
        case .nothing: (.never, .constant(0))
        default: throw Untranslatable()
        }
    }
}

extension Translator {
    func month(_ node: Node) throws(Untranslatable) -> (known: Formula, Term) {
        switch try symbol(node) {
        case .month(let known, let month): (known, month)
        case .nothing: (.never, .constant(0))
        default: throw Untranslatable()
        }
    }
}

extension Node {
    /// True where it reads the earlier wave, the others, the documents or a list, and no answer that could change.
    fileprivate var isBeyondAnswers: Bool {
        switch self {
        case .previous, .previousExists, .peers, .initiative, .manager, .evidence, .likeness,
            .similarity, .duplicates, .countEntries:
            true
        case .countPeers(let condition): !condition.isPaired
        case .count(let inner), .aggregate(_, let inner), .absolute(let inner),
            .negative(let inner):
            inner.isBeyondAnswers
        case .quantile(let inner, let fraction):
            inner.isBeyondAnswers && fraction.isWritten
        case .arithmetic(_, let one, let other):
            (one.isBeyondAnswers && (other.isBeyondAnswers || other.isWritten))
                || (one.isWritten && other.isBeyondAnswers)
        default: false
        }
    }

    private var isWritten: Bool { if case .constant = self { true } else { false } }
}

extension [String: Formula] {
    /// By code, so that the same rule always gives the same formula.
    var inOrder: [(key: String, value: Formula)] { sorted { $0.key < $1.key } }
}

extension Term {
    /// Whether it can only be a whole number.
    func isWhole() throws(Untranslatable) -> Formula {
        switch self {
        case .constant(let number): return .truth(number == number.rounded())
        case .variable(let variable):
            guard variable.kind == .whole else { throw Untranslatable() }
            return .always
        case .choice(let condition, let then, let otherwise):
            return .choose(condition, try then.isWhole(), try otherwise.isWhole())
        default: throw Untranslatable()
        }
    }
}
