import GRDB
import SSMEModel

/// What happened, append-only: receipts, runs, versions and findings. One SQLite file in WAL mode.
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

    /// Records a receipt. True where it is new; false where the same bytes were received before in this wave.
    public func record(_ receipt: Receipt) throws(LedgerError) -> Bool {
        try write { db in
            try db.execute(
                sql: """
                    INSERT INTO receipt (wave, digest, name, kind, received_at) VALUES (?, ?, ?, ?, ?)
                    ON CONFLICT (wave, digest) DO NOTHING
                    """,
                arguments: [
                    receipt.wave, receipt.digest, receipt.name, receipt.kind.rawValue,
                    receipt.receivedAt,
                ])
            guard db.changesCount == 1 else { return false }
            let number = db.lastInsertedRowID
            for part in receipt.parts {
                try db.execute(
                    sql: "INSERT INTO part (receipt, path, digest, bytes) VALUES (?, ?, ?, ?)",
                    arguments: [number, part.path, part.digest, part.byteCount])
            }
            return true
        }
    }

    /// Every receipt of a wave in order of arrival. **Complexity**: O(receipts + parts).
    public func receipts(wave: String) throws(LedgerError) -> [Receipt] {
        try read { db in
            var parts: [Int: [Receipt.Part]] = [:]
            for row in try Row.fetchAll(
                db, sql: "SELECT receipt, path, digest, bytes FROM part ORDER BY receipt, path")
            {
                parts[row["receipt"], default: []].append(
                    Receipt.Part(path: row["path"], digest: row["digest"], byteCount: row["bytes"]))
            }
            return try Row.fetchAll(
                db, sql: "SELECT * FROM receipt WHERE wave = ? ORDER BY number", arguments: [wave]
            ).map { row in
                let number: Int = row["number"]
                var receipt = Receipt(
                    wave: row["wave"], digest: row["digest"], name: row["name"],
                    kind: Receipt.Kind(rawValue: row["kind"]) ?? .file, parts: parts[number] ?? [],
                    receivedAt: row["received_at"])
                receipt.number = number
                return receipt
            }
        }
    }

    /// Records a finished run with everything it decided, in one transaction.
    public func record(_ run: RunRecord) throws(LedgerError) {
        try write { db in
            try db.execute(
                sql: """
                    INSERT INTO run (id, wave, fingerprint, started_at, is_open, is_blocked)
                    VALUES (?, ?, ?, ?, ?, ?)
                    """,
                arguments: [
                    run.id, run.wave, run.fingerprint, run.startedAt, run.isOpen, run.isBlocked,
                ])
            let number = db.lastInsertedRowID
            for version in run.versions {
                try db.execute(
                    sql:
                        "INSERT INTO version (wave, digest, initiative, round, run) VALUES (?, ?, ?, ?, ?)",
                    arguments: [
                        run.wave, version.digest, version.initiative, version.round, number,
                    ])
            }
            for item in run.returned {
                try db.execute(
                    sql:
                        "INSERT INTO returned (wave, digest, spanish, english, run) VALUES (?, ?, ?, ?, ?)",
                    arguments: [
                        run.wave, item.digest, item.explanation.spanish, item.explanation.english,
                        number,
                    ])
            }
            for finding in run.findings { try Self.insert(finding, run: number, in: db) }
        }
    }

    /// The versions of a wave, by initiative and round.
    public func versions(wave: String) throws(LedgerError) -> [RunRecord.Version] {
        try read { db in
            try Row.fetchAll(
                db,
                sql: "SELECT * FROM version WHERE wave = ? ORDER BY initiative, round",
                arguments: [wave]
            ).map {
                RunRecord.Version(
                    digest: $0["digest"], initiative: $0["initiative"], round: $0["round"])
            }
        }
    }

    /// The digests of the receipts that were returned in earlier runs of a wave.
    public func returnedDigests(wave: String) throws(LedgerError) -> Set<String> {
        try read { db in
            Set(
                try String.fetchAll(
                    db, sql: "SELECT digest FROM returned WHERE wave = ?", arguments: [wave]))
        }
    }

    /// The latest finished run of a wave; `nil` before the first.
    public func latestRun(wave: String) throws(LedgerError) -> RunSummary? {
        try read { db in
            try Row.fetchOne(
                db,
                sql: """
                    SELECT *, (SELECT COUNT(*) FROM run WHERE wave = ?) AS sequence
                    FROM run WHERE wave = ? ORDER BY number DESC LIMIT 1
                    """,
                arguments: [wave, wave]
            ).map {
                RunSummary(
                    id: $0["id"], fingerprint: $0["fingerprint"], startedAt: $0["started_at"],
                    isOpen: $0["is_open"], isBlocked: $0["is_blocked"], number: $0["number"],
                    sequence: $0["sequence"])
            }
        }
    }

    /// The ids of a wave's finished runs.
    public func runs(wave: String) throws(LedgerError) -> Set<String> {
        try read { db in
            Set(
                try String.fetchAll(
                    db, sql: "SELECT id FROM run WHERE wave = ?", arguments: [wave]))
        }
    }

    /// Every failed rule recorded for an initiative in a wave, oldest run first.
    public func history(
        wave: String, initiative: String
    ) throws(LedgerError) -> [PastFinding] {
        try read { db in
            try Row.fetchAll(
                db,
                sql: """
                    SELECT finding.* FROM finding JOIN run ON run.number = finding.run
                    WHERE run.wave = ? AND finding.initiative = ? AND finding.outcome = 'fail'
                    ORDER BY run.number, finding.id
                    """,
                arguments: [wave, initiative]
            ).map {
                PastFinding(
                    id: $0["id"], rule: $0["rule"], round: $0["round"], run: $0["run"],
                    state: FindingState(rawValue: $0["state"]) ?? .new,
                    message: LocalizedText($0["spanish"], english: $0["english"]),
                    explanation: $0["explanation"], value: $0["value"])
            }
        }
    }

    private static func insert(_ finding: Finding, run: Int64, in db: Database) throws {
        try db.execute(
            sql: """
                INSERT INTO finding (run, id, initiative, submission, round, rule, rule_version, severity,
                    outcome, state, value, spanish, english, explanation)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
            arguments: [
                run, finding.id, finding.initiative, finding.submission, finding.round,
                finding.rule, finding.ruleVersion, finding.severity.rawValue,
                finding.outcome.rawValue, finding.state.rawValue, finding.value,
                finding.message.spanish, finding.message.english, finding.explanation,
            ])
    }

    private func write<T>(_ body: (Database) throws -> T) throws(LedgerError) -> T {
        do { return try queue.write(body) } catch {
            throw .storeFailed(reason: Self.words(of: error))
        }
    }

    func read<T>(_ body: (Database) throws -> T) throws(LedgerError) -> T {
        do { return try queue.read(body) } catch {
            throw .storeFailed(reason: Self.words(of: error))
        }
    }

    private static func words(of error: any Error) -> String {
        (error as? DatabaseError)?.message ?? String(describing: error)
    }
}
