import Foundation
import Ingest
import Instrument
import SSMEModel
import TestSupport
import Testing

@testable import Pipeline

/// A list reviewed in a file of its own says what the same list says inside a form.
struct ListCheckTests {
    private static let lists = Project.path("Tests/Fixtures/lists") + "/"

    private struct Wave {
        let configuration: PipelineConfiguration
        let survey: Survey
        let code: QuestionCode
        var list: ListForm {
            survey.questionnaire.question(code)?.list ?? ListForm(sheet: "", columns: [])
        }

        init(_ path: String, _ code: QuestionCode) throws {
            configuration = try PipelineConfiguration(file: Project.path(path))
            survey = try Survey(configuration)
            self.code = code
        }

        static func form() throws -> Wave { try loadedForm.get() }
        static func roster() throws -> Wave { try loadedRoster.get() }

        private static let loadedForm = Result { try Wave("config/pipeline.yml", "D1.9") }
        private static let loadedRoster = Result {
            try Wave("Benchmarks/rows/pipeline.yml", "D1.1")
        }

        func check(_ text: String, rows: Int? = nil) throws -> (
            found: [ListFinding], tally: ListTally
        ) {
            try withTemporaryFolder { folder in
                try write(text, to: folder + "/lista.csv")
                return try check(file: folder + "/lista.csv", rows: rows)
            }
        }

        func check(file: String, rows: Int? = nil) throws -> (
            found: [ListFinding], tally: ListTally
        ) {
            var check = try ListCheck(configuration: configuration, survey: survey, list: code)
            if let rows { check.reading.listRows = rows }
            let box = Box()
            let tally = try check.run(file) { box.found.append($0) }
            return (box.found, tally)
        }

        /// The rows that each rule names where the whole list lies in a form.
        func inForm(_ text: String, asked: Set<String>) throws -> Set<String> {
            let workbook = try WorkbookReader().read([UInt8](text.utf8), fileName: "lista.csv")
            var answers: [FieldCode: Answer] = [:]
            var entries = 0
            let rows = Dictionary(grouping: workbook.tables[0].cells) { $0.address.row }
            for (row, cells) in rows.sorted(by: { $0.key < $1.key }) where row > 1 {
                guard cells.contains(where: { !$0.value.isBlank }) else { continue }
                entries += 1
                for (index, column) in list.columns.enumerated() {
                    let field = ListForm.field(column, entry: entries)
                    let place = CellAddress(row: row, columnIndex: index)
                    answers[field.code] = AnswerReader.answer(
                        to: field, in: cells.first { $0.address == place },
                        at: CellLocation(sheet: "lista.csv", address: place))
                }
            }
            answers[code] = Answer(field: code, value: .number(Double(entries)))
            let submission = Submission(
                initiative: Initiative(id: "I001", name: ""), wave: "2026", round: 1, digest: "",
                fileName: "lista.csv", answers: answers, routing: [code: .yes])
            let latest = Deliveries.Latest(
                submission: submission, earlier: [], receivedAt: "", files: [], brought: [])
            let findings = WaveReview(survey, configuration).of([latest], .nothing, isAlone: true)
                .flatMap(\.findings)
            return Set(
                findings.filter { $0.outcome == .fail && asked.contains($0.rule) }
                    .flatMap { finding in
                        finding.locations.map { "\(finding.rule) \($0.address.row)" }
                    })
        }

        func text(_ rows: [[String]]) -> String {
            var csv = CSVText(header: list.columns.map(\.label.spanish))
            for row in rows { csv.append(row) }
            return csv.text
        }
    }

    private final class Box { var found: [ListFinding] = [] }

    /// What people type in a column, clean and otherwise.
    private static func typed(_ column: Field, _ random: inout SeededGenerator) -> String {
        let choices: [String] =
            switch column.kind {
            case .nit:
                [
                    "900170781-7", "900373923-8", "900.373.923-8", "900170781", "900170781-3",
                    "8001972684", "abc", "no aplica", "", "  ",
                ]
            case .month:
                [
                    "2020-03", "2019-05-31", "sept-24", "1996-02-29", "2099-01-01", "09/24", "ayer",
                    "", "2020-13",
                ]
            case .choice:
                column.options.map(\.label.spanish) + ["Producion", "micro", "x", "", "-"]
            case .text:
                [
                    "829504721", "834333732", "05", "05007", "11", "11014", "micro", "Micro",
                    "pequeña",
                    "Ñandú", "Panadería", "Sin dato", "pendiente", "no aplica", "", "NS/NR",
                    " micro ",
                ]
            default:
                [
                    "0", "8", "3", "100", "32.6", "33,4", "-1.5", "0.5", "1.234", "12 mil", "007",
                    "x", "", "101", "3931602", "-171560683",
                ]
            }
        return choices.randomElement(using: &random) ?? ""
    }

