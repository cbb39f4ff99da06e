import SSMEModel

/// What the template shows of the rules: those with something to look at, then the names of the others.
struct RuleHealthView: Sendable {
    struct Row: Sendable {
        let ruleID: String
        let title: String
        let severityClass: String
        let evaluated: String
        let failed: String
        let width: Int?
        let failedShare: String
        let unknown: String
        let ours: String?
        let objections: String?
        let corrected: String
        let overridden: String
        let roundsOpen: String
    }

    let noisyRules: [Row]
    let hasNoisyRules: Bool
    let quietTitle: String
    let quietRules: String?

    init(_ report: WaveReport, _ language: Language) {
        let health = RuleHealth.count(report)
        noisyRules = health.filter { !$0.isQuiet }.map { Self.row($0, language) }
        hasNoisyRules = !noisyRules.isEmpty
        let quiet = health.filter(\.isQuiet)
        quietRules = quiet.isEmpty ? nil : quiet.map(\.rule.id).joined(separator: " · ")
        let count = Count(language).said(quiet.count, ("regla", "reglas"), ("rule", "rules"))
        quietTitle =
            language == .spanish
            ? "\(count) sin nada que señalar" : "\(count) with nothing to point out"
    }

    private static func row(_ health: RuleHealth, _ language: Language) -> Row {
        let figure = Figure(language)
        let share = health.failedPercent
        return Row(
            ruleID: health.rule.id, title: health.rule.title[language],
            severityClass: health.rule.severity.rawValue,
            evaluated: health.evaluated.map { figure.number(Double($0)) } ?? "—",
            failed: figure.number(Double(health.failed)), width: share.map { Int($0.rounded()) },
            failedShare: share.map { figure.percent($0.rounded()) } ?? "—",
            unknown: figure.number(Double(health.unknown)),
            ours: health.errors == 0
                ? nil
                : Count(language).said(
                    health.errors, ("falla nuestra", "fallas nuestras"),
                    ("failure of ours", "failures of ours")),
            objections: health.contested == 0
                ? nil
                : Count(language).said(
                    health.contested, ("desacuerdo", "desacuerdos"),
                    ("objection", "objections")),
            corrected: Self.share(health.rounds.hitPercent, figure),
            overridden: Self.share(health.rounds.overridePercent, figure),
            roundsOpen: health.rounds.meanRoundsOpen.map { figure.number($0, decimals: 1) } ?? "—")
    }

    private static func share(_ percent: Double?, _ figure: Figure) -> String {
        percent.map { figure.percent($0.rounded()) } ?? "—"
    }
}
