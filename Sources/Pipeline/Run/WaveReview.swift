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
    private let assessor = EvidenceAssessor()

    init(_ survey: Survey, _ configuration: PipelineConfiguration) {
        questionnaire = survey.questionnaire
        validator = Validator(rules: survey.rules, questionnaire: survey.questionnaire)
        localiser = Localiser(rules: survey.rules, questionnaire: survey.questionnaire)
        detector = RobustOutlierDetector(
            configuration: OutlierConfiguration(
                threshold: configuration.anomalies.threshold,
                minimumPeers: configuration.anomalies.minimumPeers,
                minimumSpread: OutlierConfiguration.standard.minimumSpread,
                slipFactors: OutlierConfiguration.standard.slipFactors))
    }

    /// The rules that ask, the anomaly detector's included.
    func rules(_ survey: Survey) -> [RuleSummary] { survey.rules.summaries + detector.rules }

    /// Reviews the latest submissions together. **Shape**: one review a submission, in their order.
    func of(_ deliveries: [Deliveries.Latest]) -> [ReviewedSubmission] {
        var assessed: [Submission] = []
        for delivery in deliveries {
            assessed.append(assess(delivery.submission, delivery.files))
        }
        let unusual = detector.review(assessed, questionnaire: questionnaire)
        let findings = Dictionary(grouping: unusual.findings, by: \.initiative)
        let evaluations = Dictionary(grouping: unusual.evaluations, by: \.initiative)
        return zip(assessed, deliveries).map { submission, delivery in
            let review = validator.review(submission)
            let id = submission.initiative.id
            return ReviewedSubmission(
                submission: submission, receivedAt: delivery.receivedAt,
                findings: (localiser.explained(review.findings, of: submission)
                    + (findings[id] ?? []))
                    .sorted(by: Finding.readingOrder),
                evaluations: review.evaluations + (evaluations[id] ?? []), fixed: [])
        }
    }

    /// Sets a submission's claims against the documents that came with it; a document whose name begins with a
    /// question's code claims that question.
    private func assess(
        _ submission: Submission, _ files: [ExaminedFile]
    ) -> Submission {
        var assessed = submission
        let named = Set(submission.claims.map(\.file))
        let byName = EvidenceAssessor.claims(
            fromFileNames: files.map(\.name), questionnaire: questionnaire
        ).filter { claim in
            !named.contains { claim.file == $0 || claim.file.hasSuffix("/" + $0) }
        }
        assessed.claims = submission.claims + byName
        assessed.evidence = assessor.assess(assessed.claims, files: files).items
        return assessed
    }
}
