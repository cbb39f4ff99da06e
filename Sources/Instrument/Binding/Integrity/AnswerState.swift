import SSMEModel

/// What may have happened to answers that were read: formulas, lost checks, hidden places.
struct AnswerState {
    let form: FormIntegrity
    /// What was answered, in questionnaire order.
    private let answered: [(question: Question, field: Field, location: CellLocation)]

    init(form: FormIntegrity) {
        self.form = form
        answered = form.index.entries.compactMap { entry in
            guard let field = entry.field, field.kind != .entries,
                let answer = form.answers[field.code], let location = answer.location,
                answer.value != .blank
            else { return nil }
            return (entry.question, field, location)
        }
    }

    var notes: [FormNote] { formulas + pastedOver + hiddenRows + hiddenSheets }

    /// A formula without a result is no answer, and another rule's matter.
    private var formulas: [FormNote] {
        var notes: [FormNote] = []
        for question in form.index.questionnaire.questions {
            let own = answered.filter { $0.question.code == question.code }.filter { answer in
                let cell = form.workbook.cell(at: answer.location)
                return cell?.formula != nil && cell?.isUncalculated == false
            }
            guard let first = own.first, let cell = form.workbook.cell(at: first.location) else {
                continue
            }
            notes.append(
                FormNote(
                    kind: .formula, subject: question.code, fields: own.map(\.field.code),
                    locations: own.map(\.location), sheet: first.location.sheet,
                    found: "=" + (cell.formula ?? ""), expected: TypedCell(cell).text,
                    count: own.count))
        }
        return notes
    }

    /// Answers without the drop-down or check of their cell. A file without any was saved by a program that keeps none,
    /// and where a program moved the rows, the checks stayed behind.
    private var pastedOver: [FormNote] {
        guard form.workbook.tables.contains(where: { !$0.layout.validated.isEmpty }) else {
            return []
        }
        let rearranged = form.cells.rearranged
        return bySheet { sheet, own in
            guard !rearranged.contains(sheet.name) else { return nil }
            var rowsOf: [Int: [ClosedRange<Int>]] = [:]
            let pasted = own.filter { answer in
                guard answer.field.kind != .text, answer.field.kind != .nit else { return false }
                let column = answer.location.address.columnIndex
                let rows = rowsOf[column] ?? sheet.layout.validatedRows(ofColumn: column)
                rowsOf[column] = rows
                return !rows.contains { $0.contains(answer.location.address.row) }
            }
            return note(.pastedOver, pasted, on: sheet)
        }
    }

    private var hiddenRows: [FormNote] {
        bySheet { sheet, own in
            note(.hiddenRows, own.filter { sheet.layout.hides($0.location.address) }, on: sheet)
        }
    }

    private var hiddenSheets: [FormNote] {
        bySheet { sheet, own in
            sheet.visibility == .visible ? nil : note(.hiddenSheet, own, on: sheet)
        }
    }

    private func bySheet(
        _ note: (Table, [(question: Question, field: Field, location: CellLocation)]) -> FormNote?
    ) -> [FormNote] {
        let own = Dictionary(grouping: answered, by: \.location.sheet)
        return form.workbook.tables.compactMap { table in
            own[table.name].flatMap { note(table, $0) }
        }
    }

    private func note(
        _ kind: FormNote.Kind,
        _ answers: [(question: Question, field: Field, location: CellLocation)], on sheet: Table
    ) -> FormNote? {
        guard let first = answers.first else { return nil }
        return FormNote(
            kind: kind, subject: form.subject(ofSheet: sheet.name),
            fields: answers.map(\.field.code), locations: answers.map(\.location),
            sheet: sheet.name, found: form.typed(first.location),
            items: answers.map(\.question.code).unique, count: answers.count)
    }
}
