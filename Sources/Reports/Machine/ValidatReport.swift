public import SSMEModel

/// Every rule's outcome as the European Statistical System's standard validation report: `validatreport.json`.
///
/// **Shape**: one `validation` an outcome; `value` is «1» where the rule holds, «0» where it does not, «NA» where an
/// input was missing or the rule could not be evaluated: never a pass.
/// **Source**: ESSnet Validat Integration, Standard validation report, version 1.0.0 (2017).
public enum ValidatReport {
    /// The report of a wave.
    public static func json(_ report: WaveReport, language: Language) -> String {
        let rules = Dictionary(report.rules.map { ($0.id, $0) }, uniquingKeysWith: { $1 })
        let entries = Dictionary(
            report.initiatives.map { ($0.initiative.id, $0) }, uniquingKeysWith: { $1 })
        let validations = report.outcomes.map { outcome in
            let entry = entries[outcome.initiative]
            let rule =
                rules[outcome.rule]
                ?? RuleSummary(
                    id: outcome.rule, from: entry?.findings.first { $0.rule == outcome.rule })
            return validation(outcome, rule, entry?.digest ?? "", report, language)
        }
        return JSONValue.list(validations).sortedDocument
    }

    private static func validation(
        _ outcome: Evaluation, _ rule: RuleSummary, _ digest: String, _ report: WaveReport,
        _ language: Language
    ) -> JSONValue {
        let subject = outcome.subject.isEmpty ? Finding.wholeForm : outcome.subject
        let target = "\(report.questionnaire.id)/\(outcome.initiative)/\(subject)"
        return .object([
            (
                "id",
                .text(
                    "\(report.provenance.run)/\(outcome.initiative)/\(outcome.rule)/\(subject)")
            ),
            ("type", .text("validation")),
            (
                "event",
                .object([
                    ("time", .text(report.provenance.generatedAt)),
                    ("actor", .text("ssme-pipeline")),
                    ("agent", .text("rules " + report.provenance.ruleSetVersion)),
                    ("trigger", .text("run " + report.provenance.run)),
                ])
            ),
            ("rule", describe(rule, language)),
            (
                "data",
                .object([
                    ("source", .list(digest.isEmpty ? [] : [.text("sha256:" + digest)])),
                    ("target", .list([.text(target)])),
                ])
            ),
            ("value", .text(value(outcome.outcome))),
        ])
    }

    private static func describe(_ rule: RuleSummary, _ language: Language) -> JSONValue {
        let title = rule.title[language]
        return .object([
            ("language", .text("ssme-pipeline expressions")),
            ("expression", .text(rule.expression.isEmpty ? rule.id : rule.expression)),
            ("severity", .text(rule.severity == .info ? "information" : rule.severity.rawValue)),
            ("description", .text(title.isEmpty ? rule.id : "\(rule.id): \(title)")),
        ])
    }

    private static func value(_ outcome: Outcome) -> String {
        switch outcome {
        case .pass: "1"
        case .fail: "0"
        case .unknown, .ruleError: "NA"
        }
    }
}
