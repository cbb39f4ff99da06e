import Expressions
public import SSMEModel

/// Finds the least set of answers that, changed, satisfies every rule.
///
/// ```swift
/// let localiser = Localiser(rules: rules, questionnaire: questionnaire)
/// let least = localiser.localisation(of: submission, review.findings)
/// ```
///
/// What it proposes is tried on the submission by the rules themselves before it is said.
public struct Localiser: Sendable {
    let edits: Edits
    private let validator: Validator
    private let routing: Routing?
    private let budget: LeastChange.Budget
    private let looksForSlips: Bool

    /// Prepares rules for submissions of the questionnaire that they were compiled against.
    public init(rules: RuleSet, questionnaire: Questionnaire) {
        self.init(rules: rules, questionnaire: questionnaire, budget: LeastChange.Budget())
    }

    init(
        rules: RuleSet, questionnaire: Questionnaire, budget: LeastChange.Budget,
        looksForSlips: Bool = true
    ) {
        self.looksForSlips = looksForSlips
        edits = Edits(rules.rules.filter(rules.isInForce), questionnaire)
        validator = Validator(rules: rules, questionnaire: questionnaire)
        routing = try? Routing(questionnaire)
        self.budget = budget
    }

    /// The least change that clears the findings of a submission that are about its answers, those that its gestor
    /// confirmed apart.
    ///
    /// **Complexity**: exponential at worst; the work is bounded, and counted in steps.
    public func localisation(
        of submission: Submission, _ findings: [Finding], in context: RuleContext = .alone
    ) -> Localisation {
        let goals = goals(among: findings, of: submission)
        guard !goals.isEmpty else { return Localisation(.nothingToChange) }
        var search = LocalisationSearch(
            edits, submission, amid: context, goals: goals.map(\.place),
            confirmed: confirmed(submission),
            budget: budget, looksForSlips: looksForSlips)
        guard !search.goals.isEmpty else { return Localisation(.notComputed, search.leftOut) }
        let operations: [Int]
        switch search.least() {
        case .found(let found): operations = found
        case .impossible: return Localisation(.impossible, search.leftOut)
        case .undecided: return Localisation(.notComputed, search.leftOut)
        }
        guard let witness = search.witness(using: operations),
            isSound(witness, submission, context, findings, goals, search)
        else { return Localisation(.notComputed, search.leftOut) }
        let idOf = Dictionary(goals.map { ($0.place, $0.id) }) { first, _ in first }
        let groups = search.groups(operations, witness).map { group in
            Localisation.Group(
                changes: group.changes, alternatives: group.alternatives,
                findings: group.goals.compactMap { idOf[$0] })
        }
        return Localisation(
            .found, groups: groups, search.leftOut, cost: search.cost(of: operations))
    }

    private func goals(
        among findings: [Finding], of submission: Submission
    ) -> [(place: Int, id: String)] {
        let confirmed = confirmed(submission)
        return findings.compactMap { finding in
            guard finding.outcome == .fail, finding.severity >= .warning,
                let place = edits.place(of: finding), !confirmed.contains(place)
            else { return nil }
            return (place, finding.id)
        }
    }

    /// What the gestor said is right as it stands.
    private func confirmed(_ submission: Submission) -> Set<Int> {
        var places: Set<Int> = []
        for reply in submission.replies where reply.isConfirmed {
            let parts = reply.finding.split(separator: "/", maxSplits: 2).map(String.init)
            if parts.count == 3, let place = edits.place(rule: parts[1], subject: parts[2]) {
                places.insert(place)
            }
        }
        return places
    }

    /// Whether the rules themselves find every goal cleared and nothing else broken.
    private func isSound(
        _ witness: LocalisationSearch.Witness, _ submission: Submission,
        _ context: RuleContext, _ findings: [Finding],
        _ goals: [(place: Int, id: String)], _ search: borrowing LocalisationSearch
    ) -> Bool {
        guard let routing else { return false }
        let changed = submission.with(witness.answers, routing: routing)
        let before = Set(findings.filter { $0.outcome == .fail }.map(\.id))
        let cleared = Set(goals.filter { search.goals.contains($0.place) }.map(\.id))
        for finding in validator.review(changed, in: context).findings
        where finding.outcome == .fail && finding.severity >= .warning {
            if cleared.contains(finding.id) { return false }
            guard let place = edits.place(of: finding), !before.contains(finding.id) else {
                continue
            }
            if !search.isLeftOut(place) { return false }
        }
        return true
    }
}

extension Localisation {
    init(
        _ status: Status, groups: [Group] = [], _ leftOut: [String] = [], cost: Int = 0
    ) {
        self.status = status
        self.groups = groups
        self.leftOut = leftOut
        self.cost = cost
    }
}

extension Submission {
    /// The same submission with other answers in some fields.
    func with(_ changed: [FieldCode: AnswerValue], routing: Routing) -> Submission {
        var copy = self
        for (field, value) in changed {
            let old = answer(field)
            copy.answers[field] = Answer(
                field: field, value: value, typed: value == .blank ? "" : "…",
                decimals: old.decimals, location: old.location)
        }
        copy.routing = routing.asked(given: copy.answers)
        return copy
    }
}
