import SSMEModel

/// One rule set against those that it shares an answer with.
struct RuleComparison: ~Copyable {
    private(set) var notes: [Satisfiability.Note] = []
    /// Why it could not be compared, whole or in part; `nil` where it was.
    private(set) var reason: Satisfiability.LeftOut.Reason?

    private let all: Satisfiability
    private let place: Int
    private var bench: RuleBench
    private var neighbours: [Int] = []
    /// True where the rule can be satisfied without leaving blank what is asked and required.
    private var isComplete = true

    init(_ all: Satisfiability, of place: Int) {
        self.all = all
        self.place = place
        bench = RuleBench(all.edits, effort: all.effort)
    }

    /// Looks first for a submission that tells the rule from all of its neighbours at once; only where there is none is
    /// more asked.
    mutating func compare() {
        reason = bench.obstacle(place)
        guard reason == nil else { return }
        for neighbour in all.neighbours(of: place) where bench.obstacle(neighbour) == nil {
            neighbours.append(neighbour)
        }
        let breaking = clash(.fails, with: neighbours)
        let satisfying = satisfying(with: neighbours)
        if breaking == .yes, satisfying == .yes { return }
        if let kind = alone() {
            note(kind, isFault: true)
            return
        }
        tell(breaking: breaking)
        tell(satisfying: satisfying)
    }

    private mutating func clash(
        _ role: RuleBench.Role, with others: [Int], isComplete: Bool = false
    ) -> RuleBench.Answer {
        bench.canHold(
            [.init(place: place, role: role)] + others.map { .init(place: $0, role: .holds) },
            isComplete: isComplete)
    }

    /// Whether the rule can be satisfied beside others: in a form without blanks, unless the rule asks for one.
    private mutating func satisfying(with others: [Int]) -> RuleBench.Answer {
        if clash(.passes, with: [], isComplete: true) != .yes { isComplete = false }
        return clash(.passes, with: others, isComplete: isComplete)
    }

    /// What is odd about the rule by itself.
    private mutating func alone() -> Satisfiability.Note.Kind? {
        let roles: [(RuleBench.Role, Satisfiability.Note.Kind)] = [
            (.asked, .neverApplies), (.passes, .neverHolds), (.fails, .neverFails),
        ]
        for (role, kind) in roles {
            switch clash(role, with: []) {
            case .no: return kind
            case .notDecided: reason = .tooMuchWork
            case .yes: break
            }
        }
        return nil
    }

    /// Whatever breaks the rule breaks others: it adds nothing.
    private mutating func tell(breaking answer: RuleBench.Answer) {
        switch answer {
        case .yes: break
        case .no(let clash):
            let others = self.others(in: bench.least(clash))
            if !others.isEmpty { note(.impliedBy(others.map(all.id)), isFault: false) }
        case .notDecided:
            for neighbour in neighbours {
                if case .no = clash(.fails, with: [neighbour]) {
                    note(.impliedBy([all.id(neighbour)]), isFault: false)
                    return
                }
            }
            reason = .tooMuchWork
        }
    }

    /// Whatever satisfies the rule breaks another. Where satisfying one takes the other out of question, they do not
    /// contradict each other.
    private mutating func tell(satisfying answer: RuleBench.Answer) {
        var answer = answer
        var rest = neighbours
        while case .no(let clash) = answer {
            let others = self.others(in: bench.least(clash, isComplete: isComplete))
            guard !others.isEmpty else { return }
            contradiction(of: others)
            rest.removeAll(where: others.contains)
            answer = self.clash(.passes, with: rest, isComplete: isComplete)
        }
        guard answer == .notDecided else { return }
        for neighbour in rest {
            if case .no = clash(.passes, with: [neighbour], isComplete: isComplete) {
                contradiction(of: [neighbour])
            }
        }
        reason = .tooMuchWork
    }

    private mutating func contradiction(of others: [Int]) {
        let isHard = ([place] + others).allSatisfy {
            all.edits.edits[$0].rule.declaration.severity.heaviest == .error
        }
        note(.contradicts(others.map(all.id)), isFault: isHard)
    }

    private func others(in clash: [RuleBench.Supposition]) -> [Int] {
        clash.filter { $0.place != place }.map(\.place).sorted()
    }

    private mutating func note(_ kind: Satisfiability.Note.Kind, isFault: Bool) {
        notes.append(.init(rule: all.id(place), kind: kind, isFault: isFault))
    }
}
