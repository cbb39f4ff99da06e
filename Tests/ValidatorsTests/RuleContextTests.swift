import Expressions
import SSMEModel
import Testing

@testable import Validators

/// Rules about what lies beyond one form: the earlier wave, the other submissions, the rows of a list.
struct RuleContextTests {
    @Test func `a rule about the earlier wave is told from it`() throws {
        let rules = try Form.rules(
            "about: D2.1", "applies: previous.exists", "check: D2.1 <= 5 * previous(D2.1)",
            "says: 'Pasó de {previous(D2.1)} a {D2.1}.'")
        let review = try review(rules, now: 100, before: 10)
        #expect(review.findings.map(\.message.spanish) == ["Pasó de $\u{A0}10 a $\u{A0}100."])
        #expect(review.findings.map(\.expected) == ["≤ $\u{A0}50"])
        #expect(try self.review(rules, now: 100, before: nil).evaluations.isEmpty)
    }

    @Test func `what the earlier wave did not answer is unknown, never a pass`() throws {
        let rules = try Form.rules("about: D2.1", "check: D2.1 <= 5 * previous(D2.1)")
        let review = try review(rules, now: 100, before: nil)
        #expect(review.findings.map(\.outcome) == [.unknown])
        #expect(review.findings.map(\.fix.spanish) == ["Se revisará cuando haya con qué."])
    }

    @Test func `a form reviewed alone passes no rule about the others`() throws {
        let rules = try Form.rules("about: D2.1", "check: count(peers where D2.1 > 0) = 0")
        let submission = try Form.submission([Form.answer("D2.1", .number(5))])
        let validator = Validator(rules: rules, questionnaire: Form.questionnaire)
        #expect(validator.review(submission).evaluations.map(\.outcome) == [.unknown])
        let alone = validator.review(submission, in: .alone(earlier: []))
        #expect(alone.evaluations.map(\.outcome) == [.unknown])
        let together = validator.review(submission, in: validator.context(of: [submission]))
        #expect(together.evaluations.map(\.outcome) == [.pass])
    }

    @Test func `a table that is not there is told to the operator, not to the gestor`() throws {
        let file = Form.text(["check: D1.2.nota exists in rues.nit"])
            .replacing("rules:\n", with: "tables: {rues: [nit]}\nrules:\n", maxReplacements: 1)
        let rules = try RuleSet.load([("r.yml", file)], questionnaire: Form.questionnaire)
        let review = Form.review(
            rules,
            try Form.submission([
                Form.answer("D1.1", .choice("si")), Form.answer("D1.2.nota", .text("900")),
            ]))
        #expect(review.findings.map(\.outcome) == [.ruleError])
        #expect(
            review.findings.map(\.fix.spanish) == [
                "Falta la tabla «reference/rues.csv», que la regla consulta; agréguela, o deje la regla en «draft»."
            ])
    }

    @Test func `a number that is none is our fault`() throws {
        let rules = try Form.rules("check: D2.1 > 0")
        let review = Form.review(rules, try Form.submission([Form.answer("D2.1", .number(.nan))]))
        #expect(review.findings.map(\.outcome) == [.ruleError])
    }

    @Test func `a rule of rows is applied to each, and names the cells that it read`() throws {
        let rules = try WaveRules.load(
            adding: """
                version: "1"
                rules:
                  - id: FIL-01
                    title: {es: Un título, en: A title}
                    level: 1
                    each: row of D1.9
                    check: D1.9.vinculacion <= cutoff
                    severity: error
                    says: 'Fila {row} de «{sheet}», empresa {entry}: {D1.9.vinculacion}.'
                    fix: Corrija.
                    examples: {passing: []}
                """
        ).only("FIL-01")
        let questionnaire = try WaveRules.questionnaire()
        var answers = ["D1.1.empresas": Answer(field: "D1.1.empresas", value: .number(9))]
        for (entry, month) in [(1, "2020-01"), (2, "2027-01")] {
            let code = "D1.9.vinculacion.\(entry)"
            answers[code] = Answer(
                field: code, value: YearMonth(iso: month).map(AnswerValue.month) ?? .blank,
                location: CellLocation(
                    sheet: "Empresas activas",
                    address: CellAddress(row: 4 + entry, columnIndex: 1)))
        }
        let submission = Submission(
            initiative: Initiative(id: "I001", name: ""), wave: "2026", round: 1, digest: "",
            fileName: "", answers: answers,
            routing: try Routing(questionnaire).asked(given: answers))
        let review = Validator(rules: rules, questionnaire: questionnaire).review(submission)
        #expect(review.evaluations.map(\.outcome) == [.pass, .fail])
        #expect(review.findings.map(\.id) == ["I001/FIL-01/D1.9.2"])
        #expect(review.findings.map(\.fields) == [["D1.9.vinculacion.2"]])
        #expect(review.findings.flatMap(\.locations).map(\.address.row) == [6])
        #expect(
            review.findings.map(\.message.spanish)
                == ["Fila 6 de «Empresas activas», empresa 2: enero de 2027."])
    }

    @Test func `rows are those of a list of the questionnaire`() {
        #expect(throws: RuleSetError.self) { try Form.rules("each: row of D9.9", "check: true") }
        #expect(throws: RuleSetError.self) { try Form.rules("each: row", "check: true") }
    }

    @Test func `no finding about the others names them or what they said`() throws {
        let rules = try WaveRules.load()
        let questionnaire = try WaveRules.questionnaire()
        let routing = try Routing(questionnaire)
        let validator = Validator(rules: rules, questionnaire: questionnaire)
        for example in rules.examples where example.rule.hasPrefix("POB") {
            let review = example.review(by: validator, of: questionnaire, routing: routing)
            for finding in review.findings {
                let words = finding.message.spanish + finding.fix.spanish + finding.value
                #expect((0..<200).allSatisfy { !words.contains("P\($0)") }, "\(words)")
            }
        }
    }

    private func review(_ rules: RuleSet, now: Double, before: Double?) throws -> Review {
        let validator = Validator(rules: rules, questionnaire: Form.questionnaire)
        let submission = try Form.submission([Form.answer("D2.1", .number(now))])
        let earlier = try before.map { try Form.submission([Form.answer("D2.1", .number($0))]) }
        return validator.review(
            submission, in: validator.context(of: [submission], earlier: earlier.map { [$0] } ?? [])
        )
    }
}
