import Declarations
import Instrument
import SSMEModel
import Testing

struct EvidenceReaderTests {
    private func requirement(_ lines: String) throws(InstrumentError) -> EvidenceRequirement? {
        let text = """
            id: prueba
            wave: "2026"
            title: Prueba
            template: "1"
            cut-off: 2026-08-31
            reference year: 2025
            contact: Red
            documents: {acta: acta, convenio: convenio}
            dimensions:
              D1:
                title: Uno
                sheet: Uno
                questions:
                  D1.1:
                    text: ¿Cuánto?
                    kind: amount
                    evidence:
                      - document: el acta
            \(lines)

            """
        return try InstrumentLoader.load(text, file: "x.yml").question("D1.1")?.evidence.first
    }

    @Test func `a document says its kinds and how recent it must be`() throws {
        let actual = try requirement(
            "            kinds: [convenio, acta]\n            valid: 36 months")
        #expect(actual?.kinds.map(\.code) == ["convenio", "acta"])
        #expect(actual?.validity == .months(36))
        let amounts = try requirement("            valid: reference year")
        #expect(amounts?.validity == .referenceYear)
    }

    @Test func `a document of which nothing is said is of any kind and date`() throws {
        let actual = try requirement("")
        #expect(actual?.kinds == [])
        #expect(actual?.validity == nil)
    }

    @Test(arguments: [
        (
            "            kinds: [acto]",
            "x.yml:19:21: se encontró «acto»; se esperaba una clase de «documents:», una sola vez. ¿Quiso escribir «acta»?"
        ),
        (
            "            valid: 3 años",
            "x.yml:19:20: se encontró «3 años»; se esperaba «36 months» o «reference year»."
        ),
        (
            "            valid: 0 months",
            "x.yml:19:20: se encontró «0 months»; se esperaba «36 months» o «reference year»."
        ),
    ])
    func `what cannot be read says where`(lines: String, expected: String) throws {
        let error = #expect(throws: InstrumentError.self) { try requirement(lines) }
        #expect(error?.explanation.spanish == expected)
    }
}
