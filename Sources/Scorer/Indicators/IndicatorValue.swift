public import SSMEModel

/// One published figure: its value with the base it stands on.
public struct IndicatorValue: Hashable, Sendable {
    /// How a figure is computed over its base.
    public enum Statistic: String, Sendable, CaseIterable {
        /// How many fulfil the condition.
        case count
        /// The share that fulfils it. **Units**: percent.
        case share
        /// The middle value.
        case median
        /// The mean value.
        case mean
    }

    /// The unit of a value.
    public enum Unit: String, Sendable, CaseIterable {
        case percent
        case pesos = "COP"
        case initiatives
        case units
    }

    /// `funding.operation.median`, permanent.
    public let id: String
    /// What it says.
    public let title: LocalizedText
    /// How it is computed.
    public let statistic: Statistic
    /// The unit of `value`.
    public let unit: Unit
    /// How many initiatives it stands on.
    public let base: Int
    /// How many of them fulfil the condition; `nil` for a median or a mean, and where suppressed.
    public let numerator: Int?
    /// The figure, not rounded; `nil` where the base is empty, and where suppressed.
    public let value: Double?
    /// How many belong to the base but gave no value; they are not counted in it.
    public let withoutValue: Int
    /// True where so few stand behind it that it is not told.
    public let isSuppressed: Bool

    /// Makes a value from its parts.
    public init(
        id: String, title: LocalizedText, statistic: Statistic, unit: Unit, base: Int,
        numerator: Int?, value: Double?, withoutValue: Int, isSuppressed: Bool
    ) {
        self.id = id
        self.title = title
        self.statistic = statistic
        self.unit = unit
        self.base = base
        self.numerator = numerator
        self.value = value
        self.withoutValue = withoutValue
        self.isSuppressed = isSuppressed
    }
}
