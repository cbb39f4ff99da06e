public import SSMEModel

/// How one rule did over the wave. A rule that nearly always fails, or that can seldom be evaluated, needs a look.
public struct RuleHealth: Hashable, Sendable {
    /// The rule; title and expression are empty where the rule set has no such id.
    public let rule: RuleSummary
    /// How often it held.
    public let passed: Int
    /// How often it did not hold.
    public let failed: Int
    /// How often an input was missing; never counted as a pass.
    public let unknown: Int
    /// How often it could not be evaluated through our own fault.
    public let errors: Int
    /// How often a gestor said that it is wrong, whatever was decided since.
    public let contested: Int
    /// How often two stewards decided that it does not count.
    public let waived: Int

    /// What became of its points over the rounds.
    public let rounds: RuleRounds

    /// False where only its findings are known (unusual values, the form's own checks): then no share can be told.
    public let isCounted: Bool

    /// How often it was evaluated, passes and failures; `nil` where that is not known.
    public var evaluated: Int? { isCounted ? passed + failed : nil }

    /// **Units**: percentage points of those evaluated; `nil` where none was.
    public var failedPercent: Double? {
        guard let evaluated, evaluated > 0 else { return nil }
        return Double(failed) / Double(evaluated) * 100
    }

    /// True where there is nothing to look at.
    public var isQuiet: Bool {
        failed == 0 && unknown == 0 && errors == 0 && contested == 0 && rounds.asked == 0
    }

    /// Counts a report's outcomes by rule: our own errors first, then what fails most, then by id.
    public static func count(_ report: WaveReport) -> [RuleHealth] {
        var tallies: [String: [Outcome: Int]] = [:]
        for rule in report.rules { tallies[rule.id] = [:] }
        for outcome in report.outcomes {
            tallies[outcome.rule, default: [:]][outcome.outcome, default: 0] += 1
        }
        let summaries = Dictionary(report.rules.map { ($0.id, $0) }, uniquingKeysWith: { $1 })
        let findings = Dictionary(
            report.initiatives.flatMap(\.findings).map { ($0.rule, $0) },
            uniquingKeysWith: { first, _ in first })
        let counted = Set(report.evaluations.map(\.rule))
        let waived = Dictionary(grouping: report.initiatives.flatMap(\.waived), by: \.rule)
            .mapValues(\.count)
        return tallies.map { id, tally in
            RuleHealth(
                rule: summaries[id] ?? RuleSummary(id: id, from: findings[id]),
                passed: tally[.pass] ?? 0, failed: tally[.fail] ?? 0,
                unknown: tally[.unknown] ?? 0, errors: tally[.ruleError] ?? 0,
                contested: report.objections[id] ?? 0, waived: waived[id] ?? 0,
                rounds: report.rounds[id] ?? RuleRounds(), isCounted: counted.contains(id))
        }.sorted {
            if $0.errors != $1.errors { return $0.errors > $1.errors }
            if $0.failed != $1.failed { return $0.failed > $1.failed }
            return $0.rule.id < $1.rule.id
        }
    }
}

extension RuleSummary {
    /// What can be told of a rule that is not in the rule set: an unusual value, the form's own checks.
    init(id: String, from finding: Finding?) {
        self.init(
            id: id, title: LocalizedText(""), level: finding?.level ?? 0,
            severity: finding?.severity ?? .info, expression: "",
            version: finding?.ruleVersion ?? "")
    }
}
