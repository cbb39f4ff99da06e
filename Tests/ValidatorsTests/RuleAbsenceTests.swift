import Expressions
import SSMEModel
import Testing

@testable import Validators

/// Why a rule says nothing of an example.
struct RuleAbsenceTests {
    private func absence(_ example: String, _ lines: String...) throws -> RuleAbsence? {
        let rules = try RuleSet.load(
            [("r.yml", Form.text(lines + ["examples: {failing: [\(example)]}"]))],
            questionnaire: Form.questionnaire)
        return try #require(rules.examples.first).absence(
            by: Validator(rules: rules, questionnaire: Form.questionnaire), rules: rules,
            of: Form.questionnaire, routing: try Routing(Form.questionnaire))
    }

    @Test func `the part of the condition that does not hold, with its value`() throws {
        let absence = try absence(
            "{D1.1: si, D2.1: 3}", "applies: D1.1 = si and D2.1 > 5", "check: D2.1 = 9")
        guard case .condition(let words, let values) = absence else {
            Issue.record("\(String(describing: absence))")
            return
        }
        #expect(words.spanish == "D2.1 es mayor que 5")
        #expect(values.spanish == "D2.1 = 3")
        #expect(words[.english] == "D2.1 is more than 5")
    }

    @Test func `a name of the scope that does not hold, with its value`() throws {
        let absence = try absence(
            "{evidence: [{question: D1.1, file: a.pdf, status: accepted, facts: {fit: 0.4}}]}",
            "each: claim", "applies: fit > 0.5", "check: readable = false")
        guard case .condition(_, let values) = absence else {
            Issue.record("\(String(describing: absence))")
            return
        }
        #expect(values.spanish == "el parecido con lo que se pide (1 es suficiente) = 0,4")
    }

    @Test func `a question that is not asked`() throws {
        #expect(try absence("{D1.1: 'no'}", "check: D1.2.avance > 5") == .notAsked(["D1.2"]))
    }

    @Test func `cells that are all blank, where such a rule is skipped`() throws {
        #expect(try absence("{D1.1: si}", "blank: skip", "check: D2.1 > 5") == .blank)
    }

    @Test func `nothing of what the rule is repeated for`() throws {
        #expect(try absence("{D1.1: si}", "each: claim", "check: received") == .noSubject)
    }

    @Test func `a rule that says something has no such reason`() throws {
        #expect(try absence("{D2.1: 3}", "check: D2.1 > 5") == nil)
    }
}
