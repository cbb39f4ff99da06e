import Ledger
import SSMEModel
import Testing

struct LedgerTests {
    @Test func `a receipt is recorded once, whatever its name`() throws {
        try withLedger { ledger, _ in
            let (first, second) = (
                try ledger.record(receipt("aa", name: "uno.xlsx")),
                try ledger.record(receipt("aa", name: "otro nombre.xlsx"))
            )
            #expect(first)
            #expect(!second)
            #expect(try ledger.receipts(wave: "2026").map(\.name) == ["uno.xlsx"])
        }
    }

    @Test func `the same bytes in another wave are another receipt`() throws {
        try withLedger { ledger, _ in
            _ = try ledger.record(receipt("aa", name: "uno.xlsx"))
            let isNew = try ledger.record(receipt("aa", name: "uno.xlsx", wave: "2028"))
            #expect(isNew)
            #expect(try ledger.receipts(wave: "2028").count == 1)
        }
    }

    @Test func `receipts come back in order of arrival with their parts`() throws {
        try withLedger { ledger, path in
            let parts = [
                Receipt.Part(path: "a.pdf", digest: "01", byteCount: 3),
                Receipt.Part(path: "f.xlsx", digest: "02", byteCount: 4),
            ]
            _ = try ledger.record(receipt("zz", name: "z"))
            _ = try ledger.record(receipt("bb", name: "b", parts: parts))
            let again = try Ledger(path: path).receipts(wave: "2026")
            #expect(again.map(\.digest) == ["zz", "bb"])
            #expect(again[1].parts == parts)
            #expect(again.map(\.number) == [1, 2])
        }
    }

    @Test func `a run is recorded whole or not at all`() throws {
        try withLedger { ledger, _ in
            let twice = RunRecord.Version(digest: "aa", initiative: "I001", round: 1)
            #expect(throws: LedgerError.self) {
                try ledger.record(run("r1", versions: [twice, twice]))
            }
            #expect(try ledger.latestRun(wave: "2026") == nil)
            #expect(try ledger.versions(wave: "2026").isEmpty)
            try ledger.record(run("r1", versions: [twice]))
            #expect(try ledger.latestRun(wave: "2026")?.sequence == 1)
        }
    }

    @Test func `the history of an initiative holds failed rules only, oldest run first`() throws {
        try withLedger { ledger, _ in
            try ledger.record(
                run(
                    "r1",
                    findings: [
                        finding("FIN-02", round: 1), finding("GOB-01", round: 1, outcome: .unknown),
                    ]))
            try ledger.record(run("r2", findings: [finding("EST-10", round: 2)]))
            let history = try ledger.history(wave: "2026", initiative: "I001")
            #expect(history.map { $0.findings.map(\.rule) } == [["FIN-02"], ["EST-10"]])
            #expect(history.map(\.round) == [1, 2])
            #expect(history[0].sequence < history[1].sequence)
        }
    }

    @Test func `a review that says nothing new is not recorded again`() throws {
        try withLedger { ledger, _ in
            try ledger.record(run("r1", findings: [finding("FIN-02", round: 1)]))
            try ledger.record(run("r2", findings: [finding("FIN-02", round: 1)]))
            try ledger.record(run("r3", findings: [finding("FIN-03", round: 2)]))
            #expect(try ledger.history(wave: "2026", initiative: "I001").count == 2)
            #expect(try ledger.latestRun(wave: "2026")?.sequence == 3)
        }
    }

    @Test func `a folder that is no ledger is told apart`() throws {
        let error = #expect(throws: LedgerError.self) { _ = try Ledger(path: "/") }
        guard case .cannotOpen(let path, _) = error else {
            Issue.record("expected cannotOpen")
            return
        }
        #expect(path == "/")
    }
}
