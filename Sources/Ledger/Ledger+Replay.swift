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
    /// **Complexity**: O(versions + reviews of the wave).
    public func recorded(run: String, wave: String) throws(LedgerError) -> RecordedRun? {
        try read { store in
            let runs = try store.bodies(RunBody.self, .run, wave: wave)
            guard let last = runs.first(where: { $0.key == run })?.sequence else { return nil }
            let versions = try store.bodies(VersionBody.self, .version, wave: wave)
            // A review enters where it says something else than the one before: the last by then is what the run said.
            var reviews: [String: ReviewBody] = [:]
            for review in try store.bodies(ReviewBody.self, .review, wave: wave)
            where review.sequence < last {
                reviews[review.body.initiative] = review.body
            }
            let findings = reviews.values.flatMap(\.findings).map { ($0.id, $0.outcome) }
            return RecordedRun(
                deliveries: Set(versions.filter { $0.sequence < last }.map(\.key)),
                outcomes: Dictionary(findings) { first, _ in first })
        }
    }
}
