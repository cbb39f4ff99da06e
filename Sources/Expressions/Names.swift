public import SSMEModel

/// What an expression may name: the questionnaire's questions, fields and options, and the locals of a scope.
public struct Names: Sendable {
    /// The questionnaire.
    public let questionnaire: Questionnaire
    /// The names that a scope adds, with their types.
    public let locals: [String: ValueType]

    /// Makes the names of a scope.
    public init(questionnaire: Questionnaire, locals: [String: ValueType] = [:]) {
        self.questionnaire = questionnaire
        self.locals = locals
    }

    /// Every code, for suggestions.
    var codes: [String] {
        questionnaire.questions.flatMap { question in
            [question.code] + question.fields.map(\.code)
        } + locals.keys.sorted()
    }
}
