import SSMEModel
import Testing

@testable import Validators

/// The keys of a rule that say how much it weighs, whom it suspects, and whether it is in use.
struct RuleKeysTests {
    @Test func `the size of the gap decides the severity`() throws {
        let rules = try Form.rules(
            "check: D2.1 = 100", "severity: {info: 0, warning: 5, error: 20}")
        #expect(try severity(rules, 101) == .info)
        #expect(try severity(rules, 105) == .warning)
        #expect(try severity(rules, 80) == .error)
        #expect(rules.summaries[0].severity == .error)
    }

    @Test func `a gap below the first step has the mildest severity`() throws {
        let rules = try Form.rules("check: D2.1 = 100", "severity: {warning: 5, error: 20}")
        #expect(try severity(rules, 102) == .warning)
    }

    @Test func `severities must grow with the gap`() throws {
        #expect(
            refusal("check: D2.1 = 100", "severity: {error: 5, warning: 20}")
                == "rules/r.yml:5:35: se encontró «20»; se esperaba de la gravedad más leve a la mayor, cada una desde una diferencia mayor."
        )
    }

    @Test func `a rule that compares no numbers has one severity`() throws {
        #expect(
            refusal("check: D1.1 = si", "severity: {warning: 0, error: 20}")
                == "rules/r.yml:5:15: se encontró el final de la expresión; se esperaba una sola gravedad: «check» no es una comparación entre dos números."
        )
    }

    @Test func `a question's trust is that of its parts`() throws {
        let rules = try Form.rules(
            "check: sum(D2.2.*) = 100", "trust: {D2.2: low, D2.2.x: high, D2.1: medium}")
        #expect(
            rules.rules[0].declaration.trust
                == ["D2.2.x": .high, "D2.2.y": .low, "D2.2.z": .low, "D2.1": .medium])
    }

    @Test func `trust names an answer of the questionnaire`() {
        #expect(
            refusal("check: D2.1 = 100", "trust: {D2.9: low}")
                == "rules/r.yml:5:13: se encontró «D2.9»; se esperaba un código del cuestionario. ¿Quiso escribir «D2.1»?"
        )
    }

    @Test func `a rule on trial finds, and says that it is on trial`() throws {
        let rules = try Form.rules("check: D2.1 = 100", "status: trial")
        let review = Form.review(rules, try Form.submission([Form.answer("D2.1", .number(1))]))
        #expect(review.findings.map(\.isTrial) == [true])
    }

    @Test(arguments: ["status: draft", "status: retired", "since: \"2028\""])
    func `a rule that is not in force is not asked`(line: String) throws {
        let rules = try Form.rules("check: D2.1 = 100", line)
        let review = Form.review(rules, try Form.submission([Form.answer("D2.1", .number(1))]))
        #expect(review.evaluations.isEmpty)
        #expect(rules.inForce.isEmpty)
        #expect(rules.summaries.map(\.id) == ["RUL-01"])
    }

    @Test func `a rule is asked from its wave on`() throws {
        let rules = try Form.rules("check: D2.1 = 100", "since: \"2026\"", "owner: Ana")
        #expect(rules.inForce.map(\.since) == ["2026"])
        #expect(rules.inForce.map(\.owner) == ["Ana"])
    }

    @Test func `a retired rule may speak of what is no longer asked, and keeps its id`() throws {
        let rules = try Form.rules("about: D9.9", "check: D9.9 = 1", "status: retired")
        #expect(rules.rules.isEmpty)
        let twice = "version: \"1\"\nrules:\n" + entry("retired") + entry("active")
        #expect(throws: RuleSetError.self) {
            try RuleSet.load([("r.yml", twice)], questionnaire: Form.questionnaire)
        }
    }

    @Test func `a rehearsal asks drafts`() throws {
        let rules = try Form.rules("check: D2.1 = 100", "status: draft")
        let validator = Validator(
            rules: rules, questionnaire: Form.questionnaire, isRehearsal: true)
        let submission = try Form.submission([Form.answer("D2.1", .number(1))])
        #expect(validator.review(submission).findings.count == 1)
    }

    private func entry(_ status: String) -> String {
        Form.text(["check: D2.1 = 1", "status: \(status)"]).split(separator: "\n").dropFirst(2)
            .joined(separator: "\n") + "\n"
    }

    private func severity(_ rules: RuleSet, _ cost: Double) throws -> Severity? {
        let submission = try Form.submission([Form.answer("D2.1", .number(cost))])
        return Form.review(rules, submission).findings.first?.severity
    }

    private func refusal(_ lines: String...) -> String? {
        do {
            _ = try RuleSet.load(
                [("rules/r.yml", Form.text(lines))], questionnaire: Form.questionnaire)
            return nil
        } catch { return error.explanation.spanish }
    }
}
