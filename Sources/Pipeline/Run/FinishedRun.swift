import Instrument
import Ledger
import Reports
import SSMEModel

/// A run whose every decision is made, before anything of it is written.
struct FinishedRun: Sendable {
    let id: String
    let fingerprint: String
    let moment: Moment
    let deliveries: Deliveries
    let reviews: [ReviewedSubmission]
    let verdict: GateVerdict
    let score: WaveScore
    let rules: [RuleSummary]
    let survey: Survey
    let configuration: PipelineConfiguration

    /// The submissions that may go to the scorer.
    var accepted: [Submission] { configuration.gate.accepted(reviews) }

    /// The initiatives of the roster from which nothing arrived that could be read.
    var silent: [Initiative] {
        let heard = Set(reviews.map(\.submission.initiative.id))
        return survey.roster.initiatives.filter { !heard.contains($0.id) }
    }

    /// Where a submission stands.
    func standing(of review: ReviewedSubmission) -> Standing {
        if review.findings.contains(where: configuration.gate.blocks) { return .toCorrect }
        return review.findings.contains(where: configuration.gate.waits) ? .toConfirm : .accepted
    }

    /// What the ledger keeps: the versions and returns that it does not know yet, and every finding.
    func record(known: [RunRecord.Version], returned: Set<String>) -> RunRecord {
        let knownDigests = Set(known.map(\.digest))
        return RunRecord(
            id: id, wave: survey.questionnaire.wave, fingerprint: fingerprint,
            startedAt: moment.description, isOpen: verdict.isOpen, isBlocked: figures.isBlocked,
            versions: deliveries.versions.filter { !knownDigests.contains($0.digest) },
            returned: deliveries.returned.filter { !returned.contains($0.receipt.digest) }
                .map { RunRecord.Returned(digest: $0.receipt.digest, explanation: $0.explanation) },
            findings: reviews.flatMap(\.findings))
    }

    /// The run in figures.
    var figures: RunFigures {
        RunFigures(
            run: id, folder: configuration.folders.runs(wave: survey.questionnaire.wave) + "/" + id,
            expected: survey.roster.initiatives.count,
            standings: Dictionary(
                grouping: reviews.map { ($0.submission.initiative.id, standing(of: $0)) }, by: \.1
            ).mapValues { $0.map(\.0).sorted() },
            returned: deliveries.returned.map { ($0.receipt.name, $0.explanation) },
            findings: reviews.flatMap(\.findings),
            fixedCount: reviews.map(\.fixed.count).reduce(0, +),
            verdict: verdict)
    }
}
