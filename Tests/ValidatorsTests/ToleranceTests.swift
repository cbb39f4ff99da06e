import SSMEModel
import Testing

@testable import Validators

/// How far a sum of rounded parts may lie from its total.
struct ToleranceTests {
    private func outcome(
        _ parts: [(Double, decimals: Int)], _ lines: [String] = ["check: sum(D2.2.*) = 100"]
    ) throws -> Outcome? {
        let answers = zip(["x", "y", "z"], parts).map { part, share in
            Form.answer("D2.2." + part, .number(share.0), decimals: share.decimals)
        }
        let rules = try RuleSet.load(
            [("r.yml", Form.text(lines))], questionnaire: Form.questionnaire)
        return Form.review(rules, try Form.submission(answers)).evaluations.first?.outcome
    }

    @Test func `three whole parts may lack one and a half`() throws {
        #expect(try outcome([(33, 0), (33, 0), (33, 0)]) == .pass)
        #expect(try outcome([(33, 0), (33, 0), (32, 0)]) == .fail)
    }

    @Test func `each part brings half a unit of its own last decimal`() throws {
        #expect(try outcome([(33.3, 1), (33.3, 1), (33.3, 1)]) == .pass)
        #expect(try outcome([(33.3, 1), (33.3, 1), (33.2, 1)]) == .fail)
        #expect(try outcome([(33, 0), (33, 0), (33.3, 1)]) == .pass)
        #expect(try outcome([(33, 0), (32.9, 1), (33, 0)]) == .fail)
    }

    @Test func `a part of zero is not rounded`() throws {
        #expect(try outcome([(99, 0), (0, 0), (0, 0)]) == .fail)
        #expect(try outcome([(99, 0), (1, 0), (0, 0)]) == .pass)
    }

    @Test func `what a rule says goes before what rounding explains`() throws {
        let exact = ["check: sum(D2.2.*) = 100", "tolerance: 0"]
        #expect(try outcome([(33, 0), (33, 0), (33, 0)], exact) == .fail)
        let wide = ["check: sum(D2.2.*) = 100", "tolerance: 4"]
        #expect(try outcome([(48, 0), (48, 0)], wide) == .pass)
        #expect(try outcome([(48, 0), (47, 0)], wide) == .fail)
    }

    @Test func `rounding explains a sum inside a combination, and nothing else in it`() throws {
        let lines = ["check: sum(D2.2.*) = 100 and D2.2.x > 32"]
        #expect(try outcome([(33, 0), (33, 0), (33, 0)], lines) == .pass)
        #expect(try outcome([(32, 0), (34, 0), (33, 0)], lines) == .fail)
    }
}
