import Expressions
import SSMEModel

/// One rule, compiled.
struct Rule: Sendable {
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
        _ declaration: RuleDeclaration, questionnaire: Questionnaire, order: [FieldCode: Int]
    ) throws(ExpressionError) {
        let names = Names(
            questionnaire: questionnaire, locals: declaration.each?.locals ?? [:])
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

    var summary: RuleSummary { declaration.summary }
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

    /// The sentence about a subject. The names of the scope are read in the sentence's own language.
    func text(
        in submission: Submission, of subject: Subject
    ) throws(EvaluationError) -> LocalizedText {
        let text = try spanish.text(
            in: submission, locals: subject.locals(in: .spanish), language: .spanish)
        guard let english else { return LocalizedText(text) }
        return LocalizedText(
            text,
            english: try english.text(
                in: submission, locals: subject.locals(in: .english), language: .english))
    }
}
