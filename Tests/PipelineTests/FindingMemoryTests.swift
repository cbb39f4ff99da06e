import Ledger
import Reports
import SSMEModel
import Testing

@testable import Pipeline

struct FindingMemoryTests {
    @Test func `a finding is new, still open, or back, by what earlier rounds found`() {
        let review = remember(
            review(round: 3, findings: ["A", "B", "C"]),
            after: [past([item("A"), item("B")], round: 1), past([item("B")], round: 2)])
        #expect(review.findings.map(\.state) == [.returned, .open, .new])
        #expect(review.fixed.isEmpty)
    }

    @Test func `what the round before found and this one does not is fixed`() {
        let review = remember(
            review(round: 2, findings: ["B"]), after: [past([item("A"), item("B")], round: 1)])
        #expect(review.fixed.map(\.id) == ["A"])
    }

    @Test func `a round that is reviewed again keeps its marks`() {
        let review = remember(
            review(round: 2, findings: ["A", "B"]),
            after: [past([item("A")], round: 1), past([item("A"), item("B")], round: 2)])
        #expect(review.findings.map(\.state) == [.open, .new])
    }

    @Test func `what was gone for a whole clean round is back, not open`() {
        let review = remember(
            review(round: 3, findings: ["A"]),
            after: [past([item("A")], round: 1), past([], round: 2)])
        #expect(review.findings.map(\.state) == [.returned])
        #expect(review.fixed.isEmpty)
    }

    @Test(arguments: [
        (Severity.warning, "Es correcto.", FindingState.confirmed), (.error, "Es correcto.", .new),
        (.warning, "", .new),
    ])
    func `a confirmation answers a warning, and only with a reason`(
        severity: Severity, explanation: String, state: FindingState
    ) {
        let marked = remember(
            review(
                round: 1, findings: ["A"], severity: severity,
                replies: [reply(confirms: true, explanation)]))
        #expect(marked.findings[0].state == state)
        #expect(marked.findings[0].explanation == (state == .confirmed ? explanation : ""))
    }

