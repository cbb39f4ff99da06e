import SSMEModel

/// What is named beyond the submission's own answers.
extension Checker {
    /// `previous(D7.1)`, `peers(D7.1)`, `unique(D0.1)`, `duplicates(D1.9.nit)`, `similarity(D9.9.metodo)`, `likeness()`.
    mutating func beyond(
        _ function: String, _ arguments: [Syntax], at syntax: Syntax
    ) throws(ExpressionError) -> TypedNode {
        switch function {
        case "previous":
            let inner = try elsewhere(names.outside()) { (checker) throws(ExpressionError) in
                try checker.check(arguments[0])
            }
            return TypedNode(
                node: .previous(inner.node), type: inner.type, options: inner.options)
        case "peers":
            let (_, field) = try field(arguments[0])
            guard [.percent, .amount, .integer, .entries].contains(field.kind) else {
                throw error(arguments[0], expected: "una casilla que sea un número")
            }
            needs.numbers.insert(field.code)
            return TypedNode(node: .peers(field.code), type: .numbers)
        case "unique":
            let item = try check(arguments[0])
            let key = try key(arguments[0])
            needs.keys.insert(key)
            return TypedNode(node: .isUnique(item.node, key), type: .truth)
        case "duplicates":
            let key = try key(arguments[0])
            guard let list = key.list else {
                throw error(arguments[0], expected: "una columna de una lista, «D1.9.nit»")
            }
            needs.keys.insert(key)
            if let question = names.questionnaire.question(key.question) {
                for field in question.fields { read(field) }
            }
            return TypedNode(node: .duplicates(key, list), type: .texts)
        case "similarity":
            let (question, field) = try field(arguments[0])
            guard field.kind == .text else {
                throw error(arguments[0], expected: "una casilla de texto")
            }
            read(field)
            needs.texts.insert(field.code)
            return TypedNode(node: .similarity(field, of: question.code), type: .number)
        default:
            needs.readsLikeness = true
            return TypedNode(node: .likeness, type: .number)
        }
    }

    /// `D1.9 where …` counts entries; `peers where …` counts other submissions.
    mutating func countWhere(
        _ base: Syntax, _ condition: Syntax
    ) throws(ExpressionError) -> TypedNode {
        if case .word("peers") = base.kind {
            let (node, readsOwn) = try ofOthers(condition)
            let place = source.error(at: condition.offset, found: "", expected: "")
            let peers = PeerCondition(
                node: node, place: "\(place.file):\(place.line):\(place.column)",
                isPaired: readsOwn)
            needs.conditions[peers.place] = peers
            return TypedNode(node: .countPeers(peers), type: .number)
        }
        guard case .code(let code, isAll: false) = base.kind,
            let question = names.questionnaire.question(code), let list = question.list
        else { throw error(base, expected: "una pregunta con lista, o «peers»") }
        for field in question.fields { read(field) }
        let saved = names
        names = names.outside(list: code)
        let node = try check(condition, as: .truth).node
        names = saved
        return TypedNode(node: .countEntries(code, list, where: node), type: .number)
    }

    /// `previous.exists`, `evidence(D3.5).accepted`, `lookup(ciiu.class, D1.8.ciiu).section`.
    mutating func member(
        _ name: String, of base: Syntax, at syntax: Syntax
    ) throws(ExpressionError) -> TypedNode {
        switch base.kind {
        case .word("previous"):
            guard name == "exists" else {
                throw error(syntax, expected: "«previous.exists» o «previous(D7.1)»")
            }
            return TypedNode(node: .previousExists, type: .truth)
        case .call("evidence", let arguments) where (1...2).contains(arguments.count):
            return try evidence(name, arguments)
        case .call("lookup", let arguments) where arguments.count == 2:
            let (table, key) = try column(arguments[0])
            guard table.columns.contains(name) else {
                throw error(
                    syntax,
                    expected: "una columna de «\(table.name)»: "
                        + table.columns.joined(separator: ", "),
                    nearest: Nearest.word(to: name, among: table.columns))
            }
            let item = try check(arguments[1])
            let lookup = try lookup(table, by: key, giving: name, of: item, at: arguments[1])
            return TypedNode(
                node: .lookup(lookup, item.node), type: lookup.isNumeric ? .number : .text)
        default:
            throw error(
                syntax, expected: "previous, evidence(…) o lookup(…) antes del punto")
        }
    }

