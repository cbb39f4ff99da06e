public import SSMEModel

/// What was found in a list, as people and as programs read it.
public enum ListReport {
    /// The headings of the CSV form.
    public static let headings = [
        "rule", "severity", "row", "cells", "columns", "value", "message", "fix", "first_row",
    ]

    /// One finding as a line of JSON, without its newline.
    public static func json(_ found: ListFinding, _ language: Language) -> String {
        let finding = found.finding
        return JSONValue.object([
            ("rule", .text(finding.rule)), ("severity", .text(finding.severity.rawValue)),
            ("row", .integer(found.row)),
            ("cells", .list(cells(found).map(JSONValue.text))),
            ("columns", .list(found.columns.map(JSONValue.text))),
            ("value", .text(finding.value)), ("message", .text(finding.message[language])),
            ("fix", .text(finding.fix[language])),
            ("first_row", found.firstRow.map(JSONValue.integer) ?? .null),
        ]).line
    }

    /// One finding as a record of CSV; what people typed cannot become a formula.
    public static func record(_ found: ListFinding, _ language: Language) -> [String] {
        let finding = found.finding
        return [
            finding.rule, finding.severity.rawValue, String(found.row),
            cells(found).joined(separator: " "), found.columns.joined(separator: " "),
            CSVText.guarded(finding.value), CSVText.guarded(finding.message[language]),
            CSVText.guarded(finding.fix[language]), found.firstRow.map { String($0) } ?? "",
        ]
    }

    /// The counts of a list as a line of JSON: the last one, after its findings.
    public static func json(_ tally: ListTally, _ language: Language) -> String {
        JSONValue.object([
            ("file", .text(tally.file)), ("rows", .integer(tally.rows)),
            ("rows_with_findings", .integer(tally.rowsFailed)),
            (
                "rules",
                .list(
                    tally.rules.map { entry in
                        .object([
                            ("rule", .text(entry.rule.id)), ("failed", .integer(entry.failed)),
                            ("unknown", .integer(entry.unknown)),
                            ("rule_errors", .integer(entry.broken)),
                        ])
                    })
            ),
            (
                "not_asked",
                .list(
                    tally.unasked.map {
                        .object([("rule", .text($0.rule.id)), ("why", .text($0.why[language]))])
                    })
            ),
            ("unknown_columns", .list(tally.unknownColumns.map(JSONValue.text))),
        ]).line
    }

    /// The whole as people read it: by rule, with counts and the first findings.
    public static func text(_ tally: ListTally, _ language: Language) -> String {
        ListText(tally: tally, language: language).text
    }

    private static func cells(_ found: ListFinding) -> [String] {
        found.finding.locations.map(\.address.description)
    }
}
