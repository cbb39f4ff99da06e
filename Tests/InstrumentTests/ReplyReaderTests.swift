import Expressions
import Instrument
import SSMEModel
import Testing

struct ReplyReaderTests {
    private static let heading = [
        "N.º", "Qué encontramos", "Dónde", "Cómo corregirlo", "Su respuesta", "Explicación",
        "Regla",
    ]

    private func replies(_ rows: [[String]]) throws -> [Reply] {
        let questionnaire = try WaveFiles.questionnaire()
        let binder = Binder(
            questionnaire: questionnaire, routing: try Routing(questionnaire),
            roster: Roster([Initiative(id: "I001", name: "Uno")]))
        var filled = FilledWorkbook(questionnaire)
        filled.firstSheets = [
            Table(name: "Correcciones", rows: [["Hola"], Self.heading] + rows)
        ]
        return try binder.bind(filled.workbook(), digest: "", fileName: "f.xlsx", round: 2).replies
    }

    private func row(_ number: Int, reply: String, why: String, id: String) -> [String] {
        [String(number), "Suma 96 %", "C12", "Revise", reply, why, "FIN-02", id]
    }

    @Test func `each answered finding has a reply`() throws {
        let replies = try replies([
            row(1, reply: "confirmo", why: "Así fue", id: "I001/EST-10/D3.4"),
            row(2, reply: "ya lo corregí", why: "", id: "I001/FIN-02/D7.2"),
            row(
                3, reply: "No estoy de acuerdo con esta regla", why: "No nos aplica",
                id: "I001/GOB-01/D4.4"),
            row(4, reply: "", why: "", id: "I001/FOR-03/D4.5"),
            row(5, reply: "", why: "Lo estamos buscando", id: "I001/EVI-01/D3.5"),
        ])
        #expect(
            replies.map(\.finding) == [
                "I001/EST-10/D3.4", "I001/FIN-02/D7.2", "I001/GOB-01/D4.4", "I001/EVI-01/D3.5",
            ])
        #expect(replies.map(\.isConfirmed) == [true, false, false, false])
        #expect(replies.map(\.isContested) == [false, false, true, false])
        #expect(
            replies.map(\.explanation) == [
                "Así fue", "", "No nos aplica", "Lo estamos buscando",
            ])
        #expect(replies[0].location.description == "'Correcciones'!E3")
    }

    @Test func `a reply to a finding of another initiative is none of ours`() throws {
        #expect(
            try replies([row(1, reply: "confirmo", why: "", id: "I002/EST-10/D3.4")]).isEmpty)
    }
}
