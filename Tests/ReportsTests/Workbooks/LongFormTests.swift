import Ingest
import SSMEModel
import Testing

@testable import Reports

struct LongFormTests {
    private let writer = TemplateWriter(questionnaire: SampleForm.questionnaire)

    @Test func `the long form begins with its mark, its header and the stamp`() {
        let text = writer.csv(stamp: SampleForm.stamp)
        #expect(
            text.hasPrefix(
                "\u{FEFF}Código;Pregunta;Respuesta;Unidad;Soporte\r\nSSME.wave;Edición;2026;;\r\n"
                    + "SSME.initiative;Iniciativa;I001;;\r\nSSME.template;Plantilla;2026.1;;\r\n"
                    + "SSME.instrument;Instrumento;0123456789ab;;\r\n"
                    + "D3.1;¿En qué estado está la estrategia?;;elija de la lista;\r\n"))
    }

    @Test func `answers and files stand in the question's rows`() {
        let text = writer.csv(
            stamp: SampleForm.stamp,
            answers: SampleForm.answers([
                "D3.1": .choice("vieja"), "D7.2.camaras": .number(37.5), "D7.1": .number(1e8),
            ]),
            claims: [
                EvidenceClaim(question: "D7.2", file: "a.pdf", location: nil),
                EvidenceClaim(question: "D7.2", file: "b.pdf", location: nil),
            ])
        #expect(text.contains("estrategia?;\"Desactualizada \"\"vieja\"\"\";elija"))
        #expect(text.contains("D7.1;¿Cuánto costó la operación en 2025?;100000000;pesos;\r\n"))
        #expect(
            text.contains(
                "D7.2.camaras;¿Quién financió la operación? — Cámaras;37,5;%;\"a.pdf; b.pdf\"\r\n"))
        #expect(text.contains("D7.2.empresas;¿Quién financió la operación? — Empresas;;%;\r\n"))
    }

    @Test(arguments: [
        ("=1+1", "'=1+1"), ("=5", "'=5"), ("@SUM(A1)", "'@SUM(A1)"), ("+cmd", "'+cmd"),
        ("-5", "-5"), ("+57 1", "'+57 1"), ("-", "-"), ("a=1", "a=1"), ("\t=1", "'\t=1"),
    ])
    func `nothing typed becomes a formula`(typed: String, written: String) {
        let answer = Answer(field: "D7.3", value: .text(typed), typed: typed)
        let text = writer.csv(stamp: SampleForm.stamp, answers: ["D7.3": answer])
        #expect(text.contains("¿Algo más?;" + written + ";texto;\r\n"))
    }

    @Test func `the long form reads back cell by cell`() throws {
        let answer = Answer(field: "D7.3", value: .text("uno;\n\"dos\""))
        let text = writer.csv(stamp: SampleForm.stamp, answers: ["D7.3": answer])
        let workbook = try WorkbookReader().read([UInt8](text.utf8), fileName: "largo.csv")
        let table = try #require(workbook.tables.first)
        #expect(table.cells.contains { $0.value == .text("uno;\n\"dos\"") })
        #expect(table[CellAddress(row: 1, columnIndex: 0)]?.value == .text("Código"))
    }
}