    /// `D1.9.nit exists in rues.nit`.
    mutating func listed(
        _ left: Syntax, _ right: Syntax
    ) throws(ExpressionError) -> TypedNode {
        let item = try check(left)
        let (table, key) = try column(right)
        let lookup = try lookup(table, by: key, giving: key, of: item, at: left)
        return TypedNode(node: .isListed(lookup, item.node), type: .truth)
    }

    private mutating func evidence(
        _ name: String, _ arguments: [Syntax]
    ) throws(ExpressionError) -> TypedNode {
        guard case .code(let code, isAll: false) = arguments[0].kind,
            let question = names.questionnaire.question(code), !question.evidence.isEmpty
        else { throw error(arguments[0], expected: "una pregunta que pide soportes") }
        var index: Int?
        if arguments.count == 2 {
            guard case .number(let number) = arguments[1].kind,
                let place = Int(exactly: number), question.evidence.indices.contains(place - 1)
            else {
                throw error(
                    arguments[1], expected: "un número de 1 a \(question.evidence.count)")
            }
            index = place - 1
        }
        guard let fact = EvidenceFact(rawValue: name) else {
            let known = EvidenceFact.allCases.map(\.rawValue)
            throw error(
                arguments[0], expected: "un hecho: \(known.joined(separator: ", "))",
                nearest: Nearest.word(to: name, among: known))
        }
        return TypedNode(node: .evidence(code, index, fact), type: .truth)
    }

    /// The table and the column that `ciiu.class` names.
    private func column(
        _ syntax: Syntax
    ) throws(ExpressionError) -> (table: ReferenceTable, column: String) {
        guard case .member(let base, let column) = syntax.kind, case .word(let name) = base.kind
        else { throw error(syntax, expected: "una tabla y su columna: «ciiu.class»") }
        guard let table = names.tables[name] else {
            throw error(
                base, expected: "una tabla de reference/, o una que «tables» anuncie",
                nearest: Nearest.word(to: name, among: names.tables.keys.sorted()))
        }
        guard table.columns.contains(column) else {
            throw error(
                syntax,
                expected: "una columna de «\(name)»: \(table.columns.joined(separator: ", "))",
                nearest: Nearest.word(to: column, among: table.columns))
        }
        return (table, column)
    }

    private func lookup(
        _ table: ReferenceTable, by key: String, giving column: String, of item: TypedNode,
        at syntax: Syntax
    ) throws(ExpressionError) -> Lookup {
        var lookup = Lookup(
            table: table.name, values: table.isThere ? table.values(of: column, by: key) : nil,
            isNumeric: table.isThere && table.isNumeric(column))
        switch item.type {
        case .text:
            if case .cell(let field, _) = item.node { lookup.isNIT = field.kind == .nit }
            if case .field(let field, _) = item.node { lookup.isNIT = field.kind == .nit }
        case .option:
            guard let values = lookup.values else { break }
            let codes = item.options.map { $0.code.lowercased() }
            if codes.contains(where: { values[$0] == nil }) {
                lookup.dropsLetter = true
                if let stray = codes.first(where: { values[String($0.dropFirst())] == nil }) {
                    throw error(
                        syntax,
                        expected: "opciones que estén en «\(table.name).\(key)»; falta «\(stray)»")
                }
            }
        default: throw error(syntax, expected: "una opción o un texto")
        }
        return lookup
    }

    /// The question and the field that a code names.
    private func field(_ syntax: Syntax) throws(ExpressionError) -> (Question, Field) {
        guard case .code(let code, isAll: false) = syntax.kind,
            let (question, field) = names.questionnaire.field(code)
        else {
            throw error(
                syntax, expected: "el código de una casilla",
                nearest: Nearest.word(to: syntax.text, among: names.codes))
        }
        return (question, field)
    }

    /// The field or the column whose values are told apart.
    private func key(_ syntax: Syntax) throws(ExpressionError) -> PopulationKey {
        if case .code(let code, isAll: false) = syntax.kind,
            let (question, list, column) = names.column(code)
        {
            return PopulationKey(field: column, question: question.code, list: list)
        }
        let (question, field) = try field(syntax)
        return PopulationKey(field: field, question: question.code, list: nil)
    }
}
