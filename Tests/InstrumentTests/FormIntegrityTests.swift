import Expressions
import SSMEModel
import Testing

@testable import Instrument

/// What the binder follows, and what it notes, in workbooks laid out as the template is.
struct FormIntegrityTests {
    let questionnaire: Questionnaire
    var filled: FilledWorkbook

    init() throws {
        questionnaire = try WaveFiles.questionnaire()
        filled = FilledWorkbook(questionnaire)
        filled.answers = ["D7.1": .number(120_000_000), "D7.2.camaras": .number(96)]
        filled.firstSheets = [
            Table(
                name: "Empresas activas",
                rows: [["NIT", "Mes de vinculación", "Eslabón", "Tamaño"]])
        ]
    }

    private func bind(_ workbook: Workbook, instrument: String = "") throws -> Submission {
        let binder = Binder(
            questionnaire: questionnaire, routing: try Routing(questionnaire),
            roster: Roster([Initiative(id: "I001", name: "Uno")]), instrument: instrument)
        return try binder.bind(workbook, digest: "", fileName: "f.xlsx", round: 1)
    }

    private func notes(_ filled: FilledWorkbook) throws -> [FormNote] {
        try bind(filled.workbook()).notes
    }

    @Test func `of a workbook as it was sent there is nothing to note`() throws {
        #expect(try notes(filled) == [])
    }

    @Test func `names that a program wrote with underscores are followed`() throws {
        var filled = filled
        filled.naming = { name in
            name.name.hasPrefix("SSME")
                ? name
                : DefinedName(
                    name: String(name.name.map { $0 == "." ? "_" : $0 }),
                    reference: name.reference, location: name.location)
        }
        filled.editing = { table in
            Table(name: table.name, cells: table.cells.filter { $0.address.columnIndex > 0 })
        }
        filled.firstSheets = []
        #expect(try bind(filled.workbook()).answer("D7.2.camaras").value == .number(96))
    }

    @Test func `a stamp without names is read beside the words that people read`() throws {
        var filled = filled
        filled.stamp = [:]
        filled.firstSheets.append(
            Table(
                name: "Portada (2)",
                rows: [
                    ["", "Edición", "", "2026"], ["", "Iniciativa", "", "I001"],
                    ["", "Plantilla", "", "2025.9"], ["", "Instrumento", "", "abc"],
                ]))
        let submission = try bind(filled.workbook())
        #expect(submission.initiative.id == "I001")
        #expect(submission.notes.map(\.kind) == [.otherTemplate])
        #expect(submission.notes[0].found == "2025.9")
        #expect(submission.notes[0].locations.first?.sheet == "Portada (2)")
    }

    @Test func `the hash of the questionnaire is compared where one is given`() throws {
        #expect(try bind(filled.workbook(), instrument: "0123456789ab").notes == [])
        let notes = try bind(filled.workbook(), instrument: "ffffffffffff").notes
        #expect(notes.map(\.kind) == [.otherInstrument])
    }

    @Test func `of a form of another template, what is missing is one note`() throws {
        var filled = filled
        filled.stamp["SSME.template"] = "2025.9"
        filled.naming = { $0.name.hasPrefix("D7.") ? nil : $0 }
        filled.editing = { table in
            let gone = table.cells.filter { ["D7.1", "D7.4"].contains($0.text) }.map(\.address.row)
            guard table.name == "7 Financiación" else { return table }
            return Table(
                name: table.name, cells: table.cells.filter { !gone.contains($0.address.row) })
        }
        let notes = try notes(filled)
        #expect(notes.map(\.kind) == [.otherTemplate, .missingQuestion])
        #expect(notes[1].items == ["D7.1", "D7.4"])
        #expect(notes[1].fields == ["D7.1", "D7.4"])
    }

    @Test func `several sheets that are gone are one note`() throws {
        var filled = filled
        let gone = ["3 Estrategia", "7 Financiación"]
        filled.naming = { name in
            name.location.map { gone.contains($0.sheet) } == true ? nil : name
        }
        filled.editing = { gone.contains($0.name) ? Table(name: $0.name, cells: []) : $0 }
        let notes = try notes(filled)
        #expect(notes.map(\.kind) == [.missingSheet])
        #expect(notes[0].items == gone)
        #expect(notes[0].subject == "")
        #expect(notes[0].fields.contains("D7.2.camaras"))
        #expect(notes[0].isLoss)
    }

    @Test func `a code filled down a column is one note, of the answer read and the last one`()
        throws
    {
        var filled = filled
        filled.editing = { table in
            guard table.name == "7 Financiación", let last = table.cells.last?.address.row else {
                return table
            }
            let added = (1...3).flatMap { offset in
                [
                    Cell(
                        address: CellAddress(row: last + offset, columnIndex: 0),
                        value: .text("D7.2.camaras"), text: "D7.2.camaras"),
                    Cell(
                        address: CellAddress(row: last + offset, columnIndex: 2),
                        value: .number(Double(70 + offset)), text: "\(70 + offset)"),
                ]
            }
            return Table(name: table.name, cells: table.cells + added)
        }
        let notes = try notes(filled).filter { $0.kind == .duplicateRow }
        #expect(notes.map(\.subject) == ["D7.2.camaras"])
        #expect(notes.first?.found == "96")
        #expect(notes.first?.expected == "73")
        #expect(notes.first?.count == 4)
        #expect(notes.first?.locations.count == 4)
    }

    @Test func `an answer is found by its question's text where that stands in one place alone`()
        throws
    {
        let text = try #require(questionnaire.question("D7.1")).text.spanish
        var filled = filled
        filled.naming = { $0.name == "D7.1" ? nil : $0 }
        filled.editing = { table in
            guard table.name == "7 Financiación" else { return table }
            return Table(name: table.name, cells: table.cells.filter { $0.text != "D7.1" })
        }
        filled.firstSheets.append(
            Table(name: "Copia", values: [[.text("  " + text.uppercased()), .number(5)]]))
        let submission = try bind(filled.workbook())
        #expect(submission.answer("D7.1").value == .number(5))
        #expect(submission.notes.map(\.kind).contains(.foundByText))

        filled.firstSheets.append(Table(name: "Otra", values: [[.text(text), .number(6)]]))
        #expect(try bind(filled.workbook()).answers["D7.1"] == nil)
    }

    @Test func `a table without a heading counts where codes stand beside their own texts`() throws
    {
        let question = try #require(questionnaire.question("D7.1"))
        let index = FormIndex(questionnaire)
        let beside = Table(
            name: "H",
            rows: [["", "d7.1", question.text.spanish, "5"], ["", "D7.4", "otra cosa"]])
        let sheet = FormSheet(beside, index: index)
        #expect(sheet.headingRow == nil)
        #expect(sheet.rows.map(\.code) == ["d7.1"])
        #expect(sheet.rows.first?.answerColumn == 3)
    }

    @Test func `the answers of an earlier wave are found by their codes`() throws {
        var filled = filled
        filled.stamp["SSME.wave"] = "2024"
        let binder = Binder(
            questionnaire: questionnaire, routing: try Routing(questionnaire), roster: Roster([]))
        let (owner, earlier) = try binder.earlierAnswers(
            in: filled.workbook(), fileName: "2024.xlsx")
        #expect(owner == "I001")
        #expect(earlier.wave == "2024")
        #expect(earlier.answers.mapValues(\.typed) == ["D7.1": "120000000", "D7.2.camaras": "96"])
    }
}
