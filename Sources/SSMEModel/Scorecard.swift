/// A stage of an initiative's life, never a ranking.
public enum MaturityLevel: String, Sendable, CaseIterable, Comparable, Codable {
    case basic = "basico"
    case intermediate = "intermedio"
    case advanced = "avanzado"

    /// «básico o de iniciación».
    public var name: LocalizedText {
        switch self {
        case .basic: LocalizedText("básico o de iniciación", english: "basic, or starting")
        case .intermediate:
            LocalizedText(
                "intermedio o de consolidación", english: "intermediate, or consolidating")
        case .advanced: LocalizedText("avanzado o de expansión", english: "advanced, or expanding")
        }
    }

    /// By stage of life: basic, intermediate, advanced.
    public static func < (left: Self, right: Self) -> Bool { left.rank < right.rank }

    private var rank: Int {
        switch self {
        case .basic: 0
        case .intermediate: 1
        case .advanced: 2
        }
    }
}

/// The score of one initiative in one dimension.
public struct DimensionScore: Hashable, Sendable {
    /// `D3`.
    public let dimension: String
    /// **Units**: 0…100, over the questions that apply; `nil` where none applies.
    public let declared: Double?
    /// The same, counting only answers whose required evidence was accepted; `nil` where none applies.
    public let evidenced: Double?
    /// The level of the declared score; `nil` where there is no score.
    public let level: MaturityLevel?
    /// How many questions applied and were scored.
    public let questionCount: Int

    /// Makes a score from its parts.
    public init(
        dimension: String, declared: Double?, evidenced: Double?, level: MaturityLevel?,
        questionCount: Int
    ) {
        self.dimension = dimension
        self.declared = declared
        self.evidenced = evidenced
        self.level = level
        self.questionCount = questionCount
    }
}

/// The scores of one initiative.
public struct Scorecard: Hashable, Sendable {
    /// The initiative's code.
    public let initiative: String
    /// One score a dimension, in the questionnaire's order.
    public let dimensions: [DimensionScore]
    /// **Units**: 0…100, the weighted mean of the dimensions that have a score.
    public let declared: Double?
    /// The same over the evidenced scores.
    public let evidenced: Double?
    /// The overall level; `nil` where nothing could be scored.
    public let level: MaturityLevel?

    /// Makes a scorecard from its parts.
    public init(
        initiative: String, dimensions: [DimensionScore], declared: Double?, evidenced: Double?,
        level: MaturityLevel?
    ) {
        self.initiative = initiative
        self.dimensions = dimensions
        self.declared = declared
        self.evidenced = evidenced
        self.level = level
    }
}
