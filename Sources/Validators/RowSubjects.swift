import Expressions
import SSMEModel

/// The subjects of `each: row of D1.9`: the entries of a list, one by one.
struct RowSubjects: Sendable {
    private let questionnaire: Questionnaire

    init(_ questionnaire: Questionnaire) { self.questionnaire = questionnaire }

    func callAsFunction(_ submission: Submission, list code: QuestionCode) -> [Subject] {
        guard let list = questionnaire.question(code)?.list, submission.asked(code) != .no else {
            return []
        }
        return list.entries(in: submission.answers).enumerated().map { index, answers in
            Self.subject(code, list, answers, number: index + 1)
        }
    }

    /// One entry, 1-based.
    static func subject(
        _ code: QuestionCode, _ list: ListForm, _ answers: [Answer], number: Int
    ) -> Subject {
        let row = answers.compactMap { $0.location?.address.row }.first
        return Subject(
            name: code + "." + String(number), question: code,
            locals: [
                "entry": .number(Double(number)), "sheet": .text(list.sheet),
                "row": row.map { .number(Double($0)) } ?? .unknown,
            ],
            fields: answers.map(\.field), entry: number)
    }
}
