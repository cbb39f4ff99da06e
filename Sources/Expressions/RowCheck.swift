public import SSMEModel

/// A condition about one entry of a list, made ready to be asked of very many: its cells are found by their place, not
/// by their code.
///
/// It tells what the condition itself tells, or nothing: where it says `nil`, ask the condition. Advice for whoever
/// edits this: a step may always give up, and must where the evaluator would give anything but a plain value.
public struct RowCheck: Sendable {
    /// The cells of an entry, one a column, in the order of the list.
    public typealias Cells = [AnswerValue]

    private let condition: Truth

    /// Prepares a condition; `nil` where it is one that only the evaluator can ask.
    ///
    /// - Parameter tolerance: as in `Setting`.
    public init?(_ expression: Expression, columns: [Field], tolerance: Double? = nil) {
        let places = columns.enumerated().map { ($1.code, $0) }
        let compiler = RowCompiler(
            places: Dictionary(places) { first, _ in first }, tolerance: tolerance ?? 1e-9)
        guard let condition = compiler.truth(expression.node) else { return nil }
        self.condition = condition
    }

    /// What the condition says of an entry; `nil` where it is unknown or was not told.
    public func truth(_ cells: Cells) -> Bool? { condition(cells) }
}

private typealias Truth = @Sendable (RowCheck.Cells) -> Bool?
/// Not a number: not told.
private typealias Number = @Sendable (RowCheck.Cells) -> Double
private typealias Text = @Sendable (RowCheck.Cells) -> String?
private typealias Month = @Sendable (RowCheck.Cells) -> Int?

private struct RowCompiler {
    let places: [FieldCode: Int]
    let tolerance: Double

    func truth(_ node: Node) -> Truth? {
        switch node {
        case .constant(.truth(let truth)): return { _ in truth }
        case .not(let inner):
            guard let inner = truth(inner) else { return nil }
            return { ThreeValued.not(inner($0)) }
        case .and(let one, let other):
            guard let one = truth(one), let other = truth(other) else { return nil }
            return { cells in
                let truth = one(cells)
                return truth == false ? false : ThreeValued.and(truth, other(cells))
            }
        case .or(let one, let other):
            guard let one = truth(one), let other = truth(other) else { return nil }
            return { cells in
                let truth = one(cells)
                return truth == true ? true : ThreeValued.or(truth, other(cells))
            }
        case .conditional(let condition, let then, let other):
            return conditional(condition, then, other)
        case .compare(let operation, let one, let other, addsParts: false):
            return compare(operation, one, other)
        case .isAmong(let item, let codes):
            let codes = codes.sorted()
            guard let item = text(item) else { return nil }
            return { cells in item(cells).map { codes.contains($0) } }
        case .answeredCell(let column, _):
            guard let place = places[column.code] else { return nil }
            return { cells in
                switch cells[place] {
                case .blank, .ambiguous, .unreadable: false
                default: true
                }
            }
        case .isListed(let lookup, let key):
            guard let values = lookup.values, let key = text(key), !lookup.dropsLetter else {
                return nil
            }
            return { cells in
                key(cells).flatMap { lookup.key(.text($0)) }.map { values[$0] != nil }
            }
        default: return nil
        }
    }

    private func conditional(_ condition: Node, _ then: Node, _ other: Node?) -> Truth? {
        guard let condition = truth(condition), let then = truth(then) else { return nil }
        guard let other else {
            return { cells in
                let truth = condition(cells)
                return truth == false ? true : ThreeValued.implies(truth, then(cells))
            }
        }
        guard let other = truth(other) else { return nil }
        return { cells in
            switch condition(cells) {
            case true: then(cells)
            case false: other(cells)
            case nil: nil
            }
        }
    }

    private func compare(_ operation: Node.Comparison, _ one: Node, _ other: Node) -> Truth? {
        if let one = number(one), let other = number(other) {
            return compare(operation, one, other)
        }
        if let one = month(one), let other = month(other) { return compare(operation, one, other) }
        guard let one = text(one), let other = text(other) else { return nil }
        let wantsSame = operation == .equal
        return { cells in
            guard let one = one(cells), let other = other(cells) else { return nil }
            return Self.isSame(one, other) == wantsSame
        }
    }

