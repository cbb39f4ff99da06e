import SSMEModel

/// The column «Respuesta de 2024» of a sheet of questions: what was answered before, to compare with.
struct EarlierColumn {
    static let width = 27.0

    let content: FormContent

    /// Adds the column to the right of the hidden ones; nothing where there is nothing to compare with.
    func add(to sheet: inout Sheet, of dimension: Dimension) {
        guard let earlier = content.earlier else { return }
        let column = WorkbookLayout.earlierColumn
        while sheet.columns.count < column { sheet.columns.append(.init(width: 4, isHidden: true)) }
        sheet.columns.append(.init(width: Self.width))
        sheet.put(.blank, row: 1, column: column, .band)
        sheet.put(.text(earlier.heading), row: WorkbookLayout.headerRow, column: column, .header)
        for question in dimension.questions {
            guard let block = content.layout.block(question.code), block.sheet == dimension.sheet
            else { continue }
            sheet.put(
                .blank, row: block.row, column: column, CellStyle.earlier.with { $0.edges = .top })
            for (field, row) in zip(question.fields, block.fieldRows) {
                let shown = earlier.answers[field.code].map {
                    Self.shown($0, field, content.language)
                }
                let style = CellStyle.earlier.with { $0.edges = row == block.row ? .top : .none }
                sheet.put(shown.map { .text($0) } ?? .blank, row: row, column: column, style)
                guard let shown else { continue }
                let height = TextMeasure.height([(shown, Self.width, style)])
                sheet.rowHeights[row] = max(sheet.rowHeights[row] ?? 0, height)
            }
        }
    }

    /// An answer as people read it: «37,5 %», «$ 120.000.000», a choice by its label.
    static func shown(_ answer: Answer, _ field: Field, _ language: Language) -> String {
        let figure = Figure(language)
        return switch (answer.value, field.kind) {
        case (.number(let number), .percent): figure.percent(number)
        case (.number(let number), .amount): figure.money(number)
        default: AnswerText.text(of: answer, in: field)
        }
    }
}
