import SSMEModel
import Testing

@testable import Reports

struct SimpleConditionTests {
    let form = SampleForm.questionnaire
    let layout = WorkbookLayout(SampleForm.questionnaire)

    @Test func `a set of options is a choice in the order of the options`() {
        #expect(
            SimpleCondition("D3.1 in {vieja,actualizada}", in: form)
                == .choice("D3.1", among: ["actualizada", "vieja"]))
    }

    @Test func `an inequality is a choice among the rest`() {
        #expect(
            SimpleCondition("D3.1 != no_tiene", in: form)
                == .choice("D3.1", among: ["actualizada", "vieja"]))
    }

    @Test func `and binds tighter than or, and parentheses tighter than both`() {
        let (a, b) = (
            SimpleCondition.includes("D3.3.asamblea"), SimpleCondition.includes("D3.3.comite")
        )
        let cost = SimpleCondition.number("D7.1", .atLeast, 5)
        #expect(
            SimpleCondition(
                "D3.3 includes asamblea or D3.3 includes comite and D7.1 >= 5", in: form)
                == .any([a, .all([b, cost])]))
        #expect(
            SimpleCondition(
                "(D3.3 includes asamblea or D3.3 includes comite) and D7.1>=5", in: form)
                == .all([.any([a, b]), cost]))
    }

    @Test(arguments: [
        "sum(D7.2.*) = 100", "not D3.1 = no_tiene", "D3.1 = otra", "D9.9 = si", "D3.1 > 3",
        "D7.1 = 3", "D3.1 in {actualizada", "D3.3 includes ninguna", "D7.1 > 0 D7.1", "", "D3.1",
    ])
    func `what says more than a spreadsheet should try is left alone`(text: String) {
        #expect(SimpleCondition(text, in: form) == nil)
    }

    @Test func `a choice is refused by the other options, and quotes are doubled`() throws {
        let condition = try #require(SimpleCondition("D3.1 = actualizada", in: form))
        #expect(
            layout.refusal(of: condition)
                == "OR(FALSE,'3 Estrategia'!$C$3=\"Desactualizada \"\"vieja\"\"\","
                + "'3 Estrategia'!$C$3=\"No tiene\")")
    }

    @Test func `what looks at a question that is not asked is refused with it`() throws {
        let condition = try #require(SimpleCondition("D3.3 includes asamblea", in: form))
        let count =
            "COUNTIF('3 Estrategia'!$C$6:$C$7,\"Sí\")+COUNTIF('3 Estrategia'!$C$6:$C$7,\"No\")"
        #expect(
            layout.refusal(of: condition)
                == "OR('3 Estrategia'!$E$5=0,AND(OR('3 Estrategia'!$C$6=\"\","
                + "'3 Estrategia'!$C$6=\"No\")," + count + ">0," + count
                + "=COUNTA('3 Estrategia'!$C$6:$C$7)))")
    }

    @Test func `an option is refused once the question has any mark`() {
        let values: [[FieldCode: AnswerValue]] = [
            ["D3.3.comite": .flag(true)], ["D3.3.asamblea": .flag(false)],
            ["D3.3.comite": .flag(false)], ["D3.3.asamblea": .flag(true)],
            ["D3.3.asamblea": .blank, "D3.3.comite": .unreadable], [:],
        ]
        let asked = values.map { layout.isAsked("D3.4", given: SampleForm.answers($0)) }
        #expect(asked == [false, false, false, true, true, true])
    }

    @Test func `the lack of an option is refused by its mark alone`() throws {
        let condition = try #require(SimpleCondition("not (D3.3 includes comite)", in: form))
        #expect(condition == .lacks("D3.3.comite"))
        #expect(
            layout.refusal(of: condition)
                == "OR('3 Estrategia'!$E$5=0,'3 Estrategia'!$C$7=\"Sí\")")
        let values: [[FieldCode: AnswerValue]] = [
            ["D3.3.comite": .flag(true)], ["D3.3.asamblea": .flag(true)], [:],
        ]
        let refused = values.map { layout.isRefused(condition, by: SampleForm.answers($0)) }
        #expect(refused == [true, false, false])
    }

    @Test func `nothing is refused while the deciding answer is missing`() {
        for code in ["D3.2", "D3.3", "D3.4", "D7.2"] {
            let isAsked = layout.isAsked(code, given: [:])
            #expect(isAsked)
        }
    }

    @Test func `a chain of questions falls with the first`() {
        let answers = SampleForm.answers(["D3.1": .choice("no_tiene")])
        let asked = ["D3.1", "D3.2", "D3.3", "D3.4"].map { layout.isAsked($0, given: answers) }
        #expect(asked == [true, false, false, false])
    }

    @Test func `zero pesos refuse, a reason for no value does not`() {
        let zero = layout.isAsked("D7.2", given: SampleForm.answers(["D7.1": .number(0)]))
        let reason = layout.isAsked(
            "D7.2", given: SampleForm.answers(["D7.1": .nonResponse(.notMeasured)]))
        #expect(!zero)
        #expect(reason)
    }

    @Test(arguments: [
        ("D3.1 = actualizada", "en D3.1 respondió «Actualizada»"),
        (
            "D3.1 in {actualizada, vieja}",
            "en D3.1 respondió «Actualizada» o «Desactualizada \"vieja\"»"
        ),
        ("D3.3 includes comite", "marcó «Comité» en D3.3"),
        ("not (D3.3 includes comite)", "no marcó «Comité» en D3.3"),
        ("D7.1 > 0", "D7.1 es mayor que 0"),
        (
            "D3.3 includes asamblea or D3.3 includes comite",
            "marcó «Asamblea» en D3.3 o marcó «Comité» en D3.3"
        ),
    ])
    func `a condition reads as people say it`(text: String, words: String) throws {
        let condition = try #require(SimpleCondition(text, in: form))
        let said = layout.words(condition, .spanish)
        #expect(said == words)
    }
}
