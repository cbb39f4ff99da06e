import SSMEModel

/// Answers as they are typed into a cell, and the words that a cell takes.
enum AnswerText {
    static let yes = "Sí"
    static let no = "No"
    static let confirms = "confirmo"
    static let corrected = "ya lo corregí"
    static let disagrees = "no estoy de acuerdo con esta regla"

    /// What an answer puts into its cell; `nil` where it puts nothing. A share below one has its sign: without it, it
    /// would be asked whether it is a fraction.
    static func content(of answer: Answer, in field: Field) -> SheetCell.Content? {
        switch answer.value {
        case .blank: nil
        case .choice(let code):
            field.options.first { $0.code == code }
                .map { .text($0.label.spanish) } ?? typed(answer, or: code)
        case .flag(let isMarked): .text(isMarked ? yes : no)
        case .number(let number):
            if field.kind == .percent, abs(number) > 0, abs(number) < 1 {
                .text(String(plain(number).map { $0 == "." ? "," : $0 }) + " %")
            } else {
                number.isFinite ? .number(number) : typed(answer, or: "")
            }
        case .month(let month): .text(month.description)
        case .text(let text): .text(text)
        case .nonResponse(let reason): .text(reason.words)
        case .ambiguous, .unreadable: typed(answer, or: "")
        }
    }

    /// The same as plain text, with a decimal comma, for a CSV cell.
    static func text(of answer: Answer, in field: Field) -> String {
        switch content(of: answer, in: field) {
        case .text(let text): text
        case .number(let number):
            String(plain(number).map { $0 == "." ? "," : $0 })
        default: ""
        }
    }

    /// A number without a needless fraction or exponent: `120000000`, `37.5`.
    static func plain(_ number: Double) -> String {
        guard number.rounded() == number, abs(number) < 1e15 else { return number.description }
        return String(Int(number))
    }

    private static func typed(_ answer: Answer, or fallback: String) -> SheetCell.Content? {
        let text = answer.typed.isEmpty ? fallback : answer.typed
        return text.isEmpty ? nil : .text(text)
    }
}
