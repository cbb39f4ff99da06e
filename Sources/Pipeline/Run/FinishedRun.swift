import Evidence
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
    let news: RunNews
    let book: DecisionBook
    let signOff: SignOff
    let verdict: GateVerdict
    let score: WaveScore
    let rules: [RuleSummary]
    /// What became of each rule's points over the rounds, this one included, by the rule's id.
    let ruleRounds: [String: RuleRounds]
    let survey: Survey
    let configuration: PipelineConfiguration
    /// By what the documents are known again in later waves.
    let prints: [DocumentPrint]
    /// What was done with the documents.
    var documents = DocumentTally()

    /// The submissions that may go to the scorer.
    var accepted: [Submission] { configuration.gate.accepted(reviews) }

    /// The initiatives of the roster from which nothing arrived that could be read.
    var silent: [Initiative] {
        let heard = Set(reviews.map(\.submission.initiative.id))
        return survey.roster.initiatives.filter { !heard.contains($0.id) }
    }

    /// Where a submission stands.
    func standing(of review: ReviewedSubmission) -> Standing {
        let gate = configuration.gate
        let asked = review.findings.filter { $0.state != .contested }
        if asked.contains(where: gate.blocks) { return .toCorrect }
        if asked.contains(where: gate.waits) { return .toConfirm }
        guard asked.count == review.findings.count else { return .toDecide }
        if review.acceptance == .reopened { return .reopened }
        if gate.waitsForSteward(review) { return .inReview }
        if signOff.isLocked { return .locked }
        if signOff.reopening != nil { return .reopened }
        return signOff.run == id && !signOff.signatures.isEmpty ? .signed : .accepted
    }

    /// What arrived after the wave was locked, by name.
    var late: [String] = []

    /// What the ledger keeps: the versions and returns that it does not know yet, and every finding.
    var record: RunRecord {
        RunRecord(
            id: id, wave: survey.questionnaire.wave, fingerprint: fingerprint,
            startedAt: moment.description, isOpen: verdict.isOpen, isBlocked: figures.isBlocked,
            versions: news.versions,
            returned: news.returned.map {
                RunRecord.Returned(digest: $0.receipt.digest, explanation: $0.explanation)
            },
            replies: reviews.flatMap(\.replies),
            reviews: reviews.map {
                RunRecord.Review(
                    initiative: $0.submission.initiative.id, submission: $0.submission.digest,
                    round: $0.submission.round, findings: $0.findings)
            })
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
            newlyReturned: news.returned.map(\.explanation), letters: news.letters,
            findings: reviews.flatMap(\.findings), trial: reviews.flatMap(\.trial),
            fixedCount: reviews.map(\.fixed.count).reduce(0, +),
            verdict: verdict)
    }
}
