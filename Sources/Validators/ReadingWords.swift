import SSMEModel

/// A value as it is said back to whoever typed it, and as it should be typed to leave no doubt.
struct ReadingWords {
    let field: Field
    let language: Language

    /// `$ 120.000.000`, `37 %`, `septiembre de 2024`, «No tiene». Numbers below ten thousand have no group mark: that
    /// is what the doubt is about.
    func said(_ value: AnswerValue) -> String {
        let figure = Figure(language)
        switch value {
        case .number(let number):
            switch field.kind {
            case .percent: return plain(number) + "\u{A0}%"
            case .amount where number >= 10_000: return figure.money(number)
            default: return plain(number)
            }
        case .month(let month): return figure.month(month)
        case .choice(let code):
            let option = field.options.first { $0.code == code }
            return figure.quoted(option?.label[language] ?? code)
        case .flag(let isMarked):
            let yes = language == .spanish ? "Sí" : "Yes"
            return figure.quoted(isMarked ? yes : "No")
        case .text(let text): return figure.quoted(text)
        case .nonResponse(let reason): return figure.quoted(reason.words)
        case .blank, .ambiguous, .unreadable: return ""
        }
    }

    /// «1234 o 1,234».
    func alternatives(_ readings: [Reading]) -> String {
        Figure(language).alternatives(readings.map { said($0.value) })
    }

    /// «120 M» como $ 120.000.000 («M» son millones): an answer that a habit was needed to read.
    func assumption(_ answer: Answer, by habit: Habit) -> String {
        Figure(language).quoted(answer.typed) + (language == .spanish ? " como " : " as ")
            + said(answer.value) + " (" + habit.words[language] + ")"
    }

    /// `120000000`, `37 %`, `2024-09`, «No tiene»: in Spanish, as the form is.
    func typed(_ value: AnswerValue) -> String {
        switch value {
        case .number(let number):
            let digits = Self(field: field, language: .spanish).ungrouped(number)
            return field.kind == .percent ? digits + "\u{A0}%" : digits
        case .month(let month): return month.description
        default: return Self(field: field, language: .spanish).said(value)
        }
    }

    private func plain(_ number: Double) -> String {
        abs(number) < 10_000 ? ungrouped(number) : Figure(language).number(number, decimals: 4)
    }

    private func ungrouped(_ number: Double) -> String {
        guard abs(number) < 9e15 else { return number.description }
        if number == number.rounded() { return String(Int(number)) }
        let figure = Figure(language)
        let whole = number.rounded(.towardZero)
        let fraction = figure.number(abs(number - whole), decimals: 4).dropFirst()
        let sign = number < 0 && whole == 0 ? "-" : ""
        return sign + String(Int(whole)) + fraction
    }
}
