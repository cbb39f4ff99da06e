import Expressions
import Instrument
import SSMEModel
import Testing

struct BinderTests {
    let questionnaire: Questionnaire
    let binder: Binder
    var filled: FilledWorkbook

    init() throws {
        questionnaire = try WaveFiles.questionnaire()
        binder = Binder(
            questionnaire: questionnaire, routing: try Routing(questionnaire),
            roster: Roster([Initiative(id: "I001", name: "Clúster Energía Sostenible")]))
        filled = FilledWorkbook(questionnaire)
        filled.answers = [
            "D3.1": .text("Documentada y actualizada"), "D3.2": .text("2025-03"),
            "D4.4.asamblea": .text("Sí"), "D7.1": .number(120_000_000),
            "D7.2.camaras": .number(96), "D7.2.otra_privada": .number(4),
        ]
    }

    private func bind(_ filled: FilledWorkbook) throws -> Submission {
        try binder.bind(filled.workbook(), digest: "abc", fileName: "f.xlsx", round: 2)
    }

    private func expectAnswers(_ submission: Submission) {
        #expect(submission.answer("D3.1").value == .choice("actualizada"))
        #expect(submission.answer("D7.1").value == .number(120_000_000))
        #expect(submission.answer("D7.2.camaras").value == .number(96))
        #expect(submission.answer("D7.2.empresas").value == .blank)
        #expect(submission.answer("D4.4.asamblea").value == .flag(true))
    }

    @Test func `a filled workbook becomes a submission`() throws {
        let submission = try bind(filled)
        expectAnswers(submission)
        #expect(submission.initiative.id == "I001")
        #expect(submission.wave == "2026")
        #expect(submission.round == 2)
        #expect(submission.digest == "abc")
        #expect(submission.fileName == "f.xlsx")
        #expect(submission.answers.count == questionnaire.questions.flatMap(\.fields).count)
        #expect(submission.routing.count == questionnaire.questions.count)
        let location = try #require(submission.answer("D7.1").location)
        #expect(location.description == "'7 Financiación'!C4")
    }

    @Test func `skips follow from the answers`() throws {
        let submission = try bind(filled)
        #expect(submission.asked("D3.2") == .yes)
        #expect(submission.asked("D4.5") == .yes)
        #expect(submission.asked("D4.6") == .no)
        #expect(submission.asked("D3.10") == .unknown)
    }

    @Test func `whose workbook it is can be known before the round`() throws {
        let initiative = try binder.initiative(of: filled.workbook(), fileName: "f.xlsx")
        #expect(initiative.id == "I001")
    }

    @Test func `where the names are gone, the codes of the rows tell`() throws {
        var filled = filled
        filled.naming = { $0.name.hasPrefix("SSME.") ? $0 : nil }
        expectAnswers(try bind(filled))
    }

    @Test func `where a name is broken, the code of the row tells`() throws {
        var filled = filled
        filled.naming = {
            $0.name == "D7.1" ? DefinedName(name: $0.name, reference: "#REF!", location: nil) : $0
        }
        expectAnswers(try bind(filled))
    }

    @Test func `a renamed sheet keeps its answers, with names or without`() throws {
        var filled = filled
        filled.editing = { table in
            table.name == "7 Financiación" ? Table(name: "Plata", cells: table.cells) : table
        }
        let submission = try bind(filled)
        expectAnswers(submission)
        #expect(submission.answer("D7.1").location?.sheet == "Plata")
    }

    @Test func `where the column of codes is gone, the names tell`() throws {
        var filled = filled
        filled.editing = { table in
            Table(name: table.name, cells: table.cells.filter { $0.address.columnIndex > 0 })
        }
        expectAnswers(try bind(filled))
    }

    @Test func `where a program deleted a row and left the names behind, the codes tell`() throws {
        var filled = filled
        filled.answers["D7.10"] = .text("Menos de 12 meses")
        filled.editing = { table in
            table.name == "7 Financiación" ? table.deleting(row: 2) : table
        }
        let submission = try bind(filled)
        expectAnswers(submission)
        // The name of the last field is left pointing below the table.
        #expect(submission.answer("D7.10").value == .choice("menos_12"))
        #expect(submission.answer("D7.1").location?.description == "'7 Financiación'!C3")
    }

