/// The instrument of one wave, as data: dimensions, questions, answer fields, skips, required evidence.
public struct Questionnaire: Sendable, Equatable {
    /// The instrument's identifier: the name of its folder, `ssme-2026`.
    public let id: String
    /// The wave: `2026`.
    public let wave: String
    /// What people call it: «SSME, sexta edición, 2026».
    public let title: LocalizedText
    /// The version of the workbook template, stamped into it.
    public let templateVersion: String
    /// The cut-off date of the wave; age and validity count from it, never from today.
    public let cutOff: CalendarDate
    /// The fiscal year that amounts refer to.
    public let referenceYear: Int
    /// Who to write to, as printed on the cover.
    public let contact: String
    /// The dimensions in order; the first may be the identification block.
    public let dimensions: [Dimension]

    private let questionIndex: [QuestionCode: (dimension: Int, question: Int)]
    private let fieldIndex: [FieldCode: (dimension: Int, question: Int, field: Int)]

    /// Makes a questionnaire; the first of two questions or fields with one code wins the look-up.
    public init(
        id: String, wave: String, title: LocalizedText, templateVersion: String,
        cutOff: CalendarDate, referenceYear: Int, contact: String, dimensions: [Dimension]
    ) {
        self.id = id
        self.wave = wave
        self.title = title
        self.templateVersion = templateVersion
        self.cutOff = cutOff
        self.referenceYear = referenceYear
        self.contact = contact
        self.dimensions = dimensions
        var questions: [QuestionCode: (dimension: Int, question: Int)] = [:]
        var fields: [FieldCode: (dimension: Int, question: Int, field: Int)] = [:]
        for (d, dimension) in dimensions.enumerated() {
            for (q, question) in dimension.questions.enumerated() {
                if questions[question.code] == nil { questions[question.code] = (d, q) }
                for (f, field) in question.fields.enumerated() where fields[field.code] == nil {
                    fields[field.code] = (d, q, f)
                }
            }
        }
        questionIndex = questions
        fieldIndex = fields
    }

    /// Every question in order.
    public var questions: [Question] { dimensions.flatMap(\.questions) }

    /// The question of a code. **Complexity**: O(1).
    public func question(_ code: QuestionCode) -> Question? {
        questionIndex[code].map { dimensions[$0.dimension].questions[$0.question] }
    }

    /// The field of a code, and its question. **Complexity**: O(1).
    public func field(_ code: FieldCode) -> (question: Question, field: Field)? {
        fieldIndex[code].map {
            let question = dimensions[$0.dimension].questions[$0.question]
            return (question, question.fields[$0.field])
        }
    }

    /// The cell of a list that a code names, `D1.9.nit.3`, and its question. **Complexity**: O(questions).
    public func entry(_ code: FieldCode) -> (question: Question, field: Field)? {
        for question in questions {
            if let (column, entry) = question.list?.place(of: code) {
                return (question, ListForm.field(column, entry: entry))
            }
        }
        return nil
    }

    /// The dimension that a question belongs to. **Complexity**: O(1).
    public func dimension(of code: QuestionCode) -> Dimension? {
        questionIndex[code].map { dimensions[$0.dimension] }
    }

    /// Equal where every part is.
    public static func == (left: Self, right: Self) -> Bool {
        left.id == right.id && left.wave == right.wave && left.title == right.title
            && left.templateVersion == right.templateVersion && left.cutOff == right.cutOff
            && left.referenceYear == right.referenceYear && left.contact == right.contact
            && left.dimensions == right.dimensions
    }
}

/// One dimension of the questionnaire: a sheet of the workbook.
public struct Dimension: Hashable, Sendable {
    /// `D3`; the identification block is `D0`.
    public let code: String
    /// «Estrategia y plan de acción».
    public let title: LocalizedText
    /// The tab's name, `3 Estrategia` (at most 31 characters, as Excel demands).
    public let sheet: String
    /// False for the identification block, which scores nothing.
    public let isScored: Bool
    /// The questions in order.
    public let questions: [Question]

    /// Makes a dimension from its parts.
    public init(
        code: String, title: LocalizedText, sheet: String, isScored: Bool, questions: [Question]
    ) {
        self.code = code
        self.title = title
        self.sheet = sheet
        self.isScored = isScored
        self.questions = questions
    }
}
