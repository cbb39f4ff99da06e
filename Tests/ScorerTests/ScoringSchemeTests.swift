import SSMEModel
import Scorer
import Testing

struct ScoringSchemeTests {
    @Test func `a scheme knows its version and its status`() throws {
        let scheme = try ScoringScheme.load(
            ScorerTests.scheme, file: "scoring.yml", questionnaire: form)
        #expect(scheme.version == "1")
        #expect(scheme.status == "propuesta")
    }

    @Test(arguments: [
        (
            "D3.5: {", "D3.6: {",
            "9:7: se encontró «D3.6»; se esperaba una pregunta de la dimensión: D3.1, D3.2, D3.5, D3.9. ¿Quiso escribir «D3.1»?"
        ),
        (
            "D7:", "D8:",
            "11:3: se encontró «D8»; se esperaba una dimensión que puntúe: D3, D7. ¿Quiso escribir «D3»?"
        ),
        (
            "weight: 40", "weight: 30",
            "5:3: se encontró «90»; se esperaba pesos de las dimensiones que sumen 100."
        ),
        ("weight: 60", "weight: 0", "6:13: se encontró «0»; se esperaba un peso mayor que 0."),
        (
            "vigente: 100", "vigentes: 100",
            "9:35: se encontró «vigentes»; se esperaba vigente, no_tiene. ¿Quiso escribir «vigente»?"
        ),
        ("vigente: 100", "vigente: 101", "9:44: se encontró «101»; se esperaba puntos de 0 a 100."),
        ("vigente: 100, ", "", "9:34: se esperaba los puntos de vigente."),
        (
            "marked: share", "marked: shares",
            "10:33: se encontró «shares»; se esperaba «share», o los puntos de cada opción. ¿Quiso escribir «share»?"
        ),
        ("marked: share", "marked: {a: 50, b: 50, c: 0}", "10:33: se esperaba los puntos de d."),
        (
            "weight: 1, marked: share", "weight: 1",
            "10:13: se esperaba una sola de estas claves: options, marked, conditions, points."
        ),
        (
            "avanzado: 70", "avanzado: 30",
            "3:9: se encontró «40 y 30»; se esperaba un corte de «intermedio» mayor que 0 y menor que el de «avanzado»."
        ),
    ])
    func `an error names its place`(good: String, bad: String, message: String) throws {
        let text = replacingFirst(good, in: ScorerTests.scheme, with: bad)
        #expect(text != ScorerTests.scheme)
        let error = #expect(throws: ScoringError.self) {
            try ScoringScheme.load(text, file: "scoring.yml", questionnaire: form)
        }
        #expect(error?.explanation.spanish == "scoring.yml:" + message)
    }

    private func replacingFirst(_ part: String, in text: String, with other: String) -> String {
        guard let range = text.firstRange(of: part) else { return text }
        return text.replacingCharacters(in: range, with: other)
    }
}

extension String {
    fileprivate func replacingCharacters(in range: Range<Index>, with other: String) -> String {
        String(self[..<range.lowerBound]) + other + String(self[range.upperBound...])
    }
}
