import SSMEModel

/// What a workbook of the questionnaire shows: the template's blanks, or a submission with its marks.
struct FormContent: Sendable {
    /// What is wrong with a cell, shown as its colour and its note.
    struct Mark: Equatable, Sendable {
        var severity: Severity
        var note: String
    }

    let layout: WorkbookLayout
    let language: Language
    let initiative: Initiative
    let stamp: WorkbookStamp
    let deadline: CalendarDate?
    let created: CalendarDate
    let answers: [FieldCode: Answer]
    let claims: [EvidenceClaim]
    /// What was answered in an earlier wave, shown beside; `nil` where there is nothing to compare with.
    var earlier: EarlierAnswers?
    var marks: [CellLocation: Mark] = [:]

    var questionnaire: Questionnaire { layout.questionnaire }

    /// The whole workbook; the corrections, where there are some, stand before the cover.
    func spreadsheet(title: String, corrections: CorrectionsSheet? = nil) -> Spreadsheet {
        var lists = ListsSheet()
        let first = corrections?.sheet(lists: &lists)
        let questions = QuestionSheet(content: self)
        var sheets: [Sheet] = []
        for dimension in questionnaire.dimensions {
            sheets.append(questions.sheet(of: dimension, lists: &lists))
            for question in dimension.questions where question.list != nil {
                sheets += ListSheet(content: self, question: question).sheets(lists: &lists)
            }
        }
        let evidence = EvidenceSheet(content: self)
        var spreadsheet = Spreadsheet(
            title: title + " · " + initiative.id, subject: initiative.name,
            author: questionnaire.contact, created: created)
        let cover = CoverSheet(content: self, evidence: evidence)
        spreadsheet.sheets = [first, cover.sheet].compactMap(\.self) + sheets
        spreadsheet.sheets += [evidence.sheet, lists.sheet]
        for index in spreadsheet.sheets.indices { addMarks(to: &spreadsheet.sheets[index]) }
        spreadsheet.names = layout.names.merging(cover.stampCells) { own, _ in own }
        return spreadsheet
    }

    /// Whether any field of a question has something in its cell.
    func isAnswered(_ question: Question) -> Bool {
        if let list = question.list, !list.entries(in: answers).isEmpty { return true }
        return question.fields.contains { field in
            answers[field.code].flatMap { AnswerText.content(of: $0, in: field) } != nil
        }
    }

    /// Adds the colour and the note of each marked cell of a sheet.
    private func addMarks(to sheet: inout Sheet) {
        let own = marks.filter { $0.key.sheet == sheet.name }.sorted { $0.key < $1.key }
        for (location, mark) in own {
            guard var cell = sheet.cells[location.address] else { continue }
            let fill: Color = mark.severity == .error ? .red : .amber
            cell.style.fill = fill
            cell.style.edgeColor = mark.severity == .error ? .redInk : .amberInk
            sheet.cells[location.address] = cell
            // Stronger than the grey of a question that is not asked.
            let range = MergedRange(first: location.address, last: location.address)
            sheet.highlights.insert(
                .init(range: range, kind: .when(formula: "TRUE", font: .ink, fill: fill)), at: 0)
            let width = 320
            let lines = TextMeasure.lines(
                mark.note, pixels: Double(width - 20), size: 10, isBold: false)
            sheet.notes.append(
                Sheet.Note(
                    cell: location.address, text: mark.note, width: width, height: lines * 18 + 14))
        }
    }

    /// A text of this workbook in its language.
    func say(_ spanish: String, _ english: String) -> String {
        language == .spanish ? spanish : english
    }
}
