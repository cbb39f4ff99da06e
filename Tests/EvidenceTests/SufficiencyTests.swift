import SSMEModel
import Testing

@testable import Evidence

/// How many documents an answer calls for, and the figures that they state.
struct SufficiencyTests {
    @Test(arguments: [
        (
            "trimestral", ["marzo", "abril", "mayo", "junio"], EvidenceItem.Status.accepted,
            Optional(4.0)
        ),
        ("trimestral", ["marzo", "abril", "mayo", "mayo"], .insufficient, 3),
        ("anual", ["marzo"], .accepted, 1), ("trimestral", ["marzo"], .insufficient, 1),
        ("otra", ["marzo"], .accepted, nil),
    ])
    func `as many minutes as the frequency calls for, of as many days`(
        frequency: String, months: [String], status: EvidenceItem.Status, found: Double?
    ) throws {
        var texts: [String: String] = [:]
        for (number, month) in months.enumerated() {
            // Minutes too short to be copies of each other.
            texts["\(number).txt"] =
                "ACTA de reunión No. \(number) de la asamblea del Clúster Café de Ladera, 12 de \(month) de 2026. "
                + "Orden del día: asunto \(number). Se levanta la sesión.\nAna Ruiz Toro\nPresidenta"
        }
        let items = try judged(
            texts.keys.sorted().map { claim("D4.4", $0) }, texts, counting(frequency))
        #expect(Set(items.map(\.status)) == [status])
        #expect(items[0].facts[.found]?.number == found)
    }

    @Test(arguments: [
        ("Costo total: $ 120.000.000", Optional(120_000_000.0)),
        ("Costo: 96 millones de pesos", 96_000_000),
        ("Miles de pesos. Total: $ 120.000", 120_000_000), ("Sin cifras", nil),
    ])
    func `the figure nearest to the answer is set beside it`(text: String, stated: Double?) throws {
        let items = try judged(
            [claim("D7.1", "acta.txt")], ["acta.txt": minutes + text], counting("anual"))
        #expect(items[0].facts[.answer] == .number(120_000_000))
        #expect(items[0].facts[.stated]?.number == stated)
    }

    @Test func `minutes bound in one document count each, and one day once`() throws {
        let year = meetings(in: ["marzo", "abril", "mayo"]).joined(separator: "\n\n")
        let texts = ["año.txt": year, "mayo.txt": meetings(in: ["mayo"])[0]]
        let claims = texts.keys.sorted().map { claim("D4.4", $0) }
        let items = try judged(claims, texts, counting("trimestral"))
        #expect(items.map { $0.facts[.found]?.number } == [3, 3])
        let whole = ["año.txt": year + "\n\n" + meetings(in: ["junio"])[0]]
        #expect(try judged([claims[0]], whole, counting("trimestral"))[0].status == .accepted)
    }

    @Test func `bound minutes of before the period do not count`() throws {
        let old = meetings(in: ["marzo", "abril", "mayo"]).map {
            $0.replacing("de 2026", with: "de 2024")
        }
        let text = (old + meetings(in: ["junio"])).joined(separator: "\n\n")
        let items = try judged([claim("D4.4", "a.txt")], ["a.txt": text], counting("trimestral"))
        #expect(items[0].facts[.found] == .number(1))
    }

    @Test(arguments: [
        (DocumentFacts.Reading.noProgram, true), (.readerFailed, true), (.illegible, false),
    ])
    func `where what no machine could read may be the rest, nothing is said`(
        reading: DocumentFacts.Reading, isSilent: Bool
    ) throws {
        let months = ["marzo", "abril", "mayo", "junio"]
        let texts = Dictionary(uniqueKeysWithValues: zip(months, meetings(in: months)))
        let items = try judged(
            texts.keys.sorted().map { claim("D4.4", $0) }, texts, counting("trimestral")
        ) { $0["digest of mayo"] = DocumentFacts(reading: reading) }
        let march = try #require(items.first { $0.claim.file == "marzo" })
        #expect(march.status == (isSilent ? .accepted : .insufficient))
        #expect(march.facts[.found]?.number == (isSilent ? nil : 3))
    }

    @Test func `where only the beginning was read, more meetings may follow`() throws {
        let items = try judged(
            [claim("D4.4", "a.txt")], ["a.txt": meetings(in: ["mayo"])[0]], counting("trimestral")
        ) { $0["digest of a.txt"]?.isWhole = false }
        #expect(items[0].status == .accepted)
        #expect(items[0].facts[.found] == nil)
    }

    /// Minutes of one meeting a month, of some length.
    private func meetings(in months: [String]) -> [String] {
        months.enumerated().map { number, month in
            """
            ACTA de reunión No. \(number + 1)
            Asamblea del Clúster Café de Ladera, 12 de \(month) de 2026. Orden del día: asunto de \(month).
            \(String(repeating: "Los miembros de \(month) hablaron del \(month) y lo aprobaron. ", count: 6))
            Se levanta la sesión.
            Ana Ruiz Toro
            Presidenta
            """
        }
    }

    private func counting(_ frequency: String) throws -> (EvidenceLexicon, [FieldCode: Answer]) {
        let text = """
            version: "1"
            purge after: 2028-12-31
            copy: {likeness: 0.8, picture distance: 3}
            minimum words: 8
            clearly: 1.5
            kinds: {acta: {enough: 8, signed: true, phrases: {acta: 3, orden del dia: 4, se levanta la sesion: 3}}}
            bodies: {}
            health: []
            sufficiency:
              - {question: D4.4, document: 1, by: D4.6, counts: {trimestral: 4, anual: 1}, decides: true}
            figures: {D7.1: D7.1}
            """
        let lexicon = try EvidenceLexicon.load(
            text, file: "evidence.yml", questionnaire: questionnaire)
        let answers = [
            Answer(field: "D4.6", value: .choice(frequency), typed: ""),
            Answer(field: "D7.1", value: .number(120_000_000), typed: ""),
        ]
        return (lexicon, Dictionary(uniqueKeysWithValues: answers.map { ($0.field, $0) }))
    }

    private func judged(
        _ claims: [EvidenceClaim], _ texts: [String: String],
        _ wave: (lexicon: EvidenceLexicon, answers: [FieldCode: Answer]),
        change: (inout [String: DocumentFacts]) -> Void = { _ in }
    ) throws -> [EvidenceItem] {
        var documents: [String: DocumentFacts] = [:]
        for (name, text) in texts {
            documents["digest of \(name)"] = DocumentFacts(
                DocumentText(text: text), lexicon: wave.lexicon, notAfter: nil,
                digest: { String(decoding: $0, as: UTF8.self) })
        }
        change(&documents)
        let submission = Submission(
            initiative: Initiative(id: "I001", name: "Clúster Café de Ladera"), wave: "2026",
            round: 1, digest: "", fileName: "", answers: wave.answers, routing: [:], claims: claims)
        return EvidenceJudge(questionnaire: questionnaire, lexicon: wave.lexicon).judge(
            submission, files: try examined(texts), documents: documents,
            reuse: ReuseIndex([], lexicon: wave.lexicon), received: nil
        ).items
    }
}
