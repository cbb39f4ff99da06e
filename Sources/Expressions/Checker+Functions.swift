import SSMEModel

extension Checker {
    /// What a function of the language gives.
    mutating func call(
        _ function: String, _ arguments: [Syntax], at syntax: Syntax
    ) throws(ExpressionError) -> TypedNode {
        switch (function, arguments.count) {
        case ("answered", 1):
            if case .code(let code, isAll: false) = arguments[0].kind,
                let (question, _, column) = names.column(code), names.list == question.code
            {
                readColumn(column)
                return TypedNode(node: .answeredCell(column, of: question.code), type: .truth)
            }
            let (question, fields) = try subject(arguments[0])
            return TypedNode(node: .answered(fields, of: question), type: .truth)
        case ("asked", 1):
            return TypedNode(node: .asked(try subject(arguments[0]).0), type: .truth)
        case ("rank", 1):
            let option = try check(arguments[0], as: .option)
            return TypedNode(
                node: .rank(option.node, options: option.options.map(\.code)), type: .number)
        case ("count", 1): return try count(arguments[0])
        case ("sum", 1), ("mean", 1), ("median", 1):
            let list = try check(arguments[0], as: .numbers).node
            return TypedNode(
                node: .aggregate(Node.Aggregate(rawValue: function) ?? .sum, list), type: .number)
        case ("min", 1...), ("max", 1...):
            return try extreme(isMax: function == "max", arguments)
        case ("quantile", 2):
            return TypedNode(
                node: .quantile(
                    try check(arguments[0], as: .numbers).node,
                    try check(arguments[1], as: .number).node),
                type: .number)
        case ("abs", 1):
            return TypedNode(
                node: .absolute(try check(arguments[0], as: .number).node), type: .number)
        case ("whole", 1):
            return TypedNode(
                node: .isWhole(try check(arguments[0], as: .number).node), type: .truth)
        case ("check_digit", 1):
            return TypedNode(
                node: .checkDigit(try check(arguments[0], as: .text).node), type: .number)
        case ("months", 2):
            let from = try check(arguments[0], as: .month).node
            let to = try check(arguments[1], as: .month).node
            return TypedNode(node: .months(from, to), type: .number)
        case ("listing", 2...) where arguments.count.isMultiple(of: 2):
            return try listing(arguments)
        case ("percent", 1), ("money", 1), ("number", 1):
            let number = try check(arguments[0], as: .number).node
            return TypedNode(
                node: .shown(Node.Shape(rawValue: function) ?? .number, number), type: .text)
        case ("previous", 1), ("peers", 1), ("unique", 1), ("duplicates", 1), ("similarity", 1),
            ("likeness", 0):
            return try beyond(function, arguments, at: syntax)
        case ("own", 1): return try own(arguments[0])
        case ("evidence", 1...2), ("lookup", 2):
            throw error(
                syntax,
                expected: function == "evidence"
                    ? "un hecho después: «evidence(D3.5).received»"
                    : "una columna después: «lookup(tabla.clave, D1.8.ciiu).columna»")
        default: throw unknownFunction(function, at: syntax)
        }
    }

    /// `count(D4.4)`, `count(D7.2.*)`, `count(D1.9 where …)`, `count(peers where …)`.
    private mutating func count(_ argument: Syntax) throws(ExpressionError) -> TypedNode {
        if case .filtered(let base, let condition) = argument.kind {
            return try countWhere(base, condition)
        }
        let set = try check(argument)
        guard [.options, .numbers, .texts].contains(set.type) else {
            throw error(argument, expected: "una pregunta múltiple")
        }
        return TypedNode(node: .count(set.node), type: .number)
    }

    private mutating func listing(_ arguments: [Syntax]) throws(ExpressionError) -> TypedNode {
        var nodes: [Node] = []
        for (index, argument) in arguments.enumerated() {
            nodes.append(try check(argument, as: index.isMultiple(of: 2) ? .truth : .text).node)
        }
        return TypedNode(node: .listing(nodes), type: .text)
    }

    private mutating func extreme(
        isMax: Bool, _ arguments: [Syntax]
    ) throws(ExpressionError) -> TypedNode {
        if arguments.count == 1 {
            let list = try check(arguments[0], as: .numbers).node
            if case .peers = list {
                throw error(
                    arguments[0],
                    expected: "«median», «mean» o «quantile»: un extremo dice de quién es")
            }
            return TypedNode(node: .aggregate(isMax ? .max : .min, list), type: .number)
        }
        var nodes: [Node] = []
        for argument in arguments { nodes.append(try check(argument, as: .number).node) }
        return TypedNode(node: .extreme(isMax: isMax, nodes), type: .number)
    }

    private func unknownFunction(_ function: String, at syntax: Syntax) -> ExpressionError {
        guard Self.functions.contains(function) else {
            return error(
                syntax, expected: "una función: \(Self.functions.joined(separator: ", "))",
                nearest: Nearest.word(to: function, among: Self.functions))
        }
        let expected =
            switch function {
            case "months": "dos meses"
            case "quantile": "una lista y una fracción de 0 a 1"
            case "likeness": "paréntesis vacíos"
            default: "un valor entre paréntesis"
            }
        return error(syntax, expected: expected)
    }
}
