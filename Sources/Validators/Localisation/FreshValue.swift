import SSMEModel

/// The value of a field that anybody may write, as an unknown: shares to the hundredth, everything else whole.
struct FreshValue {
    let field: Field
    let content: FieldState.Content
    /// What every value of the field's kind respects.
    let domain: Formula
    /// The unknown that the value is read off; `nil` for a text. **Units**: hundredths of a point, the place of an
    /// option, months since year zero, 1 for marked.
    let variable: Variable?

    init(_ field: Field, named name: String) {
        self.field = field
        let whole = Variable(name: name, kind: .whole)
        let number = Term.variable(whole)
        let isNatural = Formula.isAtMost(.constant(0), number)
        switch field.kind {
        case .percent:
            content = .number(.scale(0.01, number))
            domain = isNatural && .isAtMost(number, .constant(10_000))
            variable = whole
        case .amount, .integer, .entries:
            content = .number(number)
            domain = isNatural
            variable = whole
        case .choice:
            var codes: [String: Formula] = [:]
            for (index, option) in field.options.enumerated() {
                codes[option.code] = .isEqual(number, .constant(Double(index)))
            }
            content = .option(codes)
            domain = isNatural && .isLess(number, .constant(Double(field.options.count)))
            variable = whole
        case .flag:
            let mark = Variable(name: name, kind: .truth)
            content = .flag(.variable(mark))
            domain = .always
            variable = mark
        case .month:
            content = .month(number)
            domain =
                .isAtMost(.constant(Self.firstMonth), number)
                && .isAtMost(number, .constant(Self.lastMonth))
            variable = whole
        case .text, .nit:
            content = .text(nil)
            domain = .always
            variable = nil
        }
    }

    /// January 1900 and December 2199.
    private static let firstMonth = 1900.0 * 12
    private static let lastMonth = 2199.0 * 12 + 11

    /// The answer that a number for the unknown means.
    func value(_ number: Double) -> AnswerValue {
        switch field.kind {
        case .percent: .number(number / 100)
        case .amount, .integer, .entries: .number(number)
        case .choice:
            field.options.indices.contains(Int(number))
                ? .choice(field.options[Int(number)].code) : .blank
        case .flag: .flag(number != 0)
        case .month: .month(YearMonth(monthsSinceYearZero: Int(number)))
        case .text, .nit: .text("…")
        }
    }
}
