import SSMEModel
import Testing

@testable import Validators

struct SatisfiabilityTests {
    private func satisfiability(_ lines: [String]...) throws -> Satisfiability {
        Satisfiability(
            rules: try RuleSet.load(
                lines.enumerated().map { index, rule in
                    (name: "r\(index).yml", text: Form.text(rule, id: "RUL-0\(index + 1)"))
                }, questionnaire: Form.questionnaire), questionnaire: Form.questionnaire)
    }

    @Test func `rules that no submission satisfies together contradict each other`() throws {
        let rules = try satisfiability(["check: D2.1 > 5"], ["check: D2.1 < 5"])
        #expect(rules.isSatisfiable(["RUL-01", "RUL-02"]) == .no)
        #expect(rules.isSatisfiable(["RUL-01"]) == .yes)
        #expect(rules.notes().map(\.kind) == [.contradicts("RUL-02")])
    }

    @Test func `where satisfying a rule takes another out of question, they do not contradict`() throws {
        let rules = try satisfiability(
            ["check: D1.1 != si", "applies: D2.1 > 5"], ["check: D1.2.avance > 5", "applies: D1.1 = si"])
        #expect(rules.notes() == [])
    }

    @Test func `a rule that asks for what is skipped never applies`() throws {
        let rules = try satisfiability(["applies: D1.1 = no", "check: D1.2.avance > 5"])
        #expect(rules.notes() == [.init(rule: "RUL-01", kind: .neverApplies)])
    }

    @Test func `a rule beyond what a field takes never holds, and one within it never fails`() throws {
        let rules = try satisfiability(
            ["check: D1.2.avance > 100"], ["check: D1.2.avance <= 100"])
        #expect(rules.notes().map(\.kind) == [.neverHolds, .neverFails])
    }

    @Test func `a rule that others imply is told with those that do`() throws {
        let rules = try satisfiability(
            ["check: D2.1 >= 10"], ["check: D2.1 >= 5"], ["check: D2.1 <= 100"])
        #expect(
            rules.notes() == [
                .init(rule: "RUL-02", kind: .impliedBy(["RUL-01"]), isFault: false)
            ])
    }

    @Test func `what has no translation is not decided`() throws {
        let rules = try satisfiability(["check: D2.1 / D2.2.x > 1"])
        #expect(rules.isSatisfiable(["RUL-01"]) == .notDecided)
        #expect(rules.leftOut == ["RUL-01"])
        #expect(rules.notes() == [])
    }

    @Test func `the rules of the wave do not contradict each other`() throws {
        let rules = Satisfiability(
            rules: try WaveRules.load(), questionnaire: try WaveRules.questionnaire())
        let notes = rules.notes()
        #expect(notes.filter(\.isFault) == [])
        // Both may be confirmed: whoever satisfies FIN-24 has marked no support in D1.5.
        #expect(
            notes == [.init(rule: "FIN-24", kind: .contradicts("FIN-25"), isFault: false)])
    }
}
