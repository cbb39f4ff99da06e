public import SSMEModel

/// What an expression may name: the questionnaire's questions, fields and options, the locals of a scope, the tables
/// of reference.
public struct Names: Sendable {
    /// The questionnaire.
    public let questionnaire: Questionnaire
    /// The names that a scope adds, with their types.
    public let locals: [String: ValueType]
    /// The question whose list the scope takes entry by entry; `nil` outside such a scope.
    public let list: QuestionCode?
    /// The tables of reference by name.
    public let tables: [String: ReferenceTable]

    /// Makes the names of a scope.
    public init(
        questionnaire: Questionnaire, locals: [String: ValueType] = [:],
        list: QuestionCode? = nil, tables: [ReferenceTable] = []
    ) {
        self.init(
            questionnaire: questionnaire, locals: locals, list: list,
            tables: Dictionary(tables.map { ($0.name, $0) }) { first, _ in first })
    }

    private init(
        questionnaire: Questionnaire, locals: [String: ValueType], list: QuestionCode?,
        tables: [String: ReferenceTable]
    ) {
        self.questionnaire = questionnaire
        self.locals = locals
        self.list = list
        self.tables = tables
    }

    /// The same questionnaire and tables, without the names of the scope.
    func outside(list: QuestionCode? = nil) -> Names {
        Names(questionnaire: questionnaire, locals: [:], list: list, tables: tables)
    }

    /// The column of a list that a code names, `D1.9.nit`, and its question.
    func column(_ code: String) -> (question: Question, list: ListForm, column: Field)? {
        let parent = code.split(separator: ".").prefix(2).joined(separator: ".")
        guard let question = questionnaire.question(parent), let list = question.list,
            let column = list.columns.first(where: { $0.code == code })
        else { return nil }
        return (question, list, column)
    }

    /// Every code, for suggestions.
    var codes: [String] {
        questionnaire.questions.flatMap { question in
            [question.code] + question.fields.map(\.code)
                + (question.list?.columns.map(\.code) ?? [])
        } + locals.keys.sorted()
    }
}
