import Foundation
import Ledger
import SSMEModel
import TestSupport

/// A new ledger, and where it lies.
func withLedger(_ body: (Ledger, String) throws -> Void) throws {
    try withTemporaryFolder { folder in
        let path = folder + "/ledger.sqlite"
        try body(Ledger(path: path), path)
    }
}

func receipt(
    _ digest: String, name: String, wave: String = "2026", parts: [Receipt.Part] = []
) -> Receipt {
    Receipt(
        wave: wave, digest: digest, name: name, kind: .file, parts: parts,
        receivedAt: "2026-11-22T02:30:00-05:00")
}

func run(
    _ id: String, versions: [RunRecord.Version] = [], findings: [Finding] = []
) -> RunRecord {
    RunRecord(
        id: id, wave: "2026", fingerprint: id, startedAt: "2026-11-22T02:30:00-05:00",
        isOpen: false, isBlocked: true, versions: versions,
        reviews: findings.isEmpty
            ? []
            : [
                RunRecord.Review(
                    initiative: "I001", submission: "aa", round: findings[0].round,
                    findings: findings)
            ])
}

func finding(_ rule: String, round: Int, outcome: Outcome = .fail) -> Finding {
    Finding(
        id: "I001/\(rule)/D7.2", initiative: "I001", submission: "aa", round: round, rule: rule,
        ruleVersion: "1", level: 1, severity: .error, outcome: outcome,
        message: LocalizedText("x"), fix: LocalizedText("y"))
}
