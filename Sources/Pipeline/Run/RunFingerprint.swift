import Ledger
import SSMEModel

/// What a run saw. Equal fingerprints give equal bytes, so a second run over the same inputs has nothing to add.
enum RunFingerprint {
    /// The digest of the receipts, of how documents are read, of what methodologists wrote and of the policy; the clock is not in it.
    static func of(
        _ receipts: [Receipt], _ survey: Survey, _ configuration: PipelineConfiguration,
        reading: String
    ) -> String {
        var digest = ContentDigest()
        digest.update([UInt8](survey.digest.utf8))
        digest.update([UInt8](configuration.text.utf8))
        digest.update([UInt8](reading.utf8))
        for receipt in receipts { digest.update([UInt8]("\n\(receipt.digest)".utf8)) }
        return digest.hexadecimal()
    }

    /// `2026-11-22-001`: the day, and the run's number in the wave.
    static func id(on date: CalendarDate, after last: RunSummary?) -> String {
        date.description + "-" + ((last?.sequence ?? 0) + 1).padded(to: 3)
    }
}
