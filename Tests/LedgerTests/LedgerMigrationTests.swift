import GRDB
import SSMEModel
import TestSupport
import Testing

@testable import Ledger

struct LedgerMigrationTests {
    @Test func `a ledger of the first shape becomes a chain in the order in which things happened`()
        throws
    {
        try withOldLedger { path in
            let ledger = try Ledger(path: path)
            #expect(try ledger.verify().firstBreak == nil)
            let kinds = try DatabaseQueue(path: path).read {
                try String.fetchAll($0, sql: "SELECT kind FROM entry ORDER BY sequence")
            }
            #expect(
                kinds == [
                    "receipt", "receipt", "version", "returned", "review", "run", "receipt",
                    "version", "decision", "review", "run", "receipt",
                ])
        }
    }

    @Test func `what the first shape held is all there`() throws {
        try withOldLedger { path in
            let ledger = try Ledger(path: path)
            let receipts = try ledger.receipts(wave: "2026")
            #expect(receipts.map(\.name) == ["uno", "nota", "dos", "tarde"])
            #expect(
                receipts[0].parts == [Receipt.Part(path: "f.xlsx", digest: "01", byteCount: 3)])
            #expect(
                try ledger.versions(wave: "2026") == [
                    RunRecord.Version(digest: "aa", initiative: "I001", round: 1),
                    RunRecord.Version(digest: "cc", initiative: "I001", round: 2),
                ])
            #expect(try ledger.returnedDigests(wave: "2026") == ["bb"])
            let run = try ledger.latestRun(wave: "2026")
            #expect(run?.id == "r2")
            #expect(run?.isBlocked == true)
            let history = try ledger.history(wave: "2026", initiative: "I001")
            #expect(history.map(\.round) == [1, 2])
            #expect(history[1].findings.map(\.state) == [.confirmed])
            #expect(history[1].findings[0].message == LocalizedText("Es raro.", english: "Odd."))
        }
    }

    @Test func `what a gestor had confirmed is a decision of theirs`() throws {
        try withOldLedger { path in
            let decisions = try Ledger(path: path).decisions(wave: "2026")
            #expect(decisions.map(\.kind) == [.confirm])
            #expect(decisions[0].by == "I001")
            #expect(decisions[0].text == "Así es.")
            #expect(decisions[0].subjects.map(\.value) == ["85 %"])
        }
    }

    private func withOldLedger(_ body: (String) throws -> Void) throws {
        try withTemporaryFolder { folder in
            let path = folder + "/ledger.sqlite"
            let queue = try DatabaseQueue(path: path)
            try Ledger.migrator.migrate(queue, upTo: "receipts, runs, versions, findings")
            try queue.write { try $0.execute(sql: Self.contents) }
            try queue.close()
            try body(path)
        }
    }

    private static let contents = """
        INSERT INTO receipt VALUES (1, '2026', 'aa', 'uno', 'folder', '2026-11-01T02:00:00-05:00');
        INSERT INTO receipt VALUES (2, '2026', 'bb', 'nota', 'file', '2026-11-01T02:00:00-05:00');
        INSERT INTO receipt VALUES (3, '2026', 'cc', 'dos', 'file', '2026-11-02T02:00:00-05:00');
        INSERT INTO receipt VALUES (4, '2026', 'dd', 'tarde', 'file', '2026-11-03T02:00:00-05:00');
        INSERT INTO part VALUES (1, 'f.xlsx', '01', 3);
        INSERT INTO run VALUES (1, 'r1', '2026', 'f1', '2026-11-01T02:00:00-05:00', 0, 1);
        INSERT INTO run VALUES (2, 'r2', '2026', 'f2', '2026-11-02T02:00:00-05:00', 0, 1);
        INSERT INTO version VALUES ('2026', 'aa', 'I001', 1, 1);
        INSERT INTO version VALUES ('2026', 'cc', 'I001', 2, 2);
        INSERT INTO returned VALUES ('2026', 'bb', 'No se abre.', NULL, 1);
        INSERT INTO finding VALUES (1, 'I001/EST-10/D3.1', 'I001', 'aa', 1, 'EST-10', '1', 'warning',
            'fail', 'new', '85 %', 'Es raro.', 'Odd.', '');
        INSERT INTO finding VALUES (2, 'I001/EST-10/D3.1', 'I001', 'cc', 2, 'EST-10', '1', 'warning',
            'fail', 'confirmed', '85 %', 'Es raro.', 'Odd.', 'Así es.');
        """
}
