public import SSMEModel

/// Findings as JSON Lines, one a line: `findings.jsonl`.
///
/// **Shape**: keys in the order of `docs/formats/finding.schema.json`; lines in reading order.
/// **Missing**: what a finding does not have is `null`.
public enum FindingLines {
    /// The lines, each ended by a line break; empty where there is no finding.
    public static func jsonl(_ findings: [Finding], language: Language) -> String {
        findings.sorted(by: Finding.readingOrder)
            .map { JSONValue.object(members($0, language)).line + "\n" }.joined()
    }

    /// The members of one finding, in order.
    static func members(_ finding: Finding, _ language: Language) -> [(String, JSONValue)] {
        let places = Places(finding.locations)
        return [
            ("id", .text(finding.id)),
            ("initiative", .textOrNull(finding.initiative)),
            ("submission", .text(finding.submission)),
            ("round", .integer(finding.round)),
            ("rule", .text(finding.rule)),
            ("rule_version", .text(finding.ruleVersion)),
            ("level", .integer(finding.level)),
            ("severity", .text(finding.severity.rawValue)),
            ("outcome", .text(finding.outcome.rawValue)),
            ("state", .text(finding.state.rawValue)),
            ("sheet", .textOrNull(places.sheets.first?.name ?? "")),
            ("ref", .textOrNull(places.reference)),
            ("question", .textOrNull(finding.question)),
            ("value", .textOrNull(plain(finding.value))),
            ("expected", .textOrNull(plain(finding.expected))),
            ("difference", .numberOrNull(finding.difference)),
            ("message", .text(finding.message[language])),
            ("fix", .textOrNull(finding.fix[language])),
            ("minimal_fix", finding.minimalFix.map { .text($0[language]) } ?? .null),
            ("cause", .textOrNull(finding.cause)),
            ("evidence", .list(finding.evidence.map { .text($0) })),
        ]
    }

    /// A text with usual spaces where people's figures have no-break ones.
    private static func plain(_ text: String) -> String {
        String(text.map { $0 == "\u{A0}" || $0 == "\u{202F}" ? " " : $0 })
    }
}
