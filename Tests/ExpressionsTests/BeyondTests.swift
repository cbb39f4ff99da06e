import SSMEModel
import Testing

@testable import Expressions

/// What an expression reads beyond the submission's own answers.
struct BeyondTests {
    @Test func `the earlier wave is read where there is one`() throws {
        let earlier = Sample.submission(["D2.1": .number(50)])
        let setting = Setting(earlier: earlier)
        #expect(
            try Sample.value("D2.1 / previous(D2.1)", ["D2.1": .number(100)], setting) == .number(2)
        )
        #expect(try Sample.value("previous.exists", [:], setting) == .truth(true))
        #expect(try Sample.value("previous(D1.1 = si)", [:], setting) == .unknown)
    }

    @Test func `without an earlier wave what it said is unknown`() throws {
        #expect(try Sample.value("previous(D2.1)", ["D2.1": .number(100)]) == .unknown)
        #expect(try Sample.value("previous.exists", [:]) == .truth(false))
    }

    @Test func `an option marked in the earlier wave is read there`() throws {
        let earlier = Sample.submission(["D1.3.a": .flag(true)])
        let value = try Sample.value(
            "previous(D1.3) includes a and not (previous(D1.3) includes b)", [:],
            Setting(earlier: earlier))
        #expect(value == .truth(true))
    }

    @Test func `what is read in the earlier wave is no input of this one`() throws {
        #expect(try Sample.compiled("previous(D2.1) > 0").fields == [])
        let inputs = try Sample.compiled("D2.1 > previous(D2.1)")
            .unknownInputs(in: Sample.submission(["D2.1": .number(1)]))
        #expect(inputs.questions == [])
    }

    @Test func `the others' median leaves one's own value out`() throws {
        let wave = costs([1_000, 1, 2, 3, 4, 5])
        #expect(try Sample.value("median(peers(D2.1))", among: wave) == .number(3))
        #expect(try Sample.value("quantile(peers(D2.1), 0.75)", among: wave) == .number(4))
        #expect(try Sample.value("mean(peers(D2.1))", among: wave) == .number(3))
        #expect(try Sample.value("count(peers(D2.1))", among: wave) == .number(5))
    }

    @Test func `few others are counted, not summed up`() throws {
        let wave = costs([1_000, 1, 2, 3])
        #expect(try Sample.value("median(peers(D2.1))", among: wave) == .unknown)
        #expect(try Sample.value("count(peers(D2.1))", among: wave) == .number(3))
        #expect(
            Sample.refusal("D2.1 <= max(peers(D2.1))")
                == "t.yml:1:13: se encontró «peers»; se esperaba «median», «mean» o «quantile»: un extremo dice de quién es."
        )
    }

    @Test func `a condition is counted over the others`() throws {
        let wave = costs([5, 5, 0, 7])
        #expect(try Sample.value("count(peers where D2.1 > 4)", among: wave) == .number(2))
        #expect(try Sample.value("count(peers where D2.1 > 4)", [:]) == .unknown)
    }

    @Test func `a condition about the others may name one's own answers`() throws {
        let wave = [
            Sample.submission(["D1.1": .choice("si")], manager: "Cámara  de Cali"),
            Sample.submission(["D1.1": .choice("si")], id: "I002", manager: "camara de cali"),
            Sample.submission(["D1.1": .choice("no")], id: "I003", manager: "Cámara de Cali"),
        ]
        let text = "count(peers where manager = own(manager) and D1.1 = own(D1.1))"
        #expect(try Sample.value(text, among: wave) == .number(1))
        #expect(try Sample.value(text, among: wave.reversed()) == .number(0))
        #expect(try Sample.compiled(text).fields == ["D1.1"])
        #expect(Sample.refusal("own(D1.1) = si") != nil)
    }

    @Test func `a rule's fault over the others is the rule's fault`() throws {
        #expect(throws: EvaluationError.divisionByZero) {
            try Sample.value("count(peers where 1 / D2.1 > 0) > 0", among: costs([5, 0]))
        }
    }

    @Test func `a text is unique whatever its accents and capitals`() throws {
        let wave = [
            Sample.submission(["D1.5": .text("Café de Nariño")]),
            Sample.submission(["D1.5": .text("CAFE  de narino.")], id: "I002"),
            Sample.submission(["D1.5": .text("Cacao")], id: "I003"),
        ]
        #expect(try Sample.value("unique(D1.5)", among: wave) == .truth(false))
        #expect(try Sample.value("unique(D1.5)", among: wave.reversed()) == .truth(true))
    }

    @Test func `a member that another list has too is named, whatever its digit`() throws {
        let wave = [
            list(["900170781-7", "900373923-8"]), list(["900.170.781", "860034594-1"], "I002"),
        ]
        #expect(
            try Sample.value("duplicates(D1.9.nit)", among: wave) == .texts(["900170781-7"]))
        let expression = try Sample.compiled("count(duplicates(D1.9.nit)) = 0")
        let population = Population(
            wave, questionnaire: Sample.questionnaire, needs: expression.populationNeeds)
        #expect(
            expression.sharedCells(in: wave[0], amid: Setting(population: population))
                == ["D1.9.nit.1"])
    }

    @Test func `entries are counted where a condition holds`() throws {
        var values = list(["900170781-7", "900373923-8"]).answers.mapValues(\.value)
        values["D1.9"] = .number(2)
        values["D1.9.tamano.1"] = .choice("micro")
        #expect(try Sample.value("count(D1.9 where D1.9.tamano = micro)", values) == .unknown)
        values["D1.9.tamano.2"] = .choice("grande")
        #expect(try Sample.value("count(D1.9 where D1.9.tamano = micro)", values) == .number(1))
        #expect(
            try Sample.value("count(D1.9 where D1.9.nit = D1.5)", ["D1.9": .number(0)])
                == .number(0))
    }

    @Test func `a column is read in a rule of its rows alone`() throws {
        #expect(
            Sample.refusal("D1.9.tamano = micro")
                == "t.yml:1:1: se encontró «D1.9.tamano»; se esperaba «each: row of D1.9» o «count(D1.9 where …)»."
        )
        let row = Names(questionnaire: Sample.questionnaire, list: "D1.9")
        let expression = try Sample.compiled("D1.9.tamano = micro", row)
        let submission = Sample.submission(["D1.9.tamano.2": .choice("micro")])
        #expect(try expression.value(in: submission, amid: Setting(entry: 2)) == .truth(true))
        #expect(expression.columns == ["D1.9.tamano"])
    }

    @Test func `texts alike by three words in a row are told in percent`() throws {
        let text = "se compararon las ventas de las empresas activas con las de un grupo de control"
        let wave = [
            Sample.submission(["D1.5": .text(text)]),
            Sample.submission(["D1.5": .text(text.uppercased() + ".")], id: "I002"),
            Sample.submission(["D1.5": .text("muy corto")], id: "I003"),
        ]
        #expect(try Sample.value("similarity(D1.5)", among: wave) == .number(100))
        #expect(try Sample.value("similarity(D1.5)", among: wave.reversed()) == .number(0))
    }

    @Test(arguments: [
        ("received", true), ("readable", true), ("empty", false), ("missing", false),
        ("named", true),
    ])
    func `a document is known once somebody has looked for it`(fact: String, holds: Bool) throws {
        #expect(try evidence(fact, .accepted) == holds)
    }

    @Test func `whether a readable document was accepted is unknown until it is judged`() throws {
        #expect(try evidence("accepted", .accepted) == nil)
        #expect(try evidence("accepted", .empty) == false)
        #expect(try evidence("accepted", .missing) == false)
        #expect(try evidence("received", nil) == nil)
        #expect(
            Sample.refusal("evidence(D2.1).recieved")
                == "t.yml:1:10: se encontró «D2.1»; se esperaba un hecho: named, received, empty, readable, missing, accepted, insufficient, illegible, duplicated, not_pertinent, out_of_period, not_assessable. ¿Quiso escribir «received»?"
        )
    }

    @Test func `a table of reference is looked up by the code of an option`() throws {
        let values = ["D1.6": AnswerValue.choice("c01"), "D1.1": .choice("si")]
        #expect(
            try Sample.value("lookup(clases.clase, D1.6).sector = D1.1", values) == .truth(true))
        #expect(try Sample.value("lookup(clases.clase, D1.6).tope", values) == .number(100))
        #expect(
            try Sample.value("lookup(clases.clase, D1.6).tope", ["D1.6": .choice("c02")])
                == .unknown)
        #expect(
            Sample.refusal("lookup(clases.clase, D1.1).sector = D1.1")
                == "t.yml:1:22: se encontró «D1.1»; se esperaba opciones que estén en «clases.clase»; falta «si»."
        )
    }

    @Test func `a table and a column that are not there are refused with the nearest`() {
        #expect(
            Sample.refusal("D1.5 exists in clasez.clase")
                == "t.yml:1:16: se encontró «clasez»; se esperaba una tabla de reference/, o una que «tables» anuncie. ¿Quiso escribir «clases»?"
        )
        #expect(
            Sample.refusal("D1.5 exists in clases.clas")
                == "t.yml:1:16: se encontró «clases»; se esperaba una columna de «clases»: clase, sector, tope. ¿Quiso escribir «clase»?"
        )
    }

    @Test func `a table that nobody has supplied is an error, never an answer`() {
        #expect(throws: EvaluationError.missingTable("rues")) {
            try Sample.value("D1.5 exists in rues.nit", ["D1.5": .text("900170781")])
        }
    }

    private func costs(_ costs: [Double]) -> [Submission] {
        costs.enumerated().map {
            Sample.submission(["D2.1": .number($0.element)], id: "I00\($0.offset + 1)")
        }
    }

    private func list(_ nits: [String], _ id: String = "I001") -> Submission {
        var values: [FieldCode: AnswerValue] = [:]
        for (index, nit) in nits.enumerated() { values["D1.9.nit.\(index + 1)"] = .text(nit) }
        let submission = Sample.submission(values, id: id)
        var answers = submission.answers
        for (code, answer) in answers {
            guard case .text(let text) = answer.value else { continue }
            answers[code] = Answer(field: code, value: answer.value, typed: text)
        }
        return Submission(
            initiative: submission.initiative, wave: "2026", round: 1, digest: "", fileName: "",
            answers: answers, routing: submission.routing)
    }

    private func evidence(_ fact: String, _ status: EvidenceItem.Status?) throws -> Bool? {
        let claim = EvidenceClaim(question: "D2.1", file: "c.pdf", location: nil)
        let submission = Sample.submission(
            [:], evidence: status.map { [EvidenceItem(claim: claim, status: $0)] } ?? [],
            claims: [claim])
        return try Sample.compiled("evidence(D2.1).\(fact)").value(in: submission).truth
    }
}
