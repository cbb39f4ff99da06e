import SSMEModel

/// Finds what each name of an expression means and whether the types agree.
///
/// An option's code is a bare word: it means an option of whatever it is compared with.
struct Checker {
    let source: SourceText
    let names: Names
    private(set) var fields: [FieldCode] = []
    private(set) var usesSum = false
    /// What the comparison checked last compares: for a whole expression, what its outermost one does.
    private(set) var lastCompared: ValueType?

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
        case .call(let function, let arguments):
            return try call(function, arguments, at: syntax)
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
        case "includes":
            let set = try check(left, as: .options)
            if case .code = right.kind {
                let item = try check(right, as: .option)
                return TypedNode(node: .includesAnswer(set.node, item.node), type: .truth)
            }
            let code = try optionCode(right, among: set.options)
            return TypedNode(node: .includes(set.node, code), type: .truth)
        default:
            if let operation = Node.Arithmetic(rawValue: symbol) {
                let one = try check(left, as: .number).node
                let other = try check(right, as: .number).node
                return TypedNode(node: .arithmetic(operation, one, other), type: .number)
            }
            return try comparison(symbol, left, right, at: syntax)
        }
    }

    private mutating func comparison(
        _ symbol: String, _ left: Syntax, _ right: Syntax, at syntax: Syntax
    ) throws(ExpressionError) -> TypedNode {
        guard let operation = Node.Comparison(rawValue: symbol) else {
            throw error(syntax, expected: "un operador")
        }
        let one = try check(left)
        let other = try check(right, as: one.type, among: one.options)
        let orders: Bool =
            switch one.type {
            case .number, .month: true
            case .option, .text, .truth: false
            case .numbers, .options: throw error(left, expected: "un solo valor")
            }
        if !orders, operation != .equal, operation != .unequal {
            throw error(syntax, expected: "«=» o «!=» entre \(one.type.name) y otro")
        }
        lastCompared = one.type
        return TypedNode(node: .compare(operation, one.node, other.node), type: .truth)
    }

    private mutating func membership(
        _ left: Syntax, _ right: Syntax
    ) throws(ExpressionError) -> TypedNode {
        let item = try check(left)
        guard item.type == .option || item.type == .text else {
            throw error(left, expected: "una opción o un texto")
        }
        guard case .set(let members) = right.kind, !members.isEmpty else {
            throw error(right, expected: "un conjunto {a, b}")
        }
        var codes: Set<String> = []
        for member in members {
            if item.type == .text, case .text(let text) = member.kind {
                codes.insert(text)
            } else {
                codes.insert(try optionCode(member, among: item.options))
            }
        }
        return TypedNode(node: .isAmong(item.node, codes), type: .truth)
    }

    private mutating func call(
        _ function: String, _ arguments: [Syntax], at syntax: Syntax
    ) throws(ExpressionError) -> TypedNode {
        switch (function, arguments.count) {
        case ("answered", 1), ("asked", 1):
            let (question, fields) = try subject(arguments[0])
            let node: Node =
                function == "asked" ? .asked(question) : .answered(fields, of: question)
            return TypedNode(node: node, type: .truth)
        case ("rank", 1):
            let option = try check(arguments[0], as: .option)
            return TypedNode(
                node: .rank(option.node, options: option.options.map(\.code)), type: .number)
        case ("count", 1):
            let set = try check(arguments[0])
            guard set.type == .options || set.type == .numbers else {
                throw error(arguments[0], expected: "una pregunta múltiple")
            }
            return TypedNode(node: .count(set.node), type: .number)
        case ("sum", 1):
            usesSum = true
            return TypedNode(
                node: .aggregate(.sum, try check(arguments[0], as: .numbers).node), type: .number)
        case ("min", 1...), ("max", 1...):
            return try extreme(isMax: function == "max", arguments)
        case ("abs", 1):
            return TypedNode(
                node: .absolute(try check(arguments[0], as: .number).node), type: .number)
        case ("whole", 1):
            return TypedNode(
                node: .isWhole(try check(arguments[0], as: .number).node), type: .truth)
        case ("months", 2):
            let from = try check(arguments[0], as: .month).node
            let to = try check(arguments[1], as: .month).node
            return TypedNode(node: .months(from, to), type: .number)
        case ("listing", 2...) where arguments.count.isMultiple(of: 2):
            var nodes: [Node] = []
            for (index, argument) in arguments.enumerated() {
                nodes.append(
                    try check(argument, as: index.isMultiple(of: 2) ? .truth : .text).node)
            }
            return TypedNode(node: .listing(nodes), type: .text)
        case ("percent", 1), ("money", 1), ("number", 1):
            let number = try check(arguments[0], as: .number).node
            return TypedNode(
                node: .shown(Node.Shape(rawValue: function) ?? .number, number), type: .text)
        default:
            throw unknownFunction(function, arguments.count, at: syntax)
        }
    }

    private mutating func extreme(
        isMax: Bool, _ arguments: [Syntax]
    ) throws(ExpressionError) -> TypedNode {
        if arguments.count == 1 {
            let list = try check(arguments[0], as: .numbers).node
            return TypedNode(node: .aggregate(isMax ? .max : .min, list), type: .number)
        }
        var nodes: [Node] = []
        for argument in arguments { nodes.append(try check(argument, as: .number).node) }
        return TypedNode(node: .extreme(isMax: isMax, nodes), type: .number)
    }

    func error(_ syntax: Syntax, expected: String, nearest: String? = nil) -> ExpressionError {
        source.error(
            at: syntax.offset, found: syntax.text, expected: expected, nearest: nearest)
    }

    mutating func read(_ field: Field) {
        if !fields.contains(field.code) { fields.append(field.code) }
    }

    private func unknownFunction(
        _ function: String, _ count: Int, at syntax: Syntax
    ) -> ExpressionError {
        let known = [
            "abs", "answered", "asked", "count", "listing", "max", "min", "money", "months",
            "number",
            "percent", "rank", "sum", "whole",
        ]
        guard known.contains(function) else {
            return error(
                syntax, expected: "una función: \(known.joined(separator: ", "))",
                nearest: Nearest.word(to: function, among: known))
        }
        return error(
            syntax, expected: function == "months" ? "dos meses" : "un valor entre paréntesis")
    }
}
