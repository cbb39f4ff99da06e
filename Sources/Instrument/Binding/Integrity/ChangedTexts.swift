import SSMEModel

/// The questions whose text in the form is not the one that was asked.
struct ChangedTexts {
    let form: FormIntegrity

    /// **Missing**: a row that lost its text says nothing.
    var notes: [FormNote] {
        var changed: [FormNote] = []
        var told: Set<QuestionCode> = []
        for (sheet, dimensions) in form.dimensionSheets {
            for row in sheet.rows {
                guard let entry = form.index.entry(row.code),
                    dimensions.contains(entry.dimension),
                    let cell = row.cell(row.textColumn), !cell.value.isBlank,
                    !entry.says(cell.text), told.insert(entry.question.code).inserted
                else { continue }
                changed.append(
                    FormNote(
                        kind: .changedText, subject: entry.question.code,
                        locations: [CellLocation(sheet: sheet.table.name, address: cell.address)],
                        sheet: sheet.table.name, found: cell.text.trimmed,
                        expected: entry.words.spanish, count: 1))
            }
        }
        guard form.isOfAnotherTemplate, changed.count > 1 else { return changed }
        return [
            FormNote(
                kind: .changedText, locations: changed.flatMap(\.locations),
                items: changed.map(\.subject).unique)
        ]
    }
}
