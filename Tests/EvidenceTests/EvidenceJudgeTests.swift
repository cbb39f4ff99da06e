import SSMEModel
import Testing

@testable import Evidence

struct EvidenceJudgeTests {
    @Test func `minutes of the assembly back the question that asks for them`() throws {
        let item = try judged(minutes)
        #expect(item.status == .accepted)
        #expect(item.facts[.inPeriod] == .truth(true))
        #expect(
            item.facts[.date]
                == .text(LocalizedText("12 de marzo de 2026", english: "12 March 2026")))
        #expect(item.facts[.wanted] == .text(LocalizedText("acta", english: "acta")))
    }

    @Test func `another kind of document is not pertinent`() throws {
        let text = """
            PORTAFOLIO DE SERVICIOS del Clúster Café de Ladera, 3 de mayo de 2026. Nuestros servicios: consultoría y
            laboratorio. Tarifas para clientes. Contáctenos.
            """
        #expect(try judged(text).status == .notPertinent)
    }

    @Test func `old minutes are out of the period, not missing`() throws {
        let old = minutes.replacing("dos mil veintiséis (2026)", with: "dos mil veintiuno (2021)")
        let item = try judged(old)
        #expect(item.status == .outOfPeriod)
        #expect(
            item.facts[.period]
                == .text(
                    LocalizedText(
                        "de agosto de 2025 en adelante", english: "from August 2025 on")))
    }

    @Test func `minutes dated after the form arrived are out of the period`() throws {
        let late = minutes.replacing(
            "marzo de dos mil veintiséis", with: "noviembre de dos mil veintiséis")
        let item = try judged(late)
        #expect(item.facts[.afterSubmission] == .truth(true))
        #expect(item.status == .outOfPeriod)
    }

    @Test(arguments: [
        ("Clúster Café de Ladera", "la iniciativa"), ("asamblea", "reunión"),
        ("ASAMBLEA", "REUNIÓN"),
    ])
    func `what the minutes do not name is a remark`(word: String, other: String) throws {
        let text = minutes.replacing(word, with: other).replacing("asamblea", with: "reunión")
            .replacing("ASAMBLEA", with: "REUNIÓN")
        #expect(try judged(text).status == .acceptedWithRemark)
    }

    @Test func `unsigned minutes are a remark`() throws {
        let unsigned = minutes.split(separator: "______")[0]
        let item = try judged(String(unsigned))
        #expect(item.status == .acceptedWithRemark)
        #expect(item.facts[.signatures] == .number(0))
    }

    @Test func `a document that nobody has read keeps what its container shows`() throws {
        let item = try #require(
            judge().judge(
                submission([claim("D4.4", "acta.txt")]), files: examined(["acta.txt": minutes]),
                documents: [:], reuse: ReuseIndex([], lexicon: waveLexicon()), received: nil
            ).items.first)
        #expect(item.status == .accepted)
        #expect(item.facts[.seen] == nil)
    }

    @Test(arguments: [
        (DocumentFacts.Reading.illegible, EvidenceItem.Status.illegible),
        (.noReader, .notAssessable), (.noProgram, .notAssessable), (.readerFailed, .notAssessable),
        (.locked, .unreadable),
    ])
    func `what no machine could read has its own outcome`(
        reading: DocumentFacts.Reading, status: EvidenceItem.Status
    ) throws {
        #expect(try judged(DocumentFacts(reading: reading)).status == status)
    }

    @Test func `a program that this machine lacks is told apart from a kind that none reads`()
        throws
    {
        let lacking = try judged(DocumentFacts(reading: .noProgram))
        #expect(lacking.facts[.lacksProgram] == .truth(true))
        let unreadable = try judged(DocumentFacts(reading: .noReader))
        #expect(unreadable.facts[.lacksProgram] == .truth(false))
    }

    @Test func `what the antivirus found is not opened`() throws {
        var found = try facts(minutes)
        found.virus = "Eicar-Test-Signature"
        let item = try judged(found)
        #expect(item.status == .unreadable)
        #expect(item.facts[.infected] == .truth(true))
    }

    @Test func `one document for two that were asked for is a duplicate once`() throws {
        let claims = [claim("D4.4", "acta.txt"), claim("D3.12", "acta.txt")]
        let items = try judged(claims, ["acta.txt": minutes])
        #expect(items.map(\.status) == [.accepted, .duplicated])
    }

    @Test func `a retouched copy for another question is a duplicate, and says of what`() throws {
        let claims = [claim("D4.4", "acta.txt"), claim("D3.12", "otra.txt")]
        let copy = minutes.replacing("unanimidad", with: "mayoría")
        let items = try judged(claims, ["acta.txt": minutes, "otra.txt": copy])
        #expect(items.map(\.status) == [.accepted, .duplicated])
        #expect(items[1].facts[.otherFile] == .text(LocalizedText("acta.txt")))
        #expect(items[1].facts[.otherQuestion] == .text(LocalizedText("D4.4")))
    }

    @Test func `a document that another initiative sent is a remark that names nobody`() throws {
        let theirs = DocumentPrint(
            of: try facts(minutes), digest: "another", initiative: "I002", wave: "2026")
        let item = try judged(facts(minutes), seen: [theirs])
        #expect(item.status == .acceptedWithRemark)
        #expect(item.facts[.elsewhere] == .truth(true))
        #expect(!item.facts.values.contains { "\($0)".contains("I002") })
    }

    @Test func `an old document under a new date is a remark, the same date is none`() throws {
        let old = minutes.replacing(
            "dos mil veintiséis (2026)", with: "dos mil veinticuatro (2024)")
        let earlier = DocumentPrint(
            of: try facts(old), digest: "old", initiative: "I001", wave: "2024")
        #expect(try judged(facts(minutes), seen: [earlier]).facts[.redated] == .truth(true))
        let same = DocumentPrint(
            of: try facts(minutes), digest: "old", initiative: "I001", wave: "2024")
        #expect(try judged(facts(minutes), seen: [same]).facts[.redated] == .truth(false))
    }

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

    private func counting(_ frequency: String) throws -> (EvidenceLexicon, [FieldCode: Answer]) {
        let text = """
            version: "1"
            purge after: 2028-12-31
            copy: {likeness: 0.8, picture distance: 3}
            minimum words: 8
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
        _ wave: (lexicon: EvidenceLexicon, answers: [FieldCode: Answer])
    ) throws -> [EvidenceItem] {
        var documents: [String: DocumentFacts] = [:]
        for (name, text) in texts {
            documents["digest of \(name)"] = DocumentFacts(
                DocumentText(text: text), lexicon: wave.lexicon, notAfter: nil,
                digest: { "digest of \($0.hashValue)" })
        }
        let submission = Submission(
            initiative: Initiative(id: "I001", name: "Clúster Café de Ladera"), wave: "2026",
            round: 1, digest: "", fileName: "", answers: wave.answers, routing: [:], claims: claims)
        return EvidenceJudge(questionnaire: questionnaire, lexicon: wave.lexicon).judge(
            submission, files: try examined(texts), documents: documents,
            reuse: ReuseIndex([], lexicon: wave.lexicon), received: nil
        ).items
    }

    private func judged(_ text: String) throws -> EvidenceItem { try judged(facts(text)) }

    private func judged(
        _ facts: DocumentFacts, seen: [DocumentPrint] = []
    ) throws -> EvidenceItem {
        let files = try examined(["acta.txt": minutes])
        let items = try judge().judge(
            submission([claim("D4.4", "acta.txt")]), files: files,
            documents: ["digest of acta.txt": facts],
            reuse: ReuseIndex(seen, lexicon: waveLexicon()),
            received: CalendarDate(year: 2026, month: 9, day: 20)
        ).items
        return try #require(items.first)
    }

    private func judged(
        _ claims: [EvidenceClaim], _ texts: [String: String]
    ) throws -> [EvidenceItem] {
        var documents: [String: DocumentFacts] = [:]
        for (name, text) in texts { documents["digest of \(name)"] = try facts(text) }
        return try judge().judge(
            submission(claims), files: examined(texts), documents: documents,
            reuse: ReuseIndex([], lexicon: waveLexicon()), received: nil
        ).items
    }

    private func examined(_ texts: [String: String]) throws -> [ExaminedFile] {
        try EvidenceAssessor().examine(texts.map { file($0.key, Array($0.value.utf8)) })
    }

    private func submission(_ claims: [EvidenceClaim]) -> Submission {
        Submission(
            initiative: Initiative(id: "I001", name: "Clúster Café de Ladera"), wave: "2026",
            round: 1, digest: "", fileName: "", answers: [:], routing: [:], claims: claims)
    }

    private func judge() throws -> EvidenceJudge {
        EvidenceJudge(questionnaire: questionnaire, lexicon: try waveLexicon())
    }

    private var questionnaire: Questionnaire {
        func question(
            _ code: String, _ document: String, _ months: Int?, _ kind: Field.Kind = .text
        ) -> Question {
            Question(
                code: code, text: LocalizedText(""), kind: .text,
                fields: [Field(code: code, label: LocalizedText(""), kind: kind)],
                evidence: [
                    EvidenceRequirement(
                        document: LocalizedText(document),
                        kinds: [Option(code: "acta", label: LocalizedText("acta"))],
                        validity: months.map { .months($0) })
                ])
        }
        let dimension = Dimension(
            code: "D4", title: LocalizedText("Gobernanza"), sheet: "4", isScored: true,
            questions: [
                question("D4.4", "la última acta de la asamblea", 12),
                question("D3.12", "el acta donde se decidió", nil),
                question("D7.1", "el acta con el costo", nil, .amount),
                Question(
                    code: "D4.6", text: LocalizedText(""), kind: .single,
                    fields: [
                        Field(
                            code: "D4.6", label: LocalizedText(""), kind: .choice,
                            options: ["trimestral", "anual", "otra"].map {
                                Option(code: $0, label: LocalizedText($0))
                            })
                    ]),
            ])
        return Questionnaire(
            id: "prueba", wave: "2026", title: LocalizedText("Prueba"), templateVersion: "1",
            cutOff: CalendarDate(year: 2026, month: 8, day: 31) ?? CalendarDate(daysSince1970: 0),
            referenceYear: 2025, contact: "", dimensions: [dimension])
    }
}
