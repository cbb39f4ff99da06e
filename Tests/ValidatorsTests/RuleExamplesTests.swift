import Expressions
import SSMEModel
import Testing

@testable import Validators

/// Every example of every rule of the wave, through the rule alone and through the whole set.
struct RuleExamplesTests {
    struct Case: CustomTestStringConvertible, Sendable {
        let example: RuleExample
        var testDescription: String {
            "\(example.rule), \(example.kind.rawValue), line \(example.line)"
        }
    }

    static let rules: Result<RuleSet, any Error> = Result { try WaveRules.load() }
    static let cases = ((try? rules.get())?.examples ?? []).map(Case.init)
    /// A draft may wait for what its examples need.
    static let summaries = (try? rules.get())?.inForce ?? []

    @Test func `the wave has rules and they compile`() throws {
        let rules = try Self.rules.get()
        #expect(!rules.summaries.isEmpty)
    }

    @Test(arguments: cases)
    func `an example holds by its rule alone`(_ example: Case) throws {
        let rules = try Self.rules.get().only(example.example.rule)
        try check(
            example.example,
            Validator(
                rules: rules, questionnaire: try WaveRules.questionnaire(), isRehearsal: true))
    }

    @Test(arguments: cases)
    func `an example holds among all the rules`(_ example: Case) throws {
        try check(example.example, try Self.whole.get())
    }

    @Test(arguments: summaries.map(\.id))
    func `a rule shows when it holds, when it fails and when it cannot be told`(_ id: String) throws
    {
        let rules = try Self.rules.get()
        let kinds = Set(rules.examples.filter { $0.rule == id }.map(\.kind))
        #expect(kinds.contains(.passing), "\(id) has no passing example")
        #expect(kinds.contains(.failing), "\(id) has no failing example")
        #expect(
            kinds.contains(.unknown) || !rules.canBeUnknown.contains(id),
            "\(id) has no unknown example")
    }

    @Test(arguments: summaries.map(\.id))
    func `a passing example makes the rule pass, not only not apply`(_ id: String) throws {
        let questionnaire = try WaveRules.questionnaire()
        let rules = try Self.rules.get().only(id)
        let routing = try Routing(questionnaire)
        let validator = Validator(
            rules: rules, questionnaire: questionnaire, isRehearsal: true)
        let outcomes = rules.examples.filter { $0.kind == .passing }.map {
            $0.outcome(in: $0.review(by: validator, of: questionnaire, routing: routing))
        }
        #expect(outcomes.contains(.pass))
    }

    private static let whole = Result {
        Validator(
            rules: try rules.get(), questionnaire: try WaveRules.questionnaire(),
            isRehearsal: true)
    }
    private static let routing = Result { try Routing(try WaveRules.questionnaire()) }

    private func check(_ example: RuleExample, _ validator: Validator) throws {
        let questionnaire = try WaveRules.questionnaire()
        let review = example.review(
            by: validator, of: questionnaire, routing: try Self.routing.get())
        let outcome = example.outcome(in: review)
        #expect(example.holds(in: review), "\(example.rule): \(String(describing: outcome))")
        for finding in review.findings where finding.rule == example.rule {
            #expect(!finding.message[.english].isEmpty)
            #expect(finding.message.spanish.allSatisfy { $0 != "{" && $0 != "}" })
        }
    }
}
