import Declarations
import Instrument
import SSMEModel
import Testing

struct RosterTests {
    @Test func `the initiatives of the reference table are known by code`() throws {
        let roster = try Roster(csv: WaveFiles.table("initiatives.csv"))
        #expect(roster.initiatives.count == 106)
        #expect(roster["I001"]?.name == "Clúster Energía Sostenible")
        #expect(
            roster["I001"]?.managingEntity == "Cámara de Comercio de Medellín para Antioquia")
        #expect(roster["I999"] == nil)
    }

    @Test(arguments: [
        ([["id", "nombre"]], "r.csv:1:1: se esperaba la columna «name»."),
        (
            [["id", "name", "managing entity"]],
            "r.csv:1:1: se esperaba la columna «managing_entity». ¿Quiso escribir «managing entity»?"
        ),
        (
            [["id", "name", "managing_entity"], ["", "Uno", "X"]],
            "r.csv:2:1: se esperaba el código de la iniciativa (id)."
        ),
        (
            [["id", "name", "managing_entity"], ["I1", "", "X"]],
            "r.csv:2:1: se esperaba el nombre de I1 (name)."
        ),
        (
            [["id", "name", "managing_entity"], ["I1", "Uno", ""], ["I1", "Dos", ""]],
            "r.csv:3:1: se encontró «I1»; se esperaba otro código: este ya está en la fila 2."
        ),
    ])
    func `a broken roster says where and what was expected`(rows: [[String]], message: String) {
        let table = Table(name: "r.csv", rows: rows)
        let error = #expect(throws: InstrumentError.self) { try Roster(csv: table) }
        #expect(error?.explanation.spanish == message)
    }
}
