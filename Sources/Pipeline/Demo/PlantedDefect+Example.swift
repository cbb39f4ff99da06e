import SSMEModel
import Validators

extension PlantedDefect {
    /// The failing example of a rule, planted in a whole form: whatever the rule reads is answered as the example says
    /// and no other way. `nil` where it is about documents, about no answer, about other forms, or about whose form it is.
    init?(_ example: RuleExample, of rule: RuleSummary, reading fields: Set<FieldCode>) {
        guard example.kind == .failing, rule.level < 2, example.documents.isEmpty,
            !example.answers.isEmpty,
            let subject = example.questions.first, subject != Self.identity
        else { return nil }
        self.init(title: rule.title, rule: rule.id, subject: subject)
        replaced = Set(example.questions)
        for field in fields { answers[field] = .some(nil) }
        for answer in example.answers {
            // What is not read with certainty is planted as it was typed, and read again.
            let isTyped = answer.isUnclear || answer.sureness != .certain
            if isTyped { typed[answer.field] = answer.typed }
            answers[answer.field] =
                answer.value == .blank ? .some(nil) : isTyped ? .unreadable : answer.value
        }
    }

    /// The question that says whose form it is.
    private static let identity = "D0.1"

    /// The questions whose answers it writes, or whose document it changes.
    func questions(of questionnaire: Questionnaire) -> Set<QuestionCode> {
        let written = answers.keys.compactMap { field in
            (questionnaire.field(field) ?? questionnaire.entry(field))?.question.code
        }
        return replaced.union(written).union([subject])
    }
}
