import Expressions
import SSMEModel
import Testing

@testable import Validators

/// Sentences of the wave's own rules whose words depend on what was typed.
struct WaveSentencesTests {
    private func finding(
        _ rule: String, _ answers: [FieldCode: AnswerValue], typed: [FieldCode: String] = [:]
    ) throws -> Finding {
        let questionnaire = try WaveRules.questionnaire()
        var byField: [FieldCode: Answer] = [:]
        for (field, value) in answers {
            byField[field] = Answer(field: field, value: value, typed: typed[field] ?? "x")
        }
        let submission = Submission(
            initiative: Initiative(id: "I001", name: "Uno"), wave: "2026", round: 1, digest: "aa",
            fileName: "f.xlsx", answers: byField,
            routing: try Routing(questionnaire).asked(given: byField))
        let rules = try WaveRules.load().only(rule)
        let review = Validator(rules: rules, questionnaire: questionnaire).review(submission)
        return try #require(review.findings.first { $0.outcome == .fail })
    }

    @Test(arguments: [
        (
            [0.3, 0.7],
            "¿Quiso decir 70\u{A0}% donde escribió 0,7? Escriba puntos porcentuales: 30 si es 30 %."
        ),
        (
            [56.0, 43],
            "Revise si falta una fuente o si un porcentaje quedó bajo: la diferencia es de 1 punto. Si es por redondeo, responda «confirmo»."
        ),
        (
            [56.0, 54],
            "Revise si una fuente está repetida o si un porcentaje quedó alto: la diferencia es de 10 puntos."
        ),
        (
            [0.0, 0],
            "Revise si falta una fuente o si un porcentaje quedó bajo: la diferencia es de 100 puntos."
        ),
    ])
    func `shares typed as fractions are asked about`(shares: [Double], fix: String) throws {
        let finding = try finding(
            "FIN-02",
            [
                "D7.1": .number(120_000_000), "D7.2.camaras": .number(shares[0]),
                "D7.2.empresas": .number(shares[1]),
            ])
        #expect(finding.fix.spanish == fix)
    }

    @Test(arguments: [
        (
            0.3,
            "¿Quiso decir 30\u{A0}%? Escriba los puntos porcentuales, 30 si es 30 %; si no, corrija el avance o el porcentaje; el porcentaje debe caer dentro del rango marcado."
        ),
        (
            77,
            "Corrija el avance o el porcentaje; el porcentaje debe caer dentro del rango marcado."
        ),
    ])
    func `progress typed as a fraction is asked about`(progress: Double, fix: String) throws {
        let finding = try finding(
            "EST-13",
            [
                "D3.1": .choice("actualizada"), "D3.5": .choice("vigente"),
                "D3.8.band": .choice("b21_40"), "D3.8.percent": .number(progress),
            ])
        #expect(finding.fix.spanish == fix)
    }

    @Test func `an amount with cents is shown with them, though its cell hides them`() throws {
        let finding = try finding(
            "FOR-05", ["D7.1": .number(120_000_000.5)], typed: ["D7.1": "$ 120.000.001"])
        #expect(
            finding.message.spanish.hasSuffix(
                "escribió 120.000.000,5; debe ser un número entero, 0 o mayor."))
    }

    @Test func `an option that stands alone is named, and so are the others`() throws {
        let finding = try finding(
            "FOR-06", ["D4.4.ninguna": .flag(true), "D4.4.comite": .flag(true)])
        let questionnaire = try WaveRules.questionnaire()
        let labels = ["D4.4.ninguna", "D4.4.comite"].compactMap {
            questionnaire.field($0)?.field.label.spanish
        }
        #expect(
            finding.fix.spanish
                == "Deje marcada solo «\(labels[0])», o quítela y deje «\(labels[1])».")
    }
}
