import Expressions
import SSMEModel

/// What a rule is applied to: the whole form, or one of the things of a ``Scope``.
struct Subject: Sendable {
    /// What the finding's id names; empty for the whole form.
    let name: String
    /// The question it belongs to; empty for the whole form.
    let question: QuestionCode
    /// The names of the scope and their values, texts in Spanish.
    var locals: [String: Value] = [:]
    /// The texts that read otherwise in English.
    var english: [String: Value] = [:]
    /// The fields it is about.
    var fields: [FieldCode] = []
    /// The fields that a name of the scope is about, where they are fewer.
    var focus: [String: [FieldCode]] = [:]
    /// Cells that are no answer cells.
    var locations: [CellLocation] = []
    /// The names of the files concerned.
    var files: [String] = []
    /// What was typed; empty where there is no single such thing.
    var typed = ""
    /// The entry of a list that it is, 1-based.
    var entry: Int?
    /// True where it cannot be told whether the subject is there at all.
    var isUncertain = false

    /// The names of the scope as a sentence in a language reads them.
    func locals(in language: Language) -> [String: Value] {
        language == .spanish || english.isEmpty
            ? locals : locals.merging(english) { _, translated in translated }
    }

    /// The fields that a rule reading these names is about.
    func fields(reading names: Set<String>) -> [FieldCode] {
        let focused = focus.filter { names.contains($0.key) }.flatMap(\.value)
        return focused.isEmpty ? fields : fields.filter(focused.contains)
    }
}
