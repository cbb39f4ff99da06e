import Expressions
public import SSMEModel

/// All that a rule says, in words that people read.
///
/// ```swift
/// let explanation = rules.explanation(of: "FIN-02", questionnaire, in: .spanish)
/// print(explanation?.check.words ?? "")
/// ```
public struct RuleExplanation: Sendable {
    /// A condition in words.
    public struct Condition: Sendable {
        /// As written, on one line.
        public let expression: String
        /// In words; `nil` where they would say less than the expression.
        public let words: String?

        /// True where the words alone are enough to follow it.
        public var isPlain: Bool { (words?.count ?? .max) <= 160 }
    }

    /// A severity and the gap from which it holds.
    public struct Step: Sendable {
        /// The severity.
        public let severity: Severity
        /// **Units**: those of the two sides of the check.
        public let from: Double
    }

    /// A question that the rule looks at, and what people call it.
    public struct Source: Sendable {
        /// The question's code.
        public let question: QuestionCode
        /// Its text.
        public let text: String
        /// The cells that the rule names, each with its label; empty where the question's text says it.
        public let cells: [(code: FieldCode, label: String)]
    }

    /// What reports know of the rule.
    public let summary: RuleSummary
    /// Where it is written: `ssme-2026/rules/d7-financiacion.yml:12:5`.
    public let place: String
    /// The questions that it reads, in questionnaire order.
    public let sources: [Source]
    /// What it is repeated for, as its file says: `field`, `row of D1.9`; `nil` for once a form.
    public let each: String?
    /// When it applies; `nil`: always.
    public let applies: Condition?
    /// What must hold.
    public let check: Condition
    /// How far apart two numbers may lie; `nil`: what rounding explains.
    public let tolerance: Double?
    /// True where the check compares sums of parts, so that rounding can explain a gap.
    public let addsParts: Bool
    /// What a blank cell does.
    public let blank: String
    /// Mildest first.
    public let severities: [Step]
    /// What the rule relies on least or most, by field.
    public let trust: [(field: FieldCode, level: String)]
    /// What was seen, its placeholders shown.
    public let says: String
    /// What to do, its placeholders shown.
    public let fix: String
    /// The examples, in the order of the file.
    public let examples: [RuleExample]
}

extension RuleSet {
    /// The rules that can be explained, every one but the retired, in the order of the files.
    public var explained: [String] { rules.map(\.declaration.id) }

    /// What a rule says, in words; `nil` where there is no such rule, or it is retired.
    public func explanation(
        of id: String, _ questionnaire: Questionnaire, in language: Language
    ) -> RuleExplanation? {
        rules.first { $0.declaration.id == id }?.explanation(questionnaire, language)
    }
}

extension Rule {
    fileprivate func explanation(
        _ questionnaire: Questionnaire, _ language: Language
    ) -> RuleExplanation {
        func condition(_ expression: Expression) -> RuleExplanation.Condition {
            .init(
                expression: expression.source.text.onOneLine,
                words: expression.words(language, of: questionnaire))
        }
        let trust = declaration.trust.sorted { $0.key < $1.key }
        return RuleExplanation(
            summary: summary, place: declaration.place,
            sources: sources(questionnaire, language),
            each: declaration.list.map { "row of " + $0 } ?? declaration.each?.rawValue,
            applies: applies.map(condition), check: condition(check),
            tolerance: declaration.tolerance, addsParts: check.addsParts,
            blank: declaration.blank.rawValue,
            severities: declaration.severity.steps.map {
                .init(severity: $0.severity, from: $0.from)
            },
            trust: trust.map { ($0.key, $0.value.rawValue) },
            says: declaration.says[language].onOneLine, fix: declaration.fix[language].onOneLine,
            examples: declaration.examples)
    }

    private func sources(
        _ questionnaire: Questionnaire, _ language: Language
    ) -> [RuleExplanation.Source] {
        var named = Set(check.codes + (applies?.codes ?? []))
        if let list = declaration.list { named.insert(list) }
        return questionnaire.questions.compactMap { question in
            let cells = (question.list?.columns ?? question.fields).filter {
                $0.code != question.code && named.contains($0.code)
            }
            let isNamed =
                named.contains(question.code) || declaration.about == question.code
                || named.contains { $0.hasPrefix(question.code + ".") }
            guard isNamed else { return nil }
            return .init(
                question: question.code, text: question.text[language],
                cells: cells.map { ($0.code, $0.label[language]) })
        }
    }
}

extension RuleDeclaration.Sources {
    fileprivate subscript(language: Language) -> String {
        (language == .english ? english ?? spanish : spanish).text
    }
}

extension String {
    /// With one space where there were several, or a line break.
    fileprivate var onOneLine: String {
        split { $0 == " " || $0.isNewline }.joined(separator: " ")
    }
}
