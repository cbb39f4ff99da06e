import Foundation
import Glibc
import Ledger
import SSMEModel

/// The archive and the ledger of one wave, as a run uses them.
struct Store: Sendable {
    let archive: Archive
    let folders: WorkFolders
    let wave: String

    let ledger: Ledger
    let configuration: PipelineConfiguration
    private let maxFileBytes: Int
    /// Receipts from this line of the ledger on are not looked at.
    private var cutoff = Int.max

    /// Opens the store; makes it where there is none. **Throws**: `ledger`, also where somebody changed the ledger.
    ///
    /// With `isLook` it is only looked at, and nothing is made or written.
    init(
        _ configuration: PipelineConfiguration, wave: String, isLook: Bool = false
    ) throws(PipelineError) {
        folders = configuration.folders
        archive = Archive(folder: folders.archive)
        maxFileBytes = configuration.maxFileBytes
        self.wave = wave
        self.configuration = configuration
        ledger = try LedgerCheck.soundLedger(configuration, isLook: isLook)
    }

    /// Opens the ledger of a configuration; makes it where there is none.
    static func ledger(_ configuration: PipelineConfiguration) throws(PipelineError) -> Ledger {
        try attempt { () throws(LedgerError) in try Ledger(path: configuration.folders.ledger) }
    }

    /// Opens the ledger of a path to look at it; an empty one where there is none.
    static func ledger(lookingAt path: String) throws(PipelineError) -> Ledger {
        try attempt { () throws(LedgerError) in
            try unsafe access(path, F_OK) == 0 ? Ledger(reading: path) : Ledger.empty()
        }
    }

    /// The store as it was at a line of the ledger: nothing that arrived later is in it.
    func asOf(line: Int) -> Store {
        var store = self
        store.cutoff = line
        return store
    }

    /// Opens a store that is there, to read it alone.
    init(reading configuration: PipelineConfiguration, wave: String) throws(PipelineError) {
        folders = configuration.folders
        archive = Archive(folder: folders.archive)
        maxFileBytes = configuration.maxFileBytes
        self.wave = wave
        self.configuration = configuration
        do { ledger = try Ledger(reading: folders.ledger) } catch {
            throw .ledger(error.explanation)
        }
    }

    /// What a look at the inbox brought.
    struct Arrival: Sendable {
        /// Deliveries never seen before in this wave.
        let new: [String]
        /// Deliveries whose bytes had come before under another name, with that name.
        let resent: [(name: String, earlier: String)]
        /// Deliveries that could not be taken in, and why.
        let unreadable: [Inbox.Unreadable]
        /// Deliveries that somebody is still writing.
        let restless: [String]
    }

    /// Archives and receipts whatever is in the inbox, before any of it is read.
    func takeIn(at moment: Moment) throws(PipelineError) -> Arrival {
        let take = try inbox.receipts(wave: wave, at: moment, into: archive)
        CrashPoint.reach("archived")
        var names = Dictionary(
            try self.receipts().map { ($0.digest, $0.name) },
            uniquingKeysWith: { first, _ in first })
        var new: [String] = []
        var resent: [(name: String, earlier: String)] = []
        for receipt in take.receipts {
            if try attempt({ () throws(LedgerError) in try ledger.record(receipt) }) {
                CrashPoint.reach("receipt/" + receipt.name)
                new.append(receipt.name)
                names[receipt.digest] = receipt.name
            } else if let earlier = names[receipt.digest], earlier != receipt.name {
                resent.append((receipt.name, earlier))
            }
        }
        if !new.isEmpty { try Self.mark(ledger, configuration) }
        return Arrival(
            new: new, resent: resent, unreadable: take.unreadable, restless: take.restless)
    }

    /// Every receipt of the wave, in order of arrival.
    func receipts() throws(PipelineError) -> [Receipt] {
        try attempt { () throws(LedgerError) in try ledger.receipts(wave: wave) }
            .filter { $0.number < cutoff }
    }

    /// The names of what arrived from a line of the ledger on.
    func namesReceived(after line: Int) throws(PipelineError) -> [String] {
        try receipts().filter { $0.number >= line }.map(\.name)
    }

    /// The names of what lies in the inbox without a receipt, or is still being written.
    func waiting(at moment: Moment) throws(PipelineError) -> [String] {
        let known = Set(try receipts().map(\.digest))
        let take = try inbox.receipts(wave: wave, at: moment, into: archive)
        return take.receipts.filter { !known.contains($0.digest) }.map(\.name) + take.restless
    }

    private var inbox: Inbox {
        Inbox(
            folder: folders.inbox, maxFileBytes: maxFileBytes,
            rest: Rest(seconds: configuration.settleSeconds))
    }

    /// The folder of a run's output.
    func folder(of run: String) -> String { folders.runs(wave: wave) + "/" + run }

    /// Removes the output of passes that were cut short before the ledger learned of them: nobody may take it for a
    /// run's, and the next pass makes it again.
    func sweep() throws(PipelineError) {
        let known = try attempt { () throws(LedgerError) in try ledger.runs(wave: wave) }
        let folder = folders.runs(wave: wave)
        for name in (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
        where !known.contains(name) && Self.isRun(name) {
            do { try FileManager.default.removeItem(atPath: folder + "/" + name) } catch {
                throw .cannotWrite(path: folder + "/" + name, reason: SystemReason.last)
            }
        }
    }

    /// `2026-11-22-001`, or the same still being written; other folders are somebody's own.
    private static func isRun(_ name: String) -> Bool {
        let name = name.hasSuffix(".partial") ? name.dropLast(8) : name[...]
        return CalendarDate(iso: name.prefix(10)) != nil
            && name.dropFirst(10).first == "-"
            && name.dropFirst(11).allSatisfy(\.isNumber)
    }

    /// True where a run's report is still on disk.
    func holdsOutput(of run: String) -> Bool {
        FileManager.default.fileExists(atPath: folder(of: run) + "/validation-report.html")
    }
}
