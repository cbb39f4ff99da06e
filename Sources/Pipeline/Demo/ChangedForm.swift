import SSMEModel

/// A long CSV form to which what a note tells has happened.
///
/// Advice for whoever edits this: a line is `Código;Pregunta;Respuesta;Unidad;Soporte`, and the texts of the
/// questionnaire's amounts and shares, which the examples change, have no `;` in them.
struct ChangedForm {
    private var lines: [String]
    private let questionnaire: Questionnaire

    /// What happens to a table of text; the rest happens to workbooks alone.
    static let kinds: Set<FormNote.Kind> = [
        .otherTemplate, .otherInstrument, .missingSheet, .missingQuestion, .changedText,
        .foundByText, .duplicateRow, .sortedRows, .ghostCells,
    ]

    init(_ text: String, questionnaire: Questionnaire) {
        lines = text.split(separator: "\r\n").map(String.init)
        self.questionnaire = questionnaire
    }

    /// The form as it comes back.
    var text: String { lines.map { $0 + "\r\n" }.joined() }

    /// The questions that a note is about.
    static func questions(of note: FormNote, in questionnaire: Questionnaire) -> Set<QuestionCode> {
        Set(
            questionnaire.questions.map(\.code).filter { code in
                ([note.subject, note.expected] + note.items).contains { name in
                    name == code || name.hasPrefix(code + ".") || code.hasPrefix(name + ".")
                        || questionnaire.dimension(of: code)?.sheet == name
                }
            })
    }

    /// Makes happen what a note tells.
    mutating func apply(_ note: FormNote) {
        let touched = Self.questions(of: note, in: questionnaire)
        switch note.kind {
        case .otherTemplate: stamp("SSME.template", note.found)
        case .otherInstrument: stamp("SSME.instrument", note.found)
        case .missingSheet: lines.removeAll { Self.isAnswer($0, to: touched) }
        case .missingQuestion:
            if note.subject.isEmpty { stamp("SSME.template", Self.olderTemplate) }
            let parts = note.subject.isEmpty ? [] : note.items
            lines.removeAll { line in
                Self.isAnswer(line, to: touched)
                    && (parts.isEmpty || parts.contains { line.contains(" — " + $0 + ";") })
            }
        case .changedText:
            if note.subject.isEmpty { stamp("SSME.template", Self.olderTemplate) }
            let text = note.found.isEmpty ? "¿De qué color es la fachada?" : note.found
            rewrite(touched) { $0[1] = text }
        case .foundByText: rewrite(touched) { $0[0] = "" }
        case .ghostCells: rewrite(touched) { $0.append(note.found) }
        case .duplicateRow:
            guard let index = lines.firstIndex(where: { $0.hasPrefix(note.subject + ";") }) else {
                return
            }
            var cells = Self.cells(lines[index])
            cells[2] = cells[2] == note.expected ? note.found : note.expected
            lines.insert(cells.joined(separator: ";"), at: index + 1)
        case .sortedRows:
            let rows = lines.indices.filter { Self.isAnswer(lines[$0], to: touched) }
            for (index, line) in zip(rows, rows.reversed().map { lines[$0] }) {
                lines[index] = line
            }
        default: return
        }
    }

    private mutating func stamp(_ name: String, _ value: String) {
        for index in lines.indices where lines[index].hasPrefix(name + ";") {
            var cells = Self.cells(lines[index])
            cells[2] = value
            lines[index] = cells.joined(separator: ";")
        }
    }

    private mutating func rewrite(
        _ questions: Set<QuestionCode>, _ change: (inout [String]) -> Void
    ) {
        for index in lines.indices where Self.isAnswer(lines[index], to: questions) {
            var cells = Self.cells(lines[index])
            change(&cells)
            lines[index] = cells.joined(separator: ";")
        }
    }

    private static func isAnswer(_ line: String, to questions: Set<QuestionCode>) -> Bool {
        let code = line.prefix { $0 != ";" }
        return questions.contains(code.split(separator: ".").prefix(2).joined(separator: "."))
    }

    private static func cells(_ line: String) -> [String] {
        line.split(separator: ";", omittingEmptySubsequences: false).map(String.init)
    }

    private static let olderTemplate = "2025.9"
}
