import Expressions
import SSMEModel

/// The subjects of `each: list`: the questions answered by a list that has entries.
///
/// One subject a list, not one an entry: a column typed wrongly throughout is one finding, with its cells.
struct ListSubjects: Sendable {
    private let questions: [(question: Question, list: ListForm)]

    init(_ questionnaire: Questionnaire) {
        questions = questionnaire.questions.compactMap { question in
            question.list.map { (question, $0) }
        }
    }

    func callAsFunction(_ submission: Submission) -> [Subject] {
        questions.compactMap { question, list in
            let entries = list.entries(in: submission.answers)
            guard !entries.isEmpty, submission.asked(question.code) != .no else { return nil }
            var seen: Set<String> = []
            return Self.subject(question.code, list, entries) { !seen.insert($0).inserted }
        }
    }

    /// A list with these entries, of which `isRepeated` tells each key that was there before.
    static func subject(
        _ question: QuestionCode, _ list: ListForm, _ entries: [[Answer]],
        isRepeated: (String) -> Bool
    ) -> Subject {
        let state = ListState(list, entries, isRepeated: isRepeated)
        var locals = state.locals(.spanish)
        locals["question"] = .text(question)
        locals["sheet"] = .text(list.sheet)
        return Subject(
            name: question, question: question, locals: locals, english: state.locals(.english),
            fields: [question] + Set(state.focus.values.joined()).sorted(), focus: state.focus)
    }

    /// The names of the scope that add up what is wrong with each entry by itself.
    static let flaws: Set<String> = [
        "wrong_digits", "repeated", "incomplete", "unclear", "assumed",
    ]
}

/// What is wrong with the entries of a list.
private struct ListState {
    /// A cell, and what is said of it in either language.
    private struct Flaw {
        let field: FieldCode
        let words: LocalizedText
    }

    private let count: Int
    private var flaws = Dictionary(
        ListSubjects.flaws.map { ($0, [Flaw]()) }, uniquingKeysWith: { first, _ in first })

    init(_ list: ListForm, _ entries: [[Answer]], isRepeated: (String) -> Bool) {
        count = entries.count
        let key = EntryKey(list)
        for entry in entries {
            for (place, key) in key.keys({ entry[$0].value }) where isRepeated(key) {
                add("repeated", entry[place], LocalizedText(Self.shown(entry[place])))
            }
            for (column, answer) in zip(list.columns, entry) {
                if let habit = answer.sureness.habit {
                    add("assumed", answer, assumption(column, answer, habit))
                }
                switch answer.value {
                case .unreadable: add("unclear", answer, LocalizedText("«\(answer.typed)»"))
                case .ambiguous(let readings):
                    add("unclear", answer, question(column, answer, readings))
                case .blank:
                    if column.isRequired { add("incomplete", answer, place(column, answer)) }
                case .text(let text) where column.kind == .nit:
                    guard let nit = NIT(text) else { continue }
                    if nit.digit != nit.checkDigit { add("wrong_digits", answer, digit(of: nit)) }
                default: continue
                }
            }
        }
    }

    /// How many cells have each flaw, and the first of them in words.
    func locals(_ language: Language) -> [String: Value] {
        var locals: [String: Value] = ["entries": .number(Double(count))]
        for (name, flaws) in flaws {
            locals[name] = .number(Double(flaws.count))
            locals["the_" + name] = .text(Self.listed(flaws.map(\.words), language))
        }
        return locals
    }

    var focus: [String: [FieldCode]] { flaws.mapValues { $0.map(\.field) } }

    private mutating func add(_ name: String, _ answer: Answer, _ words: LocalizedText) {
        flaws[name, default: []].append(Flaw(field: answer.field, words: words))
    }

    /// A tax number in its own form; anything else as typed.
    private static func shown(_ answer: Answer) -> String {
        if case .text(let text) = answer.value {
            NIT(text)?.description ?? text
        } else {
            answer.typed
        }
    }

    private func digit(of nit: NIT) -> LocalizedText {
        nit.digit == nil
            ? LocalizedText(
                "\(nit) (le falta el \(nit.checkDigit))",
                english: "\(nit) (lacks its \(nit.checkDigit))")
            : LocalizedText(
                "\(nit) (se esperaba \(nit.checkDigit))",
                english: "\(nit) (\(nit.checkDigit) was expected)")
    }

    private func question(
        _ column: Field, _ answer: Answer, _ readings: [Reading]
    ) -> LocalizedText {
        let spanish = ReadingWords(field: column, language: .spanish).alternatives(readings)
        let english = ReadingWords(field: column, language: .english).alternatives(readings)
        return LocalizedText(
            "«\(answer.typed)» (¿\(spanish)?)", english: "“\(answer.typed)” (\(english)?)")
    }

    private func assumption(_ column: Field, _ answer: Answer, _ habit: Habit) -> LocalizedText {
        LocalizedText(
            ReadingWords(field: column, language: .spanish).assumption(answer, by: habit),
            english: ReadingWords(field: column, language: .english).assumption(answer, by: habit))
    }

    private func place(_ column: Field, _ answer: Answer) -> LocalizedText {
        guard let row = answer.location?.address.row else { return column.label }
        return LocalizedText(
            "\(column.label.spanish) en la fila \(row)",
            english: "\(column.label[.english]) in row \(row)")
    }

    private static func listed(_ words: [LocalizedText], _ language: Language) -> String {
        let shown = words.prefix(mostListed).map { $0[language] }
        let rest = words.count - shown.count
        guard rest > 0 else { return Figure(language).list(shown) }
        let more = language == .spanish ? "\(rest) más" : "\(rest) more"
        return Figure(language).list(shown + [more])
    }

    private static let mostListed = 5
}
