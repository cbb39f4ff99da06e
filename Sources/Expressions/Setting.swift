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
    private let beyond: Beyond?

    /// Makes a setting from its parts.
    ///
    /// - Parameters:
    ///   - earlier: what the initiative answered in the earlier wave; `nil` where there is nothing.
    ///   - population: the submissions of the wave; `nil` where one form is reviewed alone.
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
        beyond =
            earlier == nil && population == nil
            ? nil : Beyond(earlier: earlier, population: population, owner: nil)
    }

    /// That of a condition about the others of a submission.
    init(owner: Submission) {
        locals = [:]
        blank = .unknown
        tolerance = 1e-9
        language = .spanish
        entry = nil
        beyond = Beyond(earlier: nil, population: nil, owner: owner)
    }

    /// What the initiative answered in the earlier wave; `nil` where there is nothing.
    public var earlier: Submission? { beyond?.earlier }
    /// The submissions of the wave; `nil` where one form is reviewed alone.
    public var population: Population? { beyond?.population }
    /// Whose others are being counted, inside a condition about them.
    var owner: Submission? { beyond?.owner }

    /// Held once for every rule of a submission: settings are copied often.
    private final class Beyond: Sendable {
        let earlier: Submission?
        let population: Population?
        let owner: Submission?

        init(earlier: Submission?, population: Population?, owner: Submission?) {
            self.earlier = earlier
            self.population = population
            self.owner = owner
        }
    }
}
