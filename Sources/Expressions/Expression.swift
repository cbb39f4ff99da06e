public import SSMEModel

/// One typed, compiled expression: the language of skips, rules, indicators and scores.
///
/// Compiled once against a questionnaire and evaluated for any number of submissions.
///
/// ```swift
/// let names = Names(questionnaire: questionnaire)
/// let check = try Expression(source("sum(D7.2.*) = 100"), names: names, expecting: .truth)
/// try check.value(in: submission)   // .truth(true), .truth(false) or .unknown
/// ```
public struct Expression: Sendable {
    /// What it gives.
    public let type: ValueType
    /// The fields that it reads, in the order in which it names them.
    public let fields: [FieldCode]
    /// What it reads of the other submissions of the wave.
    public let populationNeeds: PopulationNeeds
    /// The columns that it reads in the entry that its scope is about, in order.
    public let columns: [FieldCode]
    /// True where it is one comparison between two numbers: then there is a gap to measure.
    public let comparesNumbers: Bool
    /// As written.
    public let source: SourceText

    /// The whole of it, checked.
    package let node: Node
    let options: [Option]

    /// Compiles an expression.
    ///
    /// **Throws**: `ExpressionError` with the place, what was expected and the nearest known name.
    /// **Complexity**: O(length).
    public init(
        _ source: SourceText, names: Names, expecting: ValueType? = nil
    ) throws(ExpressionError) {
        let syntax = try Parser.parse(source)
        var checker = Checker(source: source, names: names)
        let typed =
            if let expecting { try checker.check(syntax, as: expecting) } else {
                try checker.check(syntax)
            }
        self.source = source
        type = typed.type
        options = typed.options
        node = typed.node
        fields = checker.fields
        populationNeeds = checker.needs
        columns = checker.columns
        comparesNumbers =
            if case .compare = typed.node { checker.lastCompared == .number } else { false }
    }

    /// Evaluates the expression for a submission.
    ///
    /// **Missing**: an input without a value gives `.unknown`, or what `blank` says.
    /// **Throws**: `EvaluationError`: the expression's fault, never the respondent's.
    /// **Complexity**: O(nodes).
    public func value(
        in submission: Submission, locals: [String: Value] = [:], blank: BlankMode = .unknown,
        tolerance: Double? = 1e-9, language: Language = .spanish
    ) throws(EvaluationError) -> Value {
        try value(
            in: submission,
            amid: Setting(
                locals: locals, blank: blank, tolerance: tolerance, language: language))
    }

    /// Evaluates the expression for a submission amid what is known beyond it.
    ///
    /// **Missing**, **Throws**: as above; what nobody has given (an earlier wave, the other submissions) is unknown.
    public func value(
        in submission: Submission, amid setting: Setting
    ) throws(EvaluationError) -> Value {
        try Evaluator(submission, setting).value(node)
    }

    /// The two sides of a comparison, where the expression is one between numbers: what was found and what was
    /// expected. `nil` for every other expression, and where a side is unknown.
    public func sides(
        in submission: Submission, amid setting: Setting = Setting()
    ) throws(EvaluationError) -> (found: Double, sign: String, expected: Double)? {
        guard case .compare(let operation, let left, let right, _) = node else { return nil }
        let evaluator = Evaluator(submission, setting)
        guard let found = try evaluator.value(left).number,
            let expected = try evaluator.value(right).number
        else { return nil }
        return (found, operation.rawValue, expected)
    }
}
