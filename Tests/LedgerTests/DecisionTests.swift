import Ledger
import SSMEModel
import Testing

struct DecisionTests {
    @Test func `decisions are named in order and come back whole`() throws {
        try withLedger { ledger, _ in
            let first = try ledger.record(waiver(), wave: "2026")
            let second = try ledger.record(
                decision(.second, by: "Luis", waiver: "D0001"), wave: "2026")
            #expect([first.decision.id, second.decision.id] == ["D0001", "D0002"])
            let back = try ledger.decisions(wave: "2026")
            #expect(back == [first.decision, second.decision])
            #expect(back[0].subjects == waiver().subjects)
            #expect(try ledger.decisions(wave: "2028").isEmpty)
        }
    }

    @Test func `the same decision again adds nothing, whatever the hour`() throws {
        try withLedger { ledger, _ in
            _ = try ledger.record(waiver(), wave: "2026")
            let again = try ledger.record(
                waiver(at: "2026-11-23T00:00:00-05:00"), wave: "2026")
            #expect(again.decision.id == "D0001")
            #expect(!again.isNew)
            #expect(try ledger.decisions(wave: "2026").count == 1)
        }
    }

    @Test func `other words, or the same after another decision, are a decision of their own`()
        throws
    {
        try withLedger { ledger, _ in
            let names = try [
                decision(.accept, submission: "aa"), decision(.reopen, submission: "aa"),
                decision(.accept, submission: "aa"), decision(.accept, submission: "bb"),
            ].map { try ledger.record($0, wave: "2026").decision.id }
            #expect(names == ["D0001", "D0002", "D0003", "D0004"])
        }
    }

    @Test func `one that no longer stands is taken again`() throws {
        try withLedger { ledger, _ in
            _ = try ledger.record(waiver(), wave: "2026")
            let again = try ledger.record(waiver(), wave: "2026") { _, _ in false }
            #expect(again.isNew)
        }
    }

    @Test func `a key is admitted once, withdrawn, and admitted anew`() throws {
        try withLedger { ledger, _ in
            let ana = Steward(name: "Ana", publicKey: "pem 1", since: "2026-11-01")
            let results = (
                try ledger.admit(ana), try ledger.admit(ana),
                try ledger.withdraw(steward: "Ana", at: "2026-11-02"),
                try ledger.withdraw(steward: "Ana", at: "2026-11-02")
            )
            #expect(results == (true, false, true, false))
            #expect(try ledger.stewards().isEmpty)
            let anew = try ledger.admit(
                Steward(name: "Ana", publicKey: "pem 2", since: "2026-11-03"))
            #expect(anew)
            #expect(try ledger.stewards().map(\.publicKey) == ["pem 2"])
        }
    }

    private func waiver(at moment: String = "2026-11-22T00:00:00-05:00") -> Decision {
        decision(
            .waive, at: moment,
            subjects: [
                Decision.Subject(
                    finding: "I001/FIN-02/D7.2", ruleVersion: "1", value: "96 %",
                    message: "Suman 96 %.")
            ])
    }

    private func decision(
        _ kind: Decision.Kind, by: String = "Ana", at moment: String = "2026-11-22T00:00:00-05:00",
        subjects: [Decision.Subject] = [], submission: String = "", waiver: String = ""
    ) -> Decision {
        Decision(
            kind, by: by, at: moment, initiative: "I001", subjects: subjects,
            submission: submission, waiver: waiver, reason: "otra", text: "Porque sí.")
    }
}
