import SSMEModel

/// The sheet of one dimension: a block of rows a question, an answer cell a field.
struct QuestionSheet {
    private static let widths = [17.0, 56, 27, 50]

    let content: FormContent
    private let words: FieldWords

    init(content: FormContent) {
        self.content = content
        words = FieldWords(language: content.language)
    }

    private var layout: WorkbookLayout { content.layout }

    /// The sheet; drop-downs go to `lists`.
    func sheet(of dimension: Dimension, lists: inout ListsSheet) -> Sheet {
        var sheet = Sheet(name: dimension.sheet, columns: Self.widths.map { .init(width: $0) })
        sheet.columns += [.init(width: 4, isHidden: true), .init(width: 4, isHidden: true)]
        sheet.tabColor = .accent
        sheet.isLandscape = true
        sheet.frozenRows = WorkbookLayout.headerRow
        sheet.putBand(
            dimension.code + " · " + dimension.title[content.language], lastColumn: 3,
            back: content.say("‹ Portada", "‹ Cover"))
        sheet.putHeader(["Código", "Pregunta", "Respuesta", "Cómo responder"])
        for question in dimension.questions {
            guard let block = layout.block(question.code), block.sheet == dimension.sheet
            else { continue }
            add(block, to: &sheet, lists: &lists)
        }
        EarlierColumn(content: content).add(to: &sheet, of: dimension)
        return sheet
    }

    private func add(
        _ block: WorkbookLayout.Block, to sheet: inout Sheet, lists: inout ListsSheet
    ) {
        let question = block.question
        let text = question.text[content.language]
        let help = help(for: question)
        let code = question.fields.count == 1 ? question.fields[0].code : question.code
        sheet.put(.text(code), row: block.row, column: WorkbookLayout.codeColumn, .questionCode)
        sheet.put(.text(text), row: block.row, column: 1, .question)
        sheet.put(.blank, row: block.row, column: 2, .question)
        sheet.put(.text(help), row: block.row, column: 3, .questionHelp)
        let height = TextMeasure.height([
            (text, Self.widths[1], .question), (help, Self.widths[3], .questionHelp),
        ])
        sheet.rowHeights[block.row] = max(height, 21)
        for (field, row) in zip(question.fields, block.fieldRows) {
            if row != block.row { addLabel(of: field, row: row, to: &sheet) }
            if let list = question.list {
                addCount(of: list, at: row, to: &sheet)
                continue
            }
            addAnswer(of: field, row: row, to: &sheet, lists: &lists)
        }
        addTotal(of: block, to: &sheet)
        addState(of: block, to: &sheet)
    }

    // MARK: Cells

    private func addLabel(of field: Field, row: Int, to sheet: inout Sheet) {
        let label = field.label[content.language]
        sheet.put(.text(field.code), row: row, column: WorkbookLayout.codeColumn, .fieldCode)
        sheet.put(.text(label), row: row, column: 1, .fieldLabel)
        sheet.put(.text(words.unit(field.kind)), row: row, column: 3, .fieldHelp)
        let height = TextMeasure.height([(label, Self.widths[1], .fieldLabel)])
        sheet.rowHeights[row] = max(height, 19)
    }

    private func addAnswer(
        of field: Field, row: Int, to sheet: inout Sheet, lists: inout ListsSheet
    ) {
        let location = sheet.location(row: row, column: WorkbookLayout.answerColumn)
        let answer = content.answers[field.code]
        let typed = answer.flatMap { AnswerText.content(of: $0, in: field) } ?? .blank
        let style = AnswerCell.style(of: field.kind, holding: typed)
        sheet.put(typed, row: row, column: WorkbookLayout.answerColumn, style)
        if case .text(let text) = typed {
            let height = TextMeasure.height([(text, Self.widths[2], style)])
            sheet.rowHeights[row] = max(sheet.rowHeights[row] ?? 0, height)
        }
        sheet.validations.append(
            AnswerCell(field: field, words: words).validation(at: location.address, lists: &lists))
    }

    /// The count of a list's entries, which its own sheet gives.
    private func addCount(of list: ListForm, at row: Int, to sheet: inout Sheet) {
        guard let last = layout.lastEntry(of: list), let first = list.columns.first,
            let top = layout.cell(of: ListForm.field(first, entry: 1).code),
            let bottom = layout.cell(of: ListForm.field(first, entry: last).code)
        else { return }
        let entries = list.entries(in: content.answers).count
        let range =
            CellLocation.sheetPrefix(list.sheet)
            + MergedRange(first: top.address, last: bottom.address).absolute
        sheet.put(
            .formula("COUNTA(" + range + ")", number: Double(entries)), row: row,
            column: WorkbookLayout.answerColumn,
            AnswerCell.style(of: .entries).with { $0.isUnlocked = false })
    }

