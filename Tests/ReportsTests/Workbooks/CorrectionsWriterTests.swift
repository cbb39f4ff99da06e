import SSMEModel
import Testing

@testable import Reports

struct CorrectionsWriterTests {
    private func read(_ submission: Submission, _ findings: [Finding]) throws -> Workbook {
        try SampleForm.reading { path in
            try CorrectionsWriter(questionnaire: SampleForm.questionnaire).write(
                to: path, submission: submission, findings: findings, stamp: SampleForm.stamp,
                deadline: SampleForm.deadline, created: SampleForm.day)
        }
    }

    private func texts(_ workbook: Workbook, row: Int) throws -> [String] {
        let table = try #require(workbook.tables.first)
        return (0...7).map { table[CellAddress(row: row, columnIndex: $0)]?.text ?? "" }
    }

    private let shares = SampleForm.finding(
        "FIN-02", "D7.2", fields: ["D7.2.camaras", "D7.2.empresas", "D7.2.otra"], question: "D7.2",
        message: "Las fuentes suman 96 %; deben sumar 100 %.", fix: "Revise si falta una fuente.")

    @Test func `the list comes first, says how things stand and what to do`() throws {
        let workbook = try read(
            SampleForm.submission(),
            [
                shares, SampleForm.finding("ANO-01", "D7.1", severity: .warning, fields: ["D7.1"]),
                SampleForm.finding("GOB-01", "D3.3", state: .fixed),
            ])
        #expect(workbook.tables.first?.name == "Correcciones")
        let lines = try (1...4).map { try texts(workbook, row: $0) }
        #expect(lines[0][0] == "Buen día, equipo de Clúster inventado de café")
        #expect(
            lines[1][0]
                == "Recibimos su formulario («formulario.xlsx», ronda 2). Gracias: 1 punto ya quedó "
                + "corregido. Queda 1 por corregir y 1 por confirmar.")
        #expect(
            lines[2][0]
                == "Corrija las celdas en rojo o en amarillo en este mismo libro, conteste en la columna "
                + "«Su respuesta» y envíelo de nuevo a más tardar el 31 de octubre de 2026.")
        #expect(
            lines[3] == [
                "N.º", "Qué encontramos", "Dónde", "Cómo corregirlo", "Su respuesta", "Explicación",
                "Regla", "",
            ])
    }

    @Test func `the list says how many questions wait for the next round`() throws {
        let kept = ["D7.1", "D7.3"].map {
            SampleForm.finding("ANO-01", $0, severity: .warning, state: .postponed)
        }
        let later =
            "Para no preguntarle todo de una vez, dejamos 2 preguntas más para la próxima ronda: le llegarán cuando nos devuelva el libro."
        let asking = try read(SampleForm.submission(), [shares] + kept)
        #expect(try texts(asking, row: 2)[0].hasSuffix("Queda 1 por corregir. " + later))
        let alone = try read(SampleForm.submission(), kept)
        #expect(
            try texts(alone, row: 2)[0].hasSuffix("Por ahora no hay nada por corregir. " + later))
        #expect(try texts(alone, row: 3)[0] == "Guarde este libro y envíelo de nuevo.")
    }

    @Test func `a finding says what, where in this workbook, how, and which rule`() throws {
        let workbook = try read(SampleForm.submission(), [shares])
        let row = try texts(workbook, row: 6)
        #expect(
            row == [
                "1", "Las fuentes suman 96 %; deben sumar 100 %.",
                "Hoja «7 Financiación», celdas C5 a C7", "Revise si falta una fuente.", "", "",
                "FIN-02", "I001/FIN-02/D7.2",
            ])
    }

    @Test func `what is ours, fixed, unknown or another's is not shown`() throws {
        let workbook = try read(
            SampleForm.submission(),
            [
                SampleForm.finding("A-1", "D3.1", outcome: .ruleError),
                SampleForm.finding("A-2", "D3.1", outcome: .unknown),
                SampleForm.finding("A-3", "D3.1", state: .fixed),
                SampleForm.finding("A-4", "D3.1", initiative: "I002"),
            ])
        let all = try #require(workbook.tables.first).cells.map(\.text)
        #expect(!all.contains { $0.contains("A-") })
        #expect(
            all.contains(
                "Recibimos su formulario («formulario.xlsx», ronda 2). Gracias: 1 punto ya quedó "
                    + "corregido. No queda nada por corregir ni por confirmar."))
        #expect(all.contains("No tiene que hacer nada más."))
    }

    @Test func `what blocks comes first and what was confirmed comes last, with its words`() throws
    {
        let reply = Reply(
            finding: "I001/ANO-01/D7.1", isConfirmed: true, explanation: "Un solo mes.",
            location: CellLocation(
                sheet: "Correcciones", address: CellAddress(row: 6, columnIndex: 4))
        )
        let workbook = try read(
            SampleForm.submission(replies: [reply]),
            [
                SampleForm.finding("ANO-01", "D7.1", severity: .warning, state: .confirmed),
                SampleForm.finding("INF-01", "formulario", severity: .info),
                SampleForm.finding("EST-10", "D3.2", severity: .warning), shares,
            ])
        let first = try (5...12).map { try texts(workbook, row: $0)[0] }
        #expect(
            first == [
                "Por corregir (1)", "1", "Por confirmar (1)", "2", "Para su información (1)", "3",
                "Ya confirmados (1)", "4",
            ])
        let confirmed = try texts(workbook, row: 12)
        #expect(confirmed[4...5] == ["confirmo", "Un solo mes."])
    }

    @Test func `a reply that contests stays where the gestor put it`() throws {
        let reply = Reply(
            finding: shares.id, isConfirmed: false, isContested: true,
            explanation: "Hay otra norma.",
            location: CellLocation(
                sheet: "Correcciones", address: CellAddress(row: 6, columnIndex: 4))
        )
        let workbook = try read(SampleForm.submission(replies: [reply]), [shares])
        let row = try texts(workbook, row: 6)
        #expect(row[4...5] == ["no estoy de acuerdo con esta regla", "Hay otra norma."])
    }

    @Test func `a contested rule stands apart, with its answer, and its cell is not coloured`()
        throws
    {
        let finding = SampleForm.finding(
            "FIN-02", "D7.2", state: .contested, fields: ["D7.2.camaras"], question: "D7.2",
            explanation: "Hay otra norma.")
        let workbook = try read(SampleForm.submission(), [finding])
        #expect(try texts(workbook, row: 5)[0] == "En revisión (1)")
        let row = try texts(workbook, row: 6)
        #expect(
            row[3...5] == [
                "Recibimos su desacuerdo: «Hay otra norma.» Lo está revisando una persona.",
                "no estoy de acuerdo con esta regla", "Hay otra norma.",
            ])
        #expect(try texts(workbook, row: 2)[0].hasSuffix("Una persona revisa su desacuerdo."))
        #expect(try texts(workbook, row: 3)[0] == "No tiene que hacer nada más.")
    }

    @Test func `from the second round on a point says what became of it`() throws {
        let finding = SampleForm.finding(
            "FIN-02", "D7.2", state: .returned, fields: ["D7.2.camaras"], round: 2)
        let row = try texts(try read(SampleForm.submission(), [finding]), row: 6)
        #expect(row[6] == "FIN-02\nvolvió a aparecer")
    }

    @Test func `answers are there as typed`() throws {
        let workbook = try read(
            SampleForm.submission(["D7.2.camaras": .number(60)], typed: ["D7.1": "unos 300"]),
            [shares])
        let values = try ["D7.1", "D7.2.camaras"].map { try SampleForm.value($0, in: workbook) }
        #expect(values == [.text("unos 300"), .number(60)])
    }
}

