import Anomalies
import Evidence
import SSMEModel
import Validators

/// Everything that is asked of the latest submissions: documents, rules, comparison with the others.
struct WaveReview: Sendable {
    private let questionnaire: Questionnaire
    private let validator: Validator
    private let localiser: Localiser
    private let detector: RobustOutlierDetector
    private let changes = HidiroglouBerthelot()
    private let earlier: [Submission]
    private let judge: EvidenceJudge
    private let lexicon: EvidenceLexicon

    init(_ survey: Survey, _ configuration: PipelineConfiguration) {
        questionnaire = survey.questionnaire
        lexicon = survey.evidence
        judge = EvidenceJudge(questionnaire: survey.questionnaire, lexicon: survey.evidence)
        validator = Validator(rules: survey.rules, questionnaire: survey.questionnaire)
        localiser = Localiser(rules: survey.rules, questionnaire: survey.questionnaire)
        earlier = survey.earlier.submissions
        detector = RobustOutlierDetector(
            configuration: OutlierConfiguration(
                threshold: configuration.anomalies.threshold,
                minimumPeers: configuration.anomalies.minimumPeers,
                minimumSpread: OutlierConfiguration.standard.minimumSpread,
                slipFactors: OutlierConfiguration.standard.slipFactors))
    }

    /// The rules that ask, those of the detectors included.
    func rules(_ survey: Survey) -> [RuleSummary] {
        survey.rules.inForce + detector.rules + (earlier.isEmpty ? [] : changes.rules)
    }

    /// Every rule of the wave, those not in force included.
    func allRules(_ survey: Survey) -> [RuleSummary] {
        survey.rules.summaries + detector.rules + changes.rules
    }

    /// What is kept of the documents of a wave to know them again.
    func prints(
        of deliveries: [Deliveries.Latest], _ read: DocumentLibrary.Read
    ) -> [DocumentPrint] {
        deliveries.flatMap { delivery in
            delivery.files.compactMap { file in
                read.facts[file.digest].map {
                    DocumentPrint(
                        of: $0, digest: file.digest, initiative: delivery.submission.initiative.id,
                        wave: questionnaire.wave)
                }
            }
        }
    }

    /// Reviews the latest submissions together, their documents by what was read of them, or a form alone: then nothing
    /// that compares it with the others can be told. **Shape**: one review a submission, in their order.
    func of(
        _ deliveries: [Deliveries.Latest], _ read: DocumentLibrary.Read = .nothing,
        isAlone: Bool = false
    ) -> [ReviewedSubmission] {
        let reuse = ReuseIndex(prints(of: deliveries, read) + read.earlier, lexicon: lexicon)
        var assessed: [Submission] = []
        for delivery in deliveries {
            assessed.append(assess(delivery, read.facts, reuse))
        }
        let context =
            isAlone ? .alone(earlier: earlier) : validator.context(of: assessed, earlier: earlier)
        var reviews = [detector.review(assessed, questionnaire: questionnaire)]
        if !earlier.isEmpty {
            reviews.append(
                changes.review(assessed, earlier: earlier, questionnaire: questionnaire))
        }
        let findings = Dictionary(grouping: reviews.flatMap(\.findings), by: \.initiative)
        let evaluations = Dictionary(grouping: reviews.flatMap(\.evaluations), by: \.initiative)
        return zip(assessed, deliveries).map { submission, delivery in
            let review = validator.review(submission, in: context)
            let id = submission.initiative.id
            return ReviewedSubmission(
                submission: submission, receivedAt: delivery.receivedAt,
                findings: (localiser.explained(
                    review.findings.filter { !$0.isTrial }, of: submission, in: context)
                    + (findings[id] ?? []))
                    .sorted(by: Finding.readingOrder),
                trial: review.findings.filter(\.isTrial),
                evaluations: review.evaluations + (evaluations[id] ?? []), fixed: [])
        }
    }

    /// Sets a submission's claims against the documents that came with it; a document whose name begins with a
    /// question's code claims that question.
    private func assess(
        _ delivery: Deliveries.Latest, _ documents: [String: DocumentFacts], _ reuse: ReuseIndex
    ) -> Submission {
        let submission = delivery.submission
        var assessed = submission
        let named = Set(submission.claims.map(\.file))
        let byName = EvidenceAssessor.claims(
            fromFileNames: delivery.files.map(\.name), questionnaire: questionnaire
        ).filter { claim in
            !named.contains { claim.file == $0 || claim.file.hasSuffix("/" + $0) }
        }
        assessed.claims = submission.claims + byName
        let assessment = judge.judge(
            assessed, files: delivery.files, documents: documents, reuse: reuse,
            received: CalendarDate(iso: delivery.receivedAt.prefix(10)))
        assessed.evidence = assessment.items
        // What a later version no longer names was named once.
        assessed.unclaimed = assessment.unclaimed.filter(delivery.brought.contains)
        return assessed
    }
}
