import Declarations
import SSMEModel
import Testing

@testable import Evidence

/// What a methodologist reads of an `evidence.yml` that does not hold.
struct EvidenceLexiconTests {
    @Test func `the file as it stands is taken`() throws {
        _ = try load(Self.text)
    }

    @Test(arguments: [
        ("likeness: 0.8", "likeness: 0.3", "se encontró «0.3»; se esperaba un número de 0.5 a 1."),
        (
            "picture distance: 3", "picture distance: 4",
            "se encontró «4»; se esperaba un número de 0 a 3."
        ),
        (
            "minimum words: 8", "minimum words: 0",
            "se encontró «0»; se esperaba un número entero mayor que 0."
        ),
        ("clearly: 1.5", "clearly: 0.5", "se encontró «0.5»; se esperaba un número desde 1."),
        ("enough: 8", "enough: 0", "se encontró «0»; se esperaba un número mayor que 0."),
        (
            "{acta: 3,", "{acta: 3, Ácta: 2,",
            "se encontró «Ácta»; se esperaba cada frase una vez: tildes y mayúsculas no cuentan."
        ),
        (
            "phrases: [comité]", "phrases: []", "se esperaba una frase al menos en «phrases:»."
        ),
        (
            "question: D4.4", "question: D4.9",
            "se encontró «D4.9»; se esperaba una pregunta con tantos soportes."
        ),
        ("document: 1", "document: 2", "se esperaba una pregunta con tantos soportes."),
        (
            "trimestral: 4", "trimestral: 0",
            "se encontró «0»; se esperaba un número entero mayor que 0."
        ),
        (
            "trimestral: 4", "diaria: 4",
            "se encontró «diaria»; se esperaba trimestral, anual, otra."
        ),
        ("by: D4.6", "by: D4.7", "se encontró «D4.7»; se esperaba el código de una casilla."),
        (
            "D7.1: D7.1", "D4.6: D7.1",
            "se encontró «D4.6»; se esperaba una pregunta que pide un soporte."
        ),
        ("kinds: {acta:", "kinds: {acto:", "¿Quiso escribir «acta»?"),
        ("health: []", "salud: []", "se encontró «salud»"),
    ])
    func `what does not hold is refused with its place and what was expected`(
        old: String, new: String, message: String
    ) throws {
        try #require(Self.text.contains(old))
        let error = #expect(throws: DeclarationError.self) {
            try load(Self.text.replacing(old, with: new))
        }
        let told = error?.explanation.spanish ?? ""
        #expect(told.hasPrefix("evidence.yml:"), Comment(rawValue: told))
        #expect(told.contains(message), Comment(rawValue: told))
    }

    private func load(_ text: String) throws -> EvidenceLexicon {
        try EvidenceLexicon.load(text, file: "evidence.yml", questionnaire: questionnaire)
    }

    private static let text = """
        version: "1"
        purge after: 2028-12-31
        copy: {likeness: 0.8, picture distance: 3}
        minimum words: 8
        clearly: 1.5
        kinds: {acta: {enough: 8, signed: true, phrases: {acta: 3, orden del dia: 4}}}
        bodies:
          comite: {label: {es: el comité, en: the committee}, phrases: [comité]}
        health: []
        sufficiency:
          - {question: D4.4, document: 1, by: D4.6, counts: {trimestral: 4}, decides: true}
        figures: {D7.1: D7.1}
        """
}
