import Expressions
import SSMEModel

/// Computes a node over answers of which some are unknowns: the same three values as the language itself, each as a
/// condition on the unknowns.
struct Translator {
    let answers: any SymbolicAnswers
    var locals: [String: Symbol] = [:]
    var blank = BlankMode.unknown
    /// How far apart two numbers may lie and still be equal.
    var tolerance = Term.constant(0)

    func symbol(_ node: Node) throws(Untranslatable) -> Symbol {
        switch node {
        case .constant(let value): return try Self.symbol(value)
        case .local(let name):
            guard let symbol = locals[name] else { throw Untranslatable() }
            return symbol
        case .field(let field, let question): return try read(field, of: question)
        case .share(let field, let parts, let question):
            return try share(field, among: parts, of: question)
        case .marked(let question, let flags): return marked(question, flags)
        case .parts(let question, let fields): return try parts(question, fields)
        case .answered(let fields, let question):
            let isAnswered = Formula.any(of: fields.map { answers.state($0.code).isAnswered })
            return .truth(!answers.asked(question).no && isAnswered)
        case .asked(let question):
            let asked = answers.asked(question)
            return .truth(yes: asked.yes, no: asked.no)
        case .not(let inner):
            let (yes, no) = try truth(inner)
            return .truth(yes: no, no: yes)
        case .and(let one, let other):
            let first = try truth(one)
            if first.no == .always { return .truth(.never) }
            let second = try truth(other)
            return .truth(yes: first.yes && second.yes, no: first.no || second.no)
        case .or(let one, let other):
            let first = try truth(one)
            if first.yes == .always { return .truth(.always) }
            let second = try truth(other)
            return .truth(yes: first.yes || second.yes, no: first.no && second.no)
        case .conditional(let condition, let then, let other):
            return try conditional(condition, then, other)
        case .compare(let operation, let one, let other):
            return try compare(operation, try symbol(one), try symbol(other))
        case .isAmong(let item, let codes): return try isAmong(try symbol(item), codes)
        case .includes(let set, let code):
            guard case .options(let known, let marked) = try symbol(set) else {
                throw Untranslatable()
            }
            return .truth(marked[code] ?? .never, known: known)
        case .includesAnswer(let set, let item):
            guard case .options(let known, let marked) = try symbol(set),
                case .option(let chosen) = try symbol(item)
            else { throw Untranslatable() }
            let isMarked = Formula.any(
                of: chosen.inOrder.map { $0.value && (marked[$0.key] ?? .never) })
            return .truth(isMarked, known: known && .any(of: chosen.inOrder.map(\.value)))
        case .isWhole(let inner):
            let (known, number) = try number(inner)
            return .truth(try number.isWhole(), known: known)
        default:
            let (known, number) = try number(of: node)
            return .number(known: known, number)
        }
    }

    func truth(_ node: Node) throws(Untranslatable) -> (yes: Formula, no: Formula) {
        guard case .truth(let yes, let no) = try symbol(node) else { throw Untranslatable() }
        return (yes, no)
    }

    func number(_ node: Node) throws(Untranslatable) -> (known: Formula, Term) {
        guard case .number(let known, let term) = try symbol(node) else { throw Untranslatable() }
        return (known, term)
    }

    private static func symbol(_ value: Value) throws(Untranslatable) -> Symbol {
        switch value {
        case .number(let number): return .number(known: .always, .constant(number))
        case .truth(let isTrue): return .truth(.truth(isTrue))
        case .text(let text): return .text(text)
        case .option(let code): return .option([code: .always])
        case .month(let month):
            return .month(known: .always, .constant(Double(month.monthsSinceYearZero)))
        default: throw Untranslatable()
        }
    }

    private func conditional(
        _ condition: Node, _ then: Node, _ other: Node?
    ) throws(Untranslatable) -> Symbol {
        let (yes, no) = try truth(condition)
        guard let other else {
            if no == .always { return .truth(.always) }
            let consequence = try truth(then)
            return .truth(yes: no || consequence.yes, no: yes && consequence.no)
        }
        if yes == .always { return try symbol(then) }
        if no == .always { return try symbol(other) }
        switch (try symbol(then), try symbol(other)) {
        case (.truth(let yesThen, let noThen), .truth(let yesElse, let noElse)):
            return .truth(
                yes: (yes && yesThen) || (no && yesElse), no: (yes && noThen) || (no && noElse))
        case (.number(let knownThen, let one), .number(let knownElse, let another)):
            return .number(
                known: (yes && knownThen) || (no && knownElse), .choose(yes, one, another))
        case (.option(let one), .option(let another)):
            var codes = one.mapValues { yes && $0 }
            for (code, when) in another { codes[code] = (codes[code] ?? .never) || (no && when) }
            return .option(codes)
        default: throw Untranslatable()
        }
    }

    private func compare(
        _ operation: Node.Comparison, _ one: Symbol, _ other: Symbol
    ) throws(Untranslatable) -> Symbol {
        switch (one, other) {
        case (.number(let known, let left), .number(let alsoKnown, let right)):
            return .truth(
                Self.compare(operation, left, right, tolerance), known: known && alsoKnown)
        case (.month(let known, let left), .month(let alsoKnown, let right)):
            return .truth(
                Self.compare(operation, left, right, .constant(0)), known: known && alsoKnown)
        case (.option(let left), .option(let right)):
            let known = Formula.any(of: left.inOrder.map(\.value))
            let alsoKnown = Formula.any(of: right.inOrder.map(\.value))
            let isSame = Formula.any(
                of: left.inOrder.map { $0.value && (right[$0.key] ?? .never) })
            return .truth(
                operation == .equal ? isSame : !isSame, known: known && alsoKnown)
        case (.truth(let yes, let no), .truth(let alsoYes, let alsoNo)):
            let isSame = (yes && alsoYes) || (no && alsoNo)
            let isOther = (yes && alsoNo) || (no && alsoYes)
            return operation == .equal
                ? .truth(yes: isSame, no: isOther) : .truth(yes: isOther, no: isSame)
        case (.text(let left), .text(let right)):
            guard let left, let right else { return .truth(yes: .never, no: .never) }
            return .truth(.truth((left == right) == (operation == .equal)))
        default: throw Untranslatable()
        }
    }

    private static func compare(
        _ operation: Node.Comparison, _ one: Term, _ other: Term, _ margin: Term
    ) -> Formula {
        let above = Term.add([other, margin])
        let below = Term.minus(other, margin)
        switch operation {
        case .equal: return .isAtMost(one, above) && .isAtMost(below, one)
        case .unequal: return .isLess(above, one) || .isLess(one, below)
        case .less: return .isLess(one, below)
        case .atMost: return .isAtMost(one, above)
        case .greater: return .isLess(above, one)
        case .atLeast: return .isAtMost(below, one)
        }
    }

    private func isAmong(_ item: Symbol, _ codes: Set<String>) throws(Untranslatable) -> Symbol {
        switch item {
        case .option(let chosen):
            let isAmong = Formula.any(
                of: chosen.inOrder.filter { codes.contains($0.key) }.map(\.value))
            return .truth(isAmong, known: .any(of: chosen.inOrder.map(\.value)))
        case .text(let text):
            guard let text else { return .truth(yes: .never, no: .never) }
            return .truth(.truth(codes.contains(text)))
        default: throw Untranslatable()
        }
    }
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
