import Evidence
import SSMEModel
import Testing

struct HostileDocumentTests {
    @Test func `a PDF that says encrypted a hundred thousand times is unreadable, and soon`() throws {
        let bytes =
            Array("%PDF-1.4\n".utf8) + Array(repeatElement("/Encrypt(", count: 100_000).joined().utf8)
            + Array("\n%%EOF".utf8)
        let items = try EvidenceAssessor()
            .assess([claim("D3.5", "plan.pdf")], files: [file("plan.pdf", bytes)]).items
        #expect(items.map(\.status) == [.unreadable])
    }
}
