import Expressions
import SSMEModel
import Testing

@testable import Validators

/// `each: claim`: one subject for every file that the form names.
struct ClaimSubjectsTests {
    private func claim(_ file: String, _ question: QuestionCode = "D1.1") -> EvidenceClaim {
        EvidenceClaim(question: question, file: file, location: nil)
    }

    private func subjects(
        _ claims: [EvidenceClaim], _ evidence: [EvidenceItem] = []
    ) throws -> [Subject] {
        ClaimSubjects(questionnaire: Form.questionnaire)(
            try Form.submission([], claims: claims, evidence: evidence))
    }

    @Test(arguments: [
        (EvidenceItem.Status.accepted, true, false, true), (.missing, false, false, false),
        (.empty, true, true, false), (.unreadable, true, false, false),
    ])
    func `what became of a file`(
        _ status: EvidenceItem.Status, _ received: Bool, _ empty: Bool, _ readable: Bool
    ) throws {
        let claim = claim("Acta final.pdf")
        let subjects = try subjects([claim], [EvidenceItem(claim: claim, status: status)])
        let expected: [String: Value] = [
            "question": .text("D1.1"), "file": .text("Acta final.pdf"),
            "status": .text(status.rawValue), "received": .truth(received),
            "empty": .truth(empty), "readable": .truth(readable),
            "link": .truth(false), "repeated": .truth(false), "other_file": .text(""),
            "other_question": .text(""),
        ]
        #expect(subjects.map { $0.locals.filter { expected[$0.key] != nil } } == [expected])
    }

    @Test func `what is known of a file goes by its fact's name, in both languages`() throws {
        let claim = claim("plan.pdf")
        let facts: [DocumentFact: FactValue] = [
            .seen: .truth(true), .fit: .number(0.5),
            .period: .text(LocalizedText("del año 2025", english: "of the year 2025")),
        ]
        let subject = try subjects(
            [claim], [EvidenceItem(claim: claim, status: .notPertinent, facts: facts)])[0]
        #expect(subject.locals["seen"] == .truth(true))
        #expect(subject.locals["fit"] == .number(0.5))
        #expect(subject.locals["period"] == .text("del año 2025"))
        #expect(subject.locals(in: .english)["period"] == .text("of the year 2025"))
        #expect(subject.locals["in_period"] == .unknown)
        #expect(subject.locals["macros"] == .truth(false))
    }

    @Test func `a file that nobody looked for`() throws {
        let locals = try subjects([claim("a.pdf")])[0].locals
        #expect(locals["status"] == .unknown)
        #expect(locals["received"] == .unknown)
        #expect(locals["empty"] == .unknown)
        #expect(locals["readable"] == .unknown)
        #expect(locals["repeated"] == .unknown)
    }

    @Test(arguments: [
        "https://drive.example.org/plan.pdf", "HTTP://example.org", "www.example.org/plan",
        "drive.google.com/file/d/1", "plan.pdf.lnk", "Plan.URL", "plan.gdoc",
    ])
    func `a web address and a shortcut are links`(typed: String) throws {
        #expect(try subjects([claim(typed)])[0].locals["link"] == .truth(true))
    }

    @Test(arguments: ["plan.pdf", "soportes/plan.pdf", "informe www.pdf", "v1.com", "a.b.c/acta"])
    func `a file's name is no link`(typed: String) throws {
        #expect(try subjects([claim(typed)])[0].locals["link"] == .truth(false))
    }

    private func item(
        _ file: String, _ question: QuestionCode, _ requirement: Int? = nil, digest: String?
    ) -> EvidenceItem {
        EvidenceItem(
            claim: EvidenceClaim(
                question: question, file: file, requirement: requirement, location: nil),
            status: digest == nil ? .missing : .accepted, digest: digest)
    }

    @Test func `the later of two identical files for different documents is repeated`() throws {
        let subjects = try subjects(
            [],
            [
                item("plan.pdf", "D1.1", 0, digest: "a"), item("acta.pdf", "D1.1", 1, digest: "a"),
                item("informe.pdf", "D1.2", digest: "a"), item("otro.pdf", "D1.2", digest: "b"),
            ])
        #expect(
            subjects.map { $0.locals["repeated"] } == [
                .truth(false), .truth(true), .truth(true), .truth(false),
            ])
        #expect(subjects[2].locals["other_file"] == .text("plan.pdf"))
        #expect(subjects[2].locals["other_question"] == .text("D1.1"))
    }

    @Test func `a copy is no repetition for one document, for none, or where nothing came`() throws
    {
        let same = [
            item("informe.pdf", "D1.2", 0, digest: "a"), item("copia.pdf", "D1.2", digest: "a"),
            item("anexo.pdf", "D2.1", digest: "a"), item("anexo.pdf", "Otro", digest: "a"),
            item("plan.pdf", "D1.1", 0, digest: nil), item("acta.pdf", "D1.1", 1, digest: nil),
        ]
        #expect(try subjects([], same).allSatisfy { $0.locals["repeated"] == .truth(false) })
    }

    @Test func `one file of a question is called by the question`() throws {
        #expect(
            try subjects([claim("a.pdf"), claim("b.pdf", "D2.1")]).map(\.name) == ["D1.1", "D2.1"])
    }

    @Test func `several files of a question are told apart by their names, in ASCII`() throws {
        let names = try subjects([
            claim("Acta de comité (2).pdf"), claim("informe.pdf"), claim("informe.pdf"),
            claim("comite\u{301}.pdf"),
        ]).map(\.name)
        #expect(
            names == [
                "D1.1:Acta-de-comite-2-.pdf", "D1.1:informe.pdf", "D1.1:informe.pdf.2",
                "D1.1:comite.pdf",
            ])
    }

    @Test func `a file for something that is no question belongs to none`() throws {
        let subject = try subjects([claim("a.pdf", "Año 2025")])[0]
        #expect(subject.name == "Ano-2025")
        #expect(subject.question == "")
        #expect(try subjects([claim("a.pdf", "")])[0].name == "soporte")
    }

    @Test func `a file that only the evidence stage knows of is a claim too`() throws {
        let extra = EvidenceItem(claim: claim("b.pdf", "D2.1"), status: .empty)
        #expect(try subjects([claim("a.pdf")], [extra]).map(\.files) == [["a.pdf"], ["b.pdf"]])
    }

    @Test func `the finding names the file`() throws {
        let rules = try Form.rules(
            "each: claim", "check: received", "says: {es: '«{file}» no llegó.'}")
        let claim = claim("acta.pdf")
        let review = Form.review(
            rules,
            try Form.submission(
                [], claims: [claim], evidence: [EvidenceItem(claim: claim, status: .missing)]))
        let finding = try #require(review.findings.first)
        #expect(finding.id == "I001/RUL-01/D1.1")
        #expect(finding.question == "D1.1")
        #expect(finding.value == "acta.pdf")
        #expect(finding.evidence == ["acta.pdf"])
        #expect(finding.message == LocalizedText("«acta.pdf» no llegó."))
    }
}