    @Test func `a field whose row was deleted takes no other field's answer`() throws {
        var filled = filled
        let row = try #require(bind(filled).answer("D7.2.camaras").location?.address.row)
        filled.editing = { table in
            table.name == "7 Financiación" ? table.deleting(row: row) : table
        }
        let submission = try bind(filled)
        #expect(submission.answers["D7.2.camaras"] == nil)
        #expect(submission.answer("D7.2.empresas").value == .blank)
        #expect(submission.answer("D7.2.otra_privada").value == .number(4))
    }

    @Test func `an answer dragged to the side in its own row is followed by its name`() throws {
        var filled = filled
        let home = try #require(bind(filled).answer("D7.1").location)
        let aside = CellLocation(
            sheet: home.sheet, address: CellAddress(row: home.address.row, columnIndex: 5))
        filled.naming = {
            $0.name == "D7.1"
                ? DefinedName(name: $0.name, reference: aside.description, location: aside) : $0
        }
        filled.editing = { table in
            table.moving(home.address, to: aside.address, inSheet: home.sheet)
        }
        #expect(try bind(filled).answer("D7.1").value == .number(120_000_000))
    }

    @Test func `in rows that were sorted, the code beside the answer wins over the name`() throws {
        var filled = filled
        filled.naming = { name in
            // As after a sort: the contents moved, the names of the two cells did not.
            let swapped = [
                "D7.2.camaras": "D7.2.otra_privada", "D7.2.otra_privada": "D7.2.camaras",
            ]
            return DefinedName(
                name: swapped[name.name] ?? name.name, reference: name.reference,
                location: name.location)
        }
        let submission = try bind(filled)
        #expect(submission.answer("D7.2.camaras").value == .number(96))
        #expect(submission.answer("D7.2.otra_privada").value == .number(4))
    }

    @Test func `the same name twice is the first that leads to a cell`() throws {
        let workbook = filled.workbook()
        let elsewhere = CellLocation(
            sheet: "No existe", address: CellAddress(row: 1, columnIndex: 0))
        let names =
            [
                DefinedName(name: "D7.1", reference: "#REF!", location: nil),
                DefinedName(name: "D7.1", reference: "x", location: elsewhere),
            ] + workbook.definedNames
        let submission = try binder.bind(
            Workbook(format: .xlsx, tables: workbook.tables, definedNames: names), digest: "",
            fileName: "f.xlsx", round: 1)
        #expect(submission.answer("D7.1").value == .number(120_000_000))
    }

    @Test func `a field without a cell has no answer`() throws {
        var filled = filled
        filled.naming = { $0.name == "D7.9" ? nil : $0 }
        filled.editing = { table in
            let row = table.cells.first { $0.text == "D7.9" }?.address.row
            return Table(name: table.name, cells: table.cells.filter { $0.address.row != row })
        }
        let submission = try bind(filled)
        #expect(submission.answers["D7.9"] == nil)
        #expect(submission.answers["D7.8"]?.value == .blank)
    }

    @Test func `the long CSV form binds like the workbook`() throws {
        let table = Table(
            name: "formulario.csv",
            rows: [
                ["Código", "Pregunta", "Respuesta", "Unidad", "Soporte"],
                ["SSME.wave", "", "2026"], ["SSME.initiative", "", "I001"],
                ["D3.1", "¿En qué estado…?", "documentada y actualizada", "", "estrategia.pdf"],
                ["D4.4.asamblea", "Asamblea", "x", "", "acta 1.pdf; acta 2.pdf"],
                ["D7.1", "¿Cuánto costó…?", "$ 120.000.000", "pesos"],
                ["D7.2.camaras", "Cámaras", "96 %", "%"], ["D7.2.empresas", "Empresas"],
            ])
        let submission = try binder.bind(
            Workbook(format: .csv, tables: [table]), digest: "", fileName: "formulario.csv",
            round: 1)
        expectAnswers(submission)
        #expect(submission.answers.count == 5)
        #expect(submission.claims.map(\.question) == ["D3.1", "D4.4", "D4.4"])
        #expect(submission.claims.map(\.file) == ["estrategia.pdf", "acta 1.pdf", "acta 2.pdf"])
        #expect(submission.claims.allSatisfy { $0.requirement == nil })
    }

