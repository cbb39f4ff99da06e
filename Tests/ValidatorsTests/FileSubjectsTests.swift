import SSMEModel
import Testing

@testable import Validators

/// `each: file`: one subject for every file that came.
struct FileSubjectsTests {
    private func names(_ named: [String], unclaimed: [String] = []) throws -> [String] {
        let claims = named.map { EvidenceClaim(question: "D1.1", file: $0, location: nil) }
        var submission = try Form.submission(
            [], claims: claims,
            evidence: claims.map { EvidenceItem(claim: $0, status: .accepted) })
        submission.unclaimed = unclaimed
        return FileSubjects()(submission).map(\.name)
    }

    @Test func `files whose names look alike in an id have ids of their own`() throws {
        let names = try names(["acta 1.pdf", "acta-1.pdf"], unclaimed: ["acta/1.pdf"])
        #expect(
            names == [
                "formulario:acta-1.pdf", "formulario:acta-1.pdf.2", "formulario:acta-1.pdf.3",
            ])
    }

    @Test func `a name that another file bears already is not given again`() throws {
        let names = try names(["acta 1.pdf", "acta-1.pdf", "acta-1.pdf.2"])
        #expect(Set(names).count == 3)
    }

    @Test func `a file that is named twice is one`() throws {
        let names = try names(["plan.pdf", "plan.pdf"], unclaimed: ["plan.pdf"])
        #expect(names == ["formulario:plan.pdf"])
    }
}
