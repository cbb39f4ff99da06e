import Ledger
import SSMEModel

/// What a run saw. Equal fingerprints give equal bytes, so a second run over the same inputs has nothing to add.
enum RunFingerprint {
    /// The digest of the receipts, of how documents are read, of what methodologists wrote, of the policy and of what
    /// stewards decided that still holds; nothing else of the clock is in it.
    static func of(
        _ receipts: [Receipt], _ survey: Survey, _ configuration: PipelineConfiguration,
        _ book: DecisionBook, program: String?
    ) -> String {
        var digest = ContentDigest()
        digest.update([UInt8](survey.digest.utf8))
        digest.update([UInt8](configuration.text.utf8))
        if program != nil {
            digest.update([UInt8](DocumentSettings(survey, configuration).reading.utf8))
        }
        for receipt in receipts { digest.update([UInt8]("\n\(receipt.digest)".utf8)) }
        for decision in book.inForce { digest.update([UInt8]("\n\(decision.id)".utf8)) }
        return digest.hexadecimal()
    }

    /// `2026-11-22-001`: the day, and the run's number in the wave.
    static func id(on date: CalendarDate, after last: RunSummary?) -> String {
        date.description + "-" + ((last?.sequence ?? 0) + 1).padded(to: 3)
    }
}
