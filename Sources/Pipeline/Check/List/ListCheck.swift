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
