import SSMEModel

/// One amount above zero, as every detector reads it.
struct Amount {
    let submission: Submission
    let question: Question
    let field: Field
    /// **Units**: pesos.
    let pesos: Double
    /// Decimal.
    let logarithm: Double

    /// Reads a field; `nil` for a blank, a zero, a reason for no value, and a question not asked.
    init?(of field: Field, _ question: Question, in submission: Submission) {
        guard submission.asked(question.code) != .no,
            case .number(let pesos) = submission.answer(field.code).value, pesos > 0,
            pesos.isFinite
        else { return nil }
        self.submission = submission
        self.question = question
        self.field = field
        self.pesos = pesos
        logarithm = Decimal.logarithm(pesos)
    }
}
