import Expressions
public import SSMEModel

/// Applies every rule to a submission.
///
/// ```swift
/// let validator = Validator(rules: rules, questionnaire: questionnaire)
/// for finding in validator.review(submission).findings { print(finding.message.spanish) }
/// ```
public struct Validator: Sendable {
    private var rules: [Rule]
    let questionnaire: Questionnaire
    private(set) var needs: PopulationNeeds
    private let fields: FieldSubjects
    private let questions: QuestionSubjects
    private let documents: DocumentSubjects
    private let claims: ClaimSubjects
    private let lists: ListSubjects
    private let rows: RowSubjects
    private let files = FileSubjects()
    private let notes: NoteSubjects

    /// Prepares the rules in force for submissions of the questionnaire that they were compiled against.
    ///
    /// - Parameter isRehearsal: true to ask drafts and rules of a later wave as well, as their examples need.
    public init(rules: RuleSet, questionnaire: Questionnaire, isRehearsal: Bool = false) {
        let asked = rules.rules.filter { isRehearsal || rules.isInForce($0) }
        self.rules = asked
        fields = FieldSubjects(questionnaire)
        questions = QuestionSubjects(questionnaire)
        documents = DocumentSubjects(requirements: rules.requirements)
        claims = ClaimSubjects(questionnaire: questionnaire)
        lists = ListSubjects(questionnaire)
        rows = RowSubjects(questionnaire)
        notes = NoteSubjects(questionnaire: questionnaire)
        self.questionnaire = questionnaire
        needs = Self.needs(of: asked)
    }

    /// What every rule says of a submission.
    ///
    /// **Missing**: an input without a value gives the outcome `unknown`, never `pass`; a rule about questions that
    /// are not asked is not applied. **Complexity**: O(rules × subjects).
    public func review(
        _ submission: Submission, in context: RuleContext = .alone
    ) -> Review {
        var subjects: [Scope: [Subject]] = [:]
        for scope in Set(rules.compactMap(\.declaration.each)) {
            subjects[scope] = self.subjects(scope, of: submission)
        }
        let base = Setting(
            earlier: context.earlier[submission.initiative.id], population: context.population)
        var evaluations: [Evaluation] = []
        var findings: [Finding] = []
        let consequences = NoteConsequences(submission)
        for rule in rules {
            for subject in targets(of: rule, in: submission, subjects: { subjects[$0] ?? [] }) {
                let application = Application(
                    rule: rule, subject: subject, submission: submission, base: base)
                guard let verdict = application.verdict() else { continue }
                let finding = application.finding(verdict)
                let isExplained =
                    finding.map { consequences.explains($0, of: rule.declaration) } ?? false
                evaluations.append(
                    Evaluation(
                        rule: rule.declaration.id, initiative: submission.initiative.id,
                        subject: subject.name, outcome: isExplained ? .unknown : verdict.outcome))
                if let finding, !isExplained { findings.append(finding) }
            }
        }
        return Review(evaluations: evaluations, findings: findings.sorted(by: Finding.readingOrder))
    }

    /// What a rule is applied to, in one submission.
    func targets(of rule: Rule, in submission: Submission) -> [Subject] {
        targets(of: rule, in: submission) { subjects($0, of: submission) }
    }

    private func targets(
        of rule: Rule, in submission: Submission, subjects: (Scope) -> [Subject]
    ) -> [Subject] {
        let about = rule.declaration.about ?? ""
        return rule.declaration.list.map { rows(submission, list: $0) }
            ?? rule.declaration.each.map(subjects)
            ?? [Subject(name: about, question: about)]
    }

    private static func needs(of rules: [Rule]) -> PopulationNeeds {
        var needs = PopulationNeeds()
        for rule in rules { needs.formUnion(rule.populationNeeds) }
        return needs
    }

    /// The same questionnaire under one rule alone, whether or not it is in force.
    func asking(_ rule: Rule) -> Validator {
        var validator = self
        validator.rules = [rule]
        validator.needs = Self.needs(of: [rule])
        return validator
    }

    private func subjects(_ scope: Scope, of submission: Submission) -> [Subject] {
        switch scope {
        case .field: fields(submission)
        case .question: questions(submission)
        case .evidence: documents(submission)
        case .claim: claims(submission)
        case .list: lists(submission)
        case .file: files(submission)
        case .row: []
        case .note: notes(submission)
        }
    }
}
