import SSMEModel

/// The sheet «Soportes»: which file backs which answer.
struct EvidenceSheet {
    private static let widths = [12.0, 62, 44, 34]

    let content: FormContent
    /// The files of each row, as typed.
    private let files: [String: [String]]
    /// The question codes that stand in the gestor's own rows.
    private let spareQuestions: [String: QuestionCode]

    init(content: FormContent) {
        self.content = content
        (files, spareQuestions) = Self.placed(content.claims, in: content.layout)
    }

    private var layout: WorkbookLayout { content.layout }

    /// How many required documents have a file, and how many are asked for.
    var progress: (named: Int, asked: Int) {
        let rows = layout.evidenceRows.filter { isAskedFor($0) }
        return (rows.count { files[$0.name] != nil }, rows.count)
    }

    var sheet: Sheet {
        var sheet = Sheet(
            name: WorkbookLayout.evidence, columns: Self.widths.map { .init(width: $0) })
        sheet.columns += [.init(width: 4, isHidden: true), .init(width: 4, isHidden: true)]
        sheet.tabColor = .muted
        sheet.isLandscape = true
        sheet.frozenRows = WorkbookLayout.headerRow
        sheet.putBand(
            content.say("Soportes", "Supporting documents"), lastColumn: 3,
            back: content.say("‹ Portada", "‹ Cover"))
        sheet.put(
            .text(
                content.say(
                    "El nombre del archivo, tal como lo envía; varios se separan con «;».",
                    "The file's name, exactly as you send it; separate several with “;”.")),
            row: 1, column: 2, .bandNote)
        sheet.putHeader(["Pregunta", "Documento", "Archivo", "Observación"])
        for row in layout.evidenceRows { add(row, to: &sheet) }
        return sheet
    }

    /// The row that a finding about a question's documents points at: the one that names a file
    /// concerned, else the one where it was found, else the one of its subject, else the first
    /// without a file.
    ///
    /// **Missing**: a file of no question has a free row of the gestor's own, where there is one left.
    func row(of finding: Finding) -> WorkbookLayout.EvidenceRow? {
        if let row = row(naming: finding) { return row }
        guard !finding.question.isEmpty else {
            return finding.evidence.isEmpty
                ? nil : layout.evidenceRows.first { $0.requirement == nil && isFree($0) }
        }
        let rows = rows(of: finding.question)
        let isNumbered = finding.subject != finding.question
        return rows.first { finding.locations.contains(layout.cell(of: $0)) }
            ?? rows.first { isNumbered && $0.name == "soporte." + finding.subject }
            ?? rows.first { isAskedFor($0) && isFree($0) } ?? rows.first
    }

    /// The row that names a file concerned; `nil` where none does.
    func row(naming finding: Finding) -> WorkbookLayout.EvidenceRow? {
        rows(of: finding.question).first {
            (files[$0.name] ?? []).contains(where: finding.evidence.contains)
        }
    }

    /// The rows of a question; of no question, those that the gestor fills.
    private func rows(of question: QuestionCode) -> [WorkbookLayout.EvidenceRow] {
        layout.evidenceRows.filter {
            $0.question == question || spareQuestions[$0.name] == question
        }
    }

    private func isFree(_ row: WorkbookLayout.EvidenceRow) -> Bool { files[row.name] == nil }

    private func add(_ evidence: WorkbookLayout.EvidenceRow, to sheet: inout Sheet) {
        let row = evidence.row
        let isSpare = evidence.requirement == nil
        let code = isSpare ? spareQuestions[evidence.name] ?? "" : evidence.question
        let document = document(of: evidence)
        let text = CellStyle.answer.with {
            $0.format = "@"
            $0.horizontal = .left
            $0.indent = 1
        }
        let file = (files[evidence.name] ?? []).joined(separator: "; ")
        sheet.put(
            code.isEmpty ? .blank : .text(code), row: row, column: 0, isSpare ? text : .questionCode
        )
        sheet.put(
            document.isEmpty ? .blank : .text(document), row: row, column: 1,
            isSpare ? text : .question.with { $0.isBold = false })
        sheet.put(file.isEmpty ? .blank : .text(file), row: row, column: 2, text)
        sheet.put(.blank, row: row, column: 3, text)
        let height = TextMeasure.height([
            (document, Self.widths[1], .question), (file, Self.widths[2], text),
        ])
        sheet.rowHeights[row] = max(height, 20)
        sheet.validations.append(prompt(for: evidence, isSpare: isSpare))
        addState(of: evidence, to: &sheet)
    }

