import Ledger
import Reports

/// How far the signing of a wave has come, as the ledger tells it.
struct SignOff: Sendable {
    /// The release that is being signed or was signed last; 0 before the first signature.
    let release: Int
    /// The signatures under the statement that was signed last, in order.
    let signatures: [ReleaseSignature]
    /// How many signatures it needs.
    let required: Int
    /// Who opened it again; `nil` where nobody did.
    let reopening: Decision?
    /// The place in the ledger before which everything is that the release rests on.
    let cutoff: Int

    /// Reads the state of a wave. **Shape**: `signatures` in the order of the ledger, with their places.
    init(
        _ signatures: [(sequence: Int, signature: ReleaseSignature)], _ decisions: [Decision]
    ) {
        let last = signatures.last?.signature
        let current = signatures.filter {
            $0.signature.release == last?.release && $0.signature.digest == last?.digest
        }
        release = last?.release ?? 0
        self.signatures = current.map(\.signature)
        required = last?.required ?? 0
        cutoff = current.first?.sequence ?? 0
        let end = current.last?.sequence ?? 0
        reopening =
            last == nil
            ? nil
            : decisions.last {
                $0.kind == .reopen && $0.initiative.isEmpty && $0.sequence > end
            }
    }

    /// True where enough stewards signed.
    var isComplete: Bool { state()?.isComplete ?? false }

    /// True where nothing changes until somebody opens the wave again.
    var isLocked: Bool { state()?.isLocked ?? false }

    /// The number of the release that a signature now would be under.
    var next: Int { isComplete ? release + 1 : max(release, 1) }

    /// The run that was signed; empty before the first signature.
    var run: String { signatures.first?.run ?? "" }

    /// What reports show; `nil` before the first signature.
    func state(late: [String] = []) -> SignOffState? {
        guard let first = signatures.first else { return nil }
        return SignOffState(
            release: release, run: first.run, digest: first.digest,
            signatures: signatures.map {
                SignOffState.Signature(steward: $0.steward, at: $0.at)
            },
            required: required,
            reopening: reopening.map {
                SignOffState.Reopening(steward: $0.by, at: $0.at, reason: $0.text)
            }, late: late)
    }
}
