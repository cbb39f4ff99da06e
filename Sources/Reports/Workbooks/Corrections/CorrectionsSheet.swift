import SSMEModel

/// The first sheet of a correction workbook: what to correct, where, how, and room to answer.
struct CorrectionsSheet {
    private static let widths = [6.0, 46, 35, 43, 22, 31, 14]
    private static let replyColumn = 4
    private static let explanationColumn = 5
    private static let identityColumn = 7
    private static let headers = [
        "N.º", "Qué encontramos", "Dónde", "Cómo corregirlo", "Su respuesta", "Explicación",
        "Regla",
    ]

    /// How the rows of one section look and what may be answered.
    private struct Section {
        let title: String
        let findings: [Finding]
        var color: Color?
        var ink = Color.ink
        var replies: [String] = []
    }

    let list: CorrectionList
    let places: FindingPlaces
    let submission: Submission
    let deadline: Deadline?
    let language: Language

    /// The sheet; its drop-downs go to `lists`.
    func sheet(lists: inout ListsSheet) -> Sheet {
        var sheet = Sheet(
            name: WorkbookLayout.corrections, columns: Self.widths.map { .init(width: $0) })
        sheet.columns.append(.init(width: 4, isHidden: true))
        sheet.tabColor = .redInk
        sheet.isLandscape = true
        var row = addGreeting(to: &sheet)
        for (column, title) in Self.headers.enumerated() {
            sheet.put(.text(title), row: row, column: column, .header.with { $0.indent = 1 })
        }
        sheet.rowHeights[row] = 22
        sheet.frozenRows = row
        row += 1
        var numbers: [String: Int] = [:]
        for section in sections where !section.findings.isEmpty {
            let title = section.title + " (" + String(section.findings.count) + ")"
            sheet.put(.text(title), row: row, column: 0, .section)
            sheet.rowHeights[row] = 26
            row += 1
            for finding in section.findings {
                numbers[finding.id] = numbers.count + 1
                add(finding, numbers, of: section, at: row, to: &sheet, lists: &lists)
                row += 1
            }
        }
        return sheet
    }

    private var sections: [Section] {
        [
            Section(
                title: Severity.error.heading[language], findings: list.errors, color: .red,
                ink: .redInk, replies: [AnswerText.corrected, AnswerText.disagrees]),
            Section(
                title: Severity.warning.heading[language], findings: list.warnings, color: .amber,
                ink: .amberInk,
                replies: [AnswerText.confirms, AnswerText.corrected, AnswerText.disagrees]),
            Section(
                title: Severity.info.heading[language], findings: list.notices),
            Section(
                title: say("En revisión", "Under review"), findings: list.contested,
                color: .notAsked, ink: .notAskedInk,
                replies: [AnswerText.corrected, AnswerText.disagrees]),
            Section(
                title: say("Ya confirmados", "Confirmed"), findings: list.confirmed,
                color: .notAsked, ink: .notAskedInk,
                replies: [AnswerText.confirms, AnswerText.corrected, AnswerText.disagrees]),
            Section(
                title: say("Con excepción autorizada", "Waived"), findings: list.waived,
                color: .notAsked, ink: .notAskedInk),
        ]
    }

    private func addGreeting(to sheet: inout Sheet) -> Int {
        sheet.fill(row: 1, columns: 0...6, .band)
        let name = submission.initiative.name
        sheet.put(
            .text(say("Buen día, equipo de ", "Good day, team of ") + name), row: 1, column: 0,
            .band)
        sheet.rowHeights[1] = 36
        let lines = [
            (list.state(of: submission, language), CellStyle.prose.with { $0.isBold = true }),
            (list.nextStep(before: deadline, language), CellStyle.prose),
        ]
        for (index, line) in lines.enumerated() {
            let style = line.1.with { $0.indent = 1 }
            sheet.put(.text(line.0), row: index + 2, columns: 0...6, style)
            let width = Self.widths.reduce(0, +)
            sheet.rowHeights[index + 2] = max(24, TextMeasure.height([(line.0, width, style)]))
        }
        return 4
    }

