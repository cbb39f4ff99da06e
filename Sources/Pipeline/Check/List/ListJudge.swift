import Ingest
import Instrument
import SSMEModel
import Validators

/// Judges the rows of one list as they come.
final class ListJudge {
    private let list: ListForm
    private let body: (ListFinding) -> Void
    private var review: ListReview
    private var plain: PlainRow
    private var tally: ListTally
    private var entries = 0

    init(
        review: ListReview, list: ListForm, file: String, _ body: @escaping (ListFinding) -> Void
    ) {
        self.review = review
        self.list = list
        self.body = body
        plain = PlainRow(list, read: review.placesRead)
        tally = ListTally(file: file, asked: review.asked, unasked: review.unasked)
    }

    func tally(unknownColumns: [String]) -> ListTally {
        var tally = tally
        tally.rows = entries
        tally.unknownColumns = unknownColumns
        return tally
    }

    func take(_ row: ListRows) {
        if plain.understands(row) {
            entries += 1
            let cells = plain.cells
            guard let doubt = review.doubt(about: cells, row: row.row) else { return }
            let answers = list.columns.indices.map { place in
                doubt.places.contains(place)
                    ? answer(place, of: row, number: entries)
                    : Answer(
                        field: field(place, entries), value: cells[place],
                        location: row.location(place))
            }
            judge(answers, row.row, doubt)
            return
        }
        let answers = list.columns.indices.map { answer($0, of: row, number: entries + 1) }
        guard answers.contains(where: { !$0.typed.isEmpty }) else { return }
        entries += 1
        if let doubt = review.doubt(about: answers.map(\.value), row: row.row, arePlain: false) {
            judge(answers, row.row, doubt)
        }
    }

    /// The answer of a cell, understood as that of a form is; entries are counted without the blank rows.
    private func answer(_ place: Int, of row: ListRows, number: Int) -> Answer {
        AnswerReader.answer(
            to: ListForm.field(list.columns[place], entry: number), in: row.cell(place),
            at: row.location(place))
    }

    private func field(_ place: Int, _ number: Int) -> FieldCode {
        list.columns[place].code + "." + String(number)
    }

    private func judge(_ answers: [Answer], _ row: Int, _ doubt: ListReview.Doubt) {
        for judged in review.judged(answers, number: entries, doubt) {
            let finding = judged.finding
            let parts = finding.fields.compactMap { code in
                list.columns.first { code.hasPrefix($0.code + ".") }?.part
            }
            let found = ListFinding(
                finding: finding, row: row, columns: parts, firstRow: judged.firstRow)
            tally.count(found)
            if finding.outcome == .fail { body(found) }
        }
    }
}

/// What the cells of a row mean where all of them are plain.
private struct PlainRow {
    /// One a column of the list.
    private(set) var cells: [AnswerValue]
    private var readers: [PlainAnswer]
    private let isMonth: [Bool]

    init(_ list: ListForm, read: Set<Int>) {
        cells = [AnswerValue](repeating: .blank, count: list.columns.count)
        readers = list.columns.enumerated().map { PlainAnswer($1, isRead: read.contains($0)) }
        isMonth = list.columns.map { $0.kind == .month }
    }

    /// True where every cell is plain; they stand in `cells` then.
    mutating func understands(_ row: ListRows) -> Bool {
        for place in cells.indices { cells[place] = .blank }
        return row.allCells { place, scanned, text in
            let value: AnswerValue? =
                switch scanned.value {
                case .text: readers[place].value(text)
                case .number(let number) where !scanned.isPercentage:
                    readers[place].value(number)
                case .date(let day) where isMonth[place]: .month(day.yearMonth)
                default: nil
                }
            guard let value else { return false }
            cells[place] = value
            return true
        }
    }
}
