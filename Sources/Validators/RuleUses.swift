import Expressions
public import SSMEModel

/// What the rules of a wave read, and what nobody does.
public struct RuleUses: Sendable {
    /// The questions that no rule in force names, in questionnaire order.
    public let unreadQuestions: [QuestionCode]
    /// The tables that rule files announce and no rule looks up, drafts included, by name.
    public let unusedTables: [String]

    /// Looks through the conditions and checks of the rules.
    public init(rules: RuleSet, questionnaire: Questionnaire) {
        var codes: Set<String> = []
        var lookedUp: Set<String> = []
        for rule in rules.rules {
            let expressions = [rule.check, rule.applies].compactMap(\.self)
            for expression in expressions { lookedUp.formUnion(expression.tables) }
            guard rules.isInForce(rule) else { continue }
            codes.formUnion(expressions.flatMap(\.codes).map(Self.question))
            if let list = rule.declaration.list { codes.insert(list) }
        }
        unreadQuestions = questionnaire.questions.map(\.code).filter { !codes.contains($0) }
        unusedTables = rules.announcedTables.filter { !lookedUp.contains($0) }.sorted()
    }

    private static func question(_ code: String) -> QuestionCode {
        code.split(separator: ".").prefix(2).joined(separator: ".")
    }
}
