import Expressions
import SSMEModel
import Testing

@testable import Validators

/// Reading a rule's examples, and judging them.
struct RuleExampleTests {
    private func example(_ answers: String, _ lines: String...) throws -> RuleExample {
        let rules = try RuleSet.load(
            [
                (
                    "r.yml",
                    Form.text(
                        (lines.isEmpty ? ["check: D2.1 > 0"] : lines)
                            + ["examples: {failing: [\(answers)]}"])
                )
            ], questionnaire: Form.questionnaire)
        return try #require(rules.examples.first)
    }

    @Test(arguments: [
        ("{D2.1: 12.50}", AnswerValue.number(12.5), "12,50", 2),
        ("{D1.1: si}", .choice("si"), "Sí", 0), ("{D1.3.a: x}", .flag(true), "Sí", 0),
        ("{D1.3.a: no}", .flag(false), "No", 0),
        ("{D1.4: 2024-09}", .month(YearMonth(monthsSinceYearZero: 2024 * 12 + 8)), "2024-09", 0),
        ("{D1.2.nota: una nota}", .text("una nota"), "una nota", 0),
        ("{D2.1: ~}", .blank, "", 0), ("{D2.1: '?'}", .unreadable, "?", 0),
        ("{D2.1: '?treinta'}", .unreadable, "treinta", 0),
        ("{D2.1: =A1}", .unreadable, "=A1", 0),
        (
            "{D2.1: '?1,234|1234|1.234'}",
            .ambiguous([Reading(.number(1234)), Reading(.number(1.234))]), "1,234", 0
        ),
        (
            "{D2.1: '?-|0|no aplica'}",
            .ambiguous([Reading(.number(0)), Reading(.nonResponse(.notApplicable))]), "-", 0
        ),
        ("{D2.1: '≈120 M|120000000|millions_letter'}", .number(120_000_000), "120 M", 0),
        ("{D2.1: no se midió}", .nonResponse(.notMeasured), "no se midió", 0),
        ("{D2.1: no_aplica}", .nonResponse(.notApplicable), "no_aplica", 0),
    ])
    func `an answer reads as its field takes it`(
        _ written: String, _ value: AnswerValue, _ typed: String, _ decimals: Int
    ) throws {
        let answer = try #require(try example(written).answers.first)
        #expect(answer.value == value)
        #expect(answer.typed == typed)
        #expect(answer.decimals == decimals)
    }

    @Test func `an example says by which habit an answer is read`() throws {
        let answer = try #require(
            try example("{D2.1: '≈120 M|120000000|millions_letter'}").answers.first)
        #expect(answer.sureness == .assumed(.millionsLetter))
    }

    @Test(arguments: ["'≈120 M|120000000'", "'≈120 M|120000000|costumbre'", "'?1,234|mil'"])
    func `readings that say nothing are refused`(written: String) {
        #expect(throws: (any Error).self) { try example("{D2.1: \(written)}") }
    }

    @Test func `documents become claims and what became of them`() throws {
        let example = try example(
            "{D1.1: si, evidence: [{question: D1.1, file: a.pdf, status: empty}, "
                + "{question: D1.1, file: b.pdf, requirement: 1}]}")
        let submission = example.submission(
            of: Form.questionnaire, routing: try Routing(Form.questionnaire))
        #expect(submission.claims.map(\.file) == ["a.pdf", "b.pdf"])
        #expect(submission.claims.map(\.requirement) == [nil, 1])
        #expect(submission.evidence.map(\.status) == [.empty])
        #expect(submission.asked("D1.2") == .yes)
    }

    @Test func `an example of a rule on each question is only about the questions that it names`()
        throws
    {
        let example = try example(
            "{D1.1: ~}", "each: question", "applies: required", "check: complete")
        #expect(example.questions == ["D1.1"])
        let review = Review(
            evaluations: [
                Evaluation(rule: "RUL-01", initiative: "", subject: "D1.1", outcome: .pass),
                Evaluation(rule: "RUL-01", initiative: "", subject: "D1.10", outcome: .fail),
                Evaluation(rule: "RUL-02", initiative: "", subject: "D1.1", outcome: .fail),
            ], findings: [])
        #expect(example.outcome(in: review) == .pass)
        #expect(!example.holds(in: review))
    }

    @Test func `of several outcomes the worst counts`() throws {
        let example = try example("{D2.2.x: 1}", "each: field", "check: understood")
        func review(_ outcomes: Outcome...) -> Review {
            Review(
                evaluations: outcomes.map {
                    Evaluation(rule: "RUL-01", initiative: "", subject: "D2.2.x", outcome: $0)
                }, findings: [])
        }
        #expect(example.outcome(in: review()) == nil)
        #expect(example.outcome(in: review(.pass, .unknown)) == .unknown)
        #expect(example.outcome(in: review(.unknown, .fail, .pass)) == .fail)
        #expect(example.outcome(in: review(.fail, .ruleError)) == .ruleError)
        #expect(example.holds(in: review(.fail)))
        #expect(!example.holds(in: review(.pass)))
    }
}
