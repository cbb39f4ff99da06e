public import SSMEModel

/// Asks about amounts that lie far from what similar initiatives wrote: «confirme o corrija».
///
/// Amounts are compared as decimal logarithms, each against the others alone. An anomaly is a question,
/// never an error, and its text shows no one else's amount.
///
/// ```swift
/// let findings = RobustOutlierDetector().findings(in: submissions, questionnaire: questionnaire)
/// ```
public struct RobustOutlierDetector: Sendable {
    /// What counts as far.
    public let configuration: OutlierConfiguration

    /// Makes a detector.
    public init(configuration: OutlierConfiguration = .standard) {
        self.configuration = configuration
    }

    /// What reports need to know of the rule.
    public var rules: [RuleSummary] {
        [
            RuleSummary(
                id: Self.rule,
                title: LocalizedText(
                    "El monto se parece a los de iniciativas similares",
                    english: "The amount is like those of similar initiatives"),
                level: Self.level, severity: .warning,
                expression:
                    "|log10(x) − mediana de las demás| ≤ \(configuration.threshold) × dispersión robusta",
                version: Self.version, source: "K40")
        ]
    }

    /// The questions to ask about a population.
    ///
    /// **Shape**: sorted as people read them, at most one a submission and amount field.
    /// **Missing**: blanks, zeros, reasons for no value and questions not asked neither count nor are
    /// judged; with too few others there is no judgement.
    public func findings(
        in submissions: [Submission], questionnaire: Questionnaire
    ) -> [Finding] {
        review(submissions, questionnaire: questionnaire).findings
    }

    /// The same with the outcome of every amount that was there to judge: `unknown` where the others
    /// are too few.
    public func review(
        _ submissions: [Submission], questionnaire: Questionnaire
    ) -> OutlierReview {
        var evaluations: [Evaluation] = []
        var findings: [Finding] = []
        for question in questionnaire.questions {
            for field in question.fields where field.kind == .amount {
                let amounts = submissions.compactMap { Amount(of: field, question, in: $0) }
                for index in amounts.indices {
                    let judgement = judgement(of: index, among: amounts)
                    evaluations.append(
                        Evaluation(
                            rule: Self.rule, initiative: amounts[index].submission.initiative.id,
                            subject: field.code, outcome: judgement.outcome))
                    if case .far(let baseline) = judgement {
                        findings.append(finding(amounts[index], baseline))
                    }
                }
            }
        }
        findings.sort(by: Finding.readingOrder)
        return OutlierReview(evaluations: evaluations, findings: findings)
    }

    private enum Judgement {
        case near, tooFewPeers
        case far(Baseline)

        var outcome: Outcome {
            switch self {
            case .near: .pass
            case .tooFewPeers: .unknown
            case .far: .fail
            }
        }
    }

    private func judgement(of index: Int, among amounts: [Amount]) -> Judgement {
        let others = amounts.indices.filter { $0 != index }.map { amounts[$0].logarithm }
        let baseline = Baseline(
            others: others, minimumCount: configuration.minimumPeers,
            minimumSpread: configuration.minimumSpread)
        guard let baseline else { return .tooFewPeers }
        let z = baseline.modifiedZ(amounts[index].logarithm)
        return abs(z) > configuration.threshold ? .far(baseline) : .near
    }

    private func finding(_ amount: Amount, _ baseline: Baseline) -> Finding {
        let range = PeerRange(
            low: Decimal.power(baseline.quantile(0.1)), high: Decimal.power(baseline.quantile(0.9)))
        let words = OutlierWords(
            question: amount.question, field: amount.field, pesos: amount.pesos,
            isLow: amount.logarithm < baseline.median,
            range: range, typicalPesos: Decimal.power(baseline.median),
            factors: configuration.slipFactors)
        let submission = amount.submission
        let answer = submission.answer(amount.field.code)
        return Finding(
            id: Finding.id(
                initiative: submission.initiative.id, rule: Self.rule, subject: amount.field.code),
            initiative: submission.initiative.id, submission: submission.digest,
            round: submission.round, rule: Self.rule, ruleVersion: Self.version,
            level: Self.level, severity: .warning,
            locations: answer.location.map { [$0] } ?? [], fields: [amount.field.code],
            question: amount.question.code, value: answer.typed, expected: range.text(.spanish),
            message: words.message, fix: words.fix, minimalFix: words.minimalFix)
    }

    private static let rule = "ANO-01"
    private static let version = "1"
    private static let level = 2
}

/// What a detector said of a population.
public struct OutlierReview: Hashable, Sendable {
    /// One outcome an amount, by field, then in the order of the submissions.
    public let evaluations: [Evaluation]
    /// The questions to ask, sorted as people read them.
    public let findings: [Finding]

    /// Makes a review from its parts.
    public init(evaluations: [Evaluation], findings: [Finding]) {
        self.evaluations = evaluations
        self.findings = findings
    }
}
