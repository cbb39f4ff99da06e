import SSMEModel

/// Finds the answer cells of questions whose code and name are gone, by the text that stands beside them.
///
/// Only a text that stands in one place alone tells anything; a text of two questions, or of two rows, finds nothing.
struct TextSearch {
    private struct Place: Hashable {
        let sheet: Int
        let slice: Int
        let columnIndex: Int
    }

    private let sheets: [FormSheet]
    private let slices: [[ArraySlice<Cell>]]
    private let questions: [FoldedText: Question]
    private let missing: Set<FieldCode>

    /// The cells of missing fields; a field that no text tells is not among them.
    static func cells(
        for missing: Set<FieldCode>, in sheets: [FormSheet], _ index: FormIndex
    ) -> [FieldCode: CellLocation] {
        guard !missing.isEmpty else { return [:] }
        return Self(
            sheets: sheets, slices: sheets.map(\.table.rows),
            questions: index.questionsByText(), missing: missing
        ).found
    }

    private var found: [FieldCode: CellLocation] {
        var placesOf: [QuestionCode: [Place]] = [:]
        var questionAt: [Place: Question] = [:]
        for (sheet, rows) in slices.enumerated() {
            for (slice, cells) in rows.enumerated() {
                for cell in cells {
                    guard case .text(let text) = cell.value,
                        let question = questions[FoldedText(text)]
                    else { continue }
                    let place = Place(
                        sheet: sheet, slice: slice, columnIndex: cell.address.columnIndex)
                    placesOf[question.code, default: []].append(place)
                    questionAt[place] = question
                    break
                }
            }
        }
        var found: [FieldCode: CellLocation] = [:]
        for places in placesOf.values {
            guard places.count == 1, let place = places.first, let question = questionAt[place],
                question.fields.contains(where: { missing.contains($0.code) })
            else { continue }
            let isNext: (Place) -> Bool = { questionAt[$0] != nil }
            found.merge(cells(of: question, at: place, until: isNext)) { first, _ in first }
        }
        return found.filter { missing.contains($0.key) }
    }

    /// The answer beside the question's text; of several, each beside its label, in the rows below.
    private func cells(
        of question: Question, at place: Place, until isNext: (Place) -> Bool
    ) -> [FieldCode: CellLocation] {
        if question.fields.count == 1 {
            return [question.fields[0].code: answer(beside: place)]
        }
        var left = question.fields
        var found: [FieldCode: CellLocation] = [:]
        for slice in (place.slice + 1)..<max(slices[place.sheet].count, place.slice + 1) {
            let below = Place(sheet: place.sheet, slice: slice, columnIndex: place.columnIndex)
            guard !left.isEmpty, !isNext(below) else { break }
            let cell = slices[place.sheet][slice].first { $0.isIn(place.columnIndex) }
            guard let cell, case .text(let text) = cell.value else { continue }
            let folded = FoldedText(text)
            let match = left.firstIndex { field in
                FoldedText(field.label.spanish) == folded
                    || FoldedText(field.label[.english]) == folded
            }
            if let match { found[left.remove(at: match).code] = answer(beside: below) }
        }
        return found
    }

    /// Under the heading «Respuesta» where one stands above, else in the next column.
    private func answer(beside place: Place) -> CellLocation {
        let rows = slices[place.sheet]
        let headed = rows[..<place.slice].last { cells in
            cells.contains { Self.isHeading($0) }
        }?.first { Self.isHeading($0) }?.address.columnIndex
        let row = rows[place.slice].first?.address.row ?? 1
        return CellLocation(
            sheet: sheets[place.sheet].table.name,
            address: CellAddress(row: row, columnIndex: headed ?? place.columnIndex + 1))
    }

    private static func isHeading(_ cell: Cell) -> Bool {
        guard case .text(let text) = cell.value, text.utf8.count <= 20 else { return false }
        return FoldedText(text) == WorkbookLayout.answer
    }
}