    private func compare(_ wave: Wave, seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        let rows = (0..<25).map { _ in wave.list.columns.map { Self.typed($0, &random) } }
        let text = wave.text(rows)
        let (found, tally) = try wave.check(text)
        let streamed = Set(
            found.flatMap { one in
                one.finding.locations.map { "\(one.finding.rule) \($0.address.row)" }
            })
        let whole = try wave.inForm(text, asked: Set(tally.rules.map(\.rule.id)))
        #expect(streamed == whole)
        #expect(!whole.isEmpty)
    }

    @Test(arguments: UInt64(0)..<40)
    func `a list says the same in a file of its own as in a form`(seed: UInt64) throws {
        try compare(Wave.form(), seed: seed)
    }

    @Test(arguments: UInt64(0)..<40)
    func `rules of rows say the same one by one as in a form`(seed: UInt64) throws {
        try compare(Wave.roster(), seed: seed)
    }

    @Test func `a repeated entry names the row where it stood first`() throws {
        let row = ["900170781-7", "2020-03", "Producción", "Micro"]
        let (found, tally) = try Wave.form().check(Wave.form().text([row, row, row]))
        #expect(found.map(\.row) == [3, 4])
        #expect(found.map(\.firstRow) == [2, 2])
        #expect(tally.rows == 3)
        #expect(tally.rowsFailed == 2)
    }

    @Test func `columns are told by their codes too, in any order, and others are named`() throws {
        let (found, tally) = try Wave.form().check(
            "tamano,D1.9.NIT,Observación,eslabon,Mes de vinculacion\nMicro,900170781-3,bien,Apoyo,2020-03\n"
        )
        #expect(tally.unknownColumns == ["Observación"])
        #expect(found.contains { $0.columns == ["nit"] && $0.row == 2 })
    }

    @Test func `columns that are missing are named`() throws {
        let error = #expect(throws: PipelineError.self) {
            try Wave.form().check("NIT,Tamaño\n900170781-7,Micro\n")
        }
        #expect(
            error?.explanation.spanish
                == "A «lista.csv» le faltan columnas de la lista D1.9: «Mes de vinculación», «Eslabón». Agréguelas, con ese título, y repita la orden."
        )
    }

    @Test func `a file with other headings is no list`() throws {
        let error = #expect(throws: PipelineError.self) { try Wave.form().check("a,b\n1,2\n") }
        #expect(
            error?.explanation.spanish
                == "En «lista.csv» no encontramos los títulos de la lista D1.9. Escríbalos en la primera fila: «NIT», «Mes de vinculación», «Eslabón», «Tamaño»."
        )
    }

    @Test(arguments: ["by-openpyxl.xlsx", "by-libreoffice.ods"])
    func `a list in a workbook is reviewed as it stands there`(name: String) throws {
        let (found, tally) = try Wave.form().check(file: Self.lists + name)
        #expect(tally.rows == 4)
        #expect(tally.unknownColumns == ["Observación"])
        let told = found.map { one in
            let cells = one.finding.locations.map(\.description).joined(separator: " ")
            return "\(one.columns) \(cells) \(one.firstRow ?? 0)"
        }
        #expect(
            told == [
                "[\"nit\"] 'Empresas'!B5 0", "[\"nit\"] 'Empresas'!B7 0",
                "[\"nit\"] 'Empresas'!B7 4", "[\"vinculacion\"] 'Empresas'!C8 0",
            ])
    }

    @Test(arguments: ["by-openpyxl.xlsx", "by-libreoffice.ods"])
    func `a workbook with more rows than the policy allows is refused`(name: String) throws {
        let error = #expect(throws: PipelineError.self) {
            try Wave.form().check(file: Self.lists + name, rows: 3)
        }
        #expect(
            error?.explanation.spanish
                == "«\(name)» tiene más de 3 filas, el máximo de una lista. Divídala en varios archivos, o suba «list_rows» en pipeline.yml."
        )
    }

    @Test func `more rows than the policy allows are told`() throws {
        let row = ["900170781-7", "2020-03", "Producción", "Micro"]
        let wave = try Wave.form()
        let error = #expect(throws: PipelineError.self) {
            try wave.check(wave.text([row, row, row]), rows: 2)
        }
        #expect(
            error?.explanation.spanish
                == "«lista.csv» tiene más de 2 filas, el máximo de una lista. Divídala en varios archivos, o suba «list_rows» en pipeline.yml."
        )
    }

    @Test func `rules that a row is not enough for are named`() throws {
        let wave = try Wave.form()
        let tally = try wave.check(wave.text([["900170781-7", "2020-03", "Apoyo", "Micro"]])).tally
        let asked = Set(tally.rules.map(\.rule.id))
        #expect(!tally.unasked.isEmpty)
        #expect(tally.unasked.allSatisfy { !asked.contains($0.rule.id) })
        #expect(ListReport.text(tally, .spanish).contains("No se preguntaron: "))
    }
}
