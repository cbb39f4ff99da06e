import GRDB
import Ledger
import SSMEModel
import Testing

struct LedgerVerificationTests {
    @Test func `a ledger that nobody touched holds together, and its end is known`() throws {
        try withThreeLines { ledger, _ in
            let verification = try ledger.verify()
            let head = try ledger.head()
            #expect(verification.count == 3)
            #expect(verification.firstBreak == nil)
            #expect(verification.head == head.hash)
        }
    }

    @Test func `an empty ledger holds together`() throws {
        try withLedger { ledger, _ in
            let verification = try ledger.verify(
                against: LedgerMark(sequence: 0, hash: LedgerEntry.genesis))
            #expect(verification.count == 0)
            #expect(verification.head == LedgerEntry.genesis)
            #expect(verification.firstBreak == nil)
        }
    }

    @Test(arguments: [
        ("UPDATE entry SET body = '{}' WHERE sequence = 2", "the ledger is append-only"),
        ("DELETE FROM entry WHERE sequence = 3", "the ledger is append-only"),
        (
            "INSERT INTO entry VALUES (9, '', 'run', 'x', '{}', '', 'h')",
            "an entry follows the last one"
        ),
        (
            "INSERT INTO entry VALUES (4, '', 'run', 'x', '{}', 'wrong', 'h')",
            "an entry follows the last one"
        ),
        (
            "INSERT OR REPLACE INTO entry SELECT 2, '', 'run', 'x', '{}', previous, 'h' FROM entry WHERE sequence = 2",
            "an entry follows the last one"
        ),
    ])
    func `the store itself refuses to change, remove or reorder a line`(
        statement: String, refusal: String
    ) throws {
        try withThreeLines { ledger, path in
            let queue = try DatabaseQueue(path: path)
            let error = #expect(throws: DatabaseError.self) {
                try queue.write { try $0.execute(sql: statement) }
            }
            #expect(error?.message == refusal)
            #expect(try ledger.verify().firstBreak == nil)
        }
    }

    @Test func `a changed line is named`() throws {
        try broken("UPDATE entry SET body = replace(body, 'dos', 'dós') WHERE sequence = 2") {
            #expect($0 == expected(2, "receipt", "bb", .changed))
        }
    }

    @Test func `a changed line that was sealed anew betrays itself in the next`() throws {
        try withThreeLines { ledger, path in
            let queue = try Self.unguarded(path)
            try queue.write { db in
                let row = try #require(
                    try Row.fetchOne(db, sql: "SELECT * FROM entry WHERE sequence = 2"))
                let body = #"{"kind":"file","name":"otro","parts":[],"received_at":"x"}"#
                let forged = [
                    "2", row["wave"], row["kind"], row["key"], row["previous"], body,
                ].joined(separator: "\n")
                try db.execute(
                    sql: "UPDATE entry SET body = ?, hash = ? WHERE sequence = 2",
                    arguments: [body, ContentDigest.of([UInt8](forged.utf8))])
            }
            #expect(try ledger.verify().firstBreak == expected(3, "receipt", "cc", .unlinked))
        }
    }

    @Test func `a line that was taken out leaves a gap`() throws {
        try broken("DELETE FROM entry WHERE sequence = 2") {
            #expect($0 == expected(3, "receipt", "cc", .gap))
        }
    }

    @Test func `an end that was cut off is found by what was noted`() throws {
        try withThreeLines { ledger, path in
            let head = try ledger.head()
            let mark = LedgerMark(sequence: head.sequence, hash: head.hash)
            try Self.unguarded(path).write {
                try $0.execute(sql: "DELETE FROM entry WHERE sequence = 3")
            }
            #expect(try ledger.verify().firstBreak == nil)
            #expect(try ledger.verify(against: mark).firstBreak == expected(3, "", "", .cut))
        }
    }

    private func broken(
        _ statement: String, _ check: (LedgerVerification.Break?) -> Void
    ) throws {
        try withThreeLines { ledger, path in
            try Self.unguarded(path).write { try $0.execute(sql: statement) }
            check(try ledger.verify().firstBreak)
        }
    }

    private func expected(
        _ sequence: Int, _ kind: String, _ key: String, _ fault: LedgerVerification.Break.Fault
    ) -> LedgerVerification.Break {
        LedgerVerification.Break(sequence: sequence, kind: kind, key: key, fault: fault)
    }

    private func withThreeLines(_ body: (Ledger, String) throws -> Void) throws {
        try withLedger { ledger, path in
            for (digest, name) in [("aa", "uno"), ("bb", "dos"), ("cc", "tres")] {
                _ = try ledger.record(receipt(digest, name: name))
            }
            try body(ledger, path)
        }
    }

    /// The store as somebody with a file and bad intentions opens it.
    private static func unguarded(_ path: String) throws -> DatabaseQueue {
        let queue = try DatabaseQueue(path: path)
        try queue.write {
            try $0.execute(
                sql: "DROP TRIGGER entry_is_never_changed; DROP TRIGGER entry_is_never_removed;")
        }
        return queue
    }
}
