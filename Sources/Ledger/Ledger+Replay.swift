import GRDB
public import SSMEModel

/// What one run saw and said, for whoever judges the same submissions anew.
public struct RecordedRun: Sendable {
    /// The digests of the deliveries that had been read as submissions by then.
    public let deliveries: Set<String>
    /// What was recorded of each finding, by its id: failed, unknown, or a rule that broke.
    public let outcomes: [String: Outcome]
}

extension Ledger {
    /// What a run of a wave saw and said; `nil` where there is no such run.
    ///
    /// **Missing**: what held, and what rules on trial found, is not recorded.
    /// **Complexity**: O(findings of the run + versions of the wave).
    public func recorded(run: String, wave: String) throws(LedgerError) -> RecordedRun? {
        try read { db in
            guard
                let number = try Int64.fetchOne(
                    db, sql: "SELECT number FROM run WHERE wave = ? AND id = ?",
                    arguments: [wave, run])
            else { return nil }
            let deliveries = try String.fetchSet(
                db, sql: "SELECT digest FROM version WHERE wave = ? AND run <= ?",
                arguments: [wave, number])
            var outcomes: [String: Outcome] = [:]
            let rows = try Row.fetchCursor(
                db, sql: "SELECT id, outcome FROM finding WHERE run = ?", arguments: [number])
            while let row = try rows.next() {
                outcomes[row["id"]] = Outcome(rawValue: row["outcome"])
            }
            return RecordedRun(deliveries: deliveries, outcomes: outcomes)
        }
    }
}