    private func add(
        _ finding: Finding, _ numbers: [String: Int], of section: Section, at row: Int,
        to sheet: inout Sheet, lists: inout ListsSheet
    ) {
        let isQuiet = finding.state.isSettled
        let style = Self.cell.with { $0.color = isQuiet ? .muted : .ink }
        let reply = submission.replies.last { $0.finding == finding.id }
        let cells = places.cells(of: finding)
        let words = Explanation(
            finding, language: language,
            head: numbers[finding.cause])
        let place = places.words(of: finding, language)
        let fix =
            words.objection
            ?? [words.fix, words.minimalFix ?? ""].filter { !$0.isEmpty }.joined(separator: "\n")
        let rule = [finding.rule, words.change].compactMap(\.self).joined(separator: "\n")
        let explanation = explanation(of: finding, reply)
        sheet.put(
            .number(Double(numbers[finding.id] ?? 0)), row: row, column: 0,
            style.with {
                $0.fill = section.color
                $0.color = section.ink
                $0.isBold = true
                $0.horizontal = .center
                $0.indent = 0
            })
        let message = words.what
        sheet.put(.text(message), row: row, column: 1, style)
        let linked = style.with {
            $0.color = isQuiet ? .muted : .accent
            $0.isUnderlined = true
        }
        sheet.put(
            cells.first.map { .link(to: $0, text: place) } ?? .text(place), row: row, column: 2,
            cells.isEmpty ? style : linked)
        sheet.put(.text(fix), row: row, column: 3, style)
        addReply(reply, to: finding, of: section, at: row, in: &sheet, lists: &lists)
        sheet.put(
            .text(rule), row: row, column: 6,
            style.with {
                $0.size = 9
                $0.color = .muted
                $0.horizontal = .center
                $0.indent = 0
            })
        sheet.put(.text(finding.id), row: row, column: Self.identityColumn, .quiet)
        let height = TextMeasure.height([
            (message, Self.widths[1], style), (place, Self.widths[2], style),
            (fix, Self.widths[3], style), (explanation, Self.widths[5], style),
        ])
        sheet.rowHeights[row] = max(height + 6, 36)
    }

    private func addReply(
        _ reply: Reply?, to finding: Finding, of section: Section, at row: Int,
        in sheet: inout Sheet, lists: inout ListsSheet
    ) {
        let isConfirmed = finding.state == .confirmed || reply?.isConfirmed == true
        let word =
            finding.state == .contested || reply?.isContested == true
            ? AnswerText.disagrees : isConfirmed ? AnswerText.confirms : ""
        let explanation = explanation(of: finding, reply)
        let style = section.replies.isEmpty ? Self.cell : Self.reply
        sheet.put(
            section.replies.contains(word) ? .text(word) : .blank, row: row,
            column: Self.replyColumn, style)
        sheet.put(
            explanation.isEmpty ? .blank : .text(explanation), row: row,
            column: Self.explanationColumn, style)
        guard !section.replies.isEmpty else { return }
        sheet.validations.append(
            Sheet.Validation(
                cell: CellAddress(row: row, columnIndex: Self.replyColumn),
                rule: .list(lists.range(of: section.replies)),
                prompt: Sheet.Message(
                    title: say("Su respuesta", "Your reply"),
                    text: say(
                        "Elija una; cuéntenos el porqué en «Explicación».",
                        "Choose one; tell us why in «Explicación».")),
                complaint: Sheet.Message(
                    title: say("Su respuesta", "Your reply"),
                    text: say("Elija una respuesta de la lista.", "Choose a reply of the list.")),
                isStrict: true))
    }

    private func explanation(of finding: Finding, _ reply: Reply?) -> String {
        reply?.explanation ?? finding.explanation
    }

    private static let cell = CellStyle(
        size: 10, edges: .all, horizontal: .left, vertical: .center, indent: 1, wraps: true)
    private static let reply = CellStyle.answer.with {
        $0.size = 10
        $0.format = "@"
        $0.horizontal = .left
        $0.indent = 1
    }

    private func say(_ spanish: String, _ english: String) -> String {
        language == .spanish ? spanish : english
    }
}
