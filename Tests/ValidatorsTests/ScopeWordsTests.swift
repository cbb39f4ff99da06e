import SSMEModel
import Testing

@testable import Expressions
@testable import Validators

/// The words for what a scope adds to the language of rules.
struct ScopeWordsTests {
    @Test(arguments: Scope.allCases, [Language.spanish, .english])
    func `every name of every scope has words`(scope: Scope, language: Language) {
        for (name, type) in scope.locals {
            let isTold =
                type == .truth
                ? LocalWords.clause(name, isTrue: true, language) != nil
                    && LocalWords.clause(name, isTrue: false, language) != nil
                : LocalWords.noun(name, language) != nil
            #expect(isTold, "\(scope): \(name)")
        }
    }

    @Test func `every note, status and kind has words`() {
        let codes =
            FormNote.Kind.allCases.map(\.rawValue)
            + EvidenceItem.Status.allCases.map(\.rawValue)
        for code in codes { #expect(LocalWords.code(code, .spanish) != nil, "\(code)") }
    }

    @Test(arguments: EvidenceFact.allCases, [Language.spanish, .english])
    func `every fact of a document is said in words, true and not`(
        fact: EvidenceFact, language: Language
    ) {
        let words = ExpressionWords(questionnaire: Form.questionnaire, language: language)
        let node = Node.evidence("D3.5", nil, fact)
        let told = [true, false].compactMap { words.condition(node, isTrue: $0) }
        #expect(Set(told).count == 2)
        #expect(
            told.allSatisfy {
                !$0.contains("_") && $0.hasPrefix(language == .spanish ? "en D3.5, " : "in D3.5, ")
            })
    }

    @Test func `a fact of a document is a clause, an outcome its status`() {
        let words = ExpressionWords(questionnaire: Form.questionnaire, language: .spanish)
        #expect(
            words.condition(.evidence("D3.5", 1, .missing))
                == "en D3.5 (2), el archivo no llegó")
        #expect(
            words.condition(.evidence("D3.5", nil, .notPertinent), isTrue: false)
                == "en D3.5, el estado del soporte no es «no es lo que se pide»")
    }

    @Test func `a check says in words what it asks of a scope`() throws {
        func words(_ each: String, _ check: String) throws -> String? {
            try Form.rules("each: \(each)", "check: \(check)")
                .explanation(of: "RUL-01", Form.questionnaire, in: .spanish)?.check.words
        }
        #expect(
            try words("claim", "'seen and not (months_old > 12)'")
                == "el programa leyó el texto del documento y la antigüedad del documento al corte, en meses, es a lo sumo 12"
        )
        #expect(
            try words("claim", "'fit >= 1 or period = \"\"'")
                == "el documento se parece lo suficiente a lo que se pide o no se pide un período")
        #expect(
            try words("note", "'kind != \"sorted_rows\"'")
                == "lo que le pasó al formulario no es «cambió el orden de las filas»")
    }

    @Test func `a row of an example has a place in its sheet`() throws {
        let questionnaire = try WaveRules.questionnaire()
        let rules = try WaveRules.load(adding: Self.rowRule)
        let example = try #require(rules.examples.first { $0.rule == "ZZZ-01" })
        let review = example.review(
            by: Validator(rules: rules.only("ZZZ-01"), questionnaire: questionnaire),
            of: questionnaire, routing: try Routing(questionnaire))
        #expect(
            review.findings.map(\.message.spanish) == ["En la fila 4 de «Empresas activas»."])
    }

    private static let rowRule = """
        version: "1"
        rules:
          - id: ZZZ-01
            title: {es: Fila, en: Row}
            level: 1
            severity: error
            each: row of D1.9
            check: D1.9.tamano != micro
            says: {es: "En la fila {row} de «{sheet}».", en: "In row {row}."}
            fix: {es: Corrija., en: Correct it.}
            examples:
              failing:
                - {D1.1.empresas: 50, D1.9: 2, D1.9.tamano.1: grande, D1.9.tamano.2: micro}
        """
}
