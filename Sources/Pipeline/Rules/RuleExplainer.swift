public import SSMEModel
import Validators

/// A rule told in plain words: `rules explain FIN-02`.
public struct RuleExplainer: Sendable {
    private let survey: Survey

    /// Explains the rules of a wave.
    public init(_ survey: Survey) { self.survey = survey }

    /// One rule for people.
    ///
    /// **Throws**: `wrongUse` with the nearest id.
    public func text(_ id: String, _ language: Language) throws(PipelineError) -> String {
        let rule = try explanation(id, language)
        let words = words(rule, language)
        let facts = words.facts
        let width = facts.map(\.name.count).max() ?? 0
        var lines = [rule.summary.id + " · " + rule.summary.title[language], ""]
        lines += facts.map { $0.name.padded(to: width + 2) + $0.text }
        if !rule.examples.isEmpty {
            let outcomes = rule.examples.map { outcome($0, words).count }.max() ?? 0
            lines += ["", words.say("Ejemplos", "Examples")]
            lines += rule.examples.map { example in
                "  " + outcome(example, words).padded(to: outcomes + 2)
                    + example.words(language, of: survey.questionnaire)
            }
        }
        return (lines + ["", rule.place]).joined(separator: "\n")
    }

    /// One rule for other programs.
    ///
    /// **Throws**: `wrongUse` with the nearest id.
    public func json(_ id: String, _ language: Language) throws(PipelineError) -> String {
        JSONOutput.text(entry(try explanation(id, language), language))
    }

    /// Every rule for other programs, in the order of the files.
    public func json(_ language: Language) -> String {
        JSONOutput.text(all(language).map { entry($0, language) })
    }

    /// Every rule as a page: `docs/reglas.md`, one section a file.
    public func markdown(_ language: Language) -> String {
        RuleBook(
            rules: all(language).map { words($0, language) }, questionnaire: survey.questionnaire,
            language: language, severity: severity(of:)
        )
        .markdown
    }

    private func all(_ language: Language) -> [RuleExplanation] {
        survey.rules.explained.compactMap {
            survey.rules.explanation(of: $0, survey.questionnaire, in: language)
        }
    }

    private func words(_ rule: RuleExplanation, _ language: Language) -> RuleWords {
        RuleWords(
            rule: rule, sample: (rule.says + rule.fix).contains("{") ? sample(rule) : nil,
            language: language)
    }

    private func outcome(_ example: RuleExample, _ words: RuleWords) -> String {
        words.outcome(example.kind, severity(of: example))
    }

    /// How severe a failing example comes out, where its rule weighs the gap; `nil` for every other.
    private func severity(of example: RuleExample) -> Severity? {
        guard example.kind == .failing, survey.rules.isGraded(example.rule) else { return nil }
        let validator = Validator(
            rules: survey.rules.only(example.rule), questionnaire: survey.questionnaire,
            isRehearsal: true)
        return example.severity(
            in: example.review(
                by: validator, of: survey.questionnaire, routing: survey.routing))
    }

    /// What the rule, alone, finds in its first failing example.
    private func sample(_ rule: RuleExplanation) -> Finding? {
        let id = rule.summary.id
        let validator = Validator(
            rules: survey.rules.only(id), questionnaire: survey.questionnaire, isRehearsal: true)
        return rule.examples.first { $0.kind == .failing }?
            .review(by: validator, of: survey.questionnaire, routing: survey.routing)
            .findings.first { $0.rule == id && $0.outcome == .fail }
    }

    private func explanation(
        _ id: String, _ language: Language
    ) throws(PipelineError) -> RuleExplanation {
        if let known = survey.rules.explanation(of: id, survey.questionnaire, in: language) {
            return known
        }
        throw Self.unknown(id, among: survey.rules.explained)
    }

    /// No rule is called so.
    static func unknown(_ id: String, among known: [String]) -> PipelineError {
        let near = Nearest.word(to: id.uppercased(), among: known)
        return .wrongUse(
            LocalizedText(
                "No hay una regla «\(id)».\(near.map { " ¿Quiso escribir «\($0)»?" } ?? "") ssme-pipeline rules list las muestra todas.",
                english:
                    "There is no rule «\(id)».\(near.map { " Did you mean «\($0)»?" } ?? "") ssme-pipeline rules list shows them all."
            ))
    }

    private func entry(_ rule: RuleExplanation, _ language: Language) -> Entry {
        func condition(_ condition: RuleExplanation.Condition) -> Entry.Condition {
            .init(expression: condition.expression, words: condition.words)
        }
        return Entry(
            id: rule.summary.id, title: rule.summary.title[language], place: rule.place,
            reads: rule.sources.map {
                .init(question: $0.question, text: $0.text, cells: $0.cells.map(\.code))
            },
            each: rule.each, applies: rule.applies.map(condition), check: condition(rule.check),
            tolerance: rule.tolerance, blank: rule.blank,
            severity: rule.severities.map { .init(severity: $0.severity, from: $0.from) },
            trust: Dictionary(rule.trust.map { ($0.field, $0.level) }) { first, _ in first },
            level: rule.summary.level, status: rule.summary.status, owner: rule.summary.owner,
            since: rule.summary.since, source: rule.summary.source,
            version: rule.summary.version, says: rule.says, fix: rule.fix,
            examples: rule.examples.map {
                .init(
                    outcome: $0.kind.rawValue, severity: severity(of: $0), line: $0.line,
                    form: $0.words(language, of: survey.questionnaire))
            })
    }

    private struct Entry: Encodable {
        struct Question: Encodable {
            let question: String
            let text: String
            let cells: [String]
        }
        struct Condition: Encodable {
            let expression: String
            let words: String?
        }
        struct Step: Encodable {
            let severity: Severity
            let from: Double
        }
        struct Example: Encodable {
            let outcome: String
            let severity: Severity?
            let line: Int
            let form: String
        }
        let id: String
        let title: String
        let place: String
        let reads: [Question]
        let each: String?
        let applies: Condition?
        let check: Condition
        let tolerance: Double?
        let blank: String
        let severity: [Step]
        let trust: [String: String]
        let level: Int
        let status: RuleStatus
        let owner: String
        let since: String
        let source: String
        let version: String
        let says: String
        let fix: String
        let examples: [Example]
    }
}
