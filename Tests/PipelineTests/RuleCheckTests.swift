import Foundation
import SSMEModel
import TestSupport
import Testing

@testable import Pipeline

/// What `rules check` says of a folder of rules that somebody edits.
struct RuleCheckTests {
    private func survey(_ rules: String?) throws -> Survey {
        try withTemporaryFolder { folder in
            if let rules { try write(rules, to: folder + "/prueba.yml") }
            return try Survey(
                try PipelineConfiguration(file: Project.path("config/pipeline.yml")),
                rulesFolder: folder)
        }
    }

    private func rule(_ lines: String...) -> String {
        """
        version: "1"
        rules:
          - id: PRU-01
            title: {es: Prueba, en: Trial}
            level: 1
            says: {es: Dice., en: Says.}
            fix: {es: Corrija., en: Correct it.}

        """ + lines.map { "    " + $0 + "\n" }.joined()
    }

    @Test(arguments: [nil, "version: \"1\"\nrules: []\n"])
    func `a folder without rules is not in order`(rules: String?) {
        #expect {
            _ = try survey(rules)
        } throws: { error in
            guard let error = error as? PipelineError, case .wrongConfiguration = error else {
                return false
            }
            return error.explanation.spanish.contains(
                "no tiene ninguna regla. Debe tener al menos un archivo .yml con una regla en «rules»."
            )
        }
    }

    @Test func `a folder whose every rule is a draft says so`() throws {
        let check = RuleCheck(
            try survey(
                rule(
                    "severity: error", "status: draft", "check: D7.1 > 0",
                    "examples: {passing: [{D7.1: 1}]}")), comparing: true)
        #expect(
            check.text(.spanish).contains(
                "Ninguna regla está activa: los gestores no recibirán hallazgos de estas reglas. Revise «status» en sus archivos."
            ))
    }

    @Test func `an example of another severity says which came out`() throws {
        let check = RuleCheck(
            try survey(
                rule(
                    "severity: {warning: 0, error: 5}", "check: D7.1 = 0",
                    "examples: {passing: [{D7.1: 0}], failing: [{D7.1: 9, severity: warning}]}")))
        #expect(
            check.problems.map(\.words.spanish) == [
                "la gravedad del ejemplo es otra: se esperaba «por confirmar» y salió «por corregir»."
            ])
    }

    @Test func `an example that the rule does not apply to says which part kept it`() throws {
        let check = RuleCheck(
            try survey(
                rule(
                    "severity: error", "applies: D7.1 > 0 and D7.6 > 2", "check: D7.6 = 3",
                    "examples: {passing: [{D7.1: 1, D7.6: 3}], failing: [{D7.1: 1, D7.6: 1}]}")))
        #expect(
            check.problems.map(\.words.spanish) == [
                "el ejemplo está en «failing» (no cumple), pero la regla no aplica: en «applies» no se cumple que D7.6 es mayor que 2 (D7.6 = 1)."
            ])
    }
}