struct FindingPlacesTests {
    private func places(_ claims: [EvidenceClaim] = []) -> FindingPlaces {
        let content = FormContent(
            layout: WorkbookLayout(SampleForm.questionnaire), language: .spanish,
            initiative: SampleForm.initiative, stamp: SampleForm.stamp, deadline: nil,
            created: SampleForm.day, answers: [:], claims: claims)
        return FindingPlaces(
            layout: content.layout, evidence: EvidenceSheet(content: content))
    }

    private func cells(_ finding: Finding, _ claims: [EvidenceClaim] = []) -> [String] {
        places(claims).cells(of: finding).map(\.description)
    }

    @Test func `a finding without fields points at its question`() {
        let found = cells(SampleForm.finding("X-1", "D7.2", question: "D7.2"))
        #expect(found == ["'7 Financiación'!C5"])
    }

    @Test func `a finding about the whole form points nowhere`() {
        let found = cells(SampleForm.finding("X-1", "formulario"))
        #expect(found.isEmpty)
    }

    @Test func `a missing document points at its empty row`() {
        let claim = EvidenceClaim(
            question: "D3.1", file: "plan.pdf", requirement: 0, location: nil)
        let found = cells(SampleForm.finding("EVI-01", "D3.1", question: "D3.1"), [claim])
        #expect(found == ["'Soportes'!C4"])
    }

