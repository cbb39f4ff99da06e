import Expressions
import SSMEModel
import Testing

@testable import Validators

struct LocaliserTests {
    private func rules(_ lines: [String]...) throws -> RuleSet {
        try RuleSet.load(
            lines.enumerated().map { index, rule in
                (name: "r\(index).yml", text: Form.text(rule, id: "RUL-0\(index + 1)"))
            }, questionnaire: Form.questionnaire)
    }

    private func explained(
        _ rules: RuleSet, _ answers: [Answer], budget: LeastChange.Budget = .init()
    ) throws -> [Finding] {
        let submission = try Form.submission(answers)
        let localiser = Localiser(
            rules: rules, questionnaire: Form.questionnaire, budget: budget)
        return localiser.explained(Form.review(rules, submission).findings, of: submission)
    }

    private func shares(_ x: Double, _ y: Double, _ z: Double) -> [Answer] {
        zip(["x", "y", "z"], [x, y, z]).map { Form.answer("D2.2." + $0, .number($1)) }
    }

    private static let whole = ["check: sum(D2.2.*) = 100", "tolerance: 0.5"]
    private static let cost = ["check: D2.1 >= 1000000 and D2.1 <= 1000000000", "blank: skip"]

    @Test func `an amount in millions is proposed in pesos`() throws {
        let found = try explained(try rules(Self.cost), [Form.answer("D2.1", .number(120))])
        #expect(
            found[0].minimalFix
                == LocalizedText(
                    "solo D2.1 (hoja «2 Dos», celda C8), por ejemplo $\u{A0}120.000.000.",
                    english:
                        "only D2.1 (sheet “2 Dos”, cell C8), for instance $\u{A0}120,000,000."))
    }

    @Test func `a form that lost a sheet is told the least change of what is left`() throws {
        let lost = FormNote(
            kind: .missingSheet, subject: "D1",
            fields: Form.questionnaire.questions.filter { $0.code.hasPrefix("D1.") }
                .flatMap { $0.fields.map(\.code) }, items: ["1 Uno"])
        let rules = try rules(Self.cost, ["each: question", "check: complete"])
        let submission = try Form.submission(
            shares(60, 30, 10) + [Form.answer("D2.1", .number(120))], notes: [lost])
        let found = Localiser(rules: rules, questionnaire: Form.questionnaire)
            .explained(Form.review(rules, submission).findings, of: submission)
            .filter { $0.outcome == .fail }
        #expect(found.map(\.rule) == ["RUL-01"])
        #expect(
            found[0].minimalFix?.spanish
                == "solo D2.1 (hoja «2 Dos», celda C8), por ejemplo $\u{A0}120.000.000.")
    }

    @Test func `a share typed as a fraction is proposed in points`() throws {
        let found = try explained(try rules(Self.whole), shares(0.6, 30, 10))
        #expect(
            found[0].minimalFix?.spanish
                == "solo D2.2.x (hoja «2 Dos», celda C9), por ejemplo 60\u{A0}%.")
    }

    @Test func `a part with a minus sign is proposed without it`() throws {
        let found = try explained(
            try rules(Self.whole, ["check: D2.2.x >= 0"]), shares(-60, 30, 10))
        #expect(
            found.map(\.minimalFix?.spanish) == [
                "solo D2.2.x (hoja «2 Dos», celda C9), por ejemplo 60\u{A0}%; así se resuelven los 2 hallazgos.",
                "solo D2.2.x (hoja «2 Dos», celda C9), por ejemplo 60\u{A0}%; así se resuelven los 2 hallazgos.",
            ])
        #expect(found.map(\.cause) == ["I001/RUL-02/formulario", ""])
    }

    @Test func `the total in place of a part is proposed as what is left for it`() throws {
        let found = try explained(try rules(Self.whole), shares(100, 30, 10))
        #expect(
            found[0].minimalFix?.spanish
                == "solo D2.2.x (hoja «2 Dos», celda C9), por ejemplo 60\u{A0}%.")
    }

    @Test func `two parts in each other's place are to be swapped`() throws {
        let rules = try rules(
            Self.whole, ["check: D2.2.x > 50", "blank: skip"],
            ["check: D2.2.y < 40", "blank: skip"])
        let found = try explained(rules, shares(30, 60, 10))
        #expect(
            found[0].minimalFix?.spanish
                == "intercambiar D2.2.x (hoja «2 Dos», celda C9) y D2.2.y (hoja «2 Dos», celda C10); así se resuelven los 2 hallazgos."
        )
    }

    @Test func `two digits the other way round are put right`() throws {
        let found = try explained(try rules(Self.whole), shares(36, 27, 10))
        #expect(
            found[0].minimalFix?.spanish
                == "solo D2.2.x (hoja «2 Dos», celda C9), por ejemplo 63\u{A0}%.")
    }

    @Test func `where any of many answers would do, nothing is said`() throws {
        let found = try explained(try rules(Self.whole), shares(55, 35, 20))
        #expect(found.map(\.minimalFix) == [nil])
        #expect(found.map(\.cause) == [""])
    }

    @Test func `where one of two answers would do, both are named`() throws {
        let rules = try rules(
            ["check: D2.1 <= 10 * D2.2.x", "blank: skip"],
            ["check: D2.1 < 10 * D2.2.x + 1", "blank: skip"])
        let found = try explained(
            rules, [Form.answer("D2.1", .number(500))] + shares(40, 30, 30))
        #expect(
            found[0].minimalFix?.spanish
                == "una sola de estas respuestas: D2.1 (hoja «2 Dos», celda C8) o D2.2.x (hoja «2 Dos», celda C9); así se resuelven los 2 hallazgos."
        )
    }

    @Test func `a blank answer may be filled in, with the only value that fits`() throws {
        let rules = try rules(
            [
                "each: question", "applies: asked and required and question = \"D2.1\"",
                "check: complete",
            ],
            ["check: D2.1 = 2 * D2.2.x"])
        let found = try explained(
            rules, [Form.answer("D2.1", .blank)] + shares(40, 30, 30)
        ).filter { $0.outcome == .fail }
        #expect(
            found.map(\.minimalFix?.spanish) == [
                "solo D2.1 (hoja «2 Dos», celda C8), por ejemplo $\u{A0}80."
            ])
    }

    @Test func `an option is proposed by its label`() throws {
        let found = try explained(
            try rules(["check: D1.1 in {si, no}"], ["check: D1.1 != si"]),
            [Form.answer("D1.1", .choice("otro"))])
        #expect(
            found[0].minimalFix?.spanish
                == "solo D1.1 (hoja «1 Uno», celda C1), por ejemplo «No».")
    }

    @Test func `what a gestor confirmed is left as it is`() throws {
        let rules = try rules(Self.cost + ["severity: warning"])
        let given = try Form.submission([Form.answer("D2.1", .number(120))])
        let findings = Form.review(rules, given).findings
        let reply = Reply(
            finding: findings[0].id, isConfirmed: true, explanation: "Es así.",
            location: CellLocation(
                sheet: "Correcciones", address: CellAddress(row: 2, columnIndex: 4)))
        let confirmed = Submission(
            initiative: given.initiative, wave: given.wave, round: 2, digest: given.digest,
            fileName: given.fileName, answers: given.answers, routing: given.routing,
            replies: [reply])
        let least = Localiser(rules: rules, questionnaire: Form.questionnaire)
            .localisation(of: confirmed, findings)
        #expect(least.status == .nothingToChange)
    }

    @Test func `a rule that cannot be translated is counted and said`() throws {
        let rules = try rules(
            Self.cost, ["check: D2.1 <= 200000000 or D2.1 / D2.2.x < 5", "blank: skip"])
        let found = try explained(
            rules, [Form.answer("D2.1", .number(120))] + shares(40, 30, 30)
        ).filter { $0.outcome == .fail }
        #expect(
            found[0].minimalFix?.spanish
                == "solo D2.1 (hoja «2 Dos», celda C8), por ejemplo $\u{A0}120.000.000 (sin tener en cuenta 1 regla)."
        )
    }

    @Test func `rules that no answers satisfy are told as such`() throws {
        let rules = try rules(["check: D2.1 > 5"], ["check: D2.1 < 5"])
        let submission = try Form.submission([Form.answer("D2.1", .number(1))])
        let least = Localiser(rules: rules, questionnaire: Form.questionnaire)
            .localisation(of: submission, Form.review(rules, submission).findings)
        #expect(least.status == .impossible)
    }

    @Test func `without work allowed nothing is said`() throws {
        let found = try explained(
            try rules(Self.cost), [Form.answer("D2.1", .number(120))], budget: .init(checks: 2))
        #expect(found.map(\.minimalFix) == [nil])
    }

    @Test func `a sheet that came back blank is one thing to do`() throws {
        let rules = try rules([
            "each: question", "applies: asked and required", "check: complete",
        ])
        let found = try explained(
            rules,
            [Form.answer("D1.1", .choice("no")), Form.answer("D1.3.a", .flag(true))]
                + [Form.answer("D2.1", .blank)]
                + ["x", "y", "z"].map { Form.answer("D2.2." + $0, .blank) }
        ).filter { $0.outcome == .fail }
        #expect(found.map(\.question) == ["D2.1", "D2.2"])
        #expect(
            found[0].minimalFix?.spanish
                == "diligenciar la hoja «2 Dos», que llegó en blanco; así se resuelven los 2 hallazgos."
        )
        #expect(found.map(\.cause) == ["", found[0].id])
    }
}
