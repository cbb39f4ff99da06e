import Ledger
import SSMEModel
import Testing

@testable import Pipeline

struct DecisionBookTests {
    @Test func `a waiver counts once a second person agrees`() {
        #expect(state(after: [waiver()]) == .new)
        #expect(state(after: [waiver(), second()]) == .waived)
    }

    @Test func `a waiver tells who authorised it, and why`() {
        let settled = settled([waiver(), second()])
        #expect(settled.explanation == "No aplica aquí. (Ana, Luis)")
    }

    @Test func `a waiver lapses with the value, the rule's version and its last day`() {
        let decided = [waiver(), second()]
        #expect(state(after: decided, of: finding(value: "97 %")) == .new)
        #expect(state(after: decided, of: finding(ruleVersion: "2")) == .new)
        #expect(state(after: [waiver(until: "2026-11-22"), second()]) == .waived)
        #expect(state(after: [waiver(until: "2026-11-21"), second()]) == .new)
    }

    @Test func `what lapsed does not come back with the old value`() {
        let decided = [waiver(), second()]
        let there = past([subject()], sequence: 5)
        let gone = past([], sequence: 6)
        let other = past([subject(value: "97 %")], sequence: 6)
        #expect(state(after: decided, [there]) == .waived)
        #expect(state(after: decided, [there, gone]) == .new)
        #expect(state(after: decided, [there, other]) == .new)
    }

    @Test func `an error is never confirmed, a warning is`() {
        let confirmed = [decision(.confirm)]
        #expect(state(after: confirmed) == .new)
        #expect(state(after: confirmed, of: finding(severity: .warning)) == .confirmed)
    }

    @Test func `what a steward sends back is asked again, with what the steward wants`() {
        let sentBack = settled(
            [
                decision(.confirm, role: .gestor),
                decision(.sendBack, text: "Adjunte el acta.", at: 2),
            ],
            of: finding(severity: .warning))
        #expect(sentBack.state == .new)
        #expect(sentBack.fix.spanish == "Corrija. El custodio de datos pide: «Adjunte el acta.»")
    }

    @Test func `a reply that comes back with its old words undoes no waiver`() {
        let late = decision(.contest, role: .gestor, at: 9)
        #expect(state(after: [waiver(), second(), late]) == .waived)
    }

    @Test func `a submission that was sent back has a point of its own until it is sent again`() {
        let book = DecisionBook(
            decisions: [decision(.sendBack, subjects: [], submission: "aa")], day: day)
        #expect(book.returnedFinding(in: submission("aa"))?.id == "I001/CUS-01/formulario")
        #expect(book.returnedFinding(in: submission("bb")) == nil)
    }

    @Test func `what was decided about a submission ends with its last day`() {
        func last(until: String) -> Decision.Kind? {
            let accepted = decision(.accept, subjects: [], submission: "aa", until: until)
            return DecisionBook(decisions: [accepted], day: day)
                .decision(on: submission("aa"))?.kind
        }
        #expect(last(until: "2026-11-22") == .accept)
        #expect(last(until: "2026-11-21") == nil)
    }

    @Test func `a rule's objections count each finding once, whatever was decided since`() {
        let book = DecisionBook(
            decisions: [
                decision(.contest, role: .gestor), decision(.contest, role: .gestor, at: 2),
                waiver(), second(),
            ], day: day)
        #expect(book.objections == ["FIN-02": 1])
    }

    @Test func `what a run depends on is what stewards decided and still holds today`() {
        let book = DecisionBook(
            decisions: [
                waiver(until: "2026-11-21"), second(), decision(.confirm, role: .gestor, at: 4),
            ], day: day)
        #expect(book.inForce.map(\.kind) == [.second])
        #expect(book.unseconded.isEmpty)
        #expect(
            DecisionBook(decisions: [waiver()], day: day).unseconded.map(\.kind) == [.waive])
    }

    private let day = CalendarDate(iso: "2026-11-22") ?? CalendarDate(daysSince1970: 0)

    private func state(
        after decisions: [Decision], _ history: [PastReview] = [], of finding: Finding? = nil
    ) -> FindingState {
        settled(decisions, history, of: finding).state
    }

    private func settled(
        _ decisions: [Decision], _ history: [PastReview] = [], of finding: Finding? = nil
    ) -> Finding {
        let review = ReviewedSubmission(
            submission: submission("aa"), receivedAt: "", findings: [finding ?? self.finding()],
            evaluations: [], fixed: [])
        return DecisionBook(decisions: decisions, day: day).applied(to: review, history)
            .findings[0]
    }

    private func submission(_ digest: String) -> Submission {
        Submission(
            initiative: Initiative(id: "I001", name: "Uno"), wave: "2026", round: 1,
            digest: digest, fileName: "f.xlsx", answers: [:], routing: [:])
    }

    private func finding(
        value: String = "96 %", ruleVersion: String = "1", severity: Severity = .error
    ) -> Finding {
        Finding(
            id: "I001/FIN-02/D7.2", initiative: "I001", submission: "aa", round: 1,
            rule: "FIN-02", ruleVersion: ruleVersion, level: 1, severity: severity,
            fields: ["D7.2"], value: value, message: LocalizedText("Suman."),
            fix: LocalizedText("Corrija."))
    }

    private func subject(value: String = "96 %") -> PastFinding {
        PastFinding(
            id: "I001/FIN-02/D7.2", rule: "FIN-02", state: .new, fields: ["D7.2"],
            message: LocalizedText("Suman."), value: value)
    }

    private func past(_ findings: [PastFinding], sequence: Int) -> PastReview {
        PastReview(sequence: sequence, round: 1, findings: findings)
    }

    private func waiver(until: String = "") -> Decision {
        decision(.waive, until: until, at: 2, id: "D0001")
    }

    private func second() -> Decision {
        decision(.second, by: "Luis", subjects: [], waiver: "D0001", at: 3, id: "D0002")
    }

    private func decision(
        _ kind: Decision.Kind, role: Decision.Role = .steward, by: String = "Ana",
        text: String = "No aplica aquí.", subjects: [Decision.Subject]? = nil,
        submission: String = "", waiver: String = "", until: String = "", at sequence: Int = 1,
        id: String = ""
    ) -> Decision {
        Decision(
            kind, by: by, role: role, at: "", initiative: "I001",
            subjects: subjects ?? [subject().subject], submission: submission, waiver: waiver,
            reason: "otra", text: text, until: until
        ).recorded(as: id, at: sequence)
    }
}
