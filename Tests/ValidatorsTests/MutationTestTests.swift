import Expressions
import SSMEModel
import Testing

@testable import Validators

/// What a rule's examples tell from the rule, and what they do not.
struct MutationTestTests {
    private func survivors(_ lines: String...) throws -> [String] {
        let rules = try RuleSet.load(
            [("rules/r.yml", Form.text(lines))], questionnaire: Form.questionnaire)
        return try survivors(rules, Form.questionnaire)
    }

    private func survivors(
        _ rules: RuleSet, _ questionnaire: Questionnaire
    ) throws -> [String] {
        MutationTest(rules, questionnaire: questionnaire, routing: try Routing(questionnaire))
            .mutants.filter { !$0.isTold }
            .map { "\($0.place) \($0.rule) \($0.id): \($0.change) \($0.excerpt)" }
    }

    @Test func `a bound is told by an example on either side of it`() throws {
        #expect(
            try survivors(
                "check: D2.1 > 5", "examples: {passing: [{D2.1: 6}], failing: [{D2.1: 5}]}") == [])
    }

    @Test func `a bound that no example stands at survives, with its place`() throws {
        #expect(
            try survivors(
                "check: D2.1 > 5", "examples: {passing: [{D2.1: 9}], failing: [{D2.1: 1}]}") == [
                    "rules/r.yml:4:17 RUL-01 check.1: > → >= D2.1 ›>‹ 5",
                    "rules/r.yml:4:19 RUL-01 check.2: 5 → 6 D2.1 > ›5‹",
                    "rules/r.yml:4:19 RUL-01 check.3: 5 → 4 D2.1 > ›5‹",
                ])
    }

    @Test func `a condition that leaves every example out is told`() throws {
        #expect(
            try survivors(
                "applies: D1.1 = si", "check: D1.2.avance > 0",
                "examples: {passing: [{D1.1: si, D1.2.avance: 1}], failing: [{D1.1: si, D1.2.avance: 0}]}"
            ) == [])
    }

    @Test func `a tolerance is one more bound`() throws {
        let places = try survivors(
            "check: sum(D2.2.*) = 100", "tolerance: 0.5",
            "examples: {passing: [{D2.2.x: 100}], failing: [{D2.2.x: 9}]}")
        #expect(
            places == [
                "rules/r.yml:5:16 RUL-01 tolerance.1: 0.5 → 1.5 ",
                "rules/r.yml:5:16 RUL-01 tolerance.2: 0.5 → 0.25 ",
                "rules/r.yml:5:16 RUL-01 tolerance.3: 0.5 → ∅ ",
            ])
    }

    @Test func `a step of the severity is told by how severe an example is`() throws {
        func survivors(_ below: String, _ above: String) throws -> Int {
            try self.survivors(
                "check: D2.1 = 0", "severity: {info: 0, error: 5}",
                "examples: {passing: [{D2.1: 0}], failing: [{D2.1: 1}, {D2.1: 4\(below)}, {D2.1: 5\(above)}]}"
            ).count
        }
        #expect(try survivors("", "") == 2)
        #expect(try survivors(", severity: info", ", severity: error") == 0)
    }

    @Test func `a step of the severity that survives is placed at its gap`() throws {
        let places = try survivors(
            "check: D2.1 = 0", "severity: {info: 0, error: 5}",
            "examples: {passing: [{D2.1: 0}], failing: [{D2.1: 1}]}")
        #expect(
            places == [
                "rules/r.yml:5:32 RUL-01 severity.1: 5.0 → 6.0 ",
                "rules/r.yml:5:32 RUL-01 severity.2: 5.0 → 4.0 ",
            ])
    }

    @Test func `only the rules that are named are tried`() throws {
        let rules = try Form.rules("check: D2.1 > 5")
        func count(_ ids: Set<String>) throws -> Int {
            MutationTest(
                rules, questionnaire: Form.questionnaire,
                routing: try Routing(Form.questionnaire), only: ids
            ).mutants.count
        }
        #expect(try count(["RUL-01"]) == 3)
        #expect(try count(["RUL-02"]) == 0)
    }

    @Test func `an example with another severity than the rule's does not hold`() throws {
        let rules = try Form.rules(
            "check: D2.1 = 0", "examples: {failing: [{D2.1: 1, severity: warning}]}")
        let example = try #require(rules.examples.first)
        let review = example.review(
            by: Validator(rules: rules, questionnaire: Form.questionnaire),
            of: Form.questionnaire, routing: try Routing(Form.questionnaire))
        #expect(!example.holds(in: review))
    }

    @Test func `every bound and operator of the wave's rules is told by an example`() throws {
        let survivors = try survivors(WaveRules.load(), WaveRules.questionnaire())
        #expect(survivors == [])
    }

    @Test func `a rule on trial is tried, a draft is not`() throws {
        func count(_ status: String) throws -> Int {
            let rules = try Form.rules("status: \(status)", "check: D2.1 > 5")
            return MutationTest(
                rules, questionnaire: Form.questionnaire,
                routing: try Routing(Form.questionnaire)
            ).mutants.count
        }
        #expect(try count("trial") == 3)
        #expect(try count("draft") == 0)
    }
}
