public import SSMEModel

/// The skip logic of a questionnaire, compiled: which questions a submission is asked.
public struct Routing: Sendable {
    private let always: [QuestionCode]
    /// In an order in which every condition comes after the questions that it reads.
    private let gated: [(question: QuestionCode, condition: Expression, reads: Set<QuestionCode>)]

    /// Compiles the conditions of a questionnaire.
    ///
    /// **Throws**: `ExpressionError` where a condition does not type, or where conditions wait for each other.
    public init(_ questionnaire: Questionnaire) throws(ExpressionError) {
        let names = Names(questionnaire: questionnaire)
        var always: [QuestionCode] = []
        var waiting: [(question: QuestionCode, condition: Expression, reads: Set<QuestionCode>)] = []
        for question in questionnaire.questions {
            guard let condition = question.askedWhen else {
                always.append(question.code)
                continue
            }
            let expression = try Expression(condition, names: names, expecting: .truth)
            let reads = Set(
                expression.fields.compactMap { questionnaire.field($0)?.question.code })
            waiting.append((question.code, expression, reads))
        }
        self.always = always
        gated = try Self.ordered(waiting, after: Set(always))
    }

    /// Which questions are asked, given the answers. A condition that cannot be told because a question that it reads
    /// is itself not asked means that the question is not asked.
    ///
    /// **Shape**: an entry for every question of the questionnaire. **Complexity**: O(conditions).
    public func asked(given answers: [FieldCode: Answer]) -> [QuestionCode: Submission.Asked] {
        var routing: [QuestionCode: Submission.Asked] = [:]
        for question in always { routing[question] = .yes }
        for (question, condition, reads) in gated {
            let evaluator = Evaluator(answers: answers, routing: routing)
            switch (try? evaluator.value(condition.node))?.truth {
            case true: routing[question] = .yes
            case false: routing[question] = .no
            case nil: routing[question] = reads.contains { routing[$0] == .no } ? .no : .unknown
            }
        }
        return routing
    }

    private static func ordered(
        _ waiting: [(question: QuestionCode, condition: Expression, reads: Set<QuestionCode>)],
        after known: Set<QuestionCode>
    ) throws(ExpressionError) -> [(
        question: QuestionCode, condition: Expression, reads: Set<QuestionCode>
    )] {
        var known = known
        var rest = waiting
        var ordered: [(question: QuestionCode, condition: Expression, reads: Set<QuestionCode>)] = []
        while !rest.isEmpty {
            let ready = rest.filter { $0.reads.isSubset(of: known) }
            guard let first = rest.first, !ready.isEmpty else { break }
            _ = first
            ordered += ready
            known.formUnion(ready.map(\.question))
            rest.removeAll { known.contains($0.question) }
        }
        if let stuck = rest.first {
            let cycle = rest.map(\.question).joined(separator: ", ")
            throw stuck.condition.source.error(
                at: 0, found: stuck.condition.source.text,
                expected: "una condición que no dependa de sí misma (\(cycle))")
        }
        return ordered
    }
}
