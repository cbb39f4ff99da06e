import SSMEModel

/// The questionnaire as one CSV table: a row a field, for people without a spreadsheet program.
///
/// **Shape**: UTF-8 with a byte order mark, `;`, CRLF, RFC 4180 quotes; the columns are
/// `Código;Pregunta;Respuesta;Unidad;Soporte`, and `Respuesta de 2024` where there are earlier answers to compare with.
/// **Source**: RFC 4180; OWASP's advice on formula injection: what a spreadsheet would calculate is
/// preceded by an apostrophe.
struct LongForm {
    let questionnaire: Questionnaire
    let language: Language
    let stamp: WorkbookStamp
    let answers: [FieldCode: Answer]
    let claims: [EvidenceClaim]
    var earlier: EarlierAnswers?

    var text: String {
        var table = CSVText(
            header: ["Código", "Pregunta", "Respuesta", "Unidad", "Soporte"]
                + (earlier.map { [$0.heading] } ?? []),
            delimiter: ";", lineBreak: "\r\n")
        func add(_ row: [String], answering field: Field? = nil) {
            let before = field.flatMap { field in
                earlier?.answers[field.code].map { EarlierColumn.shown($0, field, language) }
            }
            table.append((row + (earlier == nil ? [] : [before ?? ""])).map(Self.guarded))
        }
        for cell in stamp.cells { add([cell.name, cell.label[language], cell.value, "", ""]) }
        let words = FieldWords(language: language)
        for question in questionnaire.questions {
            let files = claims.filter { $0.question == question.code }.map(\.file)
            for (index, field) in question.fields.enumerated() {
                let label = field.label[language]
                let title = question.text[language]
                let isOnly = question.fields.count == 1
                let answer = answers[field.code].map { AnswerText.text(of: $0, in: field) } ?? ""
                add(
                    [
                        field.code, isOnly || label.isEmpty ? title : title + " — " + label, answer,
                        words.unit(field.kind), index == 0 ? files.joined(separator: "; ") : "",
                    ], answering: field)
            }
            for entry in entries(of: question) {
                let answer = answers[entry.field.code].map {
                    AnswerText.text(of: $0, in: entry.field)
                }
                add(
                    [
                        entry.field.code, entry.title, answer ?? "", words.unit(entry.field.kind),
                        "",
                    ], answering: entry.field)
            }
        }
        return "\u{FEFF}" + table.text
    }

    /// The cells of a list: those answered, and room for more.
    private func entries(of question: Question) -> [(field: Field, title: String)] {
        guard let list = question.list else { return [] }
        let count = max(Self.leastEntries, list.entries(in: answers).count + 10)
        return (1...count).flatMap { entry in
            list.columns.map { column in
                (
                    ListForm.field(column, entry: entry),
                    list.sheet + " " + String(entry) + " — " + column.label[language]
                )
            }
        }
    }

    private static let leastEntries = 50

    private static func guarded(_ text: String) -> String {
        isCalculated(text) ? "'" + text : text
    }

    /// True for what a spreadsheet may take for a formula; a signed number is none.
    private static func isCalculated(_ text: String) -> Bool {
        guard let first = text.unicodeScalars.first else { return false }
        switch first {
        case "=", "@", "\t", "\r": return true
        case "+", "-":
            return !text.unicodeScalars.dropFirst().allSatisfy {
                ("0"..."9").contains($0) || $0 == ","
            }
        default: return false
        }
    }
}