    /// The running total of a distribution, green at 100.
    private func addTotal(of block: WorkbookLayout.Block, to sheet: inout Sheet) {
        guard let row = block.totalRow, let first = block.fieldRows.first,
            let last = block.fieldRows.last
        else { return }
        let parts = "$C$" + String(first) + ":$C$" + String(last)
        let total = "$C$" + String(row)
        let numbers = block.question.fields.compactMap { field -> Double? in
            if case .number(let number)? = content.answers[field.code]?.value { return number }
            return nil
        }
        let sum = numbers.reduce(0, +)
        let (good, missing, over) = (
            content.say("Suma 100", "Adds up to 100"), content.say("Faltan ", "Missing "),
            content.say("Sobran ", "Too much by ")
        )
        let near = "ABS(" + total + "-100)<=0.5"
        let gap =
            "IF(" + total + "<100,\"" + missing + "\"&ROUND(100-" + total + ",2),\""
            + over + "\"&ROUND(" + total + "-100,2))"
        let note = "IF(COUNT(" + parts + ")=0,\"\",IF(" + near + ",\"" + good + "\"," + gap + "))"
        let shown =
            numbers.isEmpty
            ? ""
            : abs(sum - 100) <= 0.5
                ? good
                : (sum < 100 ? missing : over)
                    + Figure(content.language).number(abs(100 - sum))
        sheet.put(.blank, row: row, column: WorkbookLayout.codeColumn)
        sheet.put(.text("Total"), row: row, column: 1, .total)
        sheet.put(
            .formula("SUM(" + parts + ")", number: sum), row: row, column: 2,
            .total.with {
                $0.format = AnswerCell.percentFormat
                $0.edges = .all
            })
        sheet.put(.textFormula(note, text: shown), row: row, column: 3, .totalNote)
        sheet.rowHeights[row] = 19
        let range = Sheet.range(row: row, columns: 2...3)
        let some = "COUNT(" + parts + ")>0"
        sheet.highlights += [
            .init(
                range: range,
                kind: .when(
                    formula: "AND(" + some + "," + near + ")", font: .goodInk, fill: .good)),
            .init(
                range: range,
                kind: .when(
                    formula: "AND(" + some + ",NOT(" + near + "))", font: .amberInk, fill: .amber)),
        ]
    }

    /// The hidden cells that say whether the question stands and whether it is answered, and the
    /// grey of a question that does not stand.
    private func addState(of block: WorkbookLayout.Block, to sheet: inout Sheet) {
        guard let first = block.fieldRows.first, let last = block.fieldRows.last else { return }
        let code = block.question.code
        let isAsked = layout.isAsked(code, given: content.answers)
        let askedCell = "$E$" + String(block.row)
        if let refusal = layout.condition(of: code).flatMap(layout.refusal) {
            sheet.put(
                .formula("IF(" + refusal + ",0,1)", number: isAsked ? 1 : 0), row: block.row,
                column: WorkbookLayout.askedColumn)
            let range = MergedRange(
                first: CellAddress(row: block.row, columnIndex: 0),
                last: CellAddress(row: block.lastRow, columnIndex: 3))
            sheet.highlights.insert(
                .init(
                    range: range,
                    kind: .when(
                        formula: askedCell + "=0", font: .notAskedInk, fill: .notAsked)),
                at: 0)
        } else {
            sheet.put(.number(1), row: block.row, column: WorkbookLayout.askedColumn)
        }
        let answers = "$C$" + String(first) + ":$C$" + String(last)
        let isAnswered = isAsked && content.isAnswered(block.question)
        let count = block.question.list == nil ? "COUNTA(" + answers + ")" : "$C$" + String(first)
        sheet.put(
            .formula(
                "IF(AND(" + askedCell + "=1," + count + ">0),1,0)",
                number: isAnswered ? 1 : 0),
            row: block.row, column: WorkbookLayout.answeredColumn)
    }

    // MARK: Words

    private func help(for question: Question) -> String {
        var parts: [String] = []
        if let condition = layout.condition(of: question.code) {
            let words = layout.words(condition, content.language)
            parts.append(content.say("Solo si ", "Only if ") + words + ".")
        }
        let help = question.help?[content.language] ?? ""
        let hint = help.isEmpty ? words.hint(question.kind) : help
        if !hint.isEmpty { parts.append(hint) }
        if !question.isRequired { parts.append(content.say("Opcional.", "Optional.")) }
        return parts.joined(separator: "\n")
    }
}
