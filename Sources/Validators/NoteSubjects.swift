import Expressions
import SSMEModel

/// The subjects of `each: note`: what happened to the form on its way, and the form as a whole, of which nothing is said.
///
/// The whole form is always one of them, with the kind `none`: so a rule about notes holds where there are none.
struct NoteSubjects: Sendable {
    let questionnaire: Questionnaire

    func callAsFunction(_ submission: Submission) -> [Subject] {
        let whole = subject(nil, name: "")
        var used: Set<String> = []
        return [whole]
            + submission.notes.map { note in
                var name = note.subject
                var times = 1
                while !used.insert(note.kind.rawValue + " " + name).inserted {
                    times += 1
                    name = note.subject + ":" + String(times)
                }
                return subject(note, name: name)
            }
    }

    private func subject(_ note: FormNote?, name: String) -> Subject {
        let known = note.flatMap { questionnaire.field($0.subject) }
        let question = note.flatMap { questionnaire.question($0.subject) } ?? known?.question
        let label = known.map { $0.field.name(in: $0.question) } ?? question?.text
        let cells = note?.locations.map(\.address.description) ?? []
        return Subject(
            name: name, question: question?.code ?? "",
            locals: [
                "kind": .text(note?.kind.rawValue ?? Self.none),
                "subject": .text(note?.subject ?? ""), "question": .text(question?.code ?? ""),
                "label": .text(label?.spanish ?? ""), "sheet": .text(note?.sheet ?? ""),
                "found": .text(Self.short(note?.found ?? "")),
                "expected": .text(Self.short(note?.expected ?? "")),
                "items": .text(Self.listed(note, .spanish, quoted: false)),
                "quoted": .text(Self.listed(note, .spanish, quoted: true)),
                "count": .number(Double(note?.count ?? 0)),
                "first_cell": .text(cells.first ?? ""), "last_cell": .text(cells.last ?? ""),
            ],
            english: [
                "label": .text(label?[.english] ?? ""),
                "items": .text(Self.listed(note, .english, quoted: false)),
                "quoted": .text(Self.listed(note, .english, quoted: true)),
            ],
            fields: note?.fields ?? [], locations: note?.locations ?? [],
            typed: note?.found ?? "")
    }

    private static func listed(
        _ note: FormNote?, _ language: Language, quoted: Bool
    ) -> String {
        let figure = Figure(language)
        let items = (note?.items ?? []).map { quoted ? figure.quoted($0) : $0 }
        let shown = items.prefix(mostListed)
        let rest = items.count - shown.count
        guard rest > 0 else { return figure.list(Array(shown)) }
        let more = language == .spanish ? "\(rest) más" : "\(rest) more"
        return figure.list(shown + [more])
    }

    /// A long text up to a word near the limit.
    private static func short(_ text: String) -> String {
        guard text.count > longestText else { return text }
        let head = text.prefix(longestText)
        let end = head.lastIndex(of: " ") ?? head.endIndex
        return head[..<end] + "…"
    }

    private static let none = "none"
    private static let mostListed = 10
    private static let longestText = 160
}
