public import SSMEModel

/// Understands what a person typed in an answer cell, cell by cell: what could mean two things is asked, never guessed.
///
///     AnswerReader.answer(to: field, in: cell, at: location)
///
/// What the rest of the form tells of a doubt is for `HabitReader`.
///
/// **Missing**: no cell, or one of nothing but spaces, is blank; so is a dash where the cell may stay blank.
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
        let understood = understanding(of: cell, typed, as: field)
        return Answer(
            field: field.code, value: understood.value, typed: typed.text,
            decimals: understood.decimals, location: location, sureness: understood.sureness)
    }

    private static func understanding(
        of cell: Cell, _ typed: TypedCell, as field: Field
    ) -> Understanding {
        switch cell.value {
        case .empty, .error: return .unreadable
        default: break
        }
        let options = OptionFinder(field.options)
        // Before the reasons: «No se midió» may be an option of its own.
        if field.kind == .choice, let code = options.exact(typed) { return .certain(.choice(code)) }
        if let reason = reason(typed.folded) { return .certain(.nonResponse(reason)) }
        if case .text = cell.value, let said = WordAnswers.understanding(typed.folded, in: field) {
            return said
        }
        switch field.kind {
        case .choice: return options.nearest(typed)
        case .flag: return FlagText.understanding(typed.folded)
        case .percent, .amount, .integer:
            return NumberReader(kind: field.kind).understanding(of: cell, typed)
        case .month: return month(cell.value, typed.folded)
        case .text: return .certain(.text(typed.text))
        case .nit: return nit(typed)
        // Counted by the binder, whatever the cell shows.
        case .entries: return .certain(.blank)
        }
    }

    /// The reason for no value that a text can only mean: «no aplica», «no se midió», «prefiere no responder».
    static func reason(_ folded: FoldedText) -> NonResponse? { WordAnswers.reason(folded) }

    private static func month(_ value: CellValue, _ folded: FoldedText) -> Understanding {
        switch value {
        case .date(let day), .datetime(let day, _): .certain(.month(day.yearMonth))
        case .text, .number:
            MonthText(folded, isNumber: value.isNumber)?.understanding ?? .unreadable
        default: .unreadable
        }
    }

    /// A number in scientific notation is a NIT only where none of its digits is lost.
    private static func nit(_ typed: TypedCell) -> Understanding {
        if let whole = ScientificNumber(typed.folded)?.wholeDigits {
            guard let nit = NIT(whole) else { return .unreadable }
            return .assumed(.text(nit.description), by: .exponent)
        }
        return NIT(typed.text).map { .certain(.text($0.description)) } ?? .unreadable
    }
}
