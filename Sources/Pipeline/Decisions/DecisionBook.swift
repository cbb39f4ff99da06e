import Ledger
import SSMEModel

/// What people decided in a wave, and what of it holds on a day.
///
/// A decision is about what a finding said when somebody decided. Where the finding says something else, or was gone in
/// between, the decision has lapsed for good; a waiver lapses also with its rule's version, and each with its last day.
struct DecisionBook: Sendable {
    /// Every decision, in order.
    let decisions: [Decision]
    /// The day on which to look.
    let day: CalendarDate

    /// The stewards' decisions whose last day has not passed: what a run depends on besides its inputs.
    var inForce: [Decision] {
        decisions.filter { $0.role == .steward && holdsToday($0) }
    }

    /// The waivers that wait for a second person.
    var unseconded: [Decision] {
        decisions.filter { waiver in
            waiver.kind == .waive && holdsToday(waiver)
                && !decisions.contains { $0.kind == .second && $0.waiver == waiver.id }
        }
    }

    /// How often each rule was contested, by its id: a finding counts once, whatever was decided since.
    var objections: [String: Int] {
        let contested = decisions.filter { $0.kind == .contest }.flatMap(\.subjects)
        return Dictionary(grouping: Set(contested.map(\.finding))) { finding in
            Finding.parts(of: finding)?.rule ?? ""
        }.mapValues(\.count)
    }

    /// The decision that settles a finding, or sends it back; `nil` where none does.
    ///
    /// **Shape**: `history` holds the initiative's reviews, oldest first.
    func decision(on finding: some DecidableFinding, _ history: [PastReview]) -> Decision? {
        var current: Decision?
        for decision in decisions {
            let named = decision.kind == .second ? waiver(of: decision) : decision
            guard let named, let subject = named.subjects.first(where: { $0.finding == finding.id })
            else { continue }
            switch decision.kind {
            case .accept, .reopen, .waive: continue
            case .confirm where finding.severity == .error: continue
            case .confirm, .contest, .second, .sendBack:
                let isLateReply = decision.role == .gestor && current?.kind == .waive
                guard !isLateReply, holds(named, on: subject, finding, history) else { continue }
                current = named
            }
        }
        return current
    }

    /// What a steward decided last about a submission as a whole.
    func decision(on submission: Submission) -> Decision? {
        decision(on: submission.initiative.id, submission: submission.digest)
    }

    /// The same, by the initiative's code and the submission's digest; one whose last day has passed counts no more.
    func decision(on initiative: String, submission: String) -> Decision? {
        decisions.last {
            [.accept, .reopen, .sendBack].contains($0.kind) && $0.subjects.isEmpty
                && $0.initiative == initiative && $0.submission == submission && holdsToday($0)
        }
    }

    /// True where somebody decided about a finding before.
    func hasDecided(on finding: String) -> Bool {
        decisions.contains { decision in decision.subjects.contains { $0.finding == finding } }
    }

    /// The people behind a decision: the steward, and for a waiver the second one.
    func people(behind decision: Decision) -> [String] {
        let second = decisions.first { $0.kind == .second && $0.waiver == decision.id }
        return [decision.by] + (second.map { [$0.by] } ?? [])
    }

    private func waiver(of second: Decision) -> Decision? {
        decisions.first { $0.kind == .waive && $0.id == second.waiver }
    }

    /// True until a decision's last day has passed.
    func holdsToday(_ decision: Decision) -> Bool {
        guard let until = CalendarDate(iso: decision.until) else { return true }
        return day <= until
    }

    /// True where a decision still counts for a finding.
    func holds(
        _ decision: Decision, on subject: Decision.Subject, _ finding: some DecidableFinding,
        _ history: [PastReview]
    ) -> Bool {
        guard holdsToday(decision), subject.isAbout(finding) else { return false }
        if decision.kind == .waive, subject.ruleVersion != finding.ruleVersion { return false }
        guard decision.sequence > 0 else { return true }
        return history.allSatisfy { review in
            guard review.sequence > decision.sequence else { return true }
            return review.findings.contains { $0.id == finding.id && subject.isAbout($0) }
        }
    }
}

/// What a decision needs to know of a finding, of this run or of an earlier one.
protocol DecidableFinding {
    var id: String { get }
    var severity: Severity { get }
    var ruleVersion: String { get }
    var fields: [FieldCode] { get }
    var value: String { get }
    var message: LocalizedText { get }
}

extension Finding: DecidableFinding {}
extension PastFinding: DecidableFinding {}

extension Decision.Subject {
    /// A finding about one value says the same while that value is the same, whatever is said of the others; any other
    /// finding while its sentence is.
    func isAbout(_ finding: some DecidableFinding) -> Bool {
        let isOneValue = finding.fields.count == 1 && !finding.value.isEmpty
        return isOneValue ? value == finding.value : message == finding.message.spanish
    }
}
