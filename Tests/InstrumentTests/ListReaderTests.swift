import Expressions
import Instrument
import SSMEModel
import Testing

/// The list of companies, as people leave it in their workbooks.
struct ListReaderTests {
    static let header = ["NIT", "Mes de vinculación", "Eslabón", "Tamaño"]
    static let first = ["900170781-7", "2020-03", "Producción", "Micro"]
    static let second = ["900.373.923-8", "sept-24", "transformacion", "grande"]

    @Test func `a list is read under its headings, and its entries are counted`() throws {
        let submission = try bind([["Empresas"], Self.header, Self.first, Self.second])
        #expect(submission.answer("D1.9").value == .number(2))
        #expect(submission.answer("D1.9.nit.1").value == .text("900170781-7"))
        #expect(submission.answer("D1.9.nit.2").value == .text("900373923-8"))
        #expect(
            submission.answer("D1.9.vinculacion.2").value
                == YearMonth(year: 2024, month: 9).map { .month($0) })
        #expect(submission.answer("D1.9.eslabon.2").value == .choice("transformacion"))
        #expect(
            submission.answer("D1.9.tamano.2").location?.description == "'Empresas activas'!D4")
    }

    @Test func `rows left blank between entries do not count`() throws {
        let blank = ["", "", "", ""]
        let submission = try bind([
            Self.header, blank, Self.first, blank, blank, Self.second, blank,
        ])
        #expect(submission.answer("D1.9").value == .number(2))
        #expect(submission.answer("D1.9.nit.2").location?.address.row == 6)
    }

    @Test func `an entry with one cell counts, and its other cells are blank`() throws {
        let submission = try bind([Self.header, Self.first, ["", "", "", "Micro"]])
        #expect(submission.answer("D1.9").value == .number(2))
        #expect(submission.answer("D1.9.nit.2").value == .blank)
    }

    @Test func `columns may be moved and others put between them`() throws {
        let rows = [
            ["Nombre", "TAMAÑO", "eslabon", "Mes de vinculacion", "Nit"],
            ["Café SAS", "Micro", "Producción", "2020-03", "900170781-7"],
        ]
        let submission = try bind(rows)
        #expect(submission.answer("D1.9.nit.1").value == .text("900170781-7"))
        #expect(submission.answer("D1.9.tamano.1").value == .choice("micro"))
    }

    @Test func `the names still tell where the headings were typed over`() throws {
        let rows = [["Identificación", "Desde", "Parte", "Clase"], Self.first]
        let submission = try bind(rows, namesAt: 1)
        #expect(submission.answer("D1.9.nit.1").value == .text("900170781-7"))
    }

    @Test func `a list without entries is no answer, at its first cell`() throws {
        let submission = try bind([Self.header])
        #expect(submission.answer("D1.9").value == .blank)
        #expect(submission.answers["D1.9.nit.1"] == nil)
    }

    @Test func `a reason may stand in place of the list`() throws {
        let submission = try bind([Self.header], own: "prefiere no responder")
        #expect(submission.answer("D1.9").value == .nonResponse(.declined))
    }

    @Test func `what cannot be read is said cell by cell`() throws {
        let submission = try bind([Self.header, ["9,00E+08", "2020", "Otro", "Micro"]])
        let unreadable = submission.answers.values.filter { $0.value == .unreadable }.map(\.field)
        #expect(unreadable.sorted() == ["D1.9.eslabon.1", "D1.9.nit.1", "D1.9.vinculacion.1"])
    }

    @Test func `the long form has a row a cell`() throws {
        let table = Table(
            name: "formulario.csv",
            rows: [
                ["Código", "Pregunta", "Respuesta", "Unidad", "Soporte"],
                ["SSME.wave", "", "2026"], ["SSME.initiative", "", "I001"], ["D1.9", "", "1"],
                ["D1.9.nit.1", "", "900170781-7"], ["D1.9.vinculacion.1", "", "2020-03"],
                ["D1.9.eslabon.1", "", "Producción"], ["D1.9.tamano.1", "", "Micro"],
                ["D1.9.nit.2", "", ""], ["D1.9.vinculacion.2", "", ""],
                ["D1.9.eslabon.2", "", ""], ["D1.9.tamano.2", "", ""],
            ])
        let submission = try bind(Workbook(format: .csv, tables: [table]))
        #expect(submission.answer("D1.9").value == .number(1))
        #expect(submission.answer("D1.9.tamano.1").value == .choice("micro"))
        #expect(submission.answers["D1.9.nit.2"] == nil)
    }

    private func bind(
        _ rows: [[String]], namesAt row: Int? = nil, own: String = ""
    ) throws -> Submission {
        var filled = FilledWorkbook(try WaveFiles.questionnaire())
        filled.answers = ["D1.9": .text(own)]
        let list = Table(name: "Empresas activas", rows: rows)
        filled.firstSheets = [list]
        let workbook = filled.workbook()
        let codes = ["D1.9.nit", "D1.9.vinculacion", "D1.9.eslabon", "D1.9.tamano"]
        let names = codes.enumerated().compactMap { index, code in
            row.map { row in
                let location = CellLocation(
                    sheet: list.name, address: CellAddress(row: row, columnIndex: index))
                return DefinedName(
                    name: code, reference: location.description, location: location)
            }
        }
        return try bind(
            Workbook(
                format: .xlsx, tables: workbook.tables,
                definedNames: workbook.definedNames + names))
    }

    private func bind(_ workbook: Workbook) throws -> Submission {
        let questionnaire = try WaveFiles.questionnaire()
        return try Binder(
            questionnaire: questionnaire, routing: try Routing(questionnaire),
            roster: Roster([Initiative(id: "I001", name: "Clúster Energía Sostenible")])
        ).bind(workbook, digest: "abc", fileName: "f.xlsx", round: 1)
    }
}
