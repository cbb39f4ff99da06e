import SSMEModel

/// Finds what each name of an expression means and whether the types agree.
///
/// An option's code is a bare word: it means an option of whatever it is compared with.
struct Checker {
    let source: SourceText
    var names: Names
    private(set) var fields: [FieldCode] = []
    private(set) var columns: [FieldCode] = []
    var needs = PopulationNeeds()
    /// True inside a condition about the other submissions.
    private var isAboutOthers = false
    /// True where such a condition names the submission's own answers.
    private(set) var readsOwn = false
    /// What the comparison checked last compares: for a whole expression, what its outermost one does.
    private(set) var lastCompared: ValueType?
    /// The functions known, for suggestions; sorted.
    static let functions = [
        "abs", "answered", "asked", "check_digit", "count", "duplicates", "evidence", "likeness",
        "listing",
        "lookup", "max", "mean", "median", "min", "money", "months", "number", "own", "peers",
        "percent",
        "previous", "quantile", "rank", "similarity", "sum", "unique", "whole",
    ]

    init(source: SourceText, names: Names) {
        self.source = source
        self.names = names
    }

    mutating func check(
        _ syntax: Syntax, among options: [Option]? = nil
    ) throws(ExpressionError) -> TypedNode {
        switch syntax.kind {
        case .number(let value): return TypedNode(node: .constant(.number(value)), type: .number)
        case .text(let value): return TypedNode(node: .constant(.text(value)), type: .text)
        case .month(let value): return TypedNode(node: .constant(.month(value)), type: .month)
        case .code(let code, let isAll): return try reference(code, isAll: isAll, at: syntax)
        case .word(let word): return try name(word, among: options, at: syntax)
        case .set: throw error(syntax, expected: "«in» antes de un conjunto {…}")
        case .filtered:
            throw error(syntax, expected: "«count(D1.9 where …)» o «count(peers where …)»")
        case .call(let function, let arguments):
            return try call(function, arguments, at: syntax)
        case .member(let base, let name): return try member(name, of: base, at: syntax)
        case .negative(let inner):
            return TypedNode(node: .negative(try check(inner, as: .number).node), type: .number)
        case .not(let inner):
            return TypedNode(node: .not(try check(inner, as: .truth).node), type: .truth)
        case .binary(let symbol, let left, let right):
            return try binary(symbol, left, right, at: syntax)
        case .conditional(let condition, let consequence, let alternative):
            let condition = try check(condition, as: .truth)
            let then = try check(consequence, among: options)
            if then.type != .truth, alternative == nil {
                throw error(syntax, expected: "«else», o una condición después de «then»")
            }
            var other: TypedNode?
            if let alternative {
                other = try check(alternative, as: then.type, among: then.options)
            }
            return TypedNode(
                node: .conditional(condition.node, then.node, other?.node), type: then.type,
                options: then.options)
        }
    }

    mutating func check(
        _ syntax: Syntax, as type: ValueType, among options: [Option]? = nil
    ) throws(ExpressionError) -> TypedNode {
        let typed = try check(syntax, among: options)
        guard typed.type == type else { throw error(syntax, expected: type.name) }
        return typed
    }

    private mutating func binary(
        _ symbol: String, _ left: Syntax, _ right: Syntax, at syntax: Syntax
    ) throws(ExpressionError) -> TypedNode {
        switch symbol {
        case "and", "or":
            let one = try check(left, as: .truth).node
            let other = try check(right, as: .truth).node
            return TypedNode(
                node: symbol == "and" ? .and(one, other) : .or(one, other), type: .truth)
        case "in": return try membership(left, right)
        case "exists in": return try listed(left, right)
        case "includes": return try includes(left, right)
        case "includes any", "includes all":
            let set = try check(left, as: .options)
            return TypedNode(
                node: .includesSet(
                    set.node, try members(right, of: set).sorted(),
                    isAll: symbol == "includes all"),
                type: .truth)
        default:
            guard let operation = Node.Arithmetic(rawValue: symbol) else {
                return try comparison(symbol, left, right, at: syntax)
            }
            return try arithmetic(operation, left, right)
        }
    }

    /// `+ - * /` between numbers; a month and a number of months give a month.
    private mutating func arithmetic(
        _ operation: Node.Arithmetic, _ left: Syntax, _ right: Syntax
    ) throws(ExpressionError) -> TypedNode {
        let one = try check(left)
        let isShift = one.type == .month && (operation == .plus || operation == .minus)
        guard one.type == .number || isShift else {
            throw error(left, expected: ValueType.number.name)
        }
        let other = try check(right, as: .number).node
        guard isShift else {
            return TypedNode(node: .arithmetic(operation, one.node, other), type: .number)
        }
        return TypedNode(
            node: .shifted(one.node, by: operation == .plus ? other : .negative(other)),
            type: .month)
    }

