import Evidence
import Foundation
import Glibc
import Ledger
import SSMEModel

/// What was read of documents, by the digest of their bytes and the version of whoever read them. Losing it costs time
/// and nothing else.
struct FactsCache {
    /// The folder of one wave: `evidence/2026`.
    let folder: String
    private let reading: String
    private let isScanned: Bool

    init(folder: String, settings: DocumentSettings) {
        self.folder = folder
        reading = settings.reading
        isScanned = Antivirus(socket: settings.antivirusSocket).answers
    }

    /// The facts kept for a document; `nil` where there are none, or where the file is damaged. A document that readers
    /// failed at so many times is not tried again.
    func facts(of digest: String) -> DocumentFacts? {
        guard let bytes = try? DurableFile.read(path(of: digest)) else {
            return failures(of: digest) < Self.mostFailures
                ? nil : DocumentFacts(reading: .readerFailed)
        }
        var reader = ByteReader(bytes)
        guard let seal = try? reader.text(), let body = try? reader.content(),
            ContentDigest.of(body) == seal
        else { return nil }
        var inside = ByteReader(body)
        guard (try? inside.text()) == digest else { return nil }
        return try? DocumentFacts(from: &inside)
    }

    /// Keeps the facts of a document. What a broken reader said, or an antivirus left open, is asked again another time.
    func keep(_ facts: DocumentFacts, of digest: String) {
        var writer = ByteWriter()
        guard facts.reading != .readerFailed else {
            writer.write(failures(of: digest) + 1)
            return write(writer.bytes, to: path(of: digest) + Self.failed)
        }
        guard (facts.virus != nil) == isScanned else { return }
        var body = ByteWriter()
        body.write(digest)
        facts.write(to: &body)
        writer.write(ContentDigest.of(body.bytes))
        writer.write(body.bytes)
        write(writer.bytes, to: path(of: digest))
    }

    private func failures(of digest: String) -> Int {
        guard let bytes = try? DurableFile.read(path(of: digest) + Self.failed) else { return 0 }
        var reader = ByteReader(bytes)
        return (try? reader.integer()) ?? 0
    }

    /// Whole or not at all; losing it costs time only, so nothing is synced.
    private func write(_ bytes: [UInt8], to path: String) {
        let aside = path + ".partial"
        try? DurableFile.makeFolder(DurableFile.parent(of: path))
        let descriptor = unsafe open(aside, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { return }
        let isWhole = Descriptor.write(bytes, to: descriptor)
        guard close(descriptor) == 0, isWhole else {
            unsafe unlink(aside)
            return
        }
        _ = unsafe rename(aside, path)
    }

    /// Removes what other readings kept. What was read while an antivirus was away stays until it is away again.
    func dropOthers() {
        for name in (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
        where !name.hasPrefix(reading) {
            try? FileManager.default.removeItem(atPath: folder + "/" + name)
        }
    }

    private func path(of digest: String) -> String {
        let version = reading + (isScanned ? "-scanned" : "")
        return folder + "/" + version + "/" + digest.prefix(2) + "/" + digest
    }

    private static let failed = ".failed"
    private static let mostFailures = 3
}
