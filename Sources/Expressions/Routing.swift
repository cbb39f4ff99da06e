public import SSMEModel

/// The skip logic of a questionnaire, compiled: which questions a submission is asked.
public struct Routing: Sendable {
    private let always: [QuestionCode]
    /// In an order in which every condition comes after the questions that it reads.
    private let gates: [Gate]

    /// Compiles the conditions of a questionnaire.
    ///
    /// **Throws**: `ExpressionError` where a condition does not type, or where conditions wait for each other.
    public init(_ questionnaire: Questionnaire) throws(ExpressionError) {
        let names = Names(questionnaire: questionnaire)
        var always: [QuestionCode] = []
        var waiting: [Gate] = []
        for question in questionnaire.questions {
            guard let condition = question.askedWhen else {
                always.append(question.code)
                continue
            }
            waiting.append(
                try Gate(question.code, condition: condition, names: names))
        }
        self.always = always
        gates = try Self.ordered(waiting, after: Set(always))
    }

    /// Which questions are asked, given the answers. A question is not asked either where its condition cannot be told
    /// and nothing but questions that are not asked stands in the way.
    ///
    /// **Shape**: an entry for every question of the questionnaire. **Complexity**: O(conditions).
    public func asked(given answers: [FieldCode: Answer]) -> [QuestionCode: Submission.Asked] {
        var routing: [QuestionCode: Submission.Asked] = [:]
        for question in always { routing[question] = .yes }
        for gate in gates { routing[gate.question] = gate.asked(given: answers, routing) }
        return routing
    }

    private static func ordered(
        _ waiting: [Gate], after known: Set<QuestionCode>
    ) throws(ExpressionError) -> [Gate] {
        var known = known
        var rest = waiting
        var ordered: [Gate] = []
        while !rest.isEmpty {
            let ready = rest.filter { $0.reads.keys.allSatisfy(known.contains) }
            guard !ready.isEmpty else { break }
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

/// The condition under which one question is asked.
private struct Gate: Sendable {
    let question: QuestionCode
    let condition: Expression
    /// The fields that the condition reads, by question.
    let reads: [QuestionCode: [FieldCode]]

    init(
        _ question: QuestionCode, condition: SourceText, names: Names
    ) throws(ExpressionError) {
        self.question = question
        self.condition = try Expression(condition, names: names, expecting: .truth)
        reads = Dictionary(grouping: self.condition.fields) {
            names.questionnaire.field($0)?.question.code ?? $0
        }
    }

    func asked(
        given answers: [FieldCode: Answer], _ routing: [QuestionCode: Submission.Asked]
    ) -> Submission.Asked {
        let evaluator = Evaluator(answers: answers, routing: routing)
        if let truth = (try? evaluator.value(condition.node))?.truth { return truth ? .yes : .no }
        let open = reads.filter { routing[$0.key] != .no }
        let isDecided = open.values.allSatisfy { fields in
            fields.contains { answers[$0]?.isAnswered ?? false }
        }
        return open.count < reads.count && isDecided ? .no : .unknown
    }
}
