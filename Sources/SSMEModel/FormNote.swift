/// Something that happened to the form itself on its way back: a sheet that is gone, an edited question, hidden answers.
///
/// The binder notes it; the rules say what it means and how much it weighs. A form that nobody changed has no notes.
public struct FormNote: Hashable, Sendable {
    /// What was noticed.
    public enum Kind: String, Sendable, CaseIterable {
        /// The workbook is of another version of this wave's template.
        case otherTemplate = "other_template"
        /// The workbook was made from another wording of the questionnaire, under the same version.
        case otherInstrument = "other_instrument"
        /// Whole sheets of the form are gone, with their questions.
        case missingSheet = "missing_sheet"
        /// Questions, or some of their answer cells, are gone from a sheet that is there.
        case missingQuestion = "missing_question"
        /// A question's text is not the one that was asked.
        case changedText = "changed_text"
        /// The row with «Código» and «Respuesta» is gone; the answers were read where the column stands elsewhere.
        case brokenHeader = "broken_header"
        /// The code and the name of a question are gone; its text alone told which it is.
        case foundByText = "found_by_text"
        /// Several sheets hold the same questions.
        case duplicateSheet = "duplicate_sheet"
        /// Several rows have one code, and different answers.
        case duplicateRow = "duplicate_row"
        /// The rows of a sheet stand in another order.
        case sortedRows = "sorted_rows"
        /// An answer was cut and pasted over the cell of another question, whose own answer is gone.
        case movedOver = "moved_over"
        /// Answers are the results of formulas.
        case formula
        /// Answers were pasted over the drop-downs and checks of their cells.
        case pastedOver = "pasted_over"
        /// Answers stand in hidden rows or columns.
        case hiddenRows = "hidden_rows"
        /// Answers stand on a hidden sheet.
        case hiddenSheet = "hidden_sheet"
        /// Something is written outside the answer cells.
        case ghostCells = "ghost_cells"
        /// The workbook has sheets that the form does not have.
        case extraSheet = "extra_sheet"
    }

    /// What was noticed.
    public let kind: Kind
    /// The question, field or dimension that it is about; empty for the whole form.
    public let subject: String
    /// The fields concerned, in questionnaire order.
    public let fields: [FieldCode]
    /// Where it was seen; empty where there is no such place.
    public let locations: [CellLocation]
    /// The sheet where it was seen, or looked for; empty where it is no one sheet's.
    public let sheet: String
    /// What was found, as the file shows it.
    public let found: String
    /// What was expected.
    public let expected: String
    /// The things concerned by name: sheets, question codes, texts.
    public let items: [String]
    /// How many things are concerned.
    public let count: Int

    /// Makes a note from its parts; without a count, it is that of its items.
    public init(
        kind: Kind, subject: String = "", fields: [FieldCode] = [],
        locations: [CellLocation] = [], sheet: String = "", found: String = "",
        expected: String = "", items: [String] = [], count: Int? = nil
    ) {
        self.kind = kind
        self.subject = subject
        self.fields = fields
        self.locations = locations
        self.sheet = sheet
        self.found = found
        self.expected = expected
        self.items = items
        self.count = count ?? items.count
    }

    /// True where fields lost their place in the form, so that nothing else can be said of them.
    public var isLoss: Bool {
        switch kind {
        case .missingSheet, .missingQuestion, .movedOver: true
        default: false
        }
    }
}
