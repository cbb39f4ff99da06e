public import Expressions
public import SSMEModel

/// Why a rule says nothing of an example.
public enum RuleAbsence: Hashable, Sendable {
    /// A part of `applies` does not hold: in words, or as written where it has none, and the values that it reads.
    case condition(LocalizedText, values: LocalizedText)
    /// What it reads is not asked, given the example's answers.
    case notAsked([QuestionCode])
    /// All that it reads is blank, and such a rule is skipped.
    case blank
    /// The form has nothing of what the rule is repeated for, or the example names nothing of it.
    case noSubject
}

extension RuleExample {
    /// Why the rule says nothing of the example; `nil` where it says something.
    ///
    /// - Parameter validator: the one that reviewed the example.
    public func absence(
        by validator: Validator, rules: RuleSet, of questionnaire: Questionnaire, routing: Routing
    ) -> RuleAbsence? {
        guard let asked = rules.rules.first(where: { $0.declaration.id == rule }) else {
            return nil
        }
        let (own, context) = setting(by: validator, of: questionnaire, routing: routing)
        let base = Setting(
            earlier: context.earlier[own.initiative.id], population: context.population)
        let subjects = validator.targets(of: asked, in: own).filter { concerns($0.name) }
        guard let subject = subjects.first else { return .noSubject }
        return Application(rule: asked, subject: subject, submission: own, base: base)
            .absence(of: questionnaire)
    }
}

extension Application {
    /// Why there is no verdict; `nil` where there is one.
    fileprivate func absence(of questionnaire: Questionnaire) -> RuleAbsence? {
        guard verdict() == nil else { return nil }
        if let applies = rule.applies {
            switch (try? applies.value(in: submission, amid: setting))?.truth {
            case false:
                return .condition(
                    part(of: applies, questionnaire), values: values(of: applies, questionnaire))
            case nil: return .notAsked(skipped(in: applies))
            case true: break
            }
        }
        let skipped = skipped(in: rule.check)
        return skipped.isEmpty ? .blank : .notAsked(skipped)
    }

    private func skipped(in expression: Expression) -> [QuestionCode] {
        expression.unknownInputs(in: submission, amid: setting).questions
            .filter { submission.asked($0) == .no }
    }

    private func part(of applies: Expression, _ questionnaire: Questionnaire) -> LocalizedText {
        func words(_ language: Language) -> String {
            applies.firstFalse(in: submission, amid: setting, language, of: questionnaire)?.words
                ?? applies.source.text
        }
        return LocalizedText(words(.spanish), english: words(.english))
    }

    private func values(of applies: Expression, _ questionnaire: Questionnaire) -> LocalizedText {
        let part = applies.firstFalse(
            in: submission, amid: setting, .spanish, of: questionnaire)
        func words(_ language: Language) -> String {
            let words = ExampleWords(questionnaire: questionnaire, language: language)
            let cells = (part?.fields ?? applies.fields).map {
                words.answer(submission.answers[$0] ?? Answer(field: $0, value: .blank))
            }
            let names = (part?.locals ?? []).compactMap { name -> String? in
                guard let noun = LocalWords.noun(name, language) else { return nil }
                switch subject.locals(in: language)[name] {
                case .number(let number):
                    return noun + " = " + Figure(language).number(number, decimals: 6)
                case .text(let text):
                    return noun + " = " + words.quoted(LocalWords.code(text, language) ?? text)
                default: return nil
                }
            }
            return (cells + names).joined(separator: "; ")
        }
        return LocalizedText(words(.spanish), english: words(.english))
    }
}
