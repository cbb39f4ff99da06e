import SSMEModel

/// What was found in a list, in words.
struct ListText {
    let tally: ListTally
    let language: Language

    var text: String {
        ([heading, columns] + failed.map(findings) + [unknown] + broken + [unasked])
            .compactMap(\.self).joined(separator: "\n\n")
    }

    private var failed: [ListTally.Entry] { tally.rules.filter { $0.failed > 0 } }

    private var heading: String {
        guard !failed.isEmpty else {
            return said(
                "«\(tally.file)»: en \(rows(tally.rows)) no encontramos nada por corregir ni por confirmar.",
                "«\(tally.file)»: nothing to correct or confirm in \(rows(tally.rows)).")
        }
        return said(
            "«\(tally.file)»: \(rows(tally.rows)); encontramos algo en \(number(tally.rowsFailed)).",
            "«\(tally.file)»: \(rows(tally.rows)); something was found in \(number(tally.rowsFailed))."
        )
    }

    private var columns: String? {
        guard !tally.unknownColumns.isEmpty else { return nil }
        let names = tally.unknownColumns.map { "«\($0)»" }.joined(separator: ", ")
        return said(
            "No leímos estas columnas, que no son de la lista: \(names).",
            "These columns are not of the list and were not read: \(names).")
    }

    private func findings(_ entry: ListTally.Entry) -> String {
        var lines = ["\(entry.rule.id) · \(entry.rule.title[language]): \(rows(entry.failed))"]
        for found in entry.first {
            let again = found.firstRow.map {
                said(" Ya estaba en la fila \($0).", " It stood in row \($0) already.")
            }
            lines.append(
                said("  Fila \(found.row). ", "  Row \(found.row). ")
                    + found.finding.message[language] + (again ?? ""))
        }
        let rest = entry.failed - entry.first.count
        if rest > 0 {
            lines.append(said("  Y \(number(rest)) más.", "  And \(number(rest)) more."))
        }
        if let fix = entry.first.first?.finding.fix[language], !fix.isEmpty {
            lines.append("  " + fix)
        }
        return lines.joined(separator: "\n")
    }

    private var unknown: String? {
        let untold = tally.rules.filter { $0.unknown > 0 }.map {
            said("\($0.rule.id) en \(rows($0.unknown))", "\($0.rule.id) in \(rows($0.unknown))")
        }
        guard !untold.isEmpty else { return nil }
        let listed = Figure(language).list(untold)
        return said(
            "No se pudo revisar, por falta de un valor: \(listed).",
            "Could not be reviewed, for want of a value: \(listed).")
    }

    private var broken: [String] {
        tally.rules.filter { $0.broken > 0 }.map { entry in
            said(
                "\(entry.rule.id) no se pudo evaluar en \(rows(entry.broken)). ",
                "\(entry.rule.id) could not be evaluated in \(rows(entry.broken)). ")
                + entry.whyBroken[language]
        }
    }

    private var unasked: String? {
        guard !tally.unasked.isEmpty else { return nil }
        let listed = tally.unasked.map { "\($0.rule.id) (\($0.why[language]))" }
            .joined(separator: ", ")
        return said("No se preguntaron: \(listed).", "Not asked: \(listed).")
    }

    private func rows(_ count: Int) -> String {
        number(count) + (count == 1 ? said(" fila", " row") : said(" filas", " rows"))
    }

    private func number(_ count: Int) -> String { Figure(language).number(Double(count)) }

    private func said(_ spanish: String, _ english: String) -> String {
        LocalizedText(spanish, english: english)[language]
    }
}
