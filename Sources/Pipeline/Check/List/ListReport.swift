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
        let figure = Figure(language)
        func number(_ count: Int) -> String { figure.number(Double(count)) }
        func said(_ spanish: String, _ english: String) -> String {
            LocalizedText(spanish, english: english)[language]
        }
        let failed = tally.rules.filter { $0.failed > 0 }
        var parts = [
            failed.isEmpty
                ? said(
                    "«\(tally.file)»: en \(number(tally.rows)) filas no encontramos nada por corregir ni por confirmar.",
                    "«\(tally.file)»: nothing to correct or confirm in \(number(tally.rows)) rows.")
                : said(
                    "«\(tally.file)»: \(number(tally.rows)) filas; encontramos algo en \(number(tally.rowsFailed)).",
                    "«\(tally.file)»: \(number(tally.rows)) rows; something was found in \(number(tally.rowsFailed))."
                )
        ]
        if !tally.unknownColumns.isEmpty {
            let names = tally.unknownColumns.map { "«\($0)»" }.joined(separator: ", ")
            parts.append(
                said(
                    "No leímos estas columnas, que no son de la lista: \(names).",
                    "These columns are not of the list and were not read: \(names)."))
        }
        parts += failed.map { entry in
            let head =
                "\(entry.rule.id) · \(entry.rule.title[language]): "
                + said("\(number(entry.failed)) filas", "\(number(entry.failed)) rows")
            let lines = entry.first.map { found in
                said("  fila \(found.row): ", "  row \(found.row): ")
                    + found.finding.message[language]
                    + (found.firstRow.map {
                        said(" Ya estaba en la fila \($0).", " It stood in row \($0) already.")
                    } ?? "")
            }
            let fix = entry.first.first.map { "  " + $0.finding.fix[language] } ?? ""
            let rest = entry.failed - entry.first.count
            let more =
                rest > 0 ? [said("  y \(number(rest)) más.", "  and \(number(rest)) more.")] : []
            return ([head] + lines + more + [fix]).joined(separator: "\n")
        }
        let unknown = tally.rules.filter { $0.unknown > 0 }.map {
            said("\($0.rule.id) en \(number($0.unknown))", "\($0.rule.id) in \(number($0.unknown))")
        }
        if !unknown.isEmpty {
            let listed = figure.list(unknown)
            parts.append(
                said(
                    "No se pudo revisar en todas las filas, por falta de un valor: \(listed).",
                    "Could not be reviewed in every row, for want of a value: \(listed)."))
        }
        for entry in tally.rules where entry.broken > 0 {
            parts.append(
                said(
                    "\(entry.rule.id) no se pudo evaluar en \(number(entry.broken)) filas. ",
                    "\(entry.rule.id) could not be evaluated in \(number(entry.broken)) rows. ")
                    + entry.whyBroken[language])
        }
        if !tally.unasked.isEmpty {
            let listed = tally.unasked.map { "\($0.rule.id) (\($0.why[language]))" }
            parts.append(
                said("No se preguntaron: ", "Not asked: ") + listed.joined(separator: ", ") + ".")
        }
        return parts.joined(separator: "\n\n")
    }

    private static func cells(_ found: ListFinding) -> [String] {
        found.finding.locations.map(\.address.description)
    }
}
