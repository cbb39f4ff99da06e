import Expressions
import SSMEModel
import Testing

@testable import Validators

/// `each: evidence`: one subject for every document that the answers require.
struct DocumentSubjectsTests {
    private let yes = Form.answer("D1.1", .choice("si"))
    private let cell = CellLocation(
        sheet: "Soportes", address: CellAddress(row: 4, columnIndex: 2))

    private func claim(
        _ file: String, _ question: QuestionCode = "D1.1", requirement: Int? = nil
    ) -> EvidenceClaim {
        EvidenceClaim(question: question, file: file, requirement: requirement, location: cell)
    }

    private func subjects(
        _ answers: [Answer], _ claims: [EvidenceClaim] = [],
        _ statuses: [EvidenceItem.Status] = []
    ) throws -> [Subject] {
        let requirements = try DocumentRequirement.all(of: Form.questionnaire)
        return DocumentSubjects(requirements: requirements)(
            try Form.submission(
                answers, claims: claims,
                evidence: zip(claims, statuses).map { EvidenceItem(claim: $0, status: $1) }))
    }

    @Test func `a document is required where its condition holds`() throws {
        let subjects = try subjects([yes])
        #expect(subjects.map(\.name) == ["D1.1", "D1.1.2"])
        #expect(
            subjects[1].locals == [
                "question": .text("D1.1"), "document": .text("el acta"), "named": .truth(false),
                "received": .truth(false), "index": .number(1), "expected": .number(0),
                "found": .number(0),
            ])
        #expect(subjects[1].locals(in: .english)["document"] == .text("the minutes"))
        #expect(try self.subjects([Form.answer("D1.1", .choice("no"))]).isEmpty)
    }

    @Test func `without a condition it is required once the question is answered`() throws {
        let answered = try subjects([yes, Form.answer("D1.2.nota", .text("ya"))])
        #expect(answered.map(\.name) == ["D1.1", "D1.1.2", "D1.2"])
    }

    @Test func `a condition that cannot be told makes the rule unknown`() throws {
        let subjects = try subjects([])
        #expect(subjects.map(\.isUncertain) == [true, true])
        let rules = try Form.rules("each: evidence", "check: named")
        let review = Form.review(rules, try Form.submission([]))
        #expect(review.evaluations.map(\.outcome) == [.unknown, .unknown])
        #expect(review.evaluations.map(\.subject) == ["D1.1", "D1.1.2"])
    }

    @Test func `a file that does not say which document it is fills the first without one`() throws
    {
        let one = try subjects([yes], [claim("a.pdf")])
        #expect(one.map { $0.locals["named"] } == [.truth(true), .truth(false)])
        let both = try subjects([yes], [claim("a.pdf", requirement: 0), claim("b.pdf")])
        #expect(both.map(\.files) == [["a.pdf"], ["b.pdf"]])
        let more = try subjects([yes], [claim("a.pdf"), claim("b.pdf"), claim("c.pdf")])
        #expect(more.map(\.files) == [["a.pdf"], ["b.pdf", "c.pdf"]])
    }

    @Test func `a document is received when one of its files arrived`() throws {
        let claims = [claim("a.pdf", requirement: 0), claim("b.pdf", requirement: 0)]
        let received = try subjects([yes], claims, [.missing, .empty])
        #expect(received[0].locals["received"] == .truth(true))
        let missing = try subjects([yes], claims, [.missing, .missing])
        #expect(missing[0].locals["received"] == .truth(false))
    }

    @Test func `nobody has looked for the file`() throws {
        let subjects = try subjects([yes], [claim("a.pdf", requirement: 0)])
        #expect(subjects[0].locals["received"] == .unknown)
        #expect(subjects[1].locals["received"] == .truth(false))
    }

    @Test func `the finding of the second document has an id of its own and the claim's cell`()
        throws
    {
        let rules = try Form.rules(
            "each: evidence", "check: named", "says: {es: 'Falta {document}.'}")
        let review = Form.review(rules, try Form.submission([yes], claims: [claim("a.pdf")]))
        let finding = try #require(review.findings.first)
        #expect(review.evaluations.map(\.outcome) == [.pass, .fail])
        #expect(finding.id == "I001/RUL-01/D1.1.2")
        #expect(finding.question == "D1.1")
        #expect(finding.locations.isEmpty)
        #expect(finding.message == LocalizedText("Falta el acta."))
        let arrived = try Form.rules("each: evidence", "check: received")
        let missing = Form.review(
            arrived,
            try Form.submission(
                [yes], claims: [claim("a.pdf")],
                evidence: [EvidenceItem(claim: claim("a.pdf"), status: .missing)]))
        #expect(missing.findings.first?.locations == [cell])
        #expect(missing.findings.first?.evidence == ["a.pdf"])
    }
}
