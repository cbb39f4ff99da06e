import Expressions
import Instrument
import SSMEModel
import Testing

struct ClaimReaderTests {
    let binder: Binder
    let filled: FilledWorkbook

    init() throws {
        let questionnaire = try WaveFiles.questionnaire()
        binder = Binder(
            questionnaire: questionnaire, routing: try Routing(questionnaire),
            roster: Roster([Initiative(id: "I001", name: "Uno")]))
        filled = FilledWorkbook(questionnaire)
    }

    private func claims(_ rows: [([String], String?)]) throws -> [EvidenceClaim] {
        var filled = filled
        filled.documents = rows.map { (cells: $0.0, name: $0.1) }
        return try binder.bind(filled.workbook(), digest: "", fileName: "f.xlsx", round: 1).claims
    }

    @Test func `the name of the cell says which document it is`() throws {
        let claims = try claims([
            (["D3.5", "el plan de acción", "plan.pdf"], "soporte.D3.5"),
            (["D4.4", "acta de la asamblea", "asamblea.pdf"], "soporte.D4.4"),
            (["D4.4", "acta del comité", "comite.pdf"], "soporte.D4.4.2"),
            (["D4.4", "acta de la mesa", "mesa.pdf"], "soporte.D4.4.3"),
        ])
        #expect(claims.map(\.question) == ["D3.5", "D4.4", "D4.4", "D4.4"])
        #expect(claims.map(\.requirement) == [0, 0, 1, 2])
        #expect(claims.map(\.file) == ["plan.pdf", "asamblea.pdf", "comite.pdf", "mesa.pdf"])
        #expect(claims[0].location?.description == "'Soportes'!C2")
    }

    @Test func `without names, the order of the rows says it`() throws {
        let claims = try claims([
            (["D4.4", "acta de la asamblea", ""], nil),
            (["D4.4", "acta del comité", "c.pdf"], nil),
            (["D3.5", "el plan", "plan.pdf"], nil), (["D3.5", "otro", "anexo.pdf"], nil),
        ])
        #expect(claims.map(\.requirement) == [1, 0, nil])
    }

    @Test func `a free row takes the question that the gestor typed`() throws {
        let claims = try claims([
            (["d7.2.camaras", "certificación", "cert.pdf"], "soporte.otro.1"),
            (["3,5", "anexo", "anexo.pdf"], "soporte.otro.2"),
            (["", "fotos", "fotos.zip"], "soporte.otro.3"),
            (["D99.1", "nada", "x.pdf"], "soporte.otro.4"),
        ])
        #expect(claims.map(\.question) == ["D7.2", "D3.5", "", "D99.1"])
        #expect(claims.allSatisfy { $0.requirement == nil })
    }

    @Test func `several files in a cell are apart by semicolons or line breaks`() throws {
        let claims = try claims([
            (["D3.5", "el plan", "plan.pdf;  anexo uno.xlsx ;\nfirma.png\n;"], "soporte.D3.5")
        ])
        #expect(claims.map(\.file) == ["plan.pdf", "anexo uno.xlsx", "firma.png"])
        #expect(claims.map(\.requirement) == [0, 0, 0])
    }

    @Test(arguments: ["no aplica", "—", "-", " ", "N/A"])
    func `a word that names no file claims nothing`(typed: String) throws {
        #expect(try claims([(["D3.5", "el plan", typed], "soporte.D3.5")]).isEmpty)
    }

    @Test func `where rows were deleted and the names stayed, the rows tell`() throws {
        let claims = try claims([
            (["D3.5", "el plan de acción", "plan.pdf"], "soporte.D3.4"),
            (["D4.4", "acta de la asamblea", "asamblea.pdf"], "soporte.D3.5"),
            (["D4.4", "acta del comité", "comite.pdf"], "soporte.D4.4"),
            (["D4.4", "acta de la mesa", "mesa.pdf"], "soporte.D4.4.2"),
        ])
        #expect(claims.map(\.question) == ["D3.5", "D4.4", "D4.4", "D4.4"])
        #expect(claims.map(\.requirement) == [0, 0, 1, 2])
    }

    @Test func `where the headings are gone, the names tell`() throws {
        var filled = filled
        filled.documents = [(cells: ["D4.4", "acta", "comite.pdf"], name: "soporte.D4.4.2")]
        filled.editing = { table in
            guard table.name == "Soportes" else { return table }
            return Table(name: table.name, cells: table.cells.filter { $0.address.row > 1 })
        }
        let claims = try binder.bind(
            filled.workbook(), digest: "", fileName: "f.xlsx", round: 1
        ).claims
        #expect(claims.map(\.question) == ["D4.4"])
        #expect(claims.map(\.requirement) == [1])
    }
}
