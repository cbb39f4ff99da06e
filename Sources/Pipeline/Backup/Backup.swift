import Foundation
import Ledger
public import SSMEModel

/// A copy of the ledger, of everything received and of the prints of every wave's documents, taken also while a run is under way, and the way back.
///
/// The ledger is copied first and put in place last: what it names is in the archive by then, and a backup that is cut
/// short leaves the earlier one whole.
public struct Backup: Sendable {
    private let folder: String
    private let folders: WorkFolders
    private let configuration: PipelineConfiguration

    /// Prepares a backup in a folder.
    public init(_ configuration: PipelineConfiguration, folder: String) {
        self.configuration = configuration
        folders = configuration.folders
        self.folder = folder
    }

    /// Brings the backup up to date: new files of the archive, the ledger as it stands.
    ///
    /// **Throws**: `ledger` where somebody changed the ledger; then the earlier backup stays as it is.
    public func save() throws(PipelineError) -> BackupReport {
        guard FileManager.default.fileExists(atPath: folders.ledger) else {
            throw .notThere(path: folders.ledger)
        }
        try DurableFile.makeFolder(folder + "/archive")
        let ledger = try LedgerCheck.soundLedger(configuration)
        let aside = saved + ".partial"
        try Self.remove(aside)
        try Store.attempt { () throws(LedgerError) in try ledger.copy(to: aside) }
        let copied = try Self.copyFiles(from: folders.archive, to: folder + "/archive")
        // An old document that comes back is known by them alone, once its wave's archive is somewhere else.
        try prints.copy(to: savedPrints)
        let check = try check(ledgerAt: aside)
        try DurableFile.sync(aside)
        try DurableFile.move(aside, to: saved)
        return BackupReport(folder: folder, files: copied, check: check, isRestore: false)
    }

    /// Puts a backup back where the configuration keeps its work. A ledger that is there stays, unless `replacing`.
    ///
    /// **Throws**: `refused` where the backup does not hold together; then nothing is changed.
    public func restore(replacing: Bool) throws(PipelineError) -> BackupReport {
        guard FileManager.default.fileExists(atPath: saved) else { throw .notThere(path: saved) }
        try folders.make()
        let lock = try RunLock(path: folders.lock)
        let report = try restored(replacing: replacing)
        withExtendedLifetime(lock) {}
        return report
    }

    private func restored(replacing: Bool) throws(PipelineError) -> BackupReport {
        guard replacing || !FileManager.default.fileExists(atPath: folders.ledger) else {
            throw .alreadyThere([folders.ledger])
        }
        let aside = folders.ledger + ".partial"
        try DurableFile.write(try DurableFile.read(saved), to: aside)
        let check = try check(ledgerAt: aside)
        guard check.isSound else {
            try Self.remove(aside)
            throw .refused(LocalizedText(check.text(.spanish), english: check.text(.english)))
        }
        let copied = try Self.copyFiles(from: folder + "/archive", to: folders.archive)
        try savedPrints.copy(to: prints, missing: true)
        for rest in ["-wal", "-shm"] { try Self.remove(folders.ledger + rest) }
        try DurableFile.move(aside, to: folders.ledger)
        try Store.mark(try Store.ledger(configuration), configuration)
        return BackupReport(folder: folders.root, files: copied, check: check, isRestore: true)
    }

    private var saved: String { folder + "/ledger.sqlite" }

    private var savedPrints: PrintStore { PrintStore(folder: folder + "/prints") }

    private var prints: PrintStore { PrintStore(folder: folders.prints) }

    /// Follows a copy of the ledger, and looks whether the backup holds all that it names. The copy is closed again.
    private func check(ledgerAt path: String) throws(PipelineError) -> LedgerCheck {
        let ledger = try Store.attempt { () throws(LedgerError) in try Ledger(path: path) }
        return try LedgerCheck(ledger, marks: [], archive: folder + "/archive")
    }

    /// Copies the files that the target does not hold yet, each checked against its name.
    private static func copyFiles(
        from source: String, to target: String
    ) throws(PipelineError) -> Int {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: source)) ?? []
        let (from, into) = (Archive(folder: source), Archive(folder: target))
        var count = 0
        for name in names.sorted() where name.utf8.count == 64 {
            guard !FileManager.default.fileExists(atPath: into.path(of: name)) else { continue }
            _ = try into.keep(try from.bytes(name))
            count += 1
        }
        return count
    }

    private static func remove(_ path: String) throws(PipelineError) {
        guard FileManager.default.fileExists(atPath: path) else { return }
        do { try FileManager.default.removeItem(atPath: path) } catch {
            throw .cannotWrite(path: path, reason: SystemReason.last)
        }
    }
}

/// What a backup or its return brought about.
public struct BackupReport: Sendable {
    let folder: String
    let files: Int
    let check: LedgerCheck
    let isRestore: Bool

    /// False where a file that the ledger names is nowhere.
    public var isSound: Bool { check.isSound }

    /// The report in two lines.
    public func text(_ language: Language) -> String {
        let count = LocalizedText(
            "\(files) \(files == 1 ? "archivo nuevo" : "archivos nuevos")",
            english: "\(files) new \(files == 1 ? "file" : "files")")
        let done =
            isRestore
            ? LocalizedText(
                "Recuperado en «\(folder)»: \(count.spanish). Siga con: ssme-pipeline run",
                english:
                    "Restored to «\(folder)»: \(count[.english]). Go on with: ssme-pipeline run")
            : LocalizedText(
                "Copia en «\(folder)»: \(count.spanish).",
                english: "Backup in «\(folder)»: \(count[.english]).")
        return done[language] + "\n" + check.text(language)
    }
}
