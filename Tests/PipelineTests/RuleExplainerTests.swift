import Foundation
import SSMEModel
import TestSupport
import Testing

@testable import Pipeline

/// `docs/reglas.md`; `RECORD_GOLDEN=1` rewrites it and fails.
struct RuleExplainerTests {
    private let explainer: RuleExplainer

    init() throws {
        explainer = RuleExplainer(
            try Survey(try PipelineConfiguration(file: Project.path("config/pipeline.yml"))))
    }

    @Test func `a rule is told in words, with its examples`() throws {
        let lines = try explainer.text("FIN-24", .spanish).split(separator: "\n").map(String.init)
        #expect(lines.first == "FIN-24 · Una cámara que gestiona aporta a la operación")
        for line in [
            "Se aplica        si en D1.4 se respondió «Cámara de comercio»",
            "Debe cumplirse   en D1.5 se marcó «Dinero en efectivo»; en D1.5 se marcó «Recurso humano»; o D7.2.camaras es mayor que 0",
            "En blanco        no se puede revisar",
            "Gravedad         por confirmar",
            "Estado           activa · nivel 1 · versión 1 · fuente: K24",
            "  no cumple            D1.4 = «Cámara de comercio»; D1.5.clientes = sí; D7.1 = 120.000.000; D7.2.empresas = 100",
        ] {
            #expect(lines.contains(line), Comment(rawValue: line))
        }
    }

    @Test func `an example of a rule that weighs the gap shows its severity`() throws {
        let text = try explainer.text("EMP-01", .spanish)
        for line in [
            "Gravedad         por confirmar; desde una diferencia de 2, por corregir (bloquea el envío)\n",
            "  no cumple: por confirmar  D8.1.departamento = 33; D8.1.otros = 33; D8.1.exterior = 33\n",
            "  no cumple: por corregir   D8.1.departamento = 60; D8.1.otros = 30\n",
        ] {
            #expect(text.contains(line), Comment(rawValue: text))
        }
    }

    @Test func `what is counted, joined and repeated is said as people say it`() throws {
        for (id, words) in [
            ("PAR-09", "el número de filas de D1.9 es igual a la suma de las partes de D1.3\n"),
            (
                "POB-07",
                "ninguna de las demás iniciativas cumple esto: la entidad gestora es igual a la de esta iniciativa; D0.3.sede es igual a la de esta iniciativa;"
            ),
            ("REF-03", "dice del código de la iniciativa es igual a D0.4.macrosector\n"),
            ("IDE-01", "D0.5 no es posterior a agosto de 2026\n"),
        ] {
            let text = try explainer.text(id, .spanish)
            #expect(text.contains(words), Comment(rawValue: text))
        }
    }

    @Test func `what the gestor reads is shown with its placeholders, then filled in`() throws {
        let text = try explainer.text("FIN-02", .spanish)
        #expect(text.contains("suman {percent(sum(D7.2.*))}; deben sumar 100 %."))
        #expect(
            text.contains(
                "Por ejemplo      Las fuentes que financian la operación suman 96\u{A0}%; deben sumar 100 %."
            ), Comment(rawValue: text))
        #expect(text.contains("Tolerancia       los números pueden diferir hasta en 0,5\n"))
    }

    @Test func `a rule is told in English too`() throws {
        let text = try explainer.text("FIN-24", .english)
        #expect(text.contains("D7.2.camaras is more than 0\n"), Comment(rawValue: text))
    }

    @Test func `JSON holds the expression, its words and the examples`() throws {
        let json = try explainer.json("FIN-02", .spanish)
        let rule = try #require(
            try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any])
        let check = try #require(rule["check"] as? [String: Any])
        #expect(check["expression"] as? String == "sum(D7.2.*) = 100")
        #expect(check["words"] as? String == "la suma de las partes de D7.2 es igual a 100")
        #expect((rule["examples"] as? [Any])?.count == 9)
    }

    @Test func `an unknown rule names the nearest`() throws {
        #expect {
            try explainer.text("FIM-24", .spanish)
        } throws: { error in
            (error as? PipelineError)?.explanation.spanish
                == "No hay una regla «FIM-24». ¿Quiso escribir «FIN-24»? ssme-pipeline rules list las muestra todas."
        }
    }

    @Test func `the page of the rules says what the rules say`() throws {
        try expect(
            page: "docs/reglas.md", says: explainer.markdown(.spanish) + "\n",
            by: "ssme-pipeline rules explain --all --format markdown")
    }
}
