import Evidence
import Foundation
import Ledger
import SSMEModel
import Testing

@testable import Pipeline

struct ReaderProcessTests {
    static let folder = Program.root.appendingPathComponent("Tests/Fixtures/real-input").path

    @Test(arguments: [
        "openpyxl-then-libreoffice.xlsx", "libreoffice-windows-1252.csv", "half.xlsx",
    ])
    func `a process of its own reads what this one would`(name: String) throws {
        try withArchive(of: name) { receipt, archive, bytes in
            let here = DeliveryContents(
                opening: [EvidenceFile(name: name, bytes: bytes, digest: receipt.digest)],
                name: name)
            let there = ReaderProcess(program: try Program.binary().path)
                .contents(of: receipt, archive: archive)
            #expect(there.forms.map(\.workbook) == here.forms.map(\.workbook))
            #expect(there.forms.map(\.refusal) == here.forms.map(\.refusal))
            #expect(there.files == here.files)
            #expect(there.refusal == here.refusal)
        }
    }

    @Test(arguments: ["/bin/false", "/bin/cat", "/bin/yes", "/no/existe"])
    func `a reader that dies or talks nonsense is one returned file`(program: String) throws {
        try withArchive(of: "half.xlsx") { receipt, archive, _ in
            let contents = ReaderProcess(program: program, maxSeconds: 2)
                .contents(of: receipt, archive: archive)
            #expect(
                contents.refusal?.spanish.hasPrefix(
                    "No pudimos leer «half.xlsx»: pide más memoria o más tiempo") == true)
        }
    }

    @Test func `a reader that was killed is replaced for the next file`() throws {
        try withArchive(of: "not-ours.xlsx") { receipt, archive, _ in
            let reader = ReaderProcess(program: try Program.binary().path)
            #expect(reader.contents(of: receipt, archive: archive).refusal == nil)
            let process = try #require(reader.processIdentifier)
            kill(process, SIGKILL)
            #expect(reader.contents(of: receipt, archive: archive).refusal != nil)
            #expect(reader.contents(of: receipt, archive: archive).refusal == nil)
        }
    }

    private func withArchive(
        of name: String, _ body: (Receipt, Archive, [UInt8]) throws -> Void
    ) throws {
        let folder = FileManager.default.temporaryDirectory
            .appendingPathComponent("ssme-\(UUID().uuidString)").path
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let bytes = try DurableFile.read(Self.folder + "/" + name)
        let archive = Archive(folder: folder)
        let digest = try archive.keep(bytes)
        let receipt = Receipt(
            wave: "2026", digest: digest, name: name, kind: .file,
            parts: [Receipt.Part(path: name, digest: digest, byteCount: bytes.count)],
            receivedAt: "2026-11-22T02:30:00-05:00")
        try body(receipt, archive, bytes)
    }
}