    @Test func `the second of two missing documents points at its own row`() {
        let found = cells(SampleForm.finding("EVI-01", "D3.1.2", question: "D3.1"))
        #expect(found == ["'Soportes'!C4"])
    }

    @Test func `a finding that knows its row keeps it`() {
        let place = CellLocation(
            sheet: "Soportes", address: CellAddress(row: 4, columnIndex: 2))
        let finding = Finding(
            id: "I001/EVI-01/D3.1", initiative: "I001", submission: "r", round: 1, rule: "EVI-01",
            ruleVersion: "1", level: 2, severity: .error, locations: [place], question: "D3.1",
            message: LocalizedText("a"), fix: LocalizedText("b"))
        let found = cells(finding)
        #expect(found == ["'Soportes'!C4"])
    }

    @Test func `a file that nobody named leads to the first free row, or to the head of the sheet`()
    {
        func claims(_ count: Int) -> [EvidenceClaim] {
            (0..<count).map { EvidenceClaim(question: "X\($0)", file: "\($0).pdf", location: nil) }
        }
        let loose = SampleForm.finding("EVI-34", "formulario:foto.jpg", evidence: ["foto.jpg"])
        let spare = WorkbookLayout(SampleForm.questionnaire).evidenceRows.filter {
            $0.requirement == nil
        }
        let free = ["'Soportes'!C\(spare[0].row)", "'Soportes'!C\(spare[2].row)"]
        #expect(cells(loose) == [free[0]])
        #expect(cells(loose, claims(2)) == [free[1]])
        #expect(cells(loose, claims(spare.count)) == ["'Soportes'!C2"])
        #expect(
            places(claims(2)).words(of: loose, .spanish) == "Archivo «foto.jpg» del envío")
    }

    @Test func `a claim read off a file's name stands in the row that we wrote it into`() {
        let claim = EvidenceClaim(question: "D3.1", file: "D3.1/base.xlsx", location: nil)
        let about = SampleForm.finding(
            "EVI-05", "D3.1", question: "D3.1", evidence: ["D3.1/base.xlsx"])
        let row = places([claim]).words(of: about, .spanish)
        #expect(row.hasPrefix("Hoja «Soportes», fila "))
        #expect(places().words(of: about, .spanish) == "Archivo «D3.1/base.xlsx» del envío")
    }

    @Test func `a file that did not arrive points at the row that names it`() {
        let claim = EvidenceClaim(
            question: "D3.4", file: "libro.pdf", requirement: nil, location: nil)
        let found = cells(
            SampleForm.finding("EVI-02", "D3.4", question: "D3.4", evidence: ["libro.pdf"]), [claim]
        )
        #expect(found == ["'Soportes'!C6"])
    }
}

struct FormContentTests {
    @Test func `a wrong cell carries its colour and its note over the grey of what is not asked`()
        throws
    {
        var content = SampleForm.content(["D3.1": .choice("no_tiene")])
        let cell = try #require(content.layout.cell(of: "D3.2"))
        content.marks[cell] = FormContent.Mark(severity: .error, note: "No se pregunta.")
        let sheet = try #require(
            content.spreadsheet(title: "p").sheets.first { $0.name == cell.sheet })
        #expect(sheet.cells[cell.address]?.style.fill == .red)
        #expect(sheet.notes.map(\.text) == ["No se pregunta."])
        let range = MergedRange(first: cell.address, last: cell.address)
        let mine = try #require(sheet.highlights.firstIndex { $0.range == range })
        let grey = try #require(
            sheet.highlights.firstIndex { $0.range != range && $0.range.first.row == 4 })
        #expect(mine < grey)
    }
}
