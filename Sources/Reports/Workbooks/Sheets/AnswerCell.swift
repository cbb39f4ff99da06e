import SSMEModel

/// How an answer cell looks and what it accepts, on a sheet of questions or of a list.
struct AnswerCell {
    let field: Field
    let words: FieldWords

    /// The drop-down or the check of a cell, or of every cell down to `last`; drop-downs go to `lists`.
    func validation(
        at cell: CellAddress, downTo last: CellAddress? = nil, lists: inout ListsSheet
    ) -> Sheet.Validation {
        let rule: Sheet.Validation.Rule
        switch field.kind {
        case .choice: rule = .list(lists.range(of: field.options.map(\.label.spanish)))
        case .flag: rule = .list(lists.range(of: [AnswerText.yes, AnswerText.no]))
        default:
            let reasons = lists.range(of: NonResponse.allCases.map(\.words))
            rule =
                words.acceptance(field.kind, cell: cell.description, reasons: reasons)
                .map { .formula($0) } ?? .anything
        }
        return Sheet.Validation(
            cell: cell, last: last, rule: rule, prompt: words.prompt(field),
            complaint: words.complaint(field),
            isStrict: [.percent, .amount, .integer].contains(field.kind))
    }

    static let percentFormat = "General\" %\""

    /// An amount with cents shows them.
    static func style(
        of kind: Field.Kind, holding typed: SheetCell.Content = .blank
    ) -> CellStyle {
        var hasCents = false
        if case .number(let number) = typed { hasCents = number.rounded() != number }
        return CellStyle.answer.with { style in
            switch kind {
            case .percent: style.format = percentFormat
            case .amount: style.format = hasCents ? "\"$ \"#,##0.00" : "\"$ \"#,##0"
            case .month, .text, .nit: style.format = "@"
            case .choice, .flag, .integer, .entries: break
            }
            switch kind {
            case .flag, .month: style.horizontal = .center
            case .choice, .text, .nit:
                style.horizontal = .left
                style.indent = 1
            case .percent, .amount, .integer, .entries:
                style.horizontal = .right
                style.indent = 1
            }
        }
    }
}
