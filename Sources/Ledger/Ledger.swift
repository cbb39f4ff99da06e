import GRDB

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
            configuration.prepareDatabase { try $0.execute(sql: "PRAGMA synchronous = FULL") }
            queue = try DatabaseQueue(path: path, configuration: configuration)
            try Self.migrator.migrate(queue)
        } catch {
            throw .cannotOpen(path: path, reason: Self.words(of: error))
        }
    }

    /// Opens a ledger that is there, to read it alone: its file does not change.
    ///
    /// **Throws**: `LedgerError.cannotOpen`.
    public init(reading path: String) throws(LedgerError) {
        do {
            var configuration = Configuration()
            configuration.readonly = true
            configuration.busyMode = .timeout(10)
            queue = try DatabaseQueue(path: path, configuration: configuration)
        } catch {
            throw .cannotOpen(path: path, reason: Self.words(of: error))
        }
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
            throw .storeFailed(reason: Self.words(of: error))
        }
    }

    private static func words(of error: any Error) -> String {
        (error as? DatabaseError)?.message ?? String(describing: error)
    }
}
