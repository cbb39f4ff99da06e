import Declarations
import Reports
import SSMEModel
import Testing

@testable import Pipeline

struct GatePolicyTests {
    @Test func `a wave with enough accepted submissions and nothing open may be published`() throws
    {
        let verdict = try policy().verdict([review("I001", []), review("I002", [])], expected: 3)
        #expect(verdict == GateVerdict(isOpen: true, reasons: []))
    }

    @Test func `each reason against publication is one sentence`() throws {
        let verdict = try policy().verdict(
            [
                review("I001", [finding(.error)]), review("I002", [finding(.warning)]),
                review("I003", [finding(.warning, outcome: .ruleError)]),
            ], expected: 10)
        #expect(
            verdict.reasons.map(\.spanish) == [
                "Hay envíos aceptados de 2 de 10 iniciativas; se necesita el 60\u{A0}%.",
                "Hay envíos con puntos por corregir: I001.",
                "Valores por confirmar: 1; se admiten 0.",
                "No se pudieron evaluar reglas nuestras: X-01. Corríjalas antes de publicar.",
            ])
    }

    @Test func `unknown is not a failure, and a confirmed value no longer waits`() throws {
        var confirmed = finding(.warning)
        confirmed.state = .confirmed
        let verdict = try policy().verdict(
            [review("I001", [confirmed, finding(.error, outcome: .unknown)])], expected: 1)
        #expect(verdict.isOpen)
    }

    @Test func `an impossible share is refused with its place`() throws {
        let error = #expect(throws: DeclarationError.self) { try policy(response: "1.5") }
        #expect(
            error?.explanation.spanish
                == "p.yml:4:21: se encontró «1.5»; se esperaba una proporción entre 0 y 1.")
    }

    private func policy(response: String = "0.6") throws -> GatePolicy {
        try GatePolicy(
            Declaration(
                yaml: """
                    submission:
                      blocked_by: error
                    wave:
                      minimum_response: \(response)
                      blocked_submissions: 0
                      unconfirmed_values: 0
                      rule_errors: 0
                    """, file: "p.yml"))
    }

    private func review(_ id: String, _ findings: [Finding]) -> ReviewedSubmission {
        ReviewedSubmission(
            submission: Submission(
                initiative: Initiative(id: id, name: id), wave: "2026", round: 1, digest: id,
                fileName: "f.xlsx", answers: [:], routing: [:]),
            receivedAt: "2026-11-22T02:30:00-05:00", findings: findings, evaluations: [], fixed: [])
    }

    private func finding(_ severity: Severity, outcome: Outcome = .fail) -> Finding {
        Finding(
            id: "x", initiative: "I001", submission: "aa", round: 1, rule: "X-01", ruleVersion: "1",
            level: 1, severity: severity, outcome: outcome, message: LocalizedText("x"),
            fix: LocalizedText("y"))
    }
}
