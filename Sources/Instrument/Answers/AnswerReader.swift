public import SSMEModel

/// Understands what a person typed in an answer cell. What could mean two things is unreadable, never guessed.
///
///     AnswerReader.answer(to: field, in: cell, at: location)
///
/// **Missing**: no cell, or one of nothing but spaces, is blank.
public enum AnswerReader {
    /// The answer of a field's cell.
    public static func answer(
        to field: Field, in cell: Cell?, at location: CellLocation?
    ) -> Answer {
        guard let cell, !cell.value.isBlank || cell.isUncalculated else {
            return Answer(field: field.code, value: .blank, location: location)
        }
        let typed = TypedCell(cell)
        guard !typed.text.isEmpty else {
            return Answer(field: field.code, value: .blank, location: location)
        }
        let (value, decimals) = reading(of: cell, typed, as: field)
        return Answer(
            field: field.code, value: value, typed: typed.text, decimals: decimals,
            location: location)
    }

    private static func reading(
        of cell: Cell, _ typed: TypedCell, as field: Field
    ) -> (value: AnswerValue, decimals: Int) {
        switch cell.value {
        case .empty, .error: return (.unreadable, 0)
        default: break
        }
        if let reason = reason(typed.folded) { return (.nonResponse(reason), 0) }
        switch field.kind {
        case .choice: return (choice(typed, of: field.options), 0)
        case .flag: return (flag(typed.folded), 0)
        case .percent, .amount, .integer: return number(cell.value, typed, as: field.kind)
        case .month: return (month(cell.value, typed.folded), 0)
        case .text: return (.text(typed.text), 0)
        case .nit: return (NIT(typed.text).map { .text($0.description) } ?? .unreadable, 0)
        // Counted by the binder, whatever the cell shows.
        case .entries: return (.blank, 0)
        }
    }

    /// «no aplica», «no se midió», «prefiere no responder», and the forms that can mean nothing else.
    static func reason(_ folded: FoldedText) -> NonResponse? {
        switch folded.text {
        case "no aplica", "no_aplica", "n/a", "n.a.", "n.a": .notApplicable
        case "no se midio", "no_se_midio", "no medido", "sin medir": .notMeasured
        case "prefiere no responder", "prefiero no responder", "prefiere_no_responder": .declined
        default: nil
        }
    }

    /// By label in either language, by code, or by the code that a label of a reference table begins with.
    private static func choice(_ typed: TypedCell, of options: [Option]) -> AnswerValue {
        if let exact = options.first(where: { $0.label.spanish == typed.text }) {
            return .choice(exact.code)
        }
        let folded = typed.folded
        let option = options.first { option in
            FoldedText(option.label.spanish) == folded
                || FoldedText(option.label[.english]) == folded
                || FoldedText(option.code) == folded
                || option.label.spanish.hasPrefix(typed.text + ReferenceList.separator)
        }
        return option.map { .choice($0.code) } ?? .unreadable
    }

    private static func flag(_ folded: FoldedText) -> AnswerValue {
        switch folded.text {
        case "si", "s", "x", "✓", "✔", "1", "true", "verdadero", "yes": .flag(true)
        case "no", "n", "0", "false", "falso": .flag(false)
        default: .unreadable
        }
    }

    private static func number(
        _ value: CellValue, _ typed: TypedCell, as kind: Field.Kind
    ) -> (value: AnswerValue, decimals: Int) {
        switch value {
        case .number(let number): return (.number(number), typed.decimals)
        case .text:
            guard let number = NumberText(typed.folded), !(number.isPercent && kind != .percent),
                !(number.isMoney && kind != .amount)
            else { return (.unreadable, 0) }
            return (.number(number.value), number.decimals)
        default: return (.unreadable, 0)
        }
    }

    private static func month(_ value: CellValue, _ folded: FoldedText) -> AnswerValue {
        switch value {
        case .date(let day), .datetime(let day, _): .month(day.yearMonth)
        case .text: MonthText(folded).map { .month($0.month) } ?? .unreadable
        default: .unreadable
        }
    }
}
