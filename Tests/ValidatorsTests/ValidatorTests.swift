import SSMEModel
import Testing

@testable import Validators

/// What comes of a rule, and what the finding says.
struct ValidatorTests {
    private let sum = [
        "check: sum(D2.2.*) = 100", "about: D2.2",
        "says: {es: 'Suman {percent(sum(D2.2.*))}.', en: 'They sum to {percent(sum(D2.2.*))}.'}",
        "fix: {es: 'Revise {D2.2.x}.', en: 'Look at {D2.2.x}.'}",
    ]

    private func shares(_ x: Double, _ y: Double) -> [Answer] {
        [
            Form.answer("D2.2.x", .number(x), typed: "\(Int(x))"),
            Form.answer("D2.2.y", .number(y), typed: "\(Int(y))"),
        ]
    }

    private func rules(_ lines: [String]) throws -> RuleSet {
        try RuleSet.load(
            [("rules/r.yml", Form.text(lines))], questionnaire: Form.questionnaire)
    }

    private func outcomes(_ lines: String..., of answers: [Answer]) throws -> [Outcome] {
        let review = Form.review(try rules(lines), try Form.submission(answers))
        return review.evaluations.map(\.outcome)
    }

    @Test func `a rule that holds is a pass and no finding`() throws {
        let review = Form.review(try rules(sum), try Form.submission(shares(60, 40)))
        #expect(
            review.evaluations == [
                Evaluation(rule: "RUL-01", initiative: "I001", subject: "D2.2", outcome: .pass)
            ])
        #expect(review.findings.isEmpty)
    }

    @Test func `a failure says what, where, how far and how to correct it`() throws {
        let review = Form.review(try rules(sum), try Form.submission(shares(60, 36)))
        let finding = try #require(review.findings.first)
        #expect(review.findings.count == 1)
        #expect(finding.id == "I001/RUL-01/D2.2")
        #expect(finding.initiative == "I001")
        #expect(finding.submission == "abc")
        #expect(finding.round == 2)
        #expect(finding.ruleVersion == "3")
        #expect(finding.level == 2)
        #expect(finding.severity == .error)
        #expect(finding.outcome == .fail)
        #expect(finding.state == .new)
        #expect(finding.fields == ["D2.2.x", "D2.2.y", "D2.2.z"])
        #expect(finding.locations.map(\.description) == ["'2 Dos'!C9", "'2 Dos'!C10"])
        #expect(finding.question == "D2.2")
        #expect(finding.value == "96\u{A0}%")
        #expect(finding.expected == "100\u{A0}%")
        #expect(finding.difference == 4)
        #expect(
            finding.message
                == LocalizedText("Suman 96\u{A0}%.", english: "They sum to 96\u{A0}%."))
        #expect(
            finding.fix == LocalizedText("Revise 60\u{A0}%.", english: "Look at 60\u{A0}%."))
    }

    @Test func `a missing input is unknown, told with the title`() throws {
        let review = Form.review(try rules(sum), try Form.submission([]))
        let finding = try #require(review.findings.first)
        #expect(review.evaluations.map(\.outcome) == [.unknown])
        #expect(finding.outcome == .unknown)
        #expect(finding.severity == .info)
        #expect(finding.message == LocalizedText("Un título", english: "A title"))
        #expect(
            finding.fix
                == LocalizedText(
                    "Se revisará cuando haya un valor en D2.2.",
                    english: "It will be reviewed once D2.2 has a value."))
        #expect(finding.difference == nil)
    }

    @Test func `a rule that divides by zero is the rule's fault`() throws {
        let review = Form.review(
            try rules(["check: 100 / D2.1 < 5"]),
            try Form.submission([Form.answer("D2.1", .number(0), typed: "0")]))
        let finding = try #require(review.findings.first)
        #expect(finding.outcome == .ruleError)
        #expect(finding.severity == .info)
        #expect(finding.id == "I001/RUL-01/formulario")
        #expect(finding.message == LocalizedText("Un título", english: "A title"))
        #expect(
            finding.fix
                == LocalizedText(
                    "La regla divide por cero; corrija la regla.",
                    english: "The rule divides by zero; correct the rule."))
    }

    @Test func `a whole-form rule has no subject and no question`() throws {
        let review = Form.review(
            try rules(["check: D2.1 > 5"]),
            try Form.submission([Form.answer("D2.1", .number(1), typed: "1,0")]))
        #expect(review.evaluations.map(\.subject) == [""])
        #expect(review.findings.map(\.question) == [""])
        #expect(review.findings.map(\.value) == ["$\u{A0}1"])
        #expect(review.findings.map(\.expected) == ["> $\u{A0}5"])
    }

    @Test func `a rule that reads one answer and compares no numbers shows it as typed`() throws {
        let review = Form.review(
            try rules(["check: D1.1 = no"]),
            try Form.submission([Form.answer("D1.1", .choice("si"), typed: "Sí ")]))
        #expect(review.findings.map(\.value) == ["Sí "])
        #expect(review.findings.map(\.expected) == [""])
    }

    @Test func `a rule whose condition is false is not applied`() throws {
        let lines = ["applies: D1.1 = si", "check: D2.1 > 0"]
        let no = [Form.answer("D1.1", .choice("no"))]
        #expect(Form.review(try rules(lines), try Form.submission(no)).evaluations.isEmpty)
    }

    @Test func `a rule whose condition cannot be told is unknown`() throws {
        let got = try outcomes(
            "applies: D1.1 = si", "check: D2.1 > 0", of: [Form.answer("D2.1", .number(1))])
        #expect(got == [.unknown])
    }

    @Test(arguments: ["check: D1.2.avance > 50", "applies: D1.2.avance > 50"])
    func `a rule about a question that is not asked is not applied`(_ line: String) throws {
        let no = Form.answer("D1.1", .choice("no"))
        let lines = line.hasPrefix("applies") ? [line, "check: D2.1 > 0"] : [line]
        let review = Form.review(try rules(lines), try Form.submission([no]))
        #expect(review.evaluations.isEmpty)
    }

    @Test func `a missing answer of an asked question is unknown beside one not asked`() throws {
        let got = try outcomes(
            "check: D1.2.avance > D2.1", of: [Form.answer("D1.1", .choice("no"))])
        #expect(got == [.unknown])
    }

    @Test func `what can be told without the question that is not asked is told`() throws {
        let got = try outcomes(
            "check: D1.2.avance > 50 or D1.1 = no", of: [Form.answer("D1.1", .choice("no"))])
        #expect(got == [.pass])
    }

    @Test func `blank as zero`() throws {
        #expect(try outcomes("check: D2.1 = 0", "blank: zero", of: []) == [.pass])
        #expect(try outcomes("check: D2.1 > 0", "blank: zero", of: []) == [.fail])
    }

    @Test func `blank as fault`() throws {
        #expect(try outcomes("check: D2.1 > 0", "blank: fault", of: []) == [.fail])
        let no = [Form.answer("D1.1", .choice("no"))]
        #expect(try outcomes("check: D1.2.avance > 0", "blank: fault", of: no) == [])
    }

    @Test func `blank as a reason to skip needs every field blank`() throws {
        let lines = ["check: D2.1 > D2.2.x", "blank: skip"]
        let none = Form.review(try rules(lines), try Form.submission([]))
        #expect(none.evaluations.isEmpty)
        let one = Form.review(
            try rules(lines), try Form.submission([Form.answer("D2.1", .number(1))]))
        #expect(one.evaluations.map(\.outcome) == [.unknown])
        let typed = Form.review(
            try rules(lines), try Form.submission([Form.answer("D2.1", .unreadable, typed: "?")]))
        #expect(typed.evaluations.map(\.outcome) == [.unknown])
    }

    @Test func `a reason for no value is unknown, never zero`() throws {
        let got = try outcomes(
            "check: D2.1 > 0", "blank: zero",
            of: [Form.answer("D2.1", .nonResponse(.notMeasured), typed: "no se midió")])
        #expect(got == [.unknown])
    }

    @Test func `findings come in reading order and evaluations in the order of the rules`() throws {
        let rules = try RuleSet.load(
            [
                ("b.yml", Form.text(["check: D1.1 = no"], id: "B-01")),
                ("a.yml", Form.text(["check: D2.1 > 5", "severity: warning"], id: "A-01")),
            ], questionnaire: Form.questionnaire)
        let review = Form.review(
            rules,
            try Form.submission([
                Form.answer("D1.1", .choice("si")), Form.answer("D2.1", .number(1)),
            ]))
        #expect(review.evaluations.map(\.rule) == ["A-01", "B-01"])
        #expect(review.findings.map(\.rule) == ["B-01", "A-01"])
    }
}
