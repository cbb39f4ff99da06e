public import SSMEModel

/// What an expression reads, and which of it is missing.
extension Expression {
    /// The names of its scope that it reads.
    public var locals: Set<String> {
        var names: Set<String> = []
        node.walk { if case .local(let name) = $0 { names.insert(name) } }
        return names
    }

    /// The codes that it names, of this submission or beyond it: `D7.2` of `sum(D7.2.*)`.
    public var codes: [String] {
        ((try? Lexer.tokens(of: source)) ?? []).compactMap { token in
            if case .code(let code, _) = token.kind { code } else { nil }
        }
    }

    /// The tables of reference that it looks up.
    public var tables: Set<String> {
        var tables: Set<String> = []
        node.walk { node in
            switch node {
            case .lookup(let lookup, _), .isListed(let lookup, _): tables.insert(lookup.table)
            default: break
            }
        }
        return tables
    }

    /// True where it is one comparison, not a combination of several.
    public var isComparison: Bool { if case .compare = node { true } else { false } }

    /// True where it adds the parts of a question.
    public var addsParts: Bool { node.addsParts }

    /// What the two sides of a comparison are measured in; `nil` for a bare number and for every other expression.
    public var unit: Field.Kind? {
        guard case .compare(_, let one, let other, _) = node else { return nil }
        return one.unit ?? other.unit
    }

    /// The cells of a list that it sets against those of the other submissions, where another has the same.
    public func sharedCells(in submission: Submission, amid setting: Setting) -> [FieldCode] {
        var cells: [FieldCode] = []
        node.walk { node in
            guard case .duplicates(let key, _) = node else { return }
            cells += (Evaluator(submission, setting).shared(key) ?? []).map(\.field)
        }
        return cells
    }

    /// The questions and the names of the scope that give no value, each once, in the order in which they are named.
    ///
    /// **Missing**: a part left blank is missing only where the question gives nothing at all.
    public func unknownInputs(
        in submission: Submission, amid setting: Setting = Setting()
    ) -> (questions: [QuestionCode], locals: [String]) {
        let evaluator = Evaluator(submission, setting)
        var questions: [QuestionCode] = []
        var names: [String] = []
        func visit(_ node: Node) {
            let value = try? evaluator.value(node)
            guard value == nil || value == .unknown else { return }
            switch node {
            case .local(let name): if !names.contains(name) { names.append(name) }
            case .field(_, let question), .flag(_, _, let question), .cell(_, let question),
                .share(_, _, let question), .marked(let question, _, _),
                .parts(let question, _), .countEntries(let question, _, _),
                .similarity(_, let question), .asked(let question):
                if !questions.contains(question) { questions.append(question) }
            case .duplicates(let key, _):
                // Asked, it is the others that nobody knows.
                if submission.asked(key.question) == .no, !questions.contains(key.question) {
                    questions.append(key.question)
                }
            default: node.children.forEach(visit)
            }
        }
        visit(node)
        return (questions, names)
    }
}
