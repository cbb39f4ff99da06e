import SSMEModel

/// What happened to a form on its way: every note, the form's own before those of its sheets and questions.
///
/// Advice for whoever edits this: a note is about a cause. What follows from another note is not said again: of a form
/// of another template, missing and changed questions are one note each; a sheet that is gone says nothing of its fields.
struct FormIntegrity {
    let workbook: Workbook
    let cells: AnswerCells
    let index: FormIndex
    let answers: [FieldCode: Answer]
    let stamp: Stamp
    /// The questionnaire's own hash, as templates bear it; empty where nobody compares.
    let instrument: String
    /// The questions whose list has no sheet.
    let missingLists: [Question]

    /// The notes in that order; none for a form that nobody changed.
    var notes: [FormNote] {
        templateNotes + LostQuestions(form: self).notes + movedNotes
            + ChangedTexts(form: self).notes + sheetNotes + duplicateRows + sortedRows
            + AnswerState(form: self).notes + StraySheets(form: self).notes
    }

    /// True where the form is of another template or wording, so that it may well ask something else.
    var isOfAnotherTemplate: Bool { !templateNotes.isEmpty }

    /// The sheets that hold dimensions, by the index of the dimension, in tab order.
    var dimensionSheets: [(sheet: FormSheet, dimensions: [Int])] {
        var dimensions: [Int: [Int]] = [:]
        for (dimension, sheet) in cells.claims.chosen {
            dimensions[sheet, default: []].append(dimension)
        }
        return dimensions.sorted { $0.key < $1.key }
            .map { (cells.sheets[$0.key], $0.value.sorted()) }
    }

    /// The code of the one dimension of a sheet; empty where it holds several, or none.
    func subject(ofSheet name: String) -> String {
        let found = dimensionSheets.first { $0.sheet.table.name == name }?.dimensions ?? []
        return found.count == 1 ? index.questionnaire.dimensions[found[0]].code : ""
    }

    /// What stands in a cell, as shown; empty where nothing does.
    func typed(_ location: CellLocation) -> String {
        workbook.cell(at: location).map { TypedCell($0).text } ?? ""
    }

    // MARK: Template

    private var templateNotes: [FormNote] {
        let current = index.questionnaire.templateVersion
        let places = stamp.templateCell.map { [$0] } ?? []
        if !stamp.template.isEmpty, stamp.template != current {
            return [
                FormNote(
                    kind: .otherTemplate, locations: places, sheet: places.first?.sheet ?? "",
                    found: stamp.template, expected: current)
            ]
        }
        guard !stamp.instrument.isEmpty, !instrument.isEmpty, stamp.instrument != instrument else {
            return []
        }
        return [
            FormNote(
                kind: .otherInstrument, locations: places, sheet: places.first?.sheet ?? "",
                found: stamp.instrument, expected: instrument)
        ]
    }

    // MARK: Sheets and rows

    private var sheetNotes: [FormNote] {
        var notes: [FormNote] = []
        let rivals = cells.claims.rivals
        if !rivals.isEmpty {
            let unread = unreadAnswers(of: rivals)
            notes.append(
                FormNote(
                    kind: .duplicateSheet, locations: unread,
                    found: rivals[0].sheet, expected: rivals[0].chosen,
                    items: rivals.map(\.sheet).unique, count: unread.count))
        }
        for (sheet, _) in dimensionSheets where sheet.headingRow == nil {
            let guessed = answers.values.filter {
                $0.location?.sheet == sheet.table.name && !cells.isNamed($0.field)
            }
            guard !guessed.isEmpty, let row = sheet.rows.first else { continue }
            notes.append(
                FormNote(
                    kind: .brokenHeader, subject: subject(ofSheet: sheet.table.name),
                    locations: [sheet.answer(row)], sheet: sheet.table.name,
                    found: CellAddress.letters(row.answerColumn), count: guessed.count))
        }
        let byText = Dictionary(grouping: cells.byText, by: \.value.sheet)
        for (sheet, found) in byText.sorted(by: { $0.key < $1.key }) {
            let dimensions = Set(found.compactMap { index.entry($0.key)?.dimension })
            let only = dimensions.count == 1 ? dimensions.first : nil
            notes.append(
                FormNote(
                    kind: .foundByText,
                    subject: only.map { index.questionnaire.dimensions[$0].code } ?? "",
                    locations: found.map(\.value).sorted(), sheet: sheet, count: found.count))
        }
        return notes
    }

    /// The answers of sheets that are not read, where those of the sheets that are say something else.
    private func unreadAnswers(of rivals: [SheetClaims.Rival]) -> [CellLocation] {
        rivals.flatMap { rival -> [CellLocation] in
            guard let sheet = cells.sheets.first(where: { $0.table.name == rival.sheet }) else {
                return []
            }
            return sheet.rows.compactMap { row in
                guard let entry = index.entry(row.code), entry.dimension == rival.dimension,
                    let field = entry.field, field.kind != .entries,
                    let cell = row.cell(row.answerColumn)
                else { return nil }
                let text = TypedCell(cell).text
                let isSame = text.isEmpty || text == answers[field.code]?.typed
                return isSame ? nil : sheet.answer(row)
            }
        }
    }

    /// A code in several rows whose answers differ: one note, however many rows there are.
    private var duplicateRows: [FormNote] {
        cells.duplicates.compactMap { duplicate in
            let read = typed(duplicate.read)
            let differing = duplicate.unread.filter { location in
                let unread = typed(location)
                return !unread.isEmpty && unread != read
            }
            guard let last = differing.last else { return nil }
            return FormNote(
                kind: .duplicateRow, subject: duplicate.code, fields: [duplicate.code],
                locations: [duplicate.read] + differing, sheet: last.sheet,
                found: read, expected: typed(last), count: 1 + duplicate.unread.count)
        }
    }

    /// A sheet with rows that stand above another that comes before them in the questionnaire.
    private var sortedRows: [FormNote] {
        dimensionSheets.compactMap { sheet, _ in
            var highest = -1
            // A row that is there twice is another note.
            var seen: Set<Int> = []
            var misplaced: [CellLocation] = []
            for row in sheet.rows {
                guard let entry = index.entry(row.code), seen.insert(entry.order).inserted else {
                    continue
                }
                if entry.order < highest { misplaced.append(sheet.answer(row)) }
                highest = max(highest, entry.order)
            }
            guard !misplaced.isEmpty else { return nil }
            return FormNote(
                kind: .sortedRows, subject: subject(ofSheet: sheet.table.name),
                locations: misplaced, sheet: sheet.table.name, count: misplaced.count)
        }
    }

    private var movedNotes: [FormNote] {
        index.entries.compactMap { entry in
            guard let field = entry.field, let other = cells.movedOver[field.code],
                let place = answers[other]?.location
            else { return nil }
            return FormNote(
                kind: .movedOver, subject: field.code, fields: [field.code], locations: [place],
                sheet: place.sheet, found: typed(place), expected: other, count: 1)
        }
    }
}

extension [String] {
    /// Each once, in order.
    var unique: [String] {
        var seen: Set<String> = []
        return filter { seen.insert($0).inserted }
    }
}
