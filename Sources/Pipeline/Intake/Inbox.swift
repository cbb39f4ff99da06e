import Foundation
import Ledger
import SSMEModel

/// What arrives: each file or folder directly inside `inbox/` is one delivery.
struct Inbox: Sendable {
    /// The folder `inbox/`.
    let folder: String
    /// **Units**: bytes; a file past it is not read into memory.
    let maxFileBytes: Int

    /// A delivery whose bytes could not be taken in, and why.
    struct Unreadable: Hashable, Sendable {
        let name: String
        let reason: LocalizedText
    }

    /// Archives every delivery and makes its receipt, oldest first, then by name.
    ///
    /// Hidden files, half-written uploads (`.partial`, `.tmp`, `~$…`) and what is neither file nor folder are left alone.
    func receipts(
        wave: String, at moment: Moment, into archive: Archive
    ) throws(PipelineError) -> (receipts: [Receipt], unreadable: [Unreadable]) {
        var receipts: [Receipt] = []
        var unreadable: [Unreadable] = []
        for name in try names() {
            do throws(PipelineError) {
                if let receipt = try receipt(of: name, wave: wave, at: moment, into: archive) {
                    receipts.append(receipt)
                }
            } catch .cannotRead(_, let reason) {
                unreadable.append(Unreadable(name: name, reason: reason))
            } catch {
                throw error
            }
        }
        return (receipts, unreadable)
    }

    private func receipt(
        of name: String, wave: String, at moment: Moment, into archive: Archive
    ) throws(PipelineError) -> Receipt? {
        let path = folder + "/" + name
        let isFolder = Self.isFolder(path)
        var parts: [Receipt.Part] = []
        for (inside, place) in Self.parts(at: path) {
            parts.append(try part(inside, at: place, into: archive))
        }
        if !isFolder, let part = parts.first {
            return Receipt(
                wave: wave, digest: part.digest, name: name, kind: .file, parts: [part],
                receivedAt: moment.description)
        }
        guard !parts.isEmpty else { return nil }
        let listing = parts.map { $0.digest + "  " + $0.path + "\n" }.joined()
        return Receipt(
            wave: wave, digest: ContentDigest.of([UInt8](listing.utf8)), name: name, kind: .folder,
            parts: parts, receivedAt: moment.description)
    }

    /// The files of a delivery: a folder's, sorted by their path inside it, or the one file itself.
    static func parts(at path: String) -> [(name: String, place: String)] {
        guard isFolder(path) else {
            return [(URL(fileURLWithPath: path).lastPathComponent, path)]
        }
        return files(under: path).map { ($0, path + "/" + $0) }
    }

    private func part(
        _ name: String, at path: String, into archive: Archive
    ) throws(PipelineError) -> Receipt.Part {
        let attributes = try? FileManager.default.attributesOfItem(atPath: path)
        guard let size = (attributes?[.size] as? NSNumber)?.intValue, size <= maxFileBytes else {
            let limit = "\(maxFileBytes / 1_048_576) MiB"
            throw .cannotRead(
                path: path,
                reason: LocalizedText("pesa más de \(limit)", english: "larger than \(limit)"))
        }
        let bytes = try DurableFile.read(path)
        return Receipt.Part(path: name, digest: try archive.keep(bytes), byteCount: bytes.count)
    }

    private func names() throws(PipelineError) -> [String] {
        guard let names = try? FileManager.default.contentsOfDirectory(atPath: folder) else {
            throw .cannotRead(path: folder, reason: SystemReason.last)
        }
        let dated = names.filter(Self.isDelivery).compactMap { name -> (Date, String)? in
            let path = folder + "/" + name
            guard let attributes = try? FileManager.default.attributesOfItem(atPath: path),
                let type = attributes[.type] as? FileAttributeType,
                type == .typeRegular || type == .typeDirectory
            else { return nil }
            return ((attributes[.modificationDate] as? Date) ?? .distantPast, name)
        }
        return dated.sorted { ($0.0, $0.1) < ($1.0, $1.1) }.map(\.1)
    }

    private static func isDelivery(_ name: String) -> Bool {
        !name.hasPrefix(".") && !name.hasPrefix("~$") && !name.hasSuffix(".partial")
            && !name.hasSuffix(".tmp")
    }

    private static func isFolder(_ path: String) -> Bool {
        let attributes = try? FileManager.default.attributesOfItem(atPath: path)
        return attributes?[.type] as? FileAttributeType == .typeDirectory
    }

    private static func files(under folder: String) -> [String] {
        var files: [String] = []
        guard let walker = FileManager.default.enumerator(atPath: folder) else { return [] }
        for case let path as String in walker {
            let name = path.split(separator: "/").last.map(String.init) ?? path
            guard isDelivery(name) else { continue }
            let type = walker.fileAttributes?[.type] as? FileAttributeType
            if type == .typeRegular { files.append(path) }
        }
        return files.sorted()
    }
}
