import SSMEModel

/// What a typed cell was understood to say, before it is an answer.
struct Understanding {
    let value: AnswerValue
    let decimals: Int
    let sureness: Sureness

    static func certain(_ value: AnswerValue, decimals: Int = 0) -> Self {
        Self(value: value, decimals: decimals, sureness: .certain)
    }

    static func assumed(_ value: AnswerValue, decimals: Int = 0, by habit: Habit) -> Self {
        Self(value: value, decimals: decimals, sureness: .assumed(habit))
    }

    /// Of readings that say the same, the first stays; none at all is unreadable.
    static func asked(_ readings: [Reading]) -> Self {
        var seen: Set<AnswerValue> = []
        let distinct = readings.filter { seen.insert($0.value).inserted }
        return distinct.isEmpty ? .unreadable : certain(.ambiguous(distinct))
    }

    static let unreadable = certain(.unreadable)
}
