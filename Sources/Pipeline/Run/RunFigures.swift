import Reports
public import SSMEModel

/// A finished run in figures.
public struct RunFigures: Sendable {
    /// `2026-11-22-001`.
    public let run: String
    /// Where its output lies.
    public let folder: String
    let expected: Int
    let standings: [Standing: [String]]
    let returned: [(name: String, explanation: LocalizedText)]
    /// Every finding of the run.
    public let findings: [Finding]
    let fixedCount: Int
    let verdict: GateVerdict

    /// True where a submission has something to correct, or the gate is closed: exit code 1.
    var isBlocked: Bool { !(standings[.toCorrect] ?? []).isEmpty || !verdict.isOpen }

    func lines(_ language: Language, new: Int) -> [String] {
        func count(_ standing: Standing) -> Int { standings[standing]?.count ?? 0 }
        let received = Standing.allCases.map(count).reduce(0, +)
        var lines = [
            LocalizedText(
                "Corrida \(run): \(new) entregas nuevas; hay formulario de \(received) de \(expected) iniciativas.",
                english:
                    "Run \(run): \(new) new deliveries; \(received) of \(expected) initiatives have a form."
            )[language],
            LocalizedText(
                "  aceptados \(count(.accepted)) · por confirmar \(count(.toConfirm)) · por corregir \(count(.toCorrect)) · devueltos \(returned.count) · corregidos desde la ronda anterior \(fixedCount)",
                english:
                    "  accepted \(count(.accepted)) · to confirm \(count(.toConfirm)) · to correct \(count(.toCorrect)) · returned \(returned.count) · fixed since the last round \(fixedCount)"
            )[language],
        ]
        for item in returned { lines.append("  " + item.explanation[language]) }
        lines.append(verdict.sentence(language))
        for reason in verdict.reasons { lines.append("  " + reason[language]) }
        lines.append(folder + "/validation-report.html")
        return lines
    }
}
