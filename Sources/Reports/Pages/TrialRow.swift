import SSMEModel

/// A rule on trial and what it found, as the data steward's page shows it.
struct TrialRow: Sendable {
    struct Found: Sendable {
        let code: String
        let name: String
        let what: String
        let place: String
    }

    let ruleID: String
    let title: String
    let count: String
    let found: [Found]

    /// One row a rule that found something, by id.
    static func of(_ report: WaveReport, _ language: Language) -> [TrialRow] {
        let names = Dictionary(
            report.initiatives.map { ($0.initiative.id, $0.initiative.name) },
            uniquingKeysWith: { $1 })
        let titles = Dictionary(report.rules.map { ($0.id, $0.title) }, uniquingKeysWith: { $1 })
        let byRule = Dictionary(grouping: report.trial.filter { $0.outcome == .fail }, by: \.rule)
        return byRule.sorted { $0.key < $1.key }.map { rule, findings in
            TrialRow(
                ruleID: rule, title: titles[rule]?[language] ?? "",
                count: Count(language).said(
                    findings.count, ("hallazgo", "hallazgos"), ("finding", "findings")),
                found: findings.map { finding in
                    let said = Explanation(finding, language: language)
                    return Found(
                        code: finding.initiative, name: names[finding.initiative] ?? "",
                        what: said.what, place: said.place)
                })
        }
    }
}