    /// Below U+0300 nothing combines: texts are the same where their bytes are.
    private static func isSame(_ one: String, _ other: String) -> Bool {
        let isSimple = { (text: String) in text.utf8.allSatisfy { $0 < 0xCC } }
        guard isSimple(one), isSimple(other) else { return one == other }
        return one.utf8.elementsEqual(other.utf8)
    }

    private func compare(
        _ operation: Node.Comparison, _ one: @escaping Number, _ other: @escaping Number
    ) -> Truth {
        let tolerance = tolerance
        return { cells in
            let (one, other) = (one(cells), other(cells))
            guard one.isFinite, other.isFinite else { return nil }
            let margin = max(tolerance, 1e-12 * max(abs(one), abs(other)))
            switch operation {
            case .equal: return abs(one - other) <= margin
            case .unequal: return abs(one - other) > margin
            case .less: return one < other - margin
            case .atMost: return one <= other + margin
            case .greater: return one > other + margin
            case .atLeast: return one >= other - margin
            }
        }
    }

    private func compare(
        _ operation: Node.Comparison, _ one: @escaping Month, _ other: @escaping Month
    ) -> Truth {
        { cells in
            guard let one = one(cells), let other = other(cells) else { return nil }
            switch operation {
            case .equal: return one == other
            case .unequal: return one != other
            case .less: return one < other
            case .atMost: return one <= other
            case .greater: return one > other
            case .atLeast: return one >= other
            }
        }
    }
}

extension RowCompiler {
    private func number(_ node: Node) -> Number? {
        switch node {
        case .constant(.number(let number)): return { _ in number }
        case .year(let year): return { _ in Double(year) }
        case .cell(let column, _)
        where [.percent, .amount, .integer].contains(column.kind):
            guard let place = places[column.code] else { return nil }
            return { cells in
                if case .number(let number) = cells[place] { number } else { .nan }
            }
        case .absolute(let inner):
            guard let inner = number(inner) else { return nil }
            return { abs(inner($0)) }
        case .negative(let inner):
            guard let inner = number(inner) else { return nil }
            return { -inner($0) }
        case .arithmetic(let operation, let one, let other):
            guard let one = number(one), let other = number(other) else { return nil }
            switch operation {
            case .plus: return { one($0) + other($0) }
            case .minus: return { one($0) - other($0) }
            case .times: return { one($0) * other($0) }
            // By zero: not a number, which is left to the evaluator.
            case .over:
                return { cells in
                    let below = other(cells)
                    return below == 0 ? .nan : one(cells) / below
                }
            }
        case .checkDigit(let inner):
            guard let inner = text(inner) else { return nil }
            return { cells in
                inner(cells).flatMap { NIT($0) }.map { Double($0.checkDigit) } ?? .nan
            }
        default: return nil
        }
    }

    private func month(_ node: Node) -> Month? {
        switch node {
        case .constant(.month(let month)): return { _ in month.monthsSinceYearZero }
        case .cell(let column, _) where column.kind == .month:
            guard let place = places[column.code] else { return nil }
            return { cells in
                if case .month(let month) = cells[place] { month.monthsSinceYearZero } else { nil }
            }
        default: return nil
        }
    }

    private func text(_ node: Node) -> Text? {
        switch node {
        case .constant(.text(let text)), .constant(.option(let text)): return { _ in text }
        case .cell(let column, _) where [.text, .nit, .choice].contains(column.kind):
            guard let place = places[column.code] else { return nil }
            return { cells in
                switch cells[place] {
                case .text(let text), .choice(let text): text
                default: nil
                }
            }
        case .lookup(let lookup, let key) where !lookup.isNumeric && !lookup.dropsLetter:
            guard let values = lookup.values, let key = text(key) else { return nil }
            return { cells in
                guard let key = key(cells).flatMap({ lookup.key(.text($0)) }),
                    let text = values[key], !text.isEmpty
                else { return nil }
                return text
            }
        default: return nil
        }
    }
}
