import Expressions
import Foundation
import Ingest
import Instrument
import SSMEModel

/// What the initiatives answered in an earlier wave: a clean data package, or a folder of long CSV forms.
///
/// **Missing**: a question that the wave no longer asks is left out; an option that it no longer has is unreadable.
struct EarlierWave: Sendable {
    /// By initiative, in the order of their codes.
    let submissions: [Submission]
    /// Every byte that was read, for the fingerprint of a run.
    let bytes: [[UInt8]]

    /// No earlier wave.
    static let none = EarlierWave(submissions: [], bytes: [])

    private init(submissions: [Submission], bytes: [[UInt8]]) {
        self.submissions = submissions
        self.bytes = bytes
    }

    /// Reads a folder.
    ///
    /// **Throws**: `cannotRead`; `wrongConfiguration` where a file is no answer of an earlier wave.
    init(
        folder: String, questionnaire: Questionnaire, routing: Routing
    ) throws(PipelineError) {
        let form = EarlierForm(questionnaire: questionnaire, routing: routing)
        let package = folder + "/data/answers.csv"
        if FileManager.default.fileExists(atPath: package) {
            let bytes = try DurableFile.read(package)
            self.init(
                submissions: try form.submissions(package: Self.table(bytes, "data/answers.csv")),
                bytes: [bytes])
            return
        }
        guard let names = try? FileManager.default.contentsOfDirectory(atPath: folder) else {
            throw .cannotRead(path: folder, reason: SystemReason.last)
        }
        var submissions: [Submission] = []
        var bytes: [[UInt8]] = []
        for name in names.sorted() where name.hasSuffix(".csv") {
            let file = try DurableFile.read(folder + "/" + name)
            submissions.append(try form.submission(long: Self.table(file, name)))
            bytes.append(file)
        }
        guard !submissions.isEmpty else {
            throw .wrongConfiguration(
                LocalizedText(
                    "«\(folder)» no trae la edición anterior: se esperaba un paquete de datos limpios o formularios CSV.",
                    english:
                        "«\(folder)» does not bring the earlier wave: a clean data package or CSV forms were expected."
                ))
        }
        self.init(
            submissions: submissions.sorted { $0.initiative.id < $1.initiative.id }, bytes: bytes)
    }

    private static func table(_ bytes: [UInt8], _ name: String) throws(PipelineError) -> Table {
        do throws(IngestError) {
            let tables = try WorkbookReader().read(bytes, fileName: name).tables
            return tables.first ?? Table(name: name, cells: [])
        } catch { throw .wrongConfiguration(error.explanation) }
    }
}

/// Reads answers of an earlier wave as those of this one.
private struct EarlierForm {
    let questionnaire: Questionnaire
    let routing: Routing

    /// One row an answer, as `CleanPackage` writes them.
    func submissions(package table: Table) throws(PipelineError) -> [Submission] {
        let sheet = try Columns(
            table, ["initiative", "field", "value", "status", "reason", "typed"])
        var answers: [String: [FieldCode: Answer]] = [:]
        var skipped: [String: Set<QuestionCode>] = [:]
        for row in sheet.rows {
            let initiative = row("initiative")
            guard let (question, field) = questionnaire.field(row("field")) else { continue }
            if row("status") == "not_asked" {
                skipped[initiative, default: []].insert(question.code)
            }
            let reason = NonResponse(rawValue: row("reason"))
            let value =
                reason.map(AnswerValue.nonResponse)
                ?? Self.value(row("value"), as: field, status: row("status"))
            answers[initiative, default: [:]][field.code] = Answer(
                field: field.code, value: value, typed: row("typed"))
        }
        return answers.sorted { $0.key < $1.key }.map { initiative, answers in
            var asked = routing.asked(given: answers)
            for question in skipped[initiative] ?? [] { asked[question] = .no }
            return submission(of: initiative, answers, asked)
        }
    }

    /// The long CSV form: one row a field, `SSME.initiative` among them.
    func submission(long table: Table) throws(PipelineError) -> Submission {
        let sheet = try Columns(table, ["Código", "Respuesta"])
        var answers: [FieldCode: Answer] = [:]
        var initiative = ""
        for row in sheet.rows {
            let code = row("Código")
            if code == "SSME.initiative" { initiative = row("Respuesta") }
            guard
                let (_, field) = questionnaire.field(code) ?? questionnaire.entry(code)
            else { continue }
            answers[code] =
                field.kind == .entries
                ? Answer(
                    field: code, value: Double(row("Respuesta")).map(AnswerValue.number) ?? .blank)
                : AnswerReader.answer(to: field, in: row.cell("Respuesta"), at: nil)
        }
        guard !initiative.isEmpty else {
            throw .wrongConfiguration(
                LocalizedText(
                    "«\(table.name)» no dice de qué iniciativa es: falta la fila «SSME.initiative».",
                    english:
                        "«\(table.name)» does not say whose it is: «SSME.initiative» is missing."))
        }
        return submission(of: initiative, answers, routing.asked(given: answers))
    }

    private func submission(
        of initiative: String, _ answers: [FieldCode: Answer],
        _ asked: [QuestionCode: Submission.Asked]
    ) -> Submission {
        Submission(
            initiative: Initiative(id: initiative, name: ""), wave: "", round: 1, digest: "",
            fileName: "", answers: answers, routing: asked)
    }

    private static func value(_ text: String, as field: Field, status: String) -> AnswerValue {
        guard status == "answered" else { return status == "unreadable" ? .unreadable : .blank }
        switch field.kind {
        case .choice:
            return field.options.contains { $0.code == text } ? .choice(text) : .unreadable
        case .flag:
            return text == "true" ? .flag(true) : text == "false" ? .flag(false) : .unreadable
        case .percent, .amount, .integer, .entries:
            return Double(text).map(AnswerValue.number) ?? .unreadable
        case .month: return YearMonth(iso: text).map(AnswerValue.month) ?? .unreadable
        case .text, .nit: return .text(text)
        }
    }
}

/// The rows of a table under the columns that its first row names.
private struct Columns {
    struct Row {
        fileprivate let cells: [Int: Cell]
        fileprivate let index: [String: Int]
        func cell(_ name: String) -> Cell? { index[name].flatMap { cells[$0] } }
        func callAsFunction(_ name: String) -> String { cell(name)?.text ?? "" }
    }

    let rows: [Row]

    init(_ table: Table, _ names: [String]) throws(PipelineError) {
        let byRow = Dictionary(grouping: table.cells, by: \.address.row)
        let first = byRow.keys.min() ?? 1
        var index: [String: Int] = [:]
        for cell in byRow[first] ?? [] { index[cell.text] = cell.address.columnIndex }
        if let missing = names.first(where: { index[$0] == nil }) {
            throw .wrongConfiguration(
                LocalizedText(
                    "En «\(table.name)» falta la columna «\(missing)».",
                    english: "«\(table.name)» lacks the column «\(missing)»."))
        }
        let columns = index
        rows = byRow.keys.sorted().dropFirst().map { number in
            let cells = (byRow[number] ?? []).map { ($0.address.columnIndex, $0) }
            return Row(cells: Dictionary(cells) { first, _ in first }, index: columns)
        }
    }
}
