import Evidence
import Foundation
import Ledger
import SSMEModel

/// Everything received in the wave, read: each initiative's versions and what went back.
struct Deliveries: Sendable {
    /// An initiative's latest version.
    struct Latest: Sendable {
        let submission: Submission
        /// The versions before it, by round.
        let earlier: [Submission]
        let receivedAt: String
        /// The documents of this version and, under names that it does not send again, those of earlier ones.
        let files: [ExaminedFile]
        /// The names of those that came with this version.
        let brought: Set<String>
    }

    /// A delivery that could not be read as a submission.
    struct ReturnedDelivery: Sendable {
        let receipt: Receipt
        let explanation: LocalizedText
        /// True where nobody knows whose it is.
        var isUnidentified = false
    }

    /// The latest version of each initiative, by its code.
    private(set) var latest: [Latest] = []
    /// What went back, in order of arrival.
    private(set) var returned: [ReturnedDelivery] = []
    /// By the digest of a document, the receipt that brought it.
    private var bringing: [String: Receipt] = [:]
    /// Every version of the wave.
    private(set) var versions: [RunRecord.Version] = []

    /// Reads every receipt of the wave from the archive, in order of arrival. A version keeps the round that an
    /// earlier run gave it.
    ///
    /// - Parameter digests: the receipts that are read; `nil`: all of them.
    init(
        from store: Store, with reader: DeliveryReader, only digests: Set<String>? = nil,
        within limit: TimeLimit? = nil,
        progress: (String) -> Void
    ) throws(PipelineError) {
        let receipts = try store.receipts().filter { digests?.contains($0.digest) ?? true }
        var rounds = Rounds(recorded: try store.versions())
        var byInitiative: [String: Latest] = [:]
        for receipt in receipts {
            try limit?.check()
            progress(receipt.name)
            switch try reader.open(receipt, archive: store.archive) {
            case .returned(let explanation, let isUnidentified):
                returned.append(
                    ReturnedDelivery(
                        receipt: receipt, explanation: explanation, isUnidentified: isUnidentified))
            case .opened(var submission, let files):
                let initiative = submission.initiative.id
                for file in files where bringing[file.digest] == nil {
                    bringing[file.digest] = receipt
                }
                submission.round = rounds.round(of: receipt.digest, by: initiative)
                let before = byInitiative[initiative]
                byInitiative[initiative] = Latest(
                    submission: submission,
                    earlier: before.map { $0.earlier + [$0.submission] } ?? [],
                    receivedAt: receipt.receivedAt,
                    files: Self.merged(before?.files ?? [], files),
                    brought: Set(files.map(\.name)))
            }
        }
        latest = byInitiative.values.sorted {
            $0.submission.initiative.id < $1.submission.initiative.id
        }
        versions = rounds.all
    }

    /// The documents that count, as jobs for whoever reads them: one job a receipt.
    func jobs(in archive: Archive) -> [DocumentJob] {
        var wanted: [String: (receipt: Receipt, documents: [DocumentJob.Wanted])] = [:]
        var order: [String] = []
        for file in latest.flatMap(\.files) where file.status.isOpen {
            guard let receipt = bringing[file.digest], let type = file.mediaType else { continue }
            if wanted[receipt.digest] == nil { order.append(receipt.digest) }
            wanted[receipt.digest, default: (receipt, [])].documents
                .append(DocumentJob.Wanted(digest: file.digest, mediaType: type))
        }
        return order.compactMap { wanted[$0] }.map { receipt, documents in
            DocumentJob(
                parts: receipt.parts.map {
                    // The readers leave this process's folder: a relative path would lead nowhere.
                    DocumentJob.Part(
                        name: $0.path, digest: $0.digest,
                        path: URL(fileURLWithPath: archive.path(of: $0.digest)).path)
                }, wanted: documents)
        }
    }

    /// A later document replaces an earlier one of the same name; the others stay.
    private static func merged(_ earlier: [ExaminedFile], _ later: [ExaminedFile]) -> [ExaminedFile]
    {
        let names = Set(later.map(\.name.fileName))
        return earlier.filter { !names.contains($0.name.fileName) } + later
    }
}

/// The rounds of a wave: recorded ones stay, new ones follow.
private struct Rounds {
    private var rounds: [String: RunRecord.Version]
    private var last: [String: Int] = [:]

    init(recorded: [RunRecord.Version]) {
        rounds = Dictionary(
            recorded.map { ($0.digest, $0) }, uniquingKeysWith: { first, _ in first })
        for version in recorded {
            last[version.initiative] = max(last[version.initiative] ?? 0, version.round)
        }
    }

    var all: [RunRecord.Version] {
        rounds.values.sorted { ($0.initiative, $0.round) < ($1.initiative, $1.round) }
    }

    mutating func round(of digest: String, by initiative: String) -> Int {
        if let known = rounds[digest] { return known.round }
        let round = (last[initiative] ?? 0) + 1
        last[initiative] = round
        rounds[digest] = RunRecord.Version(digest: digest, initiative: initiative, round: round)
        return round
    }
}
