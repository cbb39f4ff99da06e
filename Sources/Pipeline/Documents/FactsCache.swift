import Evidence
import Foundation
import Glibc
import SSMEModel

/// What was read of documents, by the digest of their bytes and the version of whoever read them. Losing it costs time
/// and nothing else.
struct FactsCache {
    /// The folder of one wave: `evidence/2026`.
    let folder: String
    private let settings: DocumentSettings
    private let isScanned: Bool

    init(folder: String, settings: DocumentSettings) {
        self.folder = folder
        self.settings = settings
        isScanned = Antivirus(socket: settings.antivirusSocket).answers
    }

    /// The facts kept for a document; `nil` where there are none, or where the file is damaged.
    func facts(of digest: String) -> DocumentFacts? {
        guard let bytes = try? DurableFile.read(path(of: digest)) else { return nil }
        var reader = ByteReader(bytes)
        guard (try? reader.text()) == digest, let facts = try? DocumentFacts(from: &reader),
            (try? reader.integer()) == Self.end
        else { return nil }
        return facts
    }

    /// Keeps the facts of a document. What a broken reader said, or an antivirus left open, is asked again another time.
    func keep(_ facts: DocumentFacts, of digest: String) {
        guard facts.reading != .readerFailed, (facts.virus != nil) == isScanned else { return }
        var writer = ByteWriter()
        writer.write(digest)
        facts.write(to: &writer)
        writer.write(Self.end)
        let path = path(of: digest)
        let aside = path + ".partial"
        try? DurableFile.makeFolder(DurableFile.parent(of: path))
        let descriptor = unsafe open(aside, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { return }
        let isWhole = Descriptor.write(writer.bytes, to: descriptor)
        guard close(descriptor) == 0, isWhole else {
            unsafe unlink(aside)
            return
        }
        _ = unsafe rename(aside, path)
    }

    /// Removes what other readings kept. What was read while an antivirus was away stays until it is away again.
    func dropOthers() {
        for name in (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
        where !name.hasPrefix(settings.reading) {
            try? FileManager.default.removeItem(atPath: folder + "/" + name)
        }
    }

    private func path(of digest: String) -> String {
        let version = settings.reading + (isScanned ? "-scanned" : "")
        return folder + "/" + version + "/" + digest.prefix(2) + "/" + digest
    }

    private static let end = 0x5353_4D45
}
