import Expressions
import SSMEModel

extension Translator {
    func condition(_ node: Node) throws(Untranslatable) -> Symbol {
        switch node {
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
        case .compare(let operation, let one, let other, let addsParts):
            let margin = try margin(one, other, addsParts)
            return try compare(operation, try symbol(one), try symbol(other), margin)
        case .isAmong(let item, let codes): return try isAmong(try symbol(item), codes)
        case .isWhole(let inner):
            let (known, number) = try number(inner)
            return .truth(try number.isWhole(), known: known)
        default: return try inclusion(node)
        }
    }

    private func inclusion(_ node: Node) throws(Untranslatable) -> Symbol {
        switch node {
        case .includes(let set, let code):
            let (yes, no) = try mark(code, in: set)
            return .truth(yes: yes, no: no)
        case .includesSet(let set, let codes, let isAll):
            var marks: [(yes: Formula, no: Formula)] = []
            for code in codes { marks.append(try mark(code, in: set)) }
            return isAll
                ? .truth(yes: .all(of: marks.map(\.yes)), no: .any(of: marks.map(\.no)))
                : .truth(yes: .any(of: marks.map(\.yes)), no: .all(of: marks.map(\.no)))
        case .includesAnswer(let set, let item):
            let chosen: [String: Formula]
            switch try symbol(item) {
            case .option(let codes): chosen = codes
            case .nothing: return .nothing
            default: throw Untranslatable()
            }
            var yes: [Formula] = []
            var no: [Formula] = []
            for (code, isChosen) in chosen.inOrder {
                let mark = try mark(code, in: set)
                yes.append(isChosen && mark.yes)
                no.append(isChosen && mark.no)
            }
            return .truth(yes: .any(of: yes), no: .any(of: no))
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
        _ operation: Node.Comparison, _ one: Symbol, _ other: Symbol, _ margin: Term
    ) throws(Untranslatable) -> Symbol {
        let isEqual = operation == .equal
        switch (one, other) {
        case (.nothing, _), (_, .nothing): return .nothing
        case (.number(let known, let left), .number(let alsoKnown, let right)):
            return .truth(
                Self.compare(operation, left, right, margin), known: known && alsoKnown)
        case (.month(let known, let left), .month(let alsoKnown, let right)):
            return .truth(
                Self.compare(operation, left, right, .constant(0)), known: known && alsoKnown)
        case (.option(let left), .option(let right)):
            let known = Formula.any(of: left.inOrder.map(\.value))
            let alsoKnown = Formula.any(of: right.inOrder.map(\.value))
            let isSame = Formula.any(
                of: left.inOrder.map { $0.value && (right[$0.key] ?? .never) })
            return .truth(isEqual ? isSame : !isSame, known: known && alsoKnown)
        case (.truth(let yes, let no), .truth(let alsoYes, let alsoNo)):
            let isSame = (yes && alsoYes) || (no && alsoNo)
            let isOther = (yes && alsoNo) || (no && alsoYes)
            return isEqual ? .truth(yes: isSame, no: isOther) : .truth(yes: isOther, no: isSame)
        case (.text(let left), .text(let right)): return .truth(.truth((left == right) == isEqual))
        case (.text(let text), .option(let codes)), (.option(let codes), .text(let text)):
            let isSame = codes[text] ?? .never
            return .truth(
                isEqual ? isSame : !isSame, known: .any(of: codes.inOrder.map(\.value)))
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
        case .text(let text): return .truth(.truth(codes.contains(text)))
        case .nothing: return .nothing
        default: throw Untranslatable()
        }
    }
}
