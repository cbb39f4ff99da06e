import SSMEModel
import Testing

@testable import Pipeline

struct FormCheckTests {
    @Test func `the points stand under the heading of their severity, numbered over all`() {
        let text = result([
            finding("INF-01", .info), finding("SUM-01", .error),
            finding("ANO-01", .warning, cause: "SUM-01"),
        ]).text(.spanish)
        #expect(
            text == """
                «X08»: 1 por corregir, 1 por confirmar.

                Por corregir (1)

                1. Vimos algo. Pregunta D1.1. Mírelo. SUM-01

                Por confirmar (1)

                2. Vimos algo. Pregunta D1.1. Mírelo. Esto también desaparece al corregir el punto 1. ANO-01

                Para su información (1)

                3. Vimos algo. Pregunta D1.1. Mírelo. INF-01
                """)
    }

    @Test func `a severity without points has no heading`() {
        let text = result([finding("ANO-01", .warning)]).text(.spanish)
        #expect(!text.contains("Por corregir"))
        #expect(!text.contains("Para su información"))
    }

    private func result(_ findings: [Finding]) -> FormCheck.Result {
        FormCheck.Result(name: "X08", refusal: nil, findings: findings)
    }

    private func finding(_ rule: String, _ severity: Severity, cause: String = "") -> Finding {
        var finding = Finding(
            id: rule, initiative: "I001", submission: "aa", round: 1, rule: rule, ruleVersion: "1",
            level: 1, severity: severity, question: "D1.1", message: LocalizedText("Vimos algo."),
            fix: LocalizedText("Mírelo."))
        finding.cause = cause
        return finding
    }
}
