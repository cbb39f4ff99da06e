/// What lies on disk while the pipeline runs.
public struct WorkFolders: Sendable {
    /// The folder that holds all the others.
    public let root: String

    /// What arrives.
    public var inbox: String { root + "/inbox" }
    /// Every byte ever received.
    var archive: String { root + "/archive" }
    /// The ledger's file.
    var ledger: String { root + "/ledger.sqlite" }
    /// The ledger's end as it was noted last.
    var ledgerMark: String { root + "/ledger.head" }
    /// The lock's file.
    var lock: String { root + "/run.lock" }
    /// Letters on their way, gone once the ledger knows what became of them.
    var outbox: String { root + "/outbox" }
    /// What arrived and nobody knows from whom.
    public var unidentified: String { root + "/por-identificar" }
    /// What was read of documents.
    var evidence: String { root + "/evidence" }
    /// By what the documents of every wave are known again.
    var prints: String { evidence + "/prints" }
    /// The runs of a wave.
    func runs(wave: String) -> String { root + "/out/" + wave }

    /// Makes the folders that must be there before a run.
    func make() throws(PipelineError) {
        try DurableFile.makeFolder(inbox)
        try DurableFile.makeFolder(archive)
    }
}
