import Expressions
import SSMEModel

/// A document that the questionnaire requires, its condition compiled.
struct DocumentRequirement: Sendable {
    let question: Question
    /// Among the question's documents, 0-based.
    let index: Int
    let document: LocalizedText
    let when: Expression?

    /// Every one, in questionnaire order.
    static func all(
        of questionnaire: Questionnaire
    ) throws(ExpressionError) -> [DocumentRequirement] {
        let names = Names(questionnaire: questionnaire)
        var requirements: [DocumentRequirement] = []
        for question in questionnaire.questions {
            for (index, evidence) in question.evidence.enumerated() {
                let when: Expression? =
                    if let source = evidence.when {
                        try Expression(source, names: names, expecting: .truth)
                    } else { nil }
                requirements.append(
                    DocumentRequirement(
                        question: question, index: index, document: evidence.document, when: when))
            }
        }
        return requirements
    }

    /// Whether a submission must bring it; `nil` where the answer that decides is missing. Without a condition:
    /// whenever the question is answered.
    func isRequired(in submission: Submission) -> Bool? {
        let asked = submission.asked(question.code)
        guard asked != .no else { return false }
        guard let when else {
            return question.fields.contains { submission.answers[$0.code]?.isAnswered ?? false }
        }
        let truth = (try? when.value(in: submission))?.truth
        guard truth == nil else { return truth }
        let missing = when.unknownInputs(in: submission).questions
        return missing.contains { submission.asked($0) == .no } ? false : nil
    }
}
