import SSMEModel

/// What an answer cell holds, where that depends on unknowns.
struct FieldState {
    enum Content {
        case number(Term)
        case option([String: Formula])
        case flag(Formula)
        case month(Term)
        /// `nil`: a text that nobody has written yet.
        case text(String?)
        case none
    }

    var isBlank: Formula
    var isUnreadable: Formula
    var isAnswered: Formula
    var hasValue: Formula
    /// Whether it stands as it was sent.
    var isUntouched: Formula
    var content: Content

    /// The state of an answer that stays as it is.
    init(_ value: AnswerValue) {
        isBlank = .truth(value == .blank)
        isUnreadable = .truth(value == .unreadable)
        isAnswered = .always
        isUntouched = .always
        hasValue = .always
        switch value {
        case .number(let number): content = .number(.constant(number))
        case .choice(let code): content = .option([code: .always])
        case .flag(let isMarked): content = .flag(.truth(isMarked))
        case .month(let month): content = .month(.constant(Double(month.monthsSinceYearZero)))
        case .text(let text): content = .text(text)
        case .nonResponse:
            hasValue = .never
            content = .none
        case .blank, .ambiguous, .unreadable:
            isAnswered = .never
            hasValue = .never
            content = .none
        }
    }

    /// The state of an answer that is a value, or blank.
    init(_ content: Content, isBlank: Formula) {
        self.isBlank = isBlank
        isUnreadable = .never
        isAnswered = !isBlank
        hasValue = !isBlank
        isUntouched = .never
        self.content = content
    }

    /// The state of an answer in whose place a known value is written.
    init(value: AnswerValue) {
        self.init(value)
        isUntouched = .never
    }

    /// One state or another.
    static func choose(
        _ condition: Formula, _ then: FieldState, _ otherwise: FieldState
    ) -> FieldState {
        var state = then
        state.isBlank = .choose(condition, then.isBlank, otherwise.isBlank)
        state.isUnreadable = .choose(condition, then.isUnreadable, otherwise.isUnreadable)
        state.isAnswered = .choose(condition, then.isAnswered, otherwise.isAnswered)
        state.hasValue = .choose(condition, then.hasValue, otherwise.hasValue)
        state.isUntouched = .choose(condition, then.isUntouched, otherwise.isUntouched)
        state.content = choose(condition, then.content, otherwise.content)
        return state
    }

    private static func choose(
        _ condition: Formula, _ then: Content, _ otherwise: Content
    ) -> Content {
        switch (then, otherwise) {
        case (.number(let one), .number(let other)): .number(.choose(condition, one, other))
        case (.month(let one), .month(let other)): .month(.choose(condition, one, other))
        case (.flag(let one), .flag(let other)): .flag(.choose(condition, one, other))
        case (.option(let one), .option(let other)):
            .option(
                Dictionary(
                    uniqueKeysWithValues: Set(one.keys).union(other.keys).map { code in
                        let (left, right) = (one[code] ?? .never, other[code] ?? .never)
                        return (code, Formula.choose(condition, left, right))
                    }))
        case (.text(let one), .text(let other)): .text(one == other ? one : nil)
        case (.none, let content), (let content, .none): content
        default: .none
        }
    }
}
