public import SSMEModel

/// What an expression reads, and which of it is missing.
extension Expression {
    /// The names of its scope that it reads.
    public var locals: Set<String> {
        var names: Set<String> = []
        node.walk { if case .local(let name) = $0 { names.insert(name) } }
        return names
    }

    /// True where it is one comparison, not a combination of several.
    public var isComparison: Bool { if case .compare = node { true } else { false } }

    /// What the two sides of a comparison are measured in; `nil` for a bare number and for every other expression.
    public var unit: Field.Kind? {
        guard case .compare(_, let one, let other) = node else { return nil }
        return one.unit ?? other.unit
    }

    /// The questions and the names of the scope that give no value, each once, in the order in which they are named.
    ///
    /// **Missing**: a part left blank is missing only where the question gives nothing at all.
    public func unknownInputs(
        in submission: Submission, locals: [String: Value] = [:], blank: BlankMode = .unknown
    ) -> (questions: [QuestionCode], locals: [String]) {
        let evaluator = Evaluator(
            answers: submission.answers, routing: submission.routing, locals: locals, blank: blank)
        var questions: [QuestionCode] = []
        var names: [String] = []
        node.walk { node in
            switch node {
            case .local(let name):
                if locals[name] == .unknown, !names.contains(name) { names.append(name) }
            case .field(_, let question), .share(_, _, let question), .marked(let question, _),
                .parts(let question, _),
                .asked(let question):
                let value = try? evaluator.value(node)
                if value == .unknown, !questions.contains(question) { questions.append(question) }
            default: break
            }
        }
        return (questions, names)
    }
}
