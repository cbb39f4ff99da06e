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
        #expect(rules.comparison().notes.map(\.kind) == [.contradicts(["RUL-02"])])
    }

    @Test func `where satisfying a rule takes another out of question, they do not contradict`()
        throws
    {
        let rules = try satisfiability(
            ["check: D1.1 != si", "applies: D2.1 > 5"],
            ["check: D1.2.avance > 5", "applies: D1.1 = si"])
        #expect(rules.comparison().notes == [])
    }

    @Test func `a rule that asks for what is skipped never applies`() throws {
        let rules = try satisfiability(["applies: D1.1 = no", "check: D1.2.avance > 5"])
        #expect(rules.comparison().notes == [.init(rule: "RUL-01", kind: .neverApplies)])
    }

    @Test func `a rule beyond what a field takes never holds, and one within it never fails`()
        throws
    {
        let rules = try satisfiability(
            ["check: D1.2.avance > 100"], ["check: D1.2.avance <= 100"])
        #expect(rules.comparison().notes.map(\.kind) == [.neverHolds, .neverFails])
    }

    @Test func `a rule that others imply is told with those that do`() throws {
        let rules = try satisfiability(
            ["check: D2.1 >= 10"], ["check: D2.1 >= 5"], ["check: D2.1 <= 100"])
        #expect(
            rules.comparison().notes == [
                .init(rule: "RUL-02", kind: .impliedBy(["RUL-01"]), isFault: false)
            ])
    }

    @Test func `a rule that contradicts two others together names both`() throws {
        let rules = try satisfiability(
            ["check: D2.1 + D1.2.avance >= 100"], ["check: D2.1 < 50"],
            ["check: D1.2.avance < 50"])
        #expect(
            rules.comparison().notes.filter { $0.rule == "RUL-01" } == [
                .init(rule: "RUL-01", kind: .contradicts(["RUL-02", "RUL-03"]))
            ])
    }

    @Test func `a contradiction that only a blank escapes is one`() throws {
        let rules = try satisfiability(
            ["check: D2.1 >= 50"], ["check: D2.1 + count(D1.3) < 40"])
        #expect(rules.comparison().notes.map(\.kind) == [.contradicts(["RUL-02"])])
    }

    @Test func `a rule that asks for a blank is none that nobody satisfies`() throws {
        let rules = try satisfiability(["check: not answered(D2.1)"])
        #expect(rules.comparison().notes == [])
    }

    @Test
    func `a rule added to those of the wave is told where it contradicts one or adds nothing`()
        throws
    {
        let rules = Satisfiability(
            rules: try WaveRules.load(
                adding: """
                    version: "1"
                    rules:
                      - {id: TST-01, title: a, level: 1, check: sum(D7.2.*) = 90, blank: skip, severity: error, says: a, fix: a, examples: {}}
                      - {id: TST-02, title: a, level: 1, check: sum(D7.5.*) >= 90, blank: skip, severity: error, says: a, fix: a, examples: {}}
                    """), questionnaire: try WaveRules.questionnaire())
        let notes = rules.comparison().notes
        #expect(notes.contains(.init(rule: "FIN-02", kind: .contradicts(["TST-01"]))))
        #expect(notes.contains(.init(rule: "TST-02", kind: .impliedBy(["FIN-05"]), isFault: false)))
        #expect(notes.filter(\.isFault).count == 1)
    }

    @Test func `what its budget does not decide is told`() throws {
        let rules = Satisfiability(
            rules: try WaveRules.load(), questionnaire: try WaveRules.questionnaire(), effort: 20)
        let leftOut = rules.comparison().leftOut
        #expect(leftOut.contains { $0.rule == "FIN-02" && $0.reason == .tooMuchWork })
    }

    @Test func `rules about each cell, drafts and rules on trial are told as left out`() throws {
        let rules = try satisfiability(
            ["each: field", "check: understood"], ["check: D2.1 > 5", "status: trial"])
        #expect(
            rules.comparison().leftOut == [
                .init(rule: "RUL-01", reason: .notOfOneForm),
                .init(rule: "RUL-02", reason: .notActive),
            ])
    }

    @Test func `a question that nobody is asked and a document that nobody must bring are told`()
        throws
    {
        let satisfiability = try instrument(
            ("asked when: D1.1 = si and D1.1 = no", "when: D1.2 > 5"),
            ("asked when: D1.1 = si", "when: D1.1 = no"))
        #expect(
            satisfiability.comparison().notes == [
                .init(rule: "D1.2", kind: .neverAsked),
                .init(rule: "D1.3", kind: .neverRequired(LocalizedText("el acta"))),
                .init(
                    rule: "D1.3", kind: .requiredUnasked(LocalizedText("el acta")), isFault: false),
            ])
    }

    /// A question «sí o no», then one a pair, with when it is asked and when its document is.
    private func instrument(_ questions: (asked: String, when: String)...) throws -> Satisfiability
    {
        func source(_ text: String) -> SourceText {
            SourceText(String(text.drop { $0 != ":" }.dropFirst(2)), file: "", line: 1, column: 1)
        }
        let first = Question(
            code: "D1.1", text: LocalizedText("¿Hay?"), kind: .single,
            fields: [
                Field(
                    code: "D1.1", label: LocalizedText(""), kind: .choice,
                    options: ["si", "no"].map { Option(code: $0, label: LocalizedText($0)) })
            ])
        let others = questions.enumerated().map { index, question in
            Question(
                code: "D1.\(index + 2)", text: LocalizedText("¿Cuántos?"), kind: .integer,
                fields: [
                    Field(code: "D1.\(index + 2)", label: LocalizedText(""), kind: .integer)
                ],
                askedWhen: source(question.asked),
                evidence: [
                    EvidenceRequirement(
                        document: LocalizedText("el acta"), when: source(question.when))
                ])
        }
        let questionnaire = Questionnaire(
            id: "prueba", wave: "2026", title: LocalizedText("Prueba"), templateVersion: "1",
            cutOff: try #require(CalendarDate(iso: "2026-12-31")), referenceYear: 2025, contact: "",
            dimensions: [
                Dimension(
                    code: "D1", title: LocalizedText("Uno"), sheet: "1", isScored: true,
                    questions: [first] + others)
            ])
        return Satisfiability(
            rules: try RuleSet.load([], questionnaire: questionnaire), questionnaire: questionnaire)
    }

    @Test func `what has no translation is not decided`() throws {
        let rules = try satisfiability(["check: D2.1 / D2.2.x > 1"])
        #expect(rules.isSatisfiable(["RUL-01"]) == .notDecided)
        #expect(rules.comparison().leftOut == [.init(rule: "RUL-01", reason: .untranslatable)])
        #expect(rules.comparison().notes == [])
    }

    @Test func `the rules of the wave do not contradict each other`() throws {
        let rules = Satisfiability(
            rules: try WaveRules.load(), questionnaire: try WaveRules.questionnaire())
        #expect(rules.comparison().notes == [])
    }
}
