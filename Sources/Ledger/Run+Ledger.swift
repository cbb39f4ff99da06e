import GRDB

extension Ledger {
    /// Records a finished run with everything it decided, in one transaction; the run itself comes last.
    ///
    /// A review enters only where it says something else than the initiative's last one.
    public func record(_ run: RunRecord) throws(LedgerError) {
        try write { store in
            for version in run.versions {
                try store.add(
                    .version, wave: run.wave, key: version.digest,
                    VersionBody(initiative: version.initiative, round: version.round))
            }
            for item in run.returned {
                try store.add(
                    .returned, wave: run.wave, key: item.digest,
                    ReturnedBody(explanation: TextBody(item.explanation)))
            }
            for reply in run.replies { try store.append(reply: reply, wave: run.wave) }
            for review in run.reviews {
                let body = ReviewBody(review)
                let last = try store.reviews(of: review.initiative, wave: run.wave).last
                guard last?.body != body else { continue }
                try store.add(
                    .review, wave: run.wave, key: run.id + "/" + review.initiative, body)
            }
            try store.add(
                .run, wave: run.wave, key: run.id,
                RunBody(
                    fingerprint: run.fingerprint, startedAt: run.startedAt, isOpen: run.isOpen,
                    isBlocked: run.isBlocked))
        }
    }

    /// The versions of a wave, by initiative and round.
    public func versions(wave: String) throws(LedgerError) -> [RunRecord.Version] {
        try read { store in
            try store.bodies(VersionBody.self, .version, wave: wave).map {
                RunRecord.Version(
                    digest: $0.key, initiative: $0.body.initiative, round: $0.body.round)
            }.sorted { ($0.initiative, $0.round) < ($1.initiative, $1.round) }
        }
    }

    /// The digests of the receipts that were returned in earlier runs of a wave.
    public func returnedDigests(wave: String) throws(LedgerError) -> Set<String> {
        try read { Set(try $0.keys(.returned, wave: wave)) }
    }

    /// The latest finished run of a wave; `nil` before the first.
    public func latestRun(wave: String) throws(LedgerError) -> RunSummary? {
        try read { store in
            let ids = try store.keys(.run, wave: wave)
            guard let id = ids.last, let last = try store.last(RunBody.self, .run, wave: wave)
            else { return nil }
            return RunSummary(
                id: id, fingerprint: last.body.fingerprint, startedAt: last.body.startedAt,
                isOpen: last.body.isOpen, isBlocked: last.body.isBlocked, number: last.sequence,
                sequence: ids.count)
        }
    }

    /// The ids of a wave's finished runs.
    public func runs(wave: String) throws(LedgerError) -> Set<String> {
        try read { Set(try $0.keys(.run, wave: wave)) }
    }

    /// What was recorded of an initiative in a wave, oldest first.
    public func history(wave: String, initiative: String) throws(LedgerError) -> [PastReview] {
        try read { store in
            try store.reviews(of: initiative, wave: wave).map { $0.body.past(at: $0.sequence) }
        }
    }
}

extension EntryStore {
    /// The reviews of an initiative, oldest first: their keys end with its code.
    func reviews(
        of initiative: String, wave: String
    ) throws -> [(sequence: Int, body: ReviewBody)] {
        try bodies(ReviewBody.self, .review, wave: wave, keyEnding: "/" + initiative).map {
            ($0.sequence, $0.body)
        }
    }

    /// Adds a line that cannot be there yet. **Throws**: where it is.
    fileprivate func add(
        _ kind: LedgerEntry.Kind, wave: String, key: String, _ body: some Encodable
    ) throws {
        guard try append(kind, wave: wave, key: key, body) else {
            throw DatabaseError(
                resultCode: .SQLITE_CONSTRAINT, message: "\(kind.rawValue) \(key) twice")
        }
    }
}