    @Test func `who answers without a reason reads that it is missing, and where it goes`() {
        func fix(
            confirms: Bool, _ explanation: String, severity: Severity = .warning,
            says message: String = "A"
        ) -> String {
            remember(
                review(
                    round: 2, findings: ["A"], severity: severity,
                    replies: [reply(confirms: confirms, explanation)]),
                after: [past([item("A", says: message)], round: 1)]
            ).findings[0].fix.spanish
        }
        #expect(
            fix(confirms: true, "")
                == "Respondió «confirmo», pero faltó la explicación: escriba en una línea por qué, en la columna «Explicación» de la hoja «Correcciones». y"
        )
        #expect(
            fix(confirms: false, "", severity: .error).hasPrefix(
                "Respondió «no estoy de acuerdo con esta regla», pero faltó la explicación: "))
        #expect(fix(confirms: true, "Es correcto.") == "y")
        #expect(fix(confirms: true, "", severity: .error) == "y")
        #expect(fix(confirms: true, "", says: "80 %") == "y")
    }

    @Test func `who does not agree with a rule is heard, whatever its severity`() {
        let marked = remember(
            review(round: 1, findings: ["A"], replies: [reply(confirms: false, "Hubo otra razón.")])
        )
        #expect(marked.findings[0].state == .contested)
        #expect(marked.findings[0].explanation == "Hubo otra razón.")
    }

    @Test func `an answer stays while the finding says the same, also without the reply`() {
        let marked = remember(
            review(round: 2, findings: ["A"], severity: .warning),
            after: [past([item("A", state: .confirmed)], round: 1, sequence: 8)],
            decided: [confirmation(of: item("A"))])
        #expect(marked.findings[0].state == .confirmed)
        #expect(marked.findings[0].explanation == "Es correcto.")
    }

    @Test func `a finding whose row or sheet moved is the same, and stays answered`() {
        let moved = CellLocation(
            sheet: "Otra hoja", address: CellAddress(row: 90, columnIndex: 7))
        let marked = remember(
            review(round: 2, findings: ["A", "B"], severity: .warning, at: [moved]),
            after: [
                past([item("A", state: .confirmed), item("B")], round: 1, sequence: 8)
            ],
            decided: [confirmation(of: item("A"))])
        #expect(marked.findings.map(\.state) == [.confirmed, .open])
        #expect(marked.fixed.isEmpty)
    }

    @Test func `an answer lapses when the value behind the finding changes`() {
        let before = item("A", says: "80 %")
        let marked = remember(
            review(
                round: 2, findings: ["A"], severity: .warning,
                replies: [reply(confirms: true, "Es correcto.")]),
            after: [past([before], round: 1, sequence: 8)], decided: [confirmation(of: before)])
        #expect(marked.findings[0].state == .open)
        #expect(marked.replies.isEmpty)
    }

    @Test func `what a gestor answers becomes a decision of theirs, once`() {
        let answered = review(
            round: 1, findings: ["A"], severity: .warning,
            replies: [reply(confirms: true, "Es correcto.")])
        let first = remember(answered)
        #expect(first.replies.map(\.kind) == [.confirm])
        #expect(first.replies.map(\.role) == [.gestor])
        #expect(first.replies.map(\.by) == ["I001"])
        let second = remember(answered, decided: first.replies)
        #expect(second.replies.isEmpty)
        #expect(second.findings.map(\.state) == [.confirmed])
    }

    @Test(arguments: [FindingState.confirmed, .contested])
    func `what a steward decided comes back as we wrote it, and is nobody else's answer`(
        state: FindingState
    ) {
        let isConfirmed = state == .confirmed
        let decided = Decision(
            isConfirmed ? .confirm : .contest, by: "Ana Pérez", at: "2026-11-20",
            initiative: "I001", subjects: [item("A").subject], reason: "otra",
            text: "Llamamos.  Está bien."
        ).recorded(as: "D0001", at: 2)
        let written = "Llamamos. Está bien. (Ana Pérez)"
        let marked = remember(
            review(
                round: 2, findings: ["A"], severity: .warning,
                replies: [reply(confirms: isConfirmed, written)]),
            after: [past([item("A")], round: 1)], decided: [decided])
        #expect(marked.replies.isEmpty)
        #expect(marked.findings.map(\.state) == [state])
        #expect(marked.findings[0].explanation.hasSuffix("(Ana Pérez)"))
        let other = remember(
            review(
                round: 2, findings: ["A"], severity: .warning,
                replies: [reply(confirms: isConfirmed, "Yo también lo vi.")]),
            after: [past([item("A")], round: 1)], decided: [decided])
        #expect(other.replies.map(\.text) == ["Yo también lo vi."])
    }

    @Test func `an answer that stands and comes back unchanged is recorded once`() {
        let standing = confirmation(of: item("A")).recorded(as: "zz/A", at: 2)
        func replies(_ text: String) -> [String] {
            remember(
                review(
                    round: 2, findings: ["A"], severity: .warning,
                    replies: [reply(confirms: true, text)]),
                after: [past([item("A", state: .confirmed)], round: 1, sequence: 3)],
                decided: [standing]
            ).replies.map(\.text)
        }
        #expect(replies("Es correcto.").isEmpty)
        #expect(replies("Lo volvimos a contar.") == ["Lo volvimos a contar."])
    }

    private func remember(
        _ review: ReviewedSubmission, after history: [PastReview] = [],
        decided: [Decision] = []
    ) -> ReviewedSubmission {
        FindingMemory(
            history: history,
            book: DecisionBook(decisions: decided, day: CalendarDate(daysSince1970: 20_000))
        ).remember(
            review,
            of: Questionnaire(
                id: "q", wave: "2026", title: LocalizedText("q"), templateVersion: "1",
                cutOff: CalendarDate(daysSince1970: 0), referenceYear: 2025, contact: "",
                dimensions: []))
    }

    private func confirmation(of finding: PastFinding) -> Decision {
        Decision(
            .confirm, by: "I001", role: .gestor, at: "2026-11-22T02:30:00-05:00",
            initiative: "I001", subjects: [finding.subject], submission: "zz", reason: "",
            text: "Es correcto.")
    }

    private func reply(confirms: Bool, _ explanation: String) -> Reply {
        Reply(
            finding: "A", isConfirmed: confirms, isContested: !confirms, explanation: explanation,
            location: CellLocation(
                sheet: "Correcciones", address: CellAddress(row: 5, columnIndex: 4)))
    }

    private func past(
        _ findings: [PastFinding], round: Int, sequence: Int? = nil
    ) -> PastReview {
        PastReview(sequence: sequence ?? round, round: round, findings: findings)
    }

    private func item(
        _ id: String, state: FindingState = .new, says message: String? = nil
    ) -> PastFinding {
        PastFinding(id: id, rule: id, state: state, message: LocalizedText(message ?? id))
    }

    private func review(
        round: Int, findings: [String], severity: Severity = .error, replies: [Reply] = [],
        at locations: [CellLocation] = []
    ) -> ReviewedSubmission {
        ReviewedSubmission(
            submission: Submission(
                initiative: Initiative(id: "I001", name: "Uno"), wave: "2026", round: round,
                digest: "aa", fileName: "f.xlsx", answers: [:], routing: [:], replies: replies),
            receivedAt: "2026-11-22T02:30:00-05:00",
            findings: findings.map {
                Finding(
                    id: $0, initiative: "I001", submission: "aa", round: round, rule: $0,
                    ruleVersion: "1", level: 1, severity: severity, locations: locations,
                    message: LocalizedText($0),
                    fix: LocalizedText("y"))
            }, evaluations: [], fixed: [])
    }
}
