import Evidence
import SSMEModel
import TestSupport
import Testing

struct DocumentFactsTests {
    static let word = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"

    @Test(arguments: [
        ("plan.pdf", "application/pdf"), ("plan-padded.pdf", "application/pdf"),
        ("plan-restricted.pdf", "application/pdf"),
        ("photo.png", "image/png"), ("photo.jpg", "image/jpeg"),
        ("photo-with-trailer.jpg", "image/jpeg"), ("scan.tiff", "image/tiff"),
        ("photo.heic", "image/heic"), ("minutes.docx", word),
        ("budget.xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
        (
            "slides.pptx",
            "application/vnd.openxmlformats-officedocument.presentationml.presentation"
        ),
        ("minutes.odt", "application/vnd.oasis.opendocument.text"),
        ("budget.ods", "application/vnd.oasis.opendocument.spreadsheet"),
        ("minutes.doc", "application/msword"), ("budget.xls", "application/vnd.ms-excel"),
        ("minutes.txt", "text/plain"), ("participants.csv", "text/plain"),
        ("invitation.eml", "message/rfc822"),
    ])
    func `a whole document is accepted`(name: String, mediaType: String) throws {
        let item = try item(name)
        #expect(item.status == .accepted)
        #expect(item.mediaType == mediaType)
    }

    @Test(arguments: [
        "plan-truncated.pdf", "plan-encrypted.pdf", "photo-truncated.png", "photo-truncated.jpg",
        "minutes-truncated.docx", "minutes-locked.docx", "minutes-password.docx", "photos.zip",
        "program.pdf", "sign-in.pdf",
    ])
    func `a document that does not open is unreadable`(name: String) throws {
        let item = try item(name)
        #expect(item.status == .unreadable)
        #expect(item.byteCount > 0)
    }

    @Test(arguments: [
        "acta.pdf", "ACTA.PDF", "foto.jpg", "acta.docx", "acta.doc", "presupuesto.xlsx",
        "acta.url", "acta.desktop",
    ])
    func `text under the ending of a document, a picture or a shortcut is unreadable`(
        name: String
    ) throws {
        let item = try item("minutes.txt", renamed: name)
        #expect(item.status == .unreadable)
        #expect(item.mediaType == "text/plain")
    }

    @Test(arguments: ["acta.txt", "acta", "acta.md", "asistentes.csv", "v1.2 del acta"])
    func `text that says so, or says nothing, is accepted`(name: String) throws {
        #expect(try item("minutes.txt", renamed: name).status == .accepted)
    }

    @Test func `rich text opens as a Word document and not as a PDF`() throws {
        let bytes = Array(#"{\rtf1\ansi El comité aprobó el plan.\par}"#.utf8)
        let names = ["acta.doc", "acta.rtf", "acta.pdf"]
        let items = try EvidenceAssessor()
            .assess(names.map { claim("D3.5", $0) }, files: names.map { file($0, bytes) }).items
        #expect(items.map(\.status) == [.accepted, .accepted, .unreadable])
    }

    @Test(arguments: ["empty.pdf", "blank.txt", "zeros.pdf"])
    func `nothing, white space and zeros are empty`(name: String) throws {
        #expect(try item(name).status == .empty)
    }

    @Test(arguments: ["plan.pdf", "photo.png", "photo.jpg", "minutes.docx", "minutes.doc"])
    func `no truncation is accepted or traps`(name: String) throws {
        let bytes = try fixture(name)
        let cuts = stride(from: 1, to: bytes.count - 1, by: 7)
        let files = cuts.map { file("\($0)", Array(bytes.prefix($0))) }
        let assessment = try EvidenceAssessor().assess(
            cuts.map { claim("D3.5", "\($0)") }, files: files)
        let accepted = assessment.items.filter { $0.status == .accepted }.map(\.claim.file)
        // The last bytes of `plan.pdf` are a line end, those of the compound file a stream.
        let harmless = name == "minutes.doc" ? bytes.count - 512 * 4 : bytes.count
        #expect(accepted.filter { (Int($0) ?? 0) < harmless } == [])
    }

    @Test(arguments: UInt64(0)..<40)
    func `a flipped byte never traps`(seed: UInt64) throws {
        var random = SplitMix64(state: seed)
        let names = [
            "plan-restricted.pdf", "photo.jpg", "minutes.docx", "minutes.doc", "photo.png",
        ]
        let files = try names.map { name in
            var bytes = try fixture(name)
            for _ in 0..<6 {
                bytes[Int(random.next() % UInt64(bytes.count))] = UInt8(random.next() & 0xFF)
            }
            return file(name, bytes)
        }
        let items = try EvidenceAssessor().assess(names.map { claim("D3.5", $0) }, files: files)
            .items
        #expect(items.count == names.count)
    }

    @Test func `a file over the limit is not opened`() throws {
        let limits = EvidenceLimits(maxFileBytes: 10, maxSniffedBytes: 10, maxContainerEntries: 1)
        let items = try EvidenceAssessor(limits: limits)
            .assess([claim("D3.5", "plan.pdf")], files: [file("plan.pdf", fixture("plan.pdf"))])
            .items
        #expect(items.map(\.status) == [.unreadable])
    }

    private func item(_ fixtureName: String, renamed: String? = nil) throws -> EvidenceItem {
        let name = renamed ?? fixtureName
        let assessment = try EvidenceAssessor().assess(
            [claim("D3.5", name)], files: [file(name, fixture(fixtureName))])
        return try #require(assessment.items.first)
    }
}
