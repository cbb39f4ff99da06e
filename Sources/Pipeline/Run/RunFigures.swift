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
    /// What is told of the files that this run returned for the first time.
    let newlyReturned: [LocalizedText]
    /// The initiatives with news to be told.
    let letters: [String]
    /// Every finding of the run.
    public let findings: [Finding]
    let fixedCount: Int
    let verdict: GateVerdict

    /// True where a submission has something to correct, or the gate is closed: exit code 1.
    var isBlocked: Bool { !(standings[.toCorrect] ?? []).isEmpty || !verdict.isOpen }

    func lines(_ language: Language, new: Int) -> [String] {
        var lines = [first(new)[language], standingsLine[language], lettersLine[language]]
        if postponed > 0 { lines.append(postponedLine[language]) }
        if !returned.isEmpty { lines.append(returnedLine[language]) }
        for explanation in newlyReturned { lines.append("    " + explanation[language]) }
        lines.append(verdict.sentence(language))
        for reason in verdict.reasons { lines.append("  " + reason[language]) }
        lines.append(folder + "/validation-report.html")
        return lines
    }

    private func count(_ standing: Standing) -> Int { standings[standing]?.count ?? 0 }

    private func first(_ new: Int) -> LocalizedText {
        let received = standings.values.map(\.count).reduce(0, +)
        let (isOneNew, isOneExpected) = (new == 1, expected == 1)
        return LocalizedText(
            "Corrida \(run): \(new) \(isOneNew ? "entrega nueva" : "entregas nuevas"); hay formulario de \(received) de \(expected) \(isOneExpected ? "iniciativa" : "iniciativas").",
            english:
                "Run \(run): \(new) new \(isOneNew ? "delivery" : "deliveries"); \(received) of \(expected) \(isOneExpected ? "initiative has" : "initiatives have") a form."
        )
    }

    private var standingsLine: LocalizedText {
        func words(_ language: Language) -> String {
            let always: [Standing] = [.accepted, .toConfirm, .toCorrect]
            let sometimes = [Standing.toDecide, .inReview, .reopened].filter { count($0) > 0 }
            let parts = (always + sometimes).map { standing in
                let isMany = standing == .accepted || standing == .reopened
                return standing.label[language]
                    + (isMany && language == .spanish ? "s" : "") + " \(count(standing))"
            }
            return parts.joined(separator: " · ")
        }
        return LocalizedText(
            "  \(words(.spanish)) · corregidos desde la ronda anterior \(fixedCount)",
            english: "  \(words(.english)) · fixed since the last round \(fixedCount)")
    }

    private var lettersLine: LocalizedText {
        LocalizedText(
            "  cartas por enviar: \(letters.count) (corrections/por-enviar.txt)",
            english: "  letters to send: \(letters.count) (corrections/por-enviar.txt)")
    }

    private var postponed: Int { findings.count { $0.state == .postponed } }

    private var postponedLine: LocalizedText {
        let isOne = postponed == 1
        return LocalizedText(
            "  \(isOne ? "queda 1 pregunta" : "quedan \(postponed) preguntas") para la próxima ronda (corrections.soft_findings_cap)",
            english:
                "  \(postponed) \(isOne ? "question" : "questions") kept for the next round (corrections.soft_findings_cap)"
        )
    }

    private var returnedLine: LocalizedText {
        let new = newlyReturned.count
        return LocalizedText(
            "  devueltos: \(new) \(new == 1 ? "nuevo" : "nuevos"), \(returned.count) en total",
            english: "  returned: \(new) new, \(returned.count) in all")
    }
}
