public import SSMEModel
import Validators

/// Every example of every rule, run: do the rules do what they show?
public struct RuleCheck: Sendable {
    /// An example of which its rule says something else, or a rule without examples.
    struct Problem: Sendable {
        let rule: String
        /// `ssme-2026/rules/d7.yml:33`; empty where there is no example to point at.
        let place: String
        let words: LocalizedText
    }

    let problems: [Problem]
    /// What is odd, and may be meant.
    let remarks: [Problem]
    /// What was not compared, and what nobody uses.
    let asides: [LocalizedText]
    private let ruleCount: Int
    private let exampleCount: Int

    /// Runs the examples, and sets the rules against each other where they are to be compared.
    ///
    /// **Complexity**: O(examples × rules); compared, one bounded search for each two rules that share an answer.
    public init(_ survey: Survey, comparing isCompared: Bool = false) {
        let validator = Validator(
            rules: survey.rules, questionnaire: survey.questionnaire, isRehearsal: true)
        let examples = survey.rules.examples
        let broken = examples.compactMap { example -> Problem? in
            let review = example.review(
                by: validator, of: survey.questionnaire, routing: survey.routing)
            guard !example.holds(in: review) else { return nil }
            return Problem(
                rule: example.rule, place: "\(example.file):\(example.line)",
                words: ExampleVerdict(
                    example: example, review: review,
                    absence: example.outcome(in: review) != nil
                        ? nil
                        : example.absence(
                            by: validator, rules: survey.rules, of: survey.questionnaire,
                            routing: survey.routing)
                ).words)
        }
        let rules = survey.rules.summaries
        let comparison =
            isCompared
            ? Satisfiability(rules: survey.rules, questionnaire: survey.questionnaire).comparison()
            : nil
        let odd = comparison?.notes ?? []
        problems =
            broken + Self.untold(rules.filter(\.status.isAsked).map(\.id), examples)
            + odd.filter(\.isFault).map(RuleRemark.problem)
        remarks = odd.filter { !$0.isFault }.map(RuleRemark.problem)
        let active = rules.filter { $0.status == .active }
        asides =
            (active.isEmpty ? [RuleRemark.noneActive] : [])
            + (comparison.map { Self.asides($0, survey) } ?? [])
        ruleCount = rules.count
        exampleCount = examples.count
    }

    /// True where every example holds and every rule shows when it holds and when it fails.
    public var isSound: Bool { problems.isEmpty }

    /// One line a problem and a remark, then «43 reglas, 186 ejemplos: todo en orden».
    public func text(_ language: Language) -> String {
        let verdict =
            isSound
            ? count.and(": todo en orden.", ": all in order.")
            : count.and(": \(problems.count) por arreglar.", ": \(problems.count) to mend.")
        let asides = asides.map { $0[language] }
        return
            (lines(language) + remarks.map { line($0, language) } + asides
            + [verdict[language]]).joined(separator: "\n")
    }

    /// The same for other programs.
    public func json(_ language: Language) -> String {
        JSONOutput.text(
            Entry(
                rules: ruleCount, examples: exampleCount,
                problems: items(problems, language), remarks: items(remarks, language),
                asides: asides.map { $0[language] }))
    }

    /// One line a problem, with its place.
    func lines(_ language: Language) -> [String] { problems.map { line($0, language) } }

    private func line(_ problem: Problem, _ language: Language) -> String {
        (problem.place.isEmpty ? "" : problem.place + ": ") + problem.rule + ": "
            + problem.words[language]
    }

    private func items(_ problems: [Problem], _ language: Language) -> [Entry.Item] {
        problems.map {
            Entry.Item(rule: $0.rule, place: $0.place, message: $0.words[language])
        }
    }

    /// «43 reglas, 186 ejemplos».
    var count: LocalizedText {
        LocalizedText(
            "\(ruleCount) \(ruleCount == 1 ? "regla" : "reglas"), \(exampleCount) \(exampleCount == 1 ? "ejemplo" : "ejemplos")",
            english:
                "\(ruleCount) \(ruleCount == 1 ? "rule" : "rules"), \(exampleCount) \(exampleCount == 1 ? "example" : "examples")"
        )
    }

    private struct Entry: Encodable {
        struct Item: Encodable {
            let rule: String
            let place: String
            let message: String
        }
        let rules: Int
        let examples: Int
        let problems: [Item]
        let remarks: [Item]
        let asides: [String]
    }

    private static func asides(
        _ comparison: Satisfiability.Comparison, _ survey: Survey
    ) -> [LocalizedText] {
        let uses = RuleUses(rules: survey.rules, questionnaire: survey.questionnaire)
        return [
            RuleRemark.unread(uses.unreadQuestions), RuleRemark.unused(tables: uses.unusedTables),
        ]
        .compactMap(\.self) + RuleRemark.leftOut(comparison.leftOut)
    }

    /// The rules that do not show both sides.
    private static func untold(_ rules: [String], _ examples: [RuleExample]) -> [Problem] {
        let kinds = Dictionary(grouping: examples, by: \.rule).mapValues { Set($0.map(\.kind)) }
        return rules.flatMap { rule in
            [RuleExample.Kind.passing, .failing].filter { kinds[rule]?.contains($0) != true }
                .map { kind in
                    Problem(
                        rule: rule, place: "",
                        words: LocalizedText(
                            "no lleva ningún ejemplo en «\(kind.rawValue)».",
                            english: "it has no example under «\(kind.rawValue)»."))
                }
        }
    }
}

extension LocalizedText {
    fileprivate func and(_ spanish: String, _ english: String) -> LocalizedText {
        LocalizedText(self.spanish + spanish, english: self[.english] + english)
    }
}
