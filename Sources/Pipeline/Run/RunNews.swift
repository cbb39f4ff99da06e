import Ledger
import SSMEModel

/// What a run brings that the ledger did not know: what is worth a letter.
struct RunNews: Sendable {
    /// The versions read for the first time.
    let versions: [RunRecord.Version]
    /// The files returned for the first time.
    let returned: [Deliveries.ReturnedDelivery]
    /// The initiatives whose submission is new or whose findings changed since the last run, by code.
    let letters: [String]

    init(
        _ deliveries: Deliveries, _ reviews: [ReviewedSubmission], since store: Store,
        with book: DecisionBook
    ) throws(PipelineError) {
        let known = Set(try store.versions().map(\.digest))
        let returnedBefore = try store.returnedDigests()
        versions = deliveries.versions.filter { !known.contains($0.digest) }
        returned = deliveries.returned.filter { !returnedBefore.contains($0.receipt.digest) }
        var letters: [String] = []
        for review in reviews {
            let initiative = review.submission.initiative.id
            let isNew = !known.contains(review.submission.digest)
            let memory = try store.memory(of: initiative, with: book)
            if isNew || memory.differs(from: review) { letters.append(initiative) }
        }
        self.letters = letters.sorted()
    }
}

extension FindingMemory {
    /// True where a review says something else than a run did: another finding, one less, or another state.
    fileprivate func differs(from review: ReviewedSubmission) -> Bool {
        let before = (history.last?.findings ?? []).map { [$0.id, $0.state.rawValue] }
        let now = review.findings.filter { $0.outcome == .fail }
            .map { [$0.id, $0.state.rawValue] }
        return Set(before) != Set(now)
    }
}
