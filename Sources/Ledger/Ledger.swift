import GRDB
import Glibc

/// What happened, append-only: receipts, versions, findings, decisions, runs, keys and signatures. One SQLite file in
/// WAL mode with one table, each line sealed to the one before.
///
/// Nothing is ever updated or deleted. A run is recorded in one transaction, so that a crash leaves either the whole
/// run or nothing of it, and the same command can follow.
public struct Ledger: Sendable {
    private let queue: DatabaseQueue

    /// Opens the ledger at a path, and makes it where there is none.
    ///
    /// **Throws**: `LedgerError.cannotOpen`.
    public init(path: String) throws(LedgerError) {
        do {
            var configuration = Configuration()
            configuration.journalMode = .wal
            configuration.busyMode = .timeout(10)
            queue = try DatabaseQueue(path: path, configuration: configuration)
            // After opening: entering WAL mode sets it to NORMAL, which loses the last lines when the power is cut.
            try queue.inDatabase { try $0.execute(sql: "PRAGMA synchronous = FULL") }
            try Self.migrator.migrate(queue)
        } catch {
            throw .cannotOpen(path: path, reason: Self.words(of: error))
        }
    }

    /// Opens a ledger that is there, to read it alone: its file does not change, also in a folder where nothing can be
    /// written. One of an older program is brought up to date first, which must be able to write.
    ///
    /// **Throws**: `LedgerError.cannotOpen`.
    public init(reading path: String) throws(LedgerError) {
        do {
            let queue = try Self.reader(of: path)
            guard try queue.read(Self.migrator.hasCompletedMigrations) else {
                self = try Ledger(path: path)
                return
            }
            self.queue = queue
        } catch {
            throw (error as? LedgerError) ?? .cannotOpen(path: path, reason: Self.words(of: error))
        }
    }

    /// A ledger that holds nothing and is kept nowhere: what there is before the first run.
    ///
    /// **Throws**: `LedgerError.cannotOpen`.
    public static func empty() throws(LedgerError) -> Ledger {
        do {
            let queue = try DatabaseQueue()
            try migrator.migrate(queue)
            return Ledger(queue: queue)
        } catch {
            throw .cannotOpen(path: ":memory:", reason: words(of: error))
        }
    }

    private init(queue: DatabaseQueue) { self.queue = queue }

    /// Beside a ledger in WAL mode even readers keep files. Where none can be made, and no writer left lines behind, the
    /// ledger is read as a file that nobody changes.
    private static func reader(of path: String) throws -> DatabaseQueue {
        var configuration = Configuration()
        configuration.readonly = true
        configuration.busyMode = .timeout(10)
        do {
            let queue = try DatabaseQueue(path: path, configuration: configuration)
            _ = try queue.read { try Int.fetchOne($0, sql: "PRAGMA schema_version") }
            return queue
        } catch {
            var rest = stat()
            let hasRest = unsafe stat(path + "-wal", &rest) == 0 && rest.st_size > 0
            guard unsafe access(path, R_OK) == 0, !hasRest else { throw error }
            let escaped = path.utf8.map { byte in
                Self.isPlain(byte)
                    ? String(UnicodeScalar(byte)) : "%" + String(byte, radix: 16, uppercase: true)
            }
            return try DatabaseQueue(
                path: "file:" + escaped.joined() + "?immutable=1", configuration: configuration)
        }
    }

    private static func isPlain(_ byte: UInt8) -> Bool {
        (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte)
            || (0x61...0x7A).contains(byte) || Array("/-_.".utf8).contains(byte)
    }

    /// The last line's place and hash; place 0 and zeros in an empty ledger.
    public func head() throws(LedgerError) -> (sequence: Int, hash: String) {
        try read { store in
            let row = try Row.fetchOne(
                store.db, sql: "SELECT sequence, hash FROM entry ORDER BY sequence DESC LIMIT 1")
            return (row?["sequence"] ?? 0, row?["hash"] ?? LedgerEntry.genesis)
        }
    }

    /// The waves that the ledger tells of, by code.
    public func waves() throws(LedgerError) -> [String] {
        try read { store in
            try String.fetchAll(
                store.db, sql: "SELECT DISTINCT wave FROM entry WHERE wave <> '' ORDER BY wave")
        }
    }

    /// The hash of a line; `nil` where there is none.
    public func hash(ofLine sequence: Int) throws(LedgerError) -> String? {
        try read { store in
            try String.fetchOne(
                store.db, sql: "SELECT hash FROM entry WHERE sequence = ?", arguments: [sequence])
        }
    }

    /// Copies the ledger as it stands into a new file, also while others write.
    ///
    /// **Throws**: `LedgerError.storeFailed`, also where the file is there already.
    public func copy(to path: String) throws(LedgerError) {
        do {
            try queue.writeWithoutTransaction { db in
                try db.execute(sql: "VACUUM INTO ?", arguments: [path])
            }
        } catch {
            throw .storeFailed(reason: Self.words(of: error))
        }
    }

    /// Changes the chain in one transaction: all of it or nothing.
    func write<T>(_ body: (EntryStore) throws -> T) throws(LedgerError) -> T {
        do { return try queue.write { try body(EntryStore(db: $0)) } } catch {
            throw .storeFailed(reason: Self.words(of: error))
        }
    }

    /// Looks at the chain.
    func read<T>(_ body: (EntryStore) throws -> T) throws(LedgerError) -> T {
        do { return try queue.read { try body(EntryStore(db: $0)) } } catch {
            throw .readFailed(reason: Self.words(of: error))
        }
    }

    private static func words(of error: any Error) -> String {
        (error as? DatabaseError)?.message ?? String(describing: error)
    }
}
