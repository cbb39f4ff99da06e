import SSMEModel

extension Checker {
    /// What a question or field code gives.
    mutating func reference(
        _ code: String, isAll: Bool, at syntax: Syntax
    ) throws(ExpressionError) -> TypedNode {
        if isAll {
            if code.contains("*") { return try line(code, at: syntax) }
            guard let question = names.questionnaire.question(code) else {
                throw unknownCode(code, at: syntax)
            }
            let numbers = question.fields.filter {
                [.percent, .amount, .integer].contains($0.kind)
            }
            guard numbers.count > 1 else {
                throw error(syntax, expected: "una pregunta con varias partes numéricas")
            }
            for field in numbers { read(field) }
            return TypedNode(node: .parts(code, numbers), type: .numbers)
        }
        if let (question, _, column) = names.column(code) {
            return try cell(column, question, at: syntax)
        }
        if let (question, field) = names.questionnaire.field(code) {
            read(field)
            let node: Node =
                question.kind == .distribution
                ? .share(field, among: question.fields, of: question.code)
                : field.kind == .flag
                    ? .flag(field, among: question.fields, of: question.code)
                    : .field(field, of: question.code)
            return TypedNode(
                node: node, type: Self.type(of: field.kind), options: field.options)
        }
        guard let question = names.questionnaire.question(code) else {
            throw unknownCode(code, at: syntax)
        }
        let flags = question.fields.filter { $0.kind == .flag }
        guard !flags.isEmpty else {
            let parts = question.fields.map(\.code).joined(separator: ", ")
            throw error(syntax, expected: "una de sus partes: \(parts)")
        }
        for flag in flags { read(flag) }
        return TypedNode(
            node: .marked(code, flags, among: question.fields), type: .options,
            options: flags.map { Option(code: $0.part, label: $0.label) })
    }

    /// What a list's column gives in the entry that the scope is about.
    private mutating func cell(
        _ column: Field, _ question: Question, at syntax: Syntax
    ) throws(ExpressionError) -> TypedNode {
        guard names.list == question.code else {
            throw error(
                syntax,
                expected: "«each: row of \(question.code)» o «count(\(question.code) where …)»")
        }
        readColumn(column)
        return TypedNode(
            node: .cell(column, of: question.code), type: Self.type(of: column.kind),
            options: column.options)
    }

    /// What a row or a column of a matrix gives: the options marked in it.
    private mutating func line(
        _ code: String, at syntax: Syntax
    ) throws(ExpressionError) -> TypedNode {
        let pieces = code.split(separator: ".", maxSplits: 2)
        let parent = pieces.prefix(2).joined(separator: ".")
        guard let question = names.questionnaire.question(parent) else {
            throw unknownCode(parent, at: syntax)
        }
        let pattern = pieces[2]
        let flags = question.fields.filter {
            guard $0.kind == .flag else { return false }
            return pattern.hasSuffix("*")
                ? $0.part.hasPrefix(pattern.dropLast()) : $0.part.hasSuffix(pattern.dropFirst())
        }
        guard !flags.isEmpty else {
            throw error(syntax, expected: "una fila o una columna de \(parent)")
        }
        for flag in flags { read(flag) }
        return TypedNode(
            node: .marked(parent, flags, among: question.fields), type: .options,
            options: flags.map { Option(code: $0.part, label: $0.label) })
    }

    /// What a bare word gives: an option of what it is compared with, a local, or a constant.
    func name(
        _ word: String, among options: [Option]?, at syntax: Syntax
    ) throws(ExpressionError) -> TypedNode {
        if let options, options.contains(where: { $0.code == word }) {
            return TypedNode(node: .constant(.option(word)), type: .option, options: options)
        }
        if let type = names.locals[word] { return TypedNode(node: .local(word), type: type) }
        switch word {
        case "cutoff":
            return TypedNode(
                node: .constant(.month(names.questionnaire.cutOff.yearMonth)), type: .month)
        case "reference_year":
            return TypedNode(node: .year(names.questionnaire.referenceYear), type: .number)
        case "initiative": return TypedNode(node: .initiative, type: .text)
        case "manager": return TypedNode(node: .manager, type: .text)
        case "true", "false":
            return TypedNode(node: .constant(.truth(word == "true")), type: .truth)
        default: break
        }
        guard let options, !options.isEmpty else {
            let known =
                names.locals.keys.sorted()
                + ["cutoff", "initiative", "manager", "reference_year", "true", "false"]
            throw error(
                syntax,
                expected: "un código de pregunta o uno de: \(known.joined(separator: ", "))",
                nearest: Nearest.word(to: word, among: known + names.codes))
        }
        let code = try optionCode(syntax, among: options)
        return TypedNode(node: .constant(.option(code)), type: .option, options: options)
    }

    /// The code of an option that must be one of those known.
    func optionCode(
        _ syntax: Syntax, among options: [Option]
    ) throws(ExpressionError) -> String {
        let codes = options.map(\.code)
        guard case .word(let word) = syntax.kind, codes.contains(word) else {
            throw error(
                syntax, expected: "una opción: \(codes.joined(separator: ", "))",
                nearest: Nearest.word(to: syntax.text, among: codes))
        }
        return word
    }

    /// The question and fields that `answered(…)` and `asked(…)` are about.
    mutating func subject(
        _ syntax: Syntax
    ) throws(ExpressionError) -> (QuestionCode, [Field]) {
        guard case .code(let code, isAll: false) = syntax.kind else {
            throw error(syntax, expected: "un código de pregunta")
        }
        if let question = names.questionnaire.question(code) {
            for field in question.fields { read(field) }
            return (code, question.fields)
        }
        guard let (question, field) = names.questionnaire.field(code) else {
            throw unknownCode(code, at: syntax)
        }
        read(field)
        return (question.code, [field])
    }

    private func unknownCode(_ code: String, at syntax: Syntax) -> ExpressionError {
        error(
            syntax, expected: "un código del cuestionario",
            nearest: Nearest.word(to: code, among: names.codes))
    }

    private static func type(of kind: Field.Kind) -> ValueType {
        switch kind {
        case .choice: .option
        case .flag: .truth
        case .percent, .amount, .integer, .entries: .number
        case .month: .month
        case .text, .nit: .text
        }
    }
}
