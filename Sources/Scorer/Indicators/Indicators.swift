import Expressions
public import SSMEModel

/// The figures of a wave, each declared with its base.
///
/// ```swift
/// let indicators = try Indicators.load(text, file: "indicators.yml", questionnaire: questionnaire)
/// for figure in try indicators.values(over: accepted) { print(figure.id, figure.base) }
/// ```
public struct Indicators: Sendable {
    /// The version of the file.
    public let version: String
    /// A figure on a smaller base is not told.
    public let minimumBase: Int

    let figures: [DeclaredFigure]

    /// Every figure over a population, in the order of the file.
    ///
    /// **Missing**: where the base condition cannot be told, an initiative is not in the base; where the
    /// value cannot, it leaves the base and is counted apart. Nothing is imputed.
    /// **Throws**: where an expression cannot be evaluated.
    public func values(over submissions: [Submission]) throws(ScoringError) -> [IndicatorValue] {
        var values: [IndicatorValue] = []
        for figure in figures { values.append(try value(of: figure, over: submissions)) }
        return values
    }

    private func value(
        of figure: DeclaredFigure, over submissions: [Submission]
    ) throws(ScoringError) -> IndicatorValue {
        var numbers: [Double] = []
        var withoutValue = 0
        for submission in submissions {
            if let base = figure.base, try figure.value(base, submission) != .truth(true) {
                continue
            }
            switch try figure.value(figure.expression, submission) {
            case .truth(let holds): numbers.append(holds ? 1 : 0)
            case .number(let number): numbers.append(number)
            default: withoutValue += 1
            }
        }
        let isSuppressed = !numbers.isEmpty && numbers.count < minimumBase
        let isCounted = figure.statistic == .count || figure.statistic == .share
        return IndicatorValue(
            id: figure.id, title: figure.title, statistic: figure.statistic, unit: figure.unit,
            base: numbers.count,
            numerator: isCounted && !isSuppressed ? Int(numbers.reduce(0, +)) : nil,
            value: isSuppressed ? nil : figure.statistic.value(of: numbers),
            withoutValue: withoutValue, isSuppressed: isSuppressed)
    }
}

/// One figure as declared, compiled.
struct DeclaredFigure: Sendable {
    let id: String
    let title: LocalizedText
    let statistic: IndicatorValue.Statistic
    let unit: IndicatorValue.Unit
    /// Who is in the base; `nil`: everybody.
    let base: Expression?
    /// A truth for a count or a share, a number for the others.
    let expression: Expression
    /// How a blank answer reads.
    let blank: BlankMode

    func value(_ expression: Expression, _ submission: Submission) throws(ScoringError) -> Value {
        do { return try expression.value(in: submission, blank: blank) } catch {
            throw .evaluation(subject: id, initiative: submission.initiative.id, error)
        }
    }
}

extension IndicatorValue.Statistic {
    /// The statistic of some numbers; `nil` of none, but a count of nothing is 0.
    fileprivate func value(of numbers: [Double]) -> Double? {
        let sum = numbers.reduce(0, +)
        if self == .count { return sum }
        guard !numbers.isEmpty else { return nil }
        let count = Double(numbers.count)
        switch self {
        case .count: return sum
        case .share: return 100 * sum / count
        case .mean: return sum / count
        case .median:
            let sorted = numbers.sorted()
            let middle = sorted.count / 2
            return sorted.count % 2 == 1
                ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2
        }
    }
}
