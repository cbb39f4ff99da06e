import Ingest
import Instrument
public import SSMEModel
import Validators

/// Reviews the list of one question as it lies in a file of its own, row by row: memory does not grow with the rows,
/// apart from what tells one entry from another.
///
/// ```swift
/// let check = try ListCheck(configuration: configuration, survey: survey, list: "D1.9")
/// let tally = try check.run("miembros.csv") { print($0.finding.message.spanish) }
/// ```
public struct ListCheck: Sendable {
    private let list: ListForm
    private let question: Question
    private let survey: Survey
    var reading: ReadingPolicy

    /// Prepares the check of a list. **Throws**: `wrongUse` where the question has none.
    public init(
        configuration: PipelineConfiguration, survey: Survey, list code: QuestionCode
    ) throws(PipelineError) {
        let questions = survey.questionnaire.questions
        guard let question = questions.first(where: { $0.code == code }), let list = question.list
        else {
            let known = questions.filter { $0.list != nil }.map(\.code)
                .joined(separator: ", ")
            throw .wrongUse(
                LocalizedText(
                    "«\(code)» no es una pregunta que se responda con una lista. Las que sí: \(known).",
                    english: "«\(code)» is no question answered by a list. Those are: \(known)."))
        }
        self.question = question
        self.list = list
        self.survey = survey
        reading = configuration.reading
    }

    /// Reads a file and hands on each finding as it is made, in the order of the rows; passes, and what could not be
    /// told, are only counted.
    ///
    /// **Throws**: `notThere`; `refused` where the file cannot be read, lacks columns, or has more rows than the policy
    /// allows, perhaps after some findings.
    /// **Complexity**: O(rows × rules); memory that of one row, and some 15 to 30 bytes a row for the keys.
    public func run(
        _ path: String, _ body: @escaping (ListFinding) -> Void
    ) throws(PipelineError) -> ListTally {
        guard let file = FileBytes(path: path) else { throw .notThere(path: path) }
        let name = path.fileName
        let judge = ListJudge(
            review: ListReview(rules: survey.rules, of: question, list), list: list, file: name,
            body)
        let rows = ListRows(list: list, maxRows: reading.listRows, take: judge.take)
        do throws(IngestError) {
            var visitor = rows
            let headings = list.columns.flatMap { [$0.label.spanish, $0.code, $0.part] }
            _ = try WorkbookReader(limits: limits, header: headings)
                .visit(file, fileName: name, with: &visitor)
        } catch { throw .refused(error.explanation(of: name)) }
        try refuse(rows, name)
        return judge.tally(unknownColumns: rows.header?.unknown ?? [])
    }

    /// A list may have more cells than a form: as many as its rows allow.
    private var limits: IngestLimits {
        var limits = reading.limits
        limits.maxCells = max(limits.maxCells, reading.listRows * max(1, list.columns.count))
        return limits
    }

    private func refuse(_ rows: ListRows, _ name: String) throws(PipelineError) {
        guard let header = rows.header else {
            let labels = list.columns.map { "«" + $0.label.spanish + "»" }.joined(separator: ", ")
            throw .refused(
                LocalizedText(
                    "En «\(name)» no encontramos los títulos de la lista \(question.code). Escríbalos en la primera fila: \(labels).",
                    english:
                        "«\(name)» lacks the headings of the list \(question.code). Type them in the first row: \(labels)."
                ))
        }
        guard header.missing.isEmpty else {
            let lacking = header.missing.map { "«" + $0.label.spanish + "»" }
                .joined(separator: ", ")
            throw .refused(
                LocalizedText(
                    "A «\(name)» le faltan columnas de la lista \(question.code): \(lacking). Agréguelas, con ese título, y repita la orden.",
                    english:
                        "«\(name)» lacks columns of the list \(question.code): \(lacking). Add them, with that heading, and repeat the command."
                ))
        }
        guard rows.isCutShort else { return }
        let most = Figure(.spanish).number(Double(reading.listRows))
        throw .refused(
            LocalizedText(
                "«\(name)» tiene más de \(most) filas, el máximo de una lista. Divídala en varios archivos, o suba «list_rows» en pipeline.yml.",
                english:
                    "«\(name)» has more than \(most) rows, the most that a list may have. Split it, or raise «list_rows» in pipeline.yml."
            ))
    }
}

/// Judges the rows of one list as they come.
private final class ListJudge {
    private let list: ListForm
    private let body: (ListFinding) -> Void
    private var review: ListReview
    private var plain: [PlainAnswer]
    private var cells: [AnswerValue]
    private var tally: ListTally
    private var entries = 0

    init(
        review: ListReview, list: ListForm, file: String, _ body: @escaping (ListFinding) -> Void
    ) {
        self.review = review
        self.list = list
        self.body = body
        let read = review.placesRead
        plain = list.columns.enumerated().map { PlainAnswer($1, isRead: read.contains($0)) }
        cells = [AnswerValue](repeating: .blank, count: list.columns.count)
        tally = ListTally(file: file, asked: review.asked, unasked: review.unasked)
    }

    func tally(unknownColumns: [String]) -> ListTally {
        var tally = tally
        tally.rows = entries
        tally.unknownColumns = unknownColumns
        return tally
    }

    func take(_ row: ListRows) {
        var firstRow: Int?
        if understands(row) {
            entries += 1
            guard !review.passes(cells, row: row.row, firstRow: &firstRow) else { return }
            judge(answers(of: row, number: entries), row.row, firstRow)
            return
        }
        let answers = answers(of: row, number: entries + 1)
        guard answers.contains(where: { !$0.typed.isEmpty }) else { return }
        entries += 1
        // Asked for what it remembers of the keys; a doubtful cell is judged in any case.
        _ = review.passes(answers.map(\.value), row: row.row, firstRow: &firstRow)
        judge(answers, row.row, firstRow)
    }

    /// True where every cell is plain; they stand in `cells` then.
    private func understands(_ row: ListRows) -> Bool {
        for place in cells.indices {
            guard let scanned = row.scanned(place) else {
                cells[place] = .blank
                continue
            }
            let value: AnswerValue? =
                switch scanned.value {
                case .text: row.withText(place) { plain[place].value($0) }
                case .number(let number) where !scanned.isPercentage: plain[place].value(number)
                case .date(let day) where list.columns[place].kind == .month:
                    .month(day.yearMonth)
                default: nil
                }
            guard let value else { return false }
            cells[place] = value
        }
        return true
    }

    /// The answers of a row, understood as those of a form are; entries are counted without the blank rows.
    private func answers(of row: ListRows, number: Int) -> [Answer] {
        list.columns.enumerated().map { place, column in
            AnswerReader.answer(
                to: ListForm.field(column, entry: number), in: row.cell(place),
                at: row.location(place))
        }
    }

    private func judge(_ answers: [Answer], _ row: Int, _ firstRow: Int?) {
        for judged in review.judged(answers, number: entries, firstRow: firstRow) {
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
