import Evidence
import Foundation
import Glibc
import Ledger
import SSMEModel
import TestSupport
import Testing

@testable import Pipeline

/// Strangers' documents, read in processes of their own.
struct DocumentWorkersTests {
    @Test func `a thousand mutated documents bring no process down`()
        throws
    {
        var random = SeededGenerator(seed: 6)
        let seeds = try Self.seeds()
        var mutants: [EvidenceFile] = []
        while mutants.count < 1_000 {
            let seed = seeds[mutants.count % seeds.count]
            let bytes = seed.bytes.mutated(using: &random)
            mutants.append(
                EvidenceFile(name: seed.name, bytes: bytes, digest: ContentDigest.of(bytes)))
        }
        let read = try read(mutants)
        #expect(read.wanted > 300)
        #expect(read.facts.count == read.wanted)
        #expect(read.replaced == 0)
    }

    @Test func `a process that reads documents leaves no folder behind`() throws {
        try withTemporaryFolder { folder in
            let read = try Program(
                ["evidence", "read", "Tests/Fixtures/evidence/plan.pdf"],
                environment: ["TMPDIR": folder])
            #expect(read.status == 0, Comment(rawValue: read.errors))
            #expect(try FileManager.default.contentsOfDirectory(atPath: folder).isEmpty)
        }
    }

    @Test func `a document that asks for too much costs itself and nobody else`() throws {
        let page = Array("%PDF-1.4\n1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj\n".utf8)
        let million = (0..<20).map { level in
            let kids = Array(repeating: "\(level + 3) 0 R", count: 10).joined(separator: " ")
            return "\(level + 2) 0 obj <</Type/Pages/Count 1000000/Kids[\(kids)]>> endobj\n"
        }.joined()
        let loop = "2 0 obj <</Type/Pages/Count 9999999/Kids[2 0 R 2 0 R]>> endobj\n"
        let picture = """
            2 0 obj <</Type/Pages/Count 1/Kids[3 0 R]>> endobj
            3 0 obj <</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Contents 4 0 R/Resources<</XObject<</I 5 0 R>>>>>> endobj
            4 0 obj <</Length 9>> stream
            /I Do
            endstream endobj
            5 0 obj <</Type/XObject/Subtype/Image/Width 2000000000/Height 2000000000/ColorSpace/DeviceGray
            /BitsPerComponent 1/Filter/JBIG2Decode/Length 11>> stream
            \u{0}\u{0}\u{0}\u{0}0\u{0}\u{1}\u{0}\u{0}\u{0}\u{7F}
            endstream endobj

            """
        let bodies = [million, loop, picture]
        let files = bodies.enumerated().map { index, body in
            let end = "trailer <</Root 1 0 R/Size 30>>\nstartxref\n0\n%%EOF\n"
            let bytes = page + Array((body + end).utf8)
            return EvidenceFile(
                name: "\(index).pdf", bytes: bytes, digest: ContentDigest.of(bytes))
        }
        let plan = try #require(try Self.seeds().first { $0.name == "plan.pdf" })
        let read = try read(files + [plan])
        #expect(read.facts.count == 4)
        #expect(read.replaced == 0)
        for file in files { #expect(read.facts[file.digest]?.reading != .read) }
        #expect(read.seconds < 60)
    }

    @Test(arguments: ["/bin/false", "/bin/cat", "/no/existe"])
    func `documents that no process could read are left to people`(program: String) throws {
        let seeds = try Self.seeds().filter { $0.name == "plan.pdf" || $0.name == "minutes.docx" }
        let read = try read(seeds, program: program)
        #expect(read.facts.values.map(\.reading) == [.readerFailed, .readerFailed])
    }

    @Test func `a delivery that has used up its time leaves the rest for another run`() throws {
        let files = try Self.seeds().filter { $0.name == "plan.pdf" || $0.name == "minutes.docx" }
        var settings = try Self.settings()
        settings.policy.documentsSeconds = 0
        let workers = DocumentWorkers(program: try Program.binary().path, settings: settings)
        var facts: [String: DocumentFacts] = [:]
        workers.read(files.map { DocumentJob(alone: $0, mediaType: "application/pdf") }) {
            facts[$0] = $1
        }
        #expect(facts.values.map(\.reading) == [.readerFailed, .readerFailed])
        #expect(workers.untried == Set(files.map(\.digest)))
    }

    @Test func `behind the wall programs start, read, and neither connect nor write`() async {
        await #expect(processExitsWith: .success) {
            guard ReaderWall.putUpAroundPrograms() == .filter else { exit(1) }
            for family in [AF_INET, AF_INET6, AF_UNIX, AF_NETLINK, AF_PACKET] {
                guard socket(family, Int32(SOCK_STREAM.rawValue), 0) < 0, errno == EPERM else {
                    exit(2)
                }
            }
            let forbidden = FileManager.default.temporaryDirectory.path + "/ssme-no"
            guard unsafe open(forbidden, O_WRONLY | O_CREAT, 0o600) < 0, errno == EPERM else {
                exit(4)
            }
            let shell = Process()
            shell.executableURL = URL(fileURLWithPath: "/bin/sh")
            shell.arguments = [
                "-c", "test -r /etc/passwd && ! (: > \"$1\") 2>&-", "sh", forbidden,
            ]
            guard (try? shell.run()) != nil else { exit(5) }
            shell.waitUntilExit()
            guard shell.terminationStatus == 0 else { exit(6) }
            exit(0)
        }
    }

