import Expressions
import SSMEModel

/// The subjects of `each: question`: every question.
struct QuestionSubjects: Sendable {
    private let questions: [Question]

    init(_ questionnaire: Questionnaire) { questions = questionnaire.questions }

    func callAsFunction(_ submission: Submission) -> [Subject] {
        questions.map { subject($0, in: submission) }
    }

    private func subject(_ question: Question, in submission: Submission) -> Subject {
        let state = QuestionState(question, in: submission)
        let asked = submission.asked(question.code).truth
        var locals: [String: Value] = [
            "question": .text(question.code), "kind": .text(question.kind.rawValue),
            "text": .text(question.text.spanish),
            "missing": .text(state.missing(in: .spanish)),
            "alone": .text(state.marked(.spanish) { $0.isExclusive }),
            "others": .text(state.marked(.spanish) { !$0.isExclusive }),
            "asked": Value(asked), "answered": .truth(!state.answered.isEmpty),
            "required": Value(ThreeValued.and(question.isRequired, asked)),
        ]
        locals["complete"] = Value(ThreeValued.or(state.isComplete, ThreeValued.not(asked)))
        locals["assumed"] = .number(Double(state.assumed.count))
        locals["the_assumed"] = .text(state.assumed(in: .spanish))
        locals["marked"] = .number(Double(state.marked.count))
        locals["exclusive_marked"] = .truth(state.isExclusiveMarked)
        locals["skipped_answered"] = Value(
            ThreeValued.and(ThreeValued.not(asked), !state.answered.isEmpty))
        locals["skipped_fields"] =
            asked.map { .number($0 ? 0 : Double(state.answered.count)) } ?? .unknown
        return Subject(
            name: question.code, question: question.code, locals: locals,
            english: [
                "text": .text(question.text[.english]),
                "missing": .text(state.missing(in: .english)),
                "alone": .text(state.marked(.english) { $0.isExclusive }),
                "others": .text(state.marked(.english) { !$0.isExclusive }),
                "the_assumed": .text(state.assumed(in: .english)),
            ],
            fields: question.fields.map(\.code),
            focus: [
                "complete": state.missing.map(\.code), "missing": state.missing.map(\.code),
                "marked": state.marked, "exclusive_marked": state.marked,
                "skipped_answered": state.answered, "skipped_fields": state.answered,
                "assumed": state.assumed.map(\.field.code),
                "the_assumed": state.assumed.map(\.field.code),
            ])
    }
}

/// What of a question was answered.
private struct QuestionState {
    let question: Question
    let answered: [FieldCode]
    let marked: [FieldCode]
    let isExclusiveMarked: Bool
    /// The parts that must be given and hold nothing.
    let missing: [Field]
    /// The answers that a habit was needed to read.
    let assumed: [(field: Field, answer: Answer, habit: Habit)]

    init(_ question: Question, in submission: Submission) {
        var answered: [FieldCode] = []
        var marked: [FieldCode] = []
        var isExclusiveMarked = false
        var blank: [Field] = []
        for field in question.fields {
            guard let answer = submission.answers[field.code], answer.value != .blank else {
                blank.append(field)
                continue
            }
            if answer.isAnswered { answered.append(field.code) }
            if answer.value == .flag(true) {
                marked.append(field.code)
                isExclusiveMarked = isExclusiveMarked || field.isExclusive
            }
        }
        self.question = question
        assumed = question.fields.compactMap { field in
            guard let answer = submission.answers[field.code],
                let habit = answer.sureness.habit
            else { return nil }
            return (field, answer, habit)
        }
        self.answered = answered
        self.marked = marked
        self.isExclusiveMarked = isExclusiveMarked
        missing = Self.missing(blank, of: question)
    }

    /// Something typed that nobody understands is another finding; here it counts as given. Where no part is required
    /// alone (marks, shares of a hundred), one of them must be.
    private static func missing(_ blank: [Field], of question: Question) -> [Field] {
        guard question.isRequired else { return [] }
        let required = blank.filter(\.isRequired)
        return required.isEmpty && blank.count == question.fields.count ? blank : required
    }

    var isComplete: Bool { missing.isEmpty }

    /// The marked options of a kind, each between «…».
    func marked(_ language: Language, where belongs: (Field) -> Bool) -> String {
        let figure = Figure(language)
        return figure.list(
            question.fields.filter { marked.contains($0.code) && belongs($0) }
                .map { figure.quoted($0.name(in: question)[language]) })
    }

    /// «120 M» as $ 120.000.000 (why), each.
    func assumed(in language: Language) -> String {
        Figure(language).list(
            assumed.map { field, answer, habit in
                ReadingWords(field: field, language: language).assumption(answer, by: habit)
            })
    }

    /// The missing parts by name; the question itself where nothing was given.
    func missing(in language: Language) -> String {
        if missing.count == question.fields.count, !missing.isEmpty {
            return question.text[language]
        }
        return Figure(language).list(missing.map { $0.name(in: question)[language] })
    }
}
