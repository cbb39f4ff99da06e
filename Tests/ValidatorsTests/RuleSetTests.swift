import SSMEModel
import Testing

@testable import Validators

/// Reading rule files: what they give and how they are refused.
struct RuleSetTests {
    private func refusal(_ lines: String..., id: String = "RUL-01") -> LocalizedText? {
        refusal(of: [("rules/r.yml", Form.text(lines, id: id))])
    }

    private func refusal(of files: [(name: String, text: String)]) -> LocalizedText? {
        do throws(RuleSetError) {
            _ = try RuleSet.load(files, questionnaire: Form.questionnaire)
            return nil
        } catch { return error.explanation }
    }

    @Test func `summaries come in the order of the files`() throws {
        let rules = try RuleSet.load(
            [
                ("b.yml", Form.text(["check: D2.1 > 0"], id: "B-01")),
                ("a.yml", Form.text(["check: D2.1 > 1", "source: K01"], id: "A-01")),
            ], questionnaire: Form.questionnaire)
        #expect(
            rules.summaries == [
                RuleSummary(
                    id: "A-01", title: LocalizedText("Un título", english: "A title"), level: 2,
                    severity: .error, expression: "D2.1 > 1", version: "3", source: "K01"),
                RuleSummary(
                    id: "B-01", title: LocalizedText("Un título", english: "A title"), level: 2,
                    severity: .error, expression: "D2.1 > 0", version: "3"),
            ])
        #expect(rules.version == "3")
        #expect(rules.only("B-01").summaries.map(\.id) == ["B-01"])
    }

    @Test func `files of two versions`() throws {
        let newer = "version: \"4\"\nrules: []\n"
        let rules = try RuleSet.load(
            [("b.yml", newer), ("a.yml", Form.text(["check: D2.1 > 0"]))],
            questionnaire: Form.questionnaire)
        #expect(rules.version == "3+4")
    }

    @Test func `an id in two files names both places`() {
        let text = Form.text(["check: D2.1 > 0"])
        let found = refusal(of: [("b.yml", text), ("a.yml", text)])
        #expect(
            found
                == LocalizedText(
                    "b.yml:3:5: la regla «RUL-01» ya está en a.yml:3:5; cada id se usa una sola vez.",
                    english:
                        "b.yml:3:5: rule «RUL-01» is already at a.yml:3:5; an id is used only once."
                ))
    }

    @Test func `an unknown key is refused with the nearest`() {
        let found = refusal("check: D2.1 > 0", "tolerence: 1")
        #expect(
            found?.spanish
                == "rules/r.yml:5:5: se encontró «tolerence»; se esperaba id, title, source, level, "
                + "about, each, applies, check, tolerance, blank, severity, trust, status, "
                + "owner, since, says, fix, examples. "
                + "¿Quiso escribir «tolerance»?")
    }

    @Test func `a rule without a check is refused`() {
        #expect(refusal()?.spanish == "rules/r.yml:3:5: se esperaba «check:».")
    }

    @Test func `an id is letters, a hyphen and digits`() {
        let found = refusal("check: D2.1 > 0", id: "fin-2")
        #expect(
            found?.spanish
                == "rules/r.yml:3:9: se encontró «fin-2»; se esperaba un id como «FIN-02».")
    }

    @Test func `a level is 0 to 5`() {
        let found = refusal("level: 6", "check: D2.1 > 0")
        #expect(
            found?.spanish
                == "rules/r.yml:4:12: se encontró «6»; se esperaba un nivel de 0 a 5.")
    }

    @Test func `a tolerance is not negative`() {
        let found = refusal("tolerance: -1", "check: D2.1 > 0")
        #expect(
            found?.spanish
                == "rules/r.yml:4:16: se encontró «-1»; se esperaba una tolerancia de 0 o más.")
    }

    @Test func `a severity is one of three`() {
        let found = refusal("severity: errror", "check: D2.1 > 0")
        #expect(
            found?.spanish
                == "rules/r.yml:4:15: se encontró «errror»; se esperaba info, warning, error. "
                + "¿Quiso escribir «error»?")
    }

    @Test func `a rule is about a question of the questionnaire`() {
        let found = refusal("about: D2.3", "check: D2.1 > 0")
        #expect(
            found?.spanish
                == "rules/r.yml:4:12: se encontró «D2.3»; se esperaba el código de una pregunta. "
                + "¿Quiso escribir «D1.3»?")
    }

    @Test func `a check that does not type is refused at its place`() {
        let found = refusal("check: D2.1 > si")
        #expect(
            found?.spanish
                == "rules/r.yml:4:19: se encontró «si»; se esperaba un código de pregunta o uno de: "
                + "cutoff, initiative, manager, reference_year, true, false.")
    }

    @Test func `a check is a condition`() {
        #expect(
            refusal("check: D2.1")?.spanish
                == "rules/r.yml:4:12: se encontró «D2.1»; se esperaba una condición.")
    }

    @Test func `a name of one scope is unknown in another`() {
        let found = refusal("each: claim", "check: complete")
        #expect(
            found?.spanish
                == "rules/r.yml:5:12: se encontró «complete»; se esperaba un código de pregunta o "
                + "uno de: after_submission, answer, before_start, body, candidate_names, "
                + "candidates, date, dated, elsewhere, empty, expected, file, fit, flaw, found, "
                + "health, in_period, in_pesos, infected, lacks_program, likeness, link, looks_like, macros, "
                + "misnamed, "
                + "months_old, names_body, names_initiative, near_names, needs_signatures, other_file, "
                + "other_question, people, period, polyglot, program, question, readable, received, "
                + "recognised, redated, repeated, scanned, seen, signatures, signed, signed_whole, "
                + "stated, status, wanted, words, cutoff, initiative, manager, reference_year, "
                + "true, false.")
    }

    @Test func `a placeholder that does not compile is refused inside its sentence`() {
        let found = refusal("says: {es: Bien., en: 'Sum {summ(D2.2.*)}'}", "check: D2.1 > 0")
        #expect(
            found?.spanish
                == "rules/r.yml:4:33: se encontró «summ»; se esperaba una función: abs, answered, "
                + "asked, check_digit, count, duplicates, evidence, likeness, listing, lookup, max, mean, median, "
                + "min, money, months, number, own, peers, percent, previous, quantile, rank, similarity, "
                + "sum, unique, whole. "
                + "¿Quiso escribir «sum»?")
    }

    @Test func `an example answers fields of the questionnaire`() {
        let found = refusal("check: D2.1 > 0", "examples: {passing: [{D2.2.w: 1}]}")
        #expect(
            found?.spanish
                == "rules/r.yml:5:27: se encontró «D2.2.w»; se esperaba el código de una casilla. "
                + "¿Quiso escribir «D2.2.x»?")
    }

    @Test(arguments: [
        "{times: 2}", "{previous: {severity: error}}", "{previous: {times: 2}}",
        "{peers: [{notes: []}]}", "{peers: [{previous: {D2.1: 1}}]}",
    ])
    func `a word of an example has its place`(_ example: String) {
        let found = refusal("check: D2.1 > 0", "examples: {failing: [\(example)]}")
        #expect(found?.spanish.contains("se esperaba el código de una casilla") == true)
    }

    @Test func `an example names the parts of a question that has several`() {
        let found = refusal("check: D2.1 > 0", "examples: {passing: [{D1.3: a}]}")
        #expect(
            found?.spanish
                == "rules/r.yml:5:27: se encontró «D1.3»; se esperaba una de sus casillas: "
                + "D1.3.a, D1.3.b, D1.3.ninguna. ¿Quiso escribir «D1.3.a: x»?")
    }

    @Test(arguments: [
        ("{D2.1: mil}", "33: se encontró «mil»; se esperaba un número."),
        (
            "{D1.1: sii}",
            "33: se encontró «sii»; se esperaba una opción: si, no, otro. "
                + "¿Quiso escribir «si»?"
        ),
        ("{D1.3.a: y}", "35: se encontró «y»; se esperaba x o no."),
        ("{D1.4: 2024}", "33: se encontró «2024»; se esperaba un mes AAAA-MM."),
    ])
    func `an example's answer is of its field's kind`(_ example: String, _ words: String) {
        let found = refusal("check: D2.1 > 0", "examples: {failing: [\(example)]}")
        #expect(found?.spanish == "rules/r.yml:5:" + words)
    }

    @Test func `what is no YAML is refused`() {
        let found = refusal(of: [("r.yml", "rules: [")])
        #expect(found?.spanish == "r.yml:2:1: se esperaba un valor.")
    }
}