    private func document(of evidence: WorkbookLayout.EvidenceRow) -> String {
        guard let requirement = evidence.requirement else { return "" }
        let name = requirement.document[content.language]
        var lines = [name.prefix(1).uppercased() + name.dropFirst()]
        let accepted = EvidenceWords(
            questionnaire: content.questionnaire, language: content.language
        ).accepted(requirement)
        if !accepted.isEmpty { lines.append(accepted + ".") }
        if let condition = condition(of: evidence) {
            lines.append(
                content.say("Solo si ", "Only if ") + layout.words(condition, content.language)
                    + ".")
        }
        return lines.joined(separator: "\n")
    }

    private func prompt(
        for evidence: WorkbookLayout.EvidenceRow, isSpare: Bool
    ) -> Sheet.Validation {
        let column = isSpare ? 0 : WorkbookLayout.answerColumn
        let text =
            isSpare
            ? content.say(
                "Otro soporte: escriba aquí el código de la pregunta, por ejemplo D3.5.",
                "Another document: write the question's code here, for example D3.5.")
            : content.say(
                "Nombre del archivo con su extensión, por ejemplo plan-2026.pdf.",
                "The file's name with its extension, for example plan-2026.pdf.")
        return Sheet.Validation(
            cell: CellAddress(row: evidence.row, columnIndex: column), rule: .anything,
            prompt: Sheet.Message(title: content.say("Soporte", "Document"), text: text))
    }

    /// The hidden cells: whether the document is asked for, and whether a file is named.
    private func addState(of evidence: WorkbookLayout.EvidenceRow, to sheet: inout Sheet) {
        guard evidence.requirement != nil else { return }
        let row = String(evidence.row)
        var tests: [String] = []
        if let block = layout.block(evidence.question) {
            let asked = CellAddress(row: block.row, columnIndex: WorkbookLayout.askedColumn)
            tests.append(CellLocation(sheet: block.sheet, address: asked).absolute + "=0")
        }
        if let refusal = condition(of: evidence).flatMap(layout.refusal) { tests.append(refusal) }
        let formula = "IF(OR(" + (["FALSE"] + tests).joined(separator: ",") + "),0,1)"
        let isAsked = isAskedFor(evidence)
        sheet.put(
            .formula(formula, number: isAsked ? 1 : 0), row: evidence.row,
            column: WorkbookLayout.askedColumn)
        let isNamed = isAsked && files[evidence.name] != nil
        sheet.put(
            .formula(
                "IF(AND($E$" + row + "=1,$C$" + row + "<>\"\"),1,0)", number: isNamed ? 1 : 0),
            row: evidence.row, column: WorkbookLayout.answeredColumn)
        let range = Sheet.range(row: evidence.row, columns: 0...3)
        sheet.highlights.append(
            .init(
                range: range,
                kind: .when(
                    formula: "$E$" + row + "=0", font: .notAskedInk, fill: .notAsked)))
    }

    private func condition(of evidence: WorkbookLayout.EvidenceRow) -> SimpleCondition? {
        (evidence.requirement?.when?.text).flatMap {
            SimpleCondition($0, in: content.questionnaire)
        }
    }

    private func isAskedFor(_ evidence: WorkbookLayout.EvidenceRow) -> Bool {
        guard evidence.requirement != nil,
            layout.isAsked(evidence.question, given: content.answers)
        else { return false }
        guard let condition = condition(of: evidence) else { return true }
        return !layout.isRefused(condition, by: content.answers)
    }

    /// Puts each claim into the row of its requirement, and the rest into the gestor's own rows.
    private static func placed(
        _ claims: [EvidenceClaim], in layout: WorkbookLayout
    ) -> (files: [String: [String]], spareQuestions: [String: QuestionCode]) {
        var files: [String: [String]] = [:]
        var spareQuestions: [String: QuestionCode] = [:]
        var spare = layout.evidenceRows.filter { $0.requirement == nil }.makeIterator()
        for claim in claims {
            let rows = layout.evidenceRows.filter {
                $0.requirement != nil && $0.question == claim.question
            }
            let wanted = claim.requirement ?? (rows.count == 1 ? 0 : nil)
            if let wanted, rows.indices.contains(wanted) {
                files[rows[wanted].name, default: []].append(claim.file)
            } else if let known = spareQuestions.filter({ $0.value == claim.question })
                .keys.sorted().first
            {
                files[known, default: []].append(claim.file)
            } else if let next = spare.next() {
                files[next.name] = [claim.file]
                spareQuestions[next.name] = claim.question
            }
        }
        return (files, spareQuestions)
    }
}
