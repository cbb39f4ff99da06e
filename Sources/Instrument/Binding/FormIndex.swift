import SSMEModel

/// The questionnaire by what stands in a row of its workbook: a code, and the words beside it.
struct FormIndex: Sendable {
    /// A row of the workbook: an answer, or the heading above the answers of a question.
    struct Entry: Sendable {
        let code: String
        /// Where it stands among all rows, 0-based.
        let order: Int
        /// Index of its dimension.
        let dimension: Int
        let question: Question
        /// `nil` for a heading.
        let field: Field?
        /// What the row says, in either language.
        let words: LocalizedText
        fileprivate let folded: [FoldedText]

        /// True where a text is what the row says, whatever its case, accents and spaces.
        func says(_ text: String) -> Bool {
            if text == words.spanish || text == words.english { return true }
            return folded.contains(FoldedText(text))
        }
    }

    let questionnaire: Questionnaire
    /// The rows in questionnaire order.
    let entries: [Entry]
    private let byCode: [String: Int]

    init(_ questionnaire: Questionnaire) {
        self.questionnaire = questionnaire
        var entries: [Entry] = []
        func add(_ question: Question, _ field: Field?, dimension: Int) {
            let isOnly = question.fields.count == 1
            let words = isOnly ? question.text : field?.label ?? question.text
            var forms = [words.spanish, words[.english]]
            if let field, !isOnly {
                // As the long CSV form says it.
                forms.append(question.text.spanish + " — " + field.label.spanish)
                forms.append(question.text[.english] + " — " + field.label[.english])
            }
            entries.append(
                Entry(
                    code: field?.code ?? question.code, order: entries.count,
                    dimension: dimension, question: question, field: field, words: words,
                    folded: forms.map { FoldedText($0) }))
        }
        for (number, dimension) in questionnaire.dimensions.enumerated() {
            for question in dimension.questions {
                if question.fields.count != 1 { add(question, nil, dimension: number) }
                for field in question.fields { add(question, field, dimension: number) }
            }
        }
        self.entries = entries
        byCode = Dictionary(entries.map { (Self.key($0.code), $0.order) }) { first, _ in first }
    }

    /// The row of a code, in whatever case; `nil` for any other text.
    func entry(_ code: String) -> Entry? { byCode[Self.key(code)].map { entries[$0] } }

    /// A code as it is looked up.
    static func key(_ code: String) -> String { code.lowercased() }

    /// True where a text may be a code of the form, so that few others are looked up.
    static func mayBeCode(_ text: String) -> Bool {
        let bytes = text.utf8
        guard let first = bytes.first, bytes.count <= 64 else { return false }
        return first == UInt8(ascii: "D") || first == UInt8(ascii: "d")
    }

    /// The texts that stand for one row alone: questions by their text, and of those with several cells, the heading.
    func questionsByText() -> [FoldedText: Question] {
        var questions: [FoldedText: Question] = [:]
        var repeated: Set<FoldedText> = []
        for question in questionnaire.questions {
            for text in Set([question.text.spanish, question.text[.english]]) {
                let folded = FoldedText(text)
                if questions.updateValue(question, forKey: folded) != nil {
                    repeated.insert(folded)
                }
            }
        }
        for text in repeated { questions[text] = nil }
        return questions
    }
}
