import SSMEModel

/// One answer as the clean data hold it: a value, or the reason why there is none.
struct CleanAnswer {
    /// Whether there is a value; every answer has exactly one status.
    enum Status: String, CaseIterable {
        case answered
        case notAsked = "not_asked"
        case nonResponse = "non_response"
        case blank
        case unreadable
    }

    let status: Status
    /// A code, a number with a point, `true` or `false`, `2026-08`; empty without a value.
    let value: String
    /// The reason given for no value.
    let reason: NonResponse?
    /// What was typed, guarded against formulas.
    let typed: String

    /// Reads one field of a submission.
    ///
    /// **Missing**: an option left blank in an answered question is `false`, and a source left blank in
    /// an answered distribution is 0, as the form tells people; every other blank stays one.
    init(_ field: Field, of question: Question, in submission: Submission) {
        let answer = submission.answer(field.code)
        guard submission.asked(question.code) != .no else {
            self.init(.notAsked, typed: answer.typed)
            return
        }
        switch answer.value {
        case .blank:
            let isAnswered = question.fields.contains { submission.answer($0.code).hasValue }
            let implied = isAnswered ? Self.implied(field, question) : nil
            self.init(implied == nil ? .blank : .answered, implied ?? "")
        case .choice(let code): self.init(.answered, code, typed: answer.typed)
        case .flag(let isMarked): self.init(.answered, String(isMarked), typed: answer.typed)
        case .number(let number): self.init(.answered, Self.digits(number), typed: answer.typed)
        case .month(let month): self.init(.answered, month.description, typed: answer.typed)
        case .text(let text):
            self.init(.answered, CSVText.guarded(text), typed: answer.typed)
        case .nonResponse(let reason):
            self.init(.nonResponse, reason: reason, typed: answer.typed)
        case .ambiguous, .unreadable: self.init(.unreadable, typed: answer.typed)
        }
    }

    private init(
        _ status: Status, _ value: String = "", reason: NonResponse? = nil, typed: String = ""
    ) {
        self.status = status
        self.value = value
        self.reason = reason
        self.typed = CSVText.guarded(typed)
    }

    private static func implied(_ field: Field, _ question: Question) -> String? {
        if field.kind == .flag { return String(false) }
        return question.kind == .distribution && field.kind == .percent ? "0" : nil
    }

    /// Whole numbers without a point, the others in their shortest exact form.
    private static func digits(_ number: Double) -> String {
        number == number.rounded() && abs(number) < 9e15 ? String(Int(number)) : number.description
    }
}
