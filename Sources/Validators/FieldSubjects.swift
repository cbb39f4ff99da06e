import Expressions
import SSMEModel

/// The subjects of `each: field`: every answer cell that the form has.
struct FieldSubjects: Sendable {
    private struct Entry: Sendable {
        let question: Question
        let field: Field
        let spanish: [String: Value]
        let english: [String: Value]
    }

    private let entries: [Entry]

    init(_ questionnaire: Questionnaire) {
        entries = questionnaire.questions.flatMap { question in
            question.fields.map { field in
                var spanish = Self.texts(of: field, in: question, .spanish)
                spanish["kind"] = .text(field.kind.rawValue)
                spanish["question"] = .text(question.code)
                return Entry(
                    question: question, field: field, spanish: spanish,
                    english: Self.texts(of: field, in: question, .english))
            }
        }
    }

    func callAsFunction(_ submission: Submission) -> [Subject] {
        entries.compactMap { entry in
            submission.answers[entry.field.code].map { subject(entry, $0, in: submission) }
        }
    }

    private func subject(
        _ entry: Entry, _ answer: Answer, in submission: Submission
    ) -> Subject {
        let asked = submission.asked(entry.question.code)
        let isRequired = entry.field.isRequired && entry.question.isRequired
        let isUnreadable = answer.value == .unreadable
        var locals = entry.spanish
        locals["typed"] = .text(answer.typed)
        locals["answered"] = .truth(answer.isAnswered)
        locals["blank"] = .truth(answer.value == .blank)
        locals["understood"] = .truth(!isUnreadable)
        locals["known_option"] = .truth(
            !(isUnreadable && (entry.field.kind == .choice || entry.field.kind == .flag)))
        locals["skipped"] = Value(ThreeValued.not(asked.truth))
        locals["asked"] = Value(asked.truth)
        locals["required"] = Value(ThreeValued.and(isRequired, asked.truth))
        locals["formula"] = .truth(isUnreadable && answer.typed.utf8.first == UInt8(ascii: "="))
        locals["given"] = .truth(answer.hasValue)
        locals["value"] = value(of: answer, asked)
        locals["doubtful"] = .truth(!answer.readings.isEmpty)
        locals["reading_count"] = .number(Double(answer.readings.count))
        var english = entry.english
        if !answer.readings.isEmpty {
            locals.merge(readings(of: answer, entry.field, .spanish)) { _, new in new }
            english.merge(readings(of: answer, entry.field, .english)) { _, new in new }
        }
        return Subject(
            name: entry.field.code, question: entry.question.code, locals: locals,
            english: english, fields: [entry.field.code], typed: answer.typed)
    }

    /// What the answer may mean, and how each of that is typed without doubt.
    private func readings(
        of answer: Answer, _ field: Field, _ language: Language
    ) -> [String: Value] {
        let words = ReadingWords(field: field, language: language)
        return [
            "readings": .text(words.alternatives(answer.readings)),
            "as_typed": .text(
                Figure(language).alternatives(answer.readings.map { words.typed($0.value) })),
        ]
    }

    /// A question that is not asked gives nothing, as everywhere in the language.
    private func value(of answer: Answer, _ asked: Submission.Asked) -> Value {
        guard asked != .no, case .number(let number) = answer.value else { return .unknown }
        return .number(number)
    }

    private static func texts(
        of field: Field, in question: Question, _ language: Language
    ) -> [String: Value] {
        [
            "readings": .text(""), "as_typed": .text(""),
            "label": .text(field.name(in: question)[language]),
            "options": .text(
                alternatives(field.options.map { $0.label[language] }, language)),
        ]
    }

    private static func alternatives(_ items: [String], _ language: Language) -> String {
        guard items.count > mostListed else {
            let figure = Figure(language)
            return figure.alternatives(items.map { figure.quoted($0) })
        }
        return language == .english
            ? "one of its \(items.count) options" : "una de sus \(items.count) opciones"
    }

    /// More options than these are counted, not listed.
    private static let mostListed = 20
}
