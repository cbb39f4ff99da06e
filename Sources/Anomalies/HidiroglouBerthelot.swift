public import SSMEModel

/// Asks about amounts that moved from one wave to the next unlike those of the others.
///
/// Large amounts are held to smaller changes than small ones. Zeros and missing values have no ratio
/// and are left out.
///
/// **Source**: Hidiroglou and Berthelot, "Statistical Editing and Imputation for Periodic Business
/// Surveys", Survey Methodology 12, 1986.
public struct HidiroglouBerthelot: Sendable {
    /// How many quartile distances away a change is asked about (`C`).
    public let reach: Double
    /// How much the size of an amount counts, 0…1 (`U`).
    public let sizeExponent: Double
    /// The least quartile distance, as a fraction of the median effect (`A`).
    public let floorFraction: Double
    /// With fewer amounts in both waves there is no judgement: the quartiles would not hold still.
    public let minimumPairs: Int

    /// Makes a detector; the defaults are those in common use.
    public init(
        reach: Double = 4, sizeExponent: Double = 0.5, floorFraction: Double = 0.05,
        minimumPairs: Int = 20
    ) {
        self.reach = reach
        self.sizeExponent = sizeExponent
        self.floorFraction = floorFraction
        self.minimumPairs = minimumPairs
    }

    /// What reports need to know of the rule.
    public var rules: [RuleSummary] {
        [
            RuleSummary(
                id: Self.rule,
                title: LocalizedText(
                    "El monto cambió como los de las demás iniciativas",
                    english: "The amount changed like those of the other initiatives"),
                level: Self.level, severity: .warning,
                expression:
                    "efecto de Hidiroglou–Berthelot a \(reach) distancias de cuartil o menos",
                version: Self.version, source: "K40")
        ]
    }

    /// The questions to ask, with the outcome of every amount that both waves have.
    ///
    /// **Shape**: findings sorted as people read them, at most one a submission and amount field.
    public func review(
        _ submissions: [Submission], earlier: [Submission], questionnaire: Questionnaire
    ) -> OutlierReview {
        let before = Dictionary(earlier.map { ($0.initiative.id, $0) }) { first, _ in first }
        var evaluations: [Evaluation] = []
        var findings: [Finding] = []
        for question in questionnaire.questions {
            for field in question.fields where field.kind == .amount {
                let pairs = submissions.compactMap { submission -> Pair? in
                    guard let past = before[submission.initiative.id],
                        let old = Amount(of: field, question, in: past),
                        let new = Amount(of: field, question, in: submission)
                    else { return nil }
                    return Pair(old: old, new: new)
                }
                for (pair, outcome) in zip(pairs, outcomes(pairs)) {
                    evaluations.append(
                        Evaluation(
                            rule: Self.rule, initiative: pair.new.submission.initiative.id,
                            subject: field.code, outcome: outcome))
                    if outcome == .fail { findings.append(finding(pair)) }
                }
            }
        }
        findings.sort(by: Finding.readingOrder)
        return OutlierReview(evaluations: evaluations, findings: findings)
    }

    private struct Pair {
        let old: Amount
        let new: Amount
        var ratio: Double { new.pesos / old.pesos }
    }

    private func outcomes(_ pairs: [Pair]) -> [Outcome] {
        guard pairs.count >= max(1, minimumPairs) else { return pairs.map { _ in .unknown } }
        let typical = Quantile.of(pairs.map(\.ratio).sorted(), 0.5)
        let effects = pairs.map { pair in
            let change = pair.ratio < typical ? 1 - typical / pair.ratio : pair.ratio / typical - 1
            return change
                * Decimal.power(sizeExponent * max(pair.old.logarithm, pair.new.logarithm))
        }
        let sorted = effects.sorted()
        let median = Quantile.of(sorted, 0.5)
        let floor = abs(floorFraction * median)
        let below = max(median - Quantile.of(sorted, 0.25), floor)
        let above = max(Quantile.of(sorted, 0.75) - median, floor)
        return effects.map { effect in
            effect < median - reach * below || effect > median + reach * above ? .fail : .pass
        }
    }

    private func finding(_ pair: Pair) -> Finding {
        let new = pair.new
        let answer = new.submission.answer(new.field.code)
        func text(_ language: Language) -> (subject: String, old: String, new: String) {
            (
                "\(new.field.code), «\(new.field.name(in: new.question)[language])»",
                Figure(language).money(pair.old.pesos), Figure(language).money(new.pesos)
            )
        }
        let (spanish, english) = (text(.spanish), text(.english))
        return Finding(
            id: Finding.id(
                initiative: new.submission.initiative.id, rule: Self.rule, subject: new.field.code),
            initiative: new.submission.initiative.id, submission: new.submission.digest,
            round: new.submission.round, rule: Self.rule, ruleVersion: Self.version,
            level: Self.level, severity: .warning, locations: answer.location.map { [$0] } ?? [],
            fields: [new.field.code], question: new.question.code, value: answer.typed,
            expected: spanish.old, difference: new.pesos - pair.old.pesos,
            message: LocalizedText(
                "El valor de \(spanish.subject) pasó de \(spanish.old) en la edición anterior a "
                    + "\(spanish.new), un cambio poco usual frente a las demás iniciativas.",
                english:
                    "The value of \(english.subject) went from \(english.old) in the earlier wave "
                    + "to \(english.new), an unusual change next to the other initiatives."),
            fix: OutlierWords.confirmOrCorrect)
    }

    private static let rule = "ANO-02"
    private static let version = "1"
    private static let level = 2
}
