import Expressions
import SSMEModel

/// One rule, compiled once and shared by every application of it.
final class Rule: Sendable {
    let declaration: RuleDeclaration
    let applies: Expression?
    let check: Expression
    let says: Sentence
    let fix: Sentence
    /// The fields that the check reads, in questionnaire order.
    let fields: [FieldCode]
    /// The names of the scope that the check reads.
    let locals: Set<String>

    init(
        _ declaration: RuleDeclaration, questionnaire: Questionnaire, order: [FieldCode: Int],
        tables: [ReferenceTable] = []
    ) throws(ExpressionError) {
        let names = Names(
            questionnaire: questionnaire, locals: declaration.each?.locals ?? [:],
            list: declaration.list, tables: tables)
        self.declaration = declaration
        applies =
            if let source = declaration.applies {
                try Expression(source, names: names, expecting: .truth)
            } else { nil }
        check = try Expression(declaration.check, names: names, expecting: .truth)
        says = try Sentence(declaration.says, names: names)
        fix = try Sentence(declaration.fix, names: names)
        fields = check.fields.sorted { order[$0, default: 0] < order[$1, default: 0] }
        locals = check.locals
        if declaration.severity.isGraded, !check.comparesNumbers {
            throw declaration.severity.source.error(
                at: 0, found: "",
                expected: "una sola gravedad: «check» no es una comparación entre dos números")
        }
    }

    /// The same rule with another condition, check, tolerance or severity; what it says stays.
    init(_ rule: Rule, declaration: RuleDeclaration, applies: Expression?, check: Expression) {
        self.declaration = declaration
        self.applies = applies
        self.check = check
        says = rule.says
        fix = rule.fix
        fields = rule.fields
        locals = rule.locals
    }

    var summary: RuleSummary { declaration.summary }

    /// Whether some form leaves it untold: it reads an answer, another form, or a name that may have no value.
    var canBeUnknown: Bool {
        // Where it asks first whether a document was seen, the document has an outcome.
        let known = applies?.locals.contains("seen") == true ? Scope.outcomes : []
        let uncertain = (declaration.each?.uncertain ?? []).subtracting(known)
        return [check, applies].compactMap { $0 }.contains { expression in
            !expression.fields.isEmpty || !expression.columns.isEmpty
                || !expression.populationNeeds.isEmpty
                || !expression.locals.isDisjoint(with: uncertain)
        }
    }

    /// What the rule and its sentences read of the other submissions.
    var populationNeeds: PopulationNeeds {
        var needs = check.populationNeeds
        for other in [applies?.populationNeeds, says.populationNeeds, fix.populationNeeds] {
            if let other { needs.formUnion(other) }
        }
        return needs
    }
}

extension RuleDeclaration {
    /// What reports need to know of the rule.
    var summary: RuleSummary {
        RuleSummary(
            id: id, title: title, level: level,
            severity: severity.heaviest, expression: check.text,
            version: version, source: source, status: status,
            owner: owner, since: since)
    }
}

/// A sentence with placeholders, in one language or two.
struct Sentence: Sendable {
    private let spanish: MessageTemplate
    private let english: MessageTemplate?

    init(_ sources: RuleDeclaration.Sources, names: Names) throws(ExpressionError) {
        spanish = try MessageTemplate(sources.spanish, names: names)
        english =
            if let source = sources.english { try MessageTemplate(source, names: names) } else {
                nil
            }
    }

    var columns: [FieldCode] { spanish.columns + (english?.columns ?? []) }

    var populationNeeds: PopulationNeeds {
        var needs = spanish.populationNeeds
        if let english { needs.formUnion(english.populationNeeds) }
        return needs
    }

    /// The sentence about a subject. The names of the scope are read in the sentence's own language.
    func text(
        in submission: Submission, of subject: Subject, amid setting: Setting
    ) throws(EvaluationError) -> LocalizedText {
        func text(
            _ template: MessageTemplate, _ language: Language
        ) throws(EvaluationError) -> String {
            var setting = setting
            setting.locals = subject.locals(in: language)
            setting.language = language
            return try template.text(in: submission, amid: setting)
        }
        guard let english else { return LocalizedText(try text(spanish, .spanish)) }
        return LocalizedText(
            try text(spanish, .spanish), english: try text(english, .english))
    }
}