    @Test func `headings are found whatever their case and accents`() throws {
        let table = Table(
            name: "hoja.csv",
            rows: [
                ["copia del formulario"], ["RESPUESTA", " codigo "], ["2026", "SSME.wave"],
                ["i001", "ssme.initiative"], ["5000000", "d7.4"],
            ])
        let submission = try binder.bind(
            Workbook(format: .csv, tables: [table]), digest: "", fileName: "hoja.csv", round: 1)
        #expect(submission.answer("D7.4").value == .number(5_000_000))
        #expect(submission.initiative.id == "I001")
    }

    @Test func `a workbook of another wave is sent back, and told which`() {
        var filled = filled
        filled.stamp["SSME.wave"] = "2024"
        let error = #expect(throws: BindingError.self) { try bind(filled) }
        #expect(
            error?.explanation.spanish
                == "«f.xlsx» es el formulario de la edición 2024, según su hoja «Portada»; esta es la edición 2026. Copie sus respuestas en el libro de la edición 2026 y envíe ese libro."
        )
    }

    @Test func `a workbook with other sheets is not our template`() {
        let workbook = Workbook(
            format: .xlsx, tables: [Table(name: "Hoja1", rows: [["Nombre", "Valor"]])])
        let error = #expect(throws: BindingError.self) {
            try binder.bind(workbook, digest: "", fileName: "ventas.xlsx", round: 1)
        }
        #expect(error == .notOurTemplate(file: "ventas.xlsx"))
        #expect(
            error?.explanation.spanish
                == "«ventas.xlsx» no es el formulario del SSME: no encontramos en ninguna hoja las preguntas con su código. Copie sus respuestas en el libro que le envió la Red y envíe ese libro."
        )
    }

    @Test func `a cover without its answer sheets is not our template`() {
        var filled = filled
        filled.editing = { $0.name == "Portada" ? $0 : Table(name: $0.name, cells: []) }
        filled.naming = { $0.name.hasPrefix("SSME.") ? $0 : nil }
        let error = #expect(throws: BindingError.self) { try bind(filled) }
        #expect(error == .notOurTemplate(file: "f.xlsx"))
    }

    @Test func `a workbook without its initiative is sent back`() {
        var filled = filled
        filled.stamp["SSME.initiative"] = nil
        let error = #expect(throws: BindingError.self) { try bind(filled) }
        #expect(
            error?.explanation.spanish
                == "«f.xlsx» tiene respuestas, pero en la hoja «Portada» ya no está el código de la iniciativa. Copie sus respuestas en el libro que le envió la Red, sin cambiar la portada, y envíe ese libro."
        )
    }

    @Test func `a workbook without its wave is sent back`() {
        var filled = filled
        filled.stamp["SSME.wave"] = nil
        let error = #expect(throws: BindingError.self) { try bind(filled) }
        #expect(error == .noWave(file: "f.xlsx"))
    }

    @Test func `an initiative that the roster does not have is sent back`() {
        var filled = filled
        filled.stamp["SSME.initiative"] = "I777"
        let error = #expect(throws: BindingError.self) { try bind(filled) }
        #expect(
            error?.explanation.spanish
                == "«f.xlsx» dice en la hoja «Portada» que es de la iniciativa I777, que no está en el registro de esta edición. Use el libro que le envió la Red o escríbale para revisar el código."
        )
    }

    @Test func `another version of the template is no reason to send it back`() throws {
        var filled = filled
        filled.stamp["SSME.template"] = "2025.9"
        filled.stamp["SSME.instrument"] = "ffffffffffff"
        #expect(try bind(filled).initiative.id == "I001")
    }

    @Test func `a stamp that lost its names is read beside them, where the cover shows them`()
        throws
    {
        var filled = filled
        filled.stamp = [:]
        filled.firstSheets = [
            Table(name: "Copia", rows: [["SSME.wave", "2026"], ["", "SSME.initiative", "I001"]])
        ]
        #expect(try bind(filled).initiative.id == "I001")
    }
}
