import Ledger
import SSMEModel

/// What arrives: each file or folder directly inside `inbox/` is one delivery.
struct Inbox: Sendable {
    /// The folder `inbox/`.
    let folder: String
    /// **Units**: bytes; a file past it is not read into memory.
    let maxFileBytes: Int
    /// How long a delivery must have rested before it is read.
    var rest = Rest(seconds: 0)

    /// A folder with more files is left in the inbox and told.
    static let maxFiles = 2_000

    /// A delivery whose bytes could not be taken in, and why.
    struct Unreadable: Hashable, Sendable {
        let name: String
        let reason: LocalizedText
    }

    /// What a look at the inbox brought.
    struct Take: Sendable {
        var receipts: [Receipt] = []
        var unreadable: [Unreadable] = []
        /// Deliveries that somebody is still writing, by name: the next look takes them.
        var restless: [String] = []
    }

    /// Archives every delivery and makes its receipt, oldest first, then by name.
    ///
    /// Hidden files, half-written uploads (`.partial`, `.tmp`, `~$…`) and what is neither file nor folder are left alone.
    /// A receipt bears the moment at which the delivery came to lie in the inbox, where the clock is the machine's own.
    func receipts(
        wave: String, at moment: Moment, into archive: Archive
    ) throws(PipelineError) -> Take {
        let folder = Listing.Path(folder)
        let look = rest.settled {
            Listing.entries(of: folder)?.filter { Self.isDelivery($0.name) }
        }
        guard let look else {
            throw .cannotRead(path: self.folder, reason: SystemReason.last)
        }
        var take = Take(restless: look.restless)
        for entry in look.resting.sorted(by: { ($0.modified, $0.name) < ($1.modified, $1.name) }) {
            do throws(PipelineError) {
                let before = Stillness(entry)
                let parts = try parts(of: entry, into: archive)
                guard let first = parts.first else { continue }
                guard Stillness(try Listing.entry(like: entry)) == before else {
                    take.restless.append(entry.name)
                    continue
                }
                take.receipts.append(
                    Receipt(
                        wave: wave, digest: entry.isFolder ? Self.digest(of: parts) : first.digest,
                        name: entry.name, kind: entry.isFolder ? .folder : .file, parts: parts,
                        receivedAt: moment.earlier(epoch: before.landed).description))
            } catch .cannotRead(_, let reason) {
                take.unreadable.append(Unreadable(name: entry.name, reason: reason))
            } catch {
                throw error
            }
        }
        return take
    }

    /// The files of a delivery: a folder's, by their path inside it, or the one file itself.
    static func files(of entry: Listing.Entry) -> [(name: String, entry: Listing.Entry)] {
        entry.isFolder ? Listing.files(under: entry.path) : [(entry.name, entry)]
    }

    /// False for what people and programs leave beside their files.
    static func isDelivery(_ name: String) -> Bool {
        !name.hasPrefix(".") && !name.hasPrefix("~$") && !name.hasSuffix(".partial")
            && !name.hasSuffix(".tmp")
    }

    private func parts(
        of entry: Listing.Entry, into archive: Archive
    ) throws(PipelineError) -> [Receipt.Part] {
        var parts: [Receipt.Part] = []
        var taken: [String: Int] = [:]
        let files = Self.files(of: entry)
        guard files.count <= Self.maxFiles else {
            throw .cannotRead(
                path: "",
                reason: LocalizedText(
                    "trae \(files.count) archivos; se admiten \(Self.maxFiles)",
                    english: "brings \(files.count) files; at most \(Self.maxFiles)"))
        }
        for (name, file) in files {
            let bytes = try file.path.read(upTo: maxFileBytes)
            let times = taken[name, default: 0] + 1
            taken[name] = times
            parts.append(
                Receipt.Part(
                    path: times == 1 ? name : "\(name) (\(times))",
                    digest: try archive.keep(bytes), byteCount: bytes.count))
        }
        return parts
    }

    private static func digest(of parts: [Receipt.Part]) -> String {
        let listing = parts.map { $0.digest + "  " + $0.path + "\n" }.joined()
        return ContentDigest.of([UInt8](listing.utf8))
    }
}
