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
    /// True where it adds the parts of a question: then rounding can explain a small gap.
    public let addsParts: Bool
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
        addsParts = checker.usesSum
    }

    /// Evaluates the expression for a submission.
    ///
    /// **Missing**: an input without a value gives `.unknown`, or what `blank` says.
    /// **Throws**: `EvaluationError`: the expression's fault, never the respondent's.
    /// **Complexity**: O(nodes).
    public func value(
        in submission: Submission, locals: [String: Value] = [:], blank: BlankMode = .unknown,
        tolerance: Double = 1e-9, language: Language = .spanish
    ) throws(EvaluationError) -> Value {
        try evaluator(submission, locals, blank, tolerance, language).value(node)
    }

    /// The two sides of a comparison, where the expression is one between numbers: what was found and what was
    /// expected. `nil` for every other expression, and where a side is unknown.
    public func sides(
        in submission: Submission, locals: [String: Value] = [:], blank: BlankMode = .unknown
    ) throws(EvaluationError) -> (found: Double, sign: String, expected: Double)? {
        guard case .compare(let operation, let left, let right) = node else { return nil }
        let evaluator = evaluator(submission, locals, blank, 0, .spanish)
        guard let found = try evaluator.value(left).number,
            let expected = try evaluator.value(right).number
        else { return nil }
        return (found, operation.rawValue, expected)
    }

    private func evaluator(
        _ submission: Submission, _ locals: [String: Value], _ blank: BlankMode,
        _ tolerance: Double, _ language: Language
    ) -> Evaluator {
        Evaluator(
            answers: submission.answers, routing: submission.routing, locals: locals, blank: blank,
            tolerance: tolerance, language: language)
    }
}
