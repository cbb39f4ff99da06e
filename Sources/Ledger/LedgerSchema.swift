import GRDB

extension Ledger {
    /// The store's shape. A migration, once released, is never edited: a change is a new one below it.
    static var migrator: DatabaseMigrator {
        var migrator = DatabaseMigrator()
        migrator.registerMigration("receipts, runs, versions, findings") { db in
            try db.execute(sql: firstTables)
        }
        migrator.registerMigration("one chain of entries") { db in
            try db.execute(sql: chain)
            try LedgerMigration(db).moveTables()
            try db.execute(
                sql: """
                    DROP TABLE finding; DROP TABLE returned; DROP TABLE version; DROP TABLE part;
                    DROP TABLE run; DROP TABLE receipt;
                    """)
        }
        return migrator
    }

    /// One table. The triggers keep honest programs from changing or removing a line, or from adding one out of order;
    /// whoever goes around them is betrayed by the hashes.
    private static let chain = """
        CREATE TABLE entry (
            sequence INTEGER PRIMARY KEY,
            wave TEXT NOT NULL CHECK (instr(wave, char(10)) = 0),
            kind TEXT NOT NULL CHECK (instr(kind, char(10)) = 0),
            key TEXT NOT NULL CHECK (instr(key, char(10)) = 0),
            body TEXT NOT NULL,
            previous TEXT NOT NULL,
            hash TEXT NOT NULL UNIQUE,
            UNIQUE (wave, kind, key)
        ) STRICT;
        CREATE TRIGGER entry_is_never_changed BEFORE UPDATE ON entry
        BEGIN SELECT RAISE(ABORT, 'the ledger is append-only'); END;
        CREATE TRIGGER entry_is_never_removed BEFORE DELETE ON entry
        BEGIN SELECT RAISE(ABORT, 'the ledger is append-only'); END;
        CREATE TRIGGER entry_follows_the_last BEFORE INSERT ON entry
        WHEN NEW.sequence IS NOT (SELECT COALESCE(MAX(sequence), 0) + 1 FROM entry)
            OR (NEW.sequence > 1 AND NEW.previous IS NOT
                (SELECT hash FROM entry WHERE sequence = NEW.sequence - 1))
        BEGIN SELECT RAISE(ABORT, 'an entry follows the last one'); END;
        """

    private static let firstTables = """
        CREATE TABLE receipt (
            number INTEGER PRIMARY KEY,
            wave TEXT NOT NULL,
            digest TEXT NOT NULL,
            name TEXT NOT NULL,
            kind TEXT NOT NULL,
            received_at TEXT NOT NULL,
            UNIQUE (wave, digest)
        ) STRICT;
        CREATE TABLE part (
            receipt INTEGER NOT NULL REFERENCES receipt (number),
            path TEXT NOT NULL,
            digest TEXT NOT NULL,
            bytes INTEGER NOT NULL,
            PRIMARY KEY (receipt, path)
        ) STRICT;
        CREATE TABLE run (
            number INTEGER PRIMARY KEY,
            id TEXT NOT NULL,
            wave TEXT NOT NULL,
            fingerprint TEXT NOT NULL,
            started_at TEXT NOT NULL,
            is_open INTEGER NOT NULL,
            is_blocked INTEGER NOT NULL,
            UNIQUE (wave, id)
        ) STRICT;
        CREATE TABLE version (
            wave TEXT NOT NULL,
            digest TEXT NOT NULL,
            initiative TEXT NOT NULL,
            round INTEGER NOT NULL,
            run INTEGER NOT NULL REFERENCES run (number),
            PRIMARY KEY (wave, digest),
            UNIQUE (wave, initiative, round)
        ) STRICT;
        CREATE TABLE returned (
            wave TEXT NOT NULL,
            digest TEXT NOT NULL,
            spanish TEXT NOT NULL,
            english TEXT,
            run INTEGER NOT NULL REFERENCES run (number),
            PRIMARY KEY (wave, digest)
        ) STRICT;
        CREATE TABLE finding (
            run INTEGER NOT NULL REFERENCES run (number),
            id TEXT NOT NULL,
            initiative TEXT NOT NULL,
            submission TEXT NOT NULL,
            round INTEGER NOT NULL,
            rule TEXT NOT NULL,
            rule_version TEXT NOT NULL,
            severity TEXT NOT NULL,
            outcome TEXT NOT NULL,
            state TEXT NOT NULL,
            value TEXT NOT NULL,
            spanish TEXT NOT NULL,
            english TEXT,
            explanation TEXT NOT NULL,
            PRIMARY KEY (run, id)
        ) STRICT;
        CREATE INDEX finding_of_initiative ON finding (initiative);
        """
}
