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
        #expect(item.facts[.wanted] == .text(LocalizedText("la última acta de la asamblea")))
    }

    @Test func `another kind of document is not pertinent`() throws {
        let text = """
            PORTAFOLIO DE SERVICIOS del Clúster Café de Ladera, 3 de mayo de 2026. Nuestros servicios: consultoría y
            laboratorio. Tarifas para clientes. Contáctenos.
            """
        let item = try judged(text)
        #expect(item.status == .notPertinent)
        #expect(item.facts[.looksLike] != nil)
    }

    @Test func `a document that looks like no kind is left to a person`() throws {
        let text = "Lo invitamos a la fiesta de fin de año del clúster, con música y concursos."
        let item = try judged(text)
        #expect(item.status == .notAssessable)
        #expect(item.facts[.seen] == .truth(true))
        #expect(item.facts[.looksLike] == nil)
    }

    @Test func `which of two files is meant is left to a person, and neither is judged`() throws {
        let claims = [claim("D4.4", "acta.txt")]
        let items = try judged(claims, ["a/acta.txt": minutes, "b/acta.txt": "Otra cosa."])
        #expect(items.map(\.status) == [.notAssessable])
        #expect(items[0].facts[.seen] == nil)
        #expect(items[0].facts[.candidates] == .number(2))
    }

    @Test func `one file for two questions is told of once, by its bytes`() throws {
        let claims = [
            claim("D4.4", "acta.txt"), claim("D3.12", "acta.txt"), claim("D7.1", "b.txt"),
        ]
        let copy = minutes.replacing("unanimidad", with: "mayoría")
        let items = try judged(claims, ["acta.txt": minutes, "b.txt": copy])
        #expect(items[1].facts[.likeness] == .number(0))
        #expect(items[2].facts[.likeness]?.number ?? 0 > 0.8)
    }

    @Test func `minutes bound together may back all that asks for minutes`() throws {
        let second = minutes.replacing("marzo", with: "abril")
        let claims = [claim("D4.4", "actas.txt"), claim("D3.12", "actas.txt")]
        let items = try judged(claims, ["actas.txt": minutes + "\n\n" + second])
        #expect(items.map(\.status) == [.accepted, .accepted])
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
        ([("Clúster Café de Ladera", "la iniciativa")], DocumentFact.namesInitiative),
        ([("asamblea", "reunión"), ("ASAMBLEA", "REUNIÓN")], .namesBody),
    ])
    func `what the minutes do not name is a remark`(
        replacements: [(String, String)], fact: DocumentFact
    ) throws {
        let text = replacements.reduce(minutes) { $0.replacing($1.0, with: $1.1) }
        let item = try judged(text)
        #expect(item.status == .acceptedWithRemark)
        for named in [DocumentFact.namesInitiative, .namesBody] {
            #expect(item.facts[named] == .truth(named != fact))
        }
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
        let text = minutes.replacing("Clúster Café de Ladera", with: "la iniciativa")
        let theirs = DocumentPrint(
            of: try facts(text), digest: "another", initiative: "I002", wave: "2026")
        let item = try judged(facts(text), seen: [theirs])
        #expect(item.status == .acceptedWithRemark)
        #expect(item.facts[.elsewhere] == .truth(true))
        #expect(!item.facts.values.contains { "\($0)".contains("I002") })
    }

    @Test func `a document that names its sender and not the other is the sender's`() throws {
        let copied = DocumentPrint(
            of: try facts(minutes), digest: "another", initiative: "I009", wave: "2026")
        let own = try judged(facts(minutes), seen: [copied])
        #expect(own.facts[.elsewhere] == .truth(false))
        let renamed = DocumentPrint(
            of: try facts(minutes.replacing("Café de Ladera", with: "Moda")), digest: "another",
            initiative: "I002", wave: "2026")
        #expect(try judged(facts(minutes), seen: [renamed]).facts[.elsewhere] == .truth(true))
        let nameless = minutes.replacing("Clúster Café de Ladera", with: "la iniciativa")
        let unnamed = DocumentPrint(
            of: try facts(nameless), digest: "another", initiative: "I009", wave: "2026")
        #expect(try judged(facts(nameless), seen: [unnamed]).facts[.elsewhere] == .truth(true))
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
}
