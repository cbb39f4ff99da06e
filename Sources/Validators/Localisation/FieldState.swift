import SSMEModel

/// What an answer cell holds, where that depends on unknowns. Where it is neither blank nor unreadable nor a value, it
/// holds a reason for giving none.
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
    var hasValue: Formula
    var content: Content

    var isAnswered: Formula { !isBlank && !isUnreadable }

    /// The state of an answer that stays as it is.
    init(_ value: AnswerValue) {
        isBlank = .truth(value == .blank)
        isUnreadable = .truth(value == .unreadable)
        hasValue = .always
        switch value {
        case .number(let number): content = .number(.constant(number))
        case .choice(let code): content = .option([code: .always])
        case .flag(let isMarked): content = .flag(.truth(isMarked))
        case .month(let month): content = .month(.constant(Double(month.monthsSinceYearZero)))
        case .text(let text): content = .text(text)
        case .blank, .nonResponse, .unreadable:
            hasValue = .never
            content = .none
        }
    }

    /// The state of an answer that is a value, or blank.
    init(_ content: Content, isBlank: Formula) {
        self.isBlank = isBlank
        isUnreadable = .never
        hasValue = !isBlank
        self.content = content
    }

    /// One state or another.
    static func choose(
        _ condition: Formula, _ then: FieldState, _ otherwise: FieldState
    ) -> FieldState {
        var state = then
        state.isBlank = .choose(condition, then.isBlank, otherwise.isBlank)
        state.isUnreadable = .choose(condition, then.isUnreadable, otherwise.isUnreadable)
        state.hasValue = .choose(condition, then.hasValue, otherwise.hasValue)
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