    private mutating func includes(
        _ left: Syntax, _ right: Syntax
    ) throws(ExpressionError) -> TypedNode {
        let set = try check(left, as: .options)
        if case .word(let word) = right.kind,
            names.locals[word] != .option
                || set.options.contains(where: { $0.code == word })
        {
            let code = try optionCode(right, among: set.options)
            return TypedNode(node: .includes(set.node, code), type: .truth)
        }
        let item = try check(right, as: .option, among: set.options)
        return TypedNode(node: .includesAnswer(set.node, item.node), type: .truth)
    }

    private mutating func comparison(
        _ symbol: String, _ left: Syntax, _ right: Syntax, at syntax: Syntax
    ) throws(ExpressionError) -> TypedNode {
        guard let operation = Node.Comparison(rawValue: symbol) else {
            throw error(syntax, expected: "un operador")
        }
        let one = try check(left)
        let other = try check(right, among: one.options)
        guard one.type == other.type || Self.isLookedUp(one, other) else {
            throw error(right, expected: one.type.name)
        }
        let orders: Bool =
            switch one.type {
            case .number, .month: true
            case .option, .text, .truth: false
            case .numbers, .options, .texts: throw error(left, expected: "un solo valor")
            }
        if !orders, operation != .equal, operation != .unequal {
            throw error(syntax, expected: "«=» o «!=» entre \(one.type.name) y otro")
        }
        lastCompared = one.type
        return TypedNode(
            node: .compare(
                operation, one.node, other.node,
                addsParts: one.node.addsParts || other.node.addsParts),
            type: .truth)
    }

    /// True for a text of a reference table and an option: the text is then an option's code.
    private static func isLookedUp(_ one: TypedNode, _ other: TypedNode) -> Bool {
        switch (one.node, other.node) {
        case (.lookup, _): one.type == .text && other.type == .option
        case (_, .lookup): one.type == .option && other.type == .text
        default: false
        }
    }

    private mutating func membership(
        _ left: Syntax, _ right: Syntax
    ) throws(ExpressionError) -> TypedNode {
        let item = try check(left)
        guard item.type == .option || item.type == .text else {
            throw error(left, expected: "una opción o un texto")
        }
        return TypedNode(
            node: .isAmong(item.node, try members(right, of: item)), type: .truth)
    }

    /// The codes or texts of a set {a, b}.
    private func members(
        _ syntax: Syntax, of item: TypedNode
    ) throws(ExpressionError) -> Set<String> {
        guard case .set(let members) = syntax.kind, !members.isEmpty else {
            throw error(syntax, expected: "un conjunto {a, b}")
        }
        var codes: Set<String> = []
        for member in members {
            if item.type == .text, case .text(let text) = member.kind {
                codes.insert(text)
            } else {
                codes.insert(try optionCode(member, among: item.options))
            }
        }
        return codes
    }

    func error(_ syntax: Syntax, expected: String, nearest: String? = nil) -> ExpressionError {
        source.error(
            at: syntax.offset, found: syntax.text, expected: expected, nearest: nearest)
    }

    mutating func read(_ field: Field) {
        if !fields.contains(field.code) { fields.append(field.code) }
    }

    mutating func readColumn(_ column: Field) {
        if !columns.contains(column.code) { columns.append(column.code) }
    }

    /// Checks what is read elsewhere (the earlier wave, other submissions): none of it is an input of this one.
    mutating func elsewhere<T>(
        _ names: Names, _ check: (inout Checker) throws(ExpressionError) -> T
    ) throws(ExpressionError) -> T {
        var inner = Checker(source: source, names: names)
        let result = try check(&inner)
        needs.formUnion(inner.needs)
        return result
    }

    /// Checks a condition about the other submissions; what it names with `own(…)` is read here.
    mutating func ofOthers(
        _ condition: Syntax
    ) throws(ExpressionError) -> (node: Node, readsOwn: Bool) {
        var inner = Checker(source: source, names: names.outside())
        inner.isAboutOthers = true
        let node = try inner.check(condition, as: .truth).node
        needs.formUnion(inner.needs)
        for code in inner.fields where inner.readsOwn && !fields.contains(code) {
            fields.append(code)
        }
        return (node, inner.readsOwn)
    }

    /// `own(D0.4.subsector)`, inside a condition about the others.
    mutating func own(_ argument: Syntax) throws(ExpressionError) -> TypedNode {
        guard isAboutOthers else {
            throw error(argument, expected: "«own(…)» dentro de «count(peers where …)»")
        }
        readsOwn = true
        let inner = try check(argument)
        return TypedNode(node: .own(inner.node), type: inner.type, options: inner.options)
    }
}