    // MARK: – reading

    private func read(
        _ files: [EvidenceFile], program: String? = nil
    ) throws -> (facts: [String: DocumentFacts], wanted: Int, replaced: Int, seconds: Double) {
        let examined = try EvidenceAssessor().examine(files)
        let open = zip(files, examined).filter { $1.status.isOpen }
        let jobs = stride(from: 0, to: open.count, by: 25).map { start in
            let some = open[start..<min(start + 25, open.count)]
            return DocumentJob(
                parts: some.map { file, _ in
                    DocumentJob.Part(
                        name: file.name, digest: file.digest, path: "", bytes: file.bytes)
                },
                wanted: some.map { file, known in
                    DocumentJob.Wanted(digest: file.digest, mediaType: known.mediaType ?? "")
                })
        }
        let workers = DocumentWorkers(
            program: try program ?? Program.binary().path, settings: try Self.settings())
        var facts: [String: DocumentFacts] = [:]
        let began = ContinuousClock.now
        workers.read(jobs) { facts[$0] = $1 }
        let took = (ContinuousClock.now - began).components
        return (
            facts, Set(open.map(\.0.digest)).count, workers.replaced,
            Double(took.seconds) + Double(took.attoseconds) / 1e18
        )
    }

    private static func settings() throws -> DocumentSettings {
        let lexicon = Project.root.appendingPathComponent("config/ssme-2026/evidence.yml")
        return DocumentSettings(
            lexiconText: try String(contentsOf: lexicon, encoding: .utf8),
            initiatives: [Initiative(id: "I001", name: "Clúster Café de Ladera")],
            lastDay: CalendarDate(daysSince1970: 20_700), antivirusSocket: "/no/existe",
            policy: ReadingPolicy())
    }

    /// The documents among the fixtures.
    private static func seeds() throws -> [EvidenceFile] {
        let folder = Project.root.appendingPathComponent("Tests/Fixtures/evidence")
        return try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
            .filter { !$0.hasSuffix(".md") }
            .map { name in
                let bytes = [UInt8](try Data(contentsOf: folder.appendingPathComponent(name)))
                return EvidenceFile(name: name, bytes: bytes, digest: ContentDigest.of(bytes))
            }
    }
}

extension [UInt8] {
    /// The same with up to eight bytes changed, a piece repeated, or its end cut off.
    fileprivate func mutated(using random: inout SeededGenerator) -> [UInt8] {
        guard !isEmpty else { return self }
        var bytes = self
        switch Int.random(in: 0..<8, using: &random) {
        case 0: bytes.removeLast(Int.random(in: 0..<count, using: &random))
        case 1:
            let start = Int.random(in: 0..<count, using: &random)
            let piece = bytes[start..<Swift.min(count, start + 64)]
            bytes.insert(contentsOf: piece, at: Int.random(in: 0...count, using: &random))
        default:
            for _ in 0..<Int.random(in: 1...8, using: &random) {
                bytes[Int.random(in: 0..<count, using: &random)] = UInt8.random(
                    in: 0...255, using: &random)
            }
        }
        return bytes
    }
}
