public import SSMEModel

extension Expression {
    /// The expression in plain words: «D7.1 es mayor que 0 y en D1.4 se respondió «Cámara de comercio»».
    ///
    /// **Missing**: `nil` where the words would say less than the expression. **Complexity**: O(nodes).
    public func words(_ language: Language, of questionnaire: Questionnaire) -> String? {
        ExpressionWords(questionnaire: questionnaire, language: language).clause(node)
    }

    /// Of a chain of conditions, the first that is false of a submission, in words, with the fields and names that it reads.
    ///
    /// **Missing**: `nil` where none is false, or where the words would say less than the condition.
    package func firstFalse(
        in submission: Submission, amid setting: Setting, _ language: Language,
        of questionnaire: Questionnaire
    ) -> (words: String, fields: [FieldCode], locals: [String])? {
        let evaluator = Evaluator(submission, setting)
        let parts = if case .and = node { node.chain } else { [node] }
        guard let part = parts.first(where: { (try? evaluator.value($0))?.truth == false }),
            let words = ExpressionWords(questionnaire: questionnaire, language: language)
                .clause(part)
        else { return nil }
        var locals: [String] = []
        part.walk { if case .local(let name) = $0, !locals.contains(name) { locals.append(name) } }
        return (words, part.fields, locals)
    }
}

/// Says an expression's tree in words. A condition is a clause («en D3.1 se respondió «Sí»»), a figure is a noun («la
/// suma de D7.2»); each is `nil` where it has no short way of being said.
struct ExpressionWords {
    let questionnaire: Questionnaire
    let language: Language
    /// False inside a count of rows, which has said already whose cells they are.
    var namesRow = true
    var figures: Figure { Figure(language) }

    /// A whole condition: what its parts leave side by side is contracted, «de el» as «del».
    func clause(_ node: Node) -> String? {
        condition(node).map { language == .spanish ? SpanishWords.contracted($0) : $0 }
    }

    func condition(_ node: Node, isTrue: Bool = true) -> String? {
        switch node {
        case .constant(.truth(let truth)):
            truth == isTrue ? say("siempre", "always") : say("nunca", "never")
        case .not(let inner): condition(inner, isTrue: !isTrue)
        case .and(let one, let other): joined(node, [one, other], isAll: isTrue, isTrue)
        case .or(let one, let other): joined(node, [one, other], isAll: !isTrue, isTrue)
        case .conditional(let condition, let then, let other):
            isTrue ? implication(condition, then, other) : denied(node)
        case .compare(let comparison, let one, let other, _):
            compared(isTrue ? comparison : comparison.opposite, one, other)
        case .isAmong(let inner, let codes):
            answer(inner, codes.sorted { (place($0, inner), $0) < (place($1, inner), $1) }, isTrue)
        case .flag(let field, _, let question):
            marked(say("la opción", "the option"), [label(field)], in: question, isTrue)
        case .includes(let inner, let code): marks(inner, [code], isAll: true, isTrue)
        case .includesSet(let inner, let codes, let isAll):
            marks(inner, codes, isAll: isAll, isTrue)
        case .includesAnswer(let marked, let chosen):
            pair(marked, chosen) { marked, chosen in
                say(
                    "la opción de \(chosen) \(isTrue ? "está" : "no está") marcada en \(marked)",
                    "the option of \(chosen) is \(isTrue ? "" : "not ")marked in \(marked)")
            }
        default: fact(node, isTrue)
        }
    }

    func say(_ spanish: String, _ english: String) -> String {
        language == .spanish ? spanish : english
    }

    func pair(_ one: Node, _ other: Node, _ words: (String, String) -> String) -> String? {
        guard let one = figure(one), let other = figure(other) else { return nil }
        return words(one, other)
    }

    /// The clauses of a chain of `and` or of `or`, each chain inside another in brackets.
    private func joined(_ node: Node, _ parts: [Node], isAll: Bool, _ isTrue: Bool) -> String? {
        var clauses: [String] = []
        for part in node.chain {
            guard let clause = condition(part, isTrue: isTrue) else { return nil }
            clauses.append(part.isChain ? "(" + clause + ")" : clause)
        }
        guard let last = clauses.popLast() else { return nil }
        let word = isAll ? say(" y ", " and ") : say(" o ", " or ")
        let mark = clauses.count > 1 ? "; " : ", "
        return clauses.count == 1
            ? clauses[0] + word + last
            : clauses.joined(separator: mark) + mark + word.dropFirst() + last
    }

    private func implication(_ condition: Node, _ then: Node, _ other: Node?) -> String? {
        guard let condition = self.condition(condition), let then = self.condition(then) else {
            return nil
        }
        let start = say("si \(condition), \(then)", "if \(condition), \(then)")
        guard let other else { return start }
        return self.condition(other).map { start + say("; si no, ", "; otherwise, ") + $0 }
    }

    private func denied(_ node: Node) -> String? {
        condition(node).map { say("no se cumple que \($0)", "it is not so that \($0)") }
    }

    /// «en D3.1 se respondió «a» o «b»».
    func answer(_ node: Node, _ codes: [String], _ isTrue: Bool) -> String? {
        guard let name = figure(node) else { return nil }
        let labels = figures.alternatives(codes.map { label($0, of: node) })
        switch node {
        case .local, .cell:
            return say(
                "\(name) \(isTrue ? "es" : "no es") \(labels)",
                "\(name) is \(isTrue ? "" : "not ")\(labels)")
        default: break
        }
        return say(
            "en \(name) \(isTrue ? "se" : "no se") respondió \(labels)",
            "the answer of \(name) is \(isTrue ? "" : "not ")\(labels)")
    }

    private func marks(_ node: Node, _ codes: [String], isAll: Bool, _ isTrue: Bool) -> String? {
        guard case .marked(let question, let fields, _) = node else { return nil }
        let labels = codes.map { code in
            fields.first { $0.part == code }.map(label) ?? figures.quoted(code)
        }
        return marked("", isAll ? labels : [figures.alternatives(labels)], in: question, isTrue)
    }

    private func marked(
        _ noun: String, _ labels: [String], in question: QuestionCode, _ isTrue: Bool
    ) -> String {
        let options = (noun.isEmpty ? "" : noun + " ") + figures.list(labels)
        return say(
            "en \(question) \(isTrue ? "se marcó" : "no se marcó") \(options)",
            "\(options) is \(isTrue ? "" : "not ")marked in \(question)")
    }

    private func label(_ field: Field) -> String {
        field.label[language].isEmpty ? field.code : figures.quoted(field.label[language])
    }

    private func label(_ code: String, of node: Node) -> String {
        let option = options(of: node).first { $0.code == code }
        if let option { return figures.quoted(option.label[language]) }
        guard case .local = node else { return figures.quoted(code) }
        return figures.quoted(LocalWords.code(code, language) ?? code)
    }

    private func place(_ code: String, _ node: Node) -> Int {
        options(of: node).firstIndex { $0.code == code } ?? 0
    }

    private func options(of node: Node) -> [Option] {
        switch node {
        case .field(let field, _), .cell(let field, _): field.options
        case .previous(let inner), .own(let inner): options(of: inner)
        default: []
        }
    }
}
