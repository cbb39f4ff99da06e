import Expressions
import SSMEModel

/// One rule on one subject of one submission.
struct Application {
    /// What came of it.
    enum Verdict {
        case pass
        case fail
        /// The questions whose answers are missing, in the order in which the rule names them.
        case unknown([QuestionCode])
        case broken(EvaluationError)

        var outcome: Outcome {
            switch self {
            case .pass: .pass
            case .fail: .fail
            case .unknown: .unknown
            case .broken: .ruleError
            }
        }
    }

    let rule: Rule
    let subject: Subject
    let submission: Submission

    /// What the rule says; `nil` where it does not apply.
    func verdict() -> Verdict? {
        if subject.isUncertain { return .unknown([subject.question]) }
        do throws(EvaluationError) {
            if let applies = rule.applies {
                switch try value(of: applies).truth {
                case true: break
                case false: return nil
                case nil:
                    let missing = missing(in: applies)
                    return missing.contains(where: isSkipped) ? nil : .unknown(missing)
                }
            }
            if rule.declaration.blank == .skip, isBlank { return nil }
            switch try value(of: rule.check).truth {
            case true: return .pass
            case false: return .fail
            case nil: return unknown()
            }
        } catch { return .broken(error) }
    }

    /// How far apart two numbers may lie: what the rule says, or what rounding the parts of a sum explains.
    ///
    /// **Units**: those of the check; half a unit of the last decimal typed for each part that is not zero.
    var tolerance: Double {
        if let tolerance = rule.declaration.tolerance { return tolerance }
        guard rule.check.addsParts, rule.check.isComparison else { return Self.exact }
        var parts = 0.0
        var decimals = 0
        for field in rule.check.fields {
            guard let answer = submission.answers[field], case .number(let number) = answer.value,
                number != 0
            else { continue }
            parts += 1
            decimals = max(decimals, min(answer.decimals, 15))
        }
        let unit = (0..<decimals).reduce(1.0) { unit, _ in unit / 10 }
        return max(Self.exact, parts * unit / 2)
    }

    private static let exact = 1e-9

    private func unknown() -> Verdict? {
        let missing = missing(in: rule.check)
        if !missing.isEmpty, missing.allSatisfy(isSkipped) { return nil }
        return rule.declaration.blank == .fault ? .fail : .unknown(missing)
    }

    private func value(of expression: Expression) throws(EvaluationError) -> Value {
        try expression.value(
            in: submission, locals: subject.locals, blank: rule.declaration.blank,
            tolerance: tolerance)
    }

    /// The questions that give no value; a name of the scope counts as the subject's question.
    private func missing(in expression: Expression) -> [QuestionCode] {
        let inputs = expression.unknownInputs(
            in: submission, locals: subject.locals, blank: rule.declaration.blank)
        let isOwnMissing =
            !inputs.locals.isEmpty && !subject.question.isEmpty
            && !inputs.questions.contains(subject.question)
        return isOwnMissing ? [subject.question] + inputs.questions : inputs.questions
    }

    private func isSkipped(_ question: QuestionCode) -> Bool { submission.asked(question) == .no }

    private var isBlank: Bool {
        let fields = rule.fields + (rule.declaration.each == .field ? subject.fields : [])
        return fields.allSatisfy { submission.answers[$0].map { $0.value == .blank } ?? true }
    }
}
