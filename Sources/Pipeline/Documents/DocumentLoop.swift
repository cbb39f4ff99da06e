import Evidence
import Foundation
import Glibc
import SSMEModel

/// The documents of one delivery that are to be read.
struct DocumentJob: Sendable {
    /// A file of the delivery: where its bytes lie, or the bytes.
    struct Part: Sendable {
        let name: String
        let digest: String
        /// Empty where the bytes are given.
        let path: String
        var bytes: [UInt8] = []
    }
    /// A document inside the delivery.
    struct Wanted: Sendable {
        let digest: String
        let mediaType: String
    }

    let parts: [Part]
    var wanted: [Wanted]
    /// What other processes have spent on it before. **Units**: seconds on the clock.
    var secondsSpent = 0

    func write(to writer: inout ByteWriter) {
        writer.write(parts) { writer, part in
            writer.write(part.name)
            writer.write(part.digest)
            writer.write(part.path)
            writer.write(part.bytes)
        }
        writer.write(wanted) { writer, document in
            writer.write(document.digest)
            writer.write(document.mediaType)
        }
    }

    init(parts: [Part], wanted: [Wanted]) {
        self.parts = parts
        self.wanted = wanted
    }

    init(from reader: inout ByteReader) throws(ByteReader.Damaged) {
        parts = try reader.list { reader throws(ByteReader.Damaged) in
            Part(
                name: try reader.text(), digest: try reader.text(), path: try reader.text(),
                bytes: try reader.content())
        }
        wanted = try reader.list { reader throws(ByteReader.Damaged) in
            Wanted(digest: try reader.text(), mediaType: try reader.text())
        }
    }
}

/// The process that reads documents: it runs the system's readers, each under limits, behind a wall without network or
/// writing, and in a folder that is gone.
public enum DocumentLoop {
    /// Takes its settings, then answers each job with the facts of one document after another.
    public static func run() {
        guard let first = try? Frame.read(from: 0, withinSeconds: nil) else { return }
        var reader = ByteReader(first)
        guard let settings = try? DocumentSettings(from: &reader), let lexicon = settings.lexicon()
        else { return }
        signal(SIGPIPE, SIG_IGN)
        leaveFolder()
        Tool.prepare()
        let antivirus = AntivirusRelay(socket: settings.antivirusSocket)
        ProcessLimits.keepSmall(memoryBytes: settings.policy.memoryBytes)
        var greeting = ByteWriter()
        greeting.write(ReaderWall.putUpAroundPrograms().rawValue)
        guard (try? Frame.write(greeting.bytes, to: 1)) != nil else { return }
        let documents = DocumentReader(settings, lexicon: lexicon, antivirus: antivirus)
        while let request = try? Frame.read(from: 0, withinSeconds: nil) {
            ProcessLimits.allow(processorSeconds: settings.policy.processorSeconds)
            var reader = ByteReader(request)
            guard let job = try? DocumentJob(from: &reader) else { return }
            let files = contents(of: job, settings.policy)
            for wanted in job.wanted {
                ProcessLimits.allow(processorSeconds: settings.policy.processorSeconds)
                let facts =
                    files[wanted.digest].map {
                        documents.facts(of: $0, mediaType: wanted.mediaType)
                    } ?? DocumentFacts(reading: .readerFailed)
                var answer = ByteWriter()
                facts.write(to: &answer)
                guard (try? Frame.write(answer.bytes, to: 1)) != nil else { return }
            }
        }
    }

    private static func contents(
        of job: DocumentJob, _ policy: ReadingPolicy
    ) -> [String: EvidenceFile] {
        var files: [EvidenceFile] = []
        for part in job.parts {
            // What cannot be had here is no empty document of theirs.
            guard let bytes = part.path.isEmpty ? part.bytes : try? DurableFile.read(part.path)
            else { continue }
            files.append(EvidenceFile(name: part.name, bytes: bytes, digest: part.digest))
        }
        let unpacked = DeliveryContents.files(in: files, policy: policy)
        return Dictionary(unpacked.map { ($0.digest, $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// Moves to a folder that was just made and removed: it is empty, nothing can be put there, and nothing is left.
    private static func leaveFolder() {
        let folder =
            FileManager.default.temporaryDirectory.path + "/ssme-documents-" + UUID().uuidString
        guard unsafe mkdir(folder, 0o700) == 0 else { return }
        _ = unsafe chdir(folder)
        _ = unsafe rmdir(folder)
    }
}
