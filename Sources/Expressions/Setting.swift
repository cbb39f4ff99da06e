public import SSMEModel

/// What an expression is evaluated amid: the names of its scope, how blanks and rounding count, and what is known
/// beyond the submission.
public struct Setting: Sendable {
    /// The names of the scope and their values.
    public var locals: [String: Value]
    /// What a field without a value reads as.
    public var blank: BlankMode
    /// How far apart two numbers may lie and still be equal; `nil`: what rounding the parts of a sum explains.
    public var tolerance: Double?
    /// The language of texts.
    public var language: Language
    /// The entry of the list that the scope is about, 1-based; `nil` outside one.
    public var entry: Int?
    /// What the initiative answered in the earlier wave; `nil` where there is nothing.
    public var earlier: Submission?
    /// The submissions of the wave; `nil` where one form is reviewed alone.
    public var population: Population?
    /// Whose others are being counted, inside a condition about them.
    var owner: Submission?

    /// Makes a setting from its parts.
    public init(
        locals: [String: Value] = [:], blank: BlankMode = .unknown, tolerance: Double? = 1e-9,
        language: Language = .spanish, entry: Int? = nil, earlier: Submission? = nil,
        population: Population? = nil
    ) {
        self.locals = locals
        self.blank = blank
        self.tolerance = tolerance
        self.language = language
        self.entry = entry
        self.earlier = earlier
        self.population = population
    }
}
