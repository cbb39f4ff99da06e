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
    /// What the rule is evaluated amid.
    let setting: Setting

    /// - Parameter base: what is known beyond the submission, the same for every rule.
    init(rule: Rule, subject: Subject, submission: Submission, base: Setting = Setting()) {
        self.rule = rule
        self.subject = subject
        self.submission = submission
        var setting = base
        setting.locals = subject.locals
        setting.entry = subject.entry
        setting.blank = rule.declaration.blank
        // Without a tolerance of its own, what rounding the parts of a sum explains.
        setting.tolerance = rule.declaration.tolerance
        self.setting = setting
    }

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

    private func unknown() -> Verdict? {
        let missing = missing(in: rule.check)
        if !missing.isEmpty, missing.allSatisfy(isSkipped) { return nil }
        return rule.declaration.blank == .fault ? .fail : .unknown(missing)
    }

    private func value(of expression: Expression) throws(EvaluationError) -> Value {
        try expression.value(in: submission, amid: setting)
    }

    /// The questions that give no value; a name of the scope counts as the subject's question.
    private func missing(in expression: Expression) -> [QuestionCode] {
        let inputs = expression.unknownInputs(in: submission, amid: setting)
        let isOwnMissing =
            !inputs.locals.isEmpty && !subject.question.isEmpty
            && !inputs.questions.contains(subject.question)
        return isOwnMissing ? [subject.question] + inputs.questions : inputs.questions
    }

    /// The fields of the subject that the rule is about; of an entry, the cells that the check reads.
    var own: [FieldCode] {
        guard let entry = subject.entry else { return subject.fields(reading: rule.locals) }
        return rule.check.columns.map { $0 + "." + String(entry) }
    }

    private func isSkipped(_ question: QuestionCode) -> Bool { submission.asked(question) == .no }

    private var isBlank: Bool {
        let isAboutCells = rule.declaration.each == .field || rule.declaration.each == .row
        let fields = rule.fields + (isAboutCells ? own : [])
        return fields.allSatisfy { submission.answers[$0].map { $0.value == .blank } ?? true }
    }
}
