public import SSMEModel

/// The rules of a wave, as `rules list` prints them.
public struct RuleList: Sendable {
    private let rules: [RuleSummary]

    /// Lists the rules of a wave, the detector's included.
    public init(_ survey: Survey, _ configuration: PipelineConfiguration) {
        rules = WaveReview(survey, configuration).allRules(survey).sorted { $0.id < $1.id }
    }

    /// One rule a line: id, severity, what must hold.
    public func text(_ language: Language) -> String {
        let width = rules.map(\.id.count).max() ?? 0
        return rules.map { rule in
            rule.id.padded(to: width + 2) + severity(rule.severity, language) + rule.title[language]
                + note(rule.status)[language]
        }.joined(separator: "\n")
    }

    /// Everything known of each rule.
    public func json(_ language: Language) -> String {
        JSONOutput.text(
            rules.map { rule in
                Entry(
                    id: rule.id, title: rule.title[language], level: rule.level,
                    severity: rule.severity, check: rule.expression, version: rule.version,
                    source: rule.source, status: rule.status, owner: rule.owner,
                    since: rule.since)
            })
    }

    private struct Entry: Encodable {
        let id: String
        let title: String
        let level: Int
        let severity: Severity
        let check: String
        let version: String
        let source: String
        let status: RuleStatus
        let owner: String
        let since: String
    }

    private func note(_ status: RuleStatus) -> LocalizedText {
        switch status {
        case .draft: LocalizedText(" (borrador)", english: " (draft)")
        case .trial: LocalizedText(" (a prueba)", english: " (on trial)")
        case .active: LocalizedText("")
        case .retired: LocalizedText(" (retirada)", english: " (retired)")
        }
    }

    private func severity(_ severity: Severity, _ language: Language) -> String {
        switch severity {
        case .error: LocalizedText("por corregir   ", english: "to correct  ")[language]
        case .warning: LocalizedText("por confirmar  ", english: "to confirm  ")[language]
        case .info: LocalizedText("se informa     ", english: "told        ")[language]
        }
    }
}
