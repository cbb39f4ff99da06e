import Expressions
public import SSMEModel

/// What rules say of each other, whatever the submission.
///
/// ```swift
/// let satisfiability = Satisfiability(rules: rules, questionnaire: questionnaire)
/// satisfiability.isSatisfiable(["FIN-02", "FIN-05"])   // .yes
/// for note in satisfiability.notes() { print(note.rule, note.kind) }
/// ```
///
/// **Missing**: rules about each field or question, documents, lists, the earlier wave or the others are not looked at.
public struct Satisfiability: Sendable {
    /// Whether some submission does what is asked.
    public enum Answer: Hashable, Sendable {
        case yes
        case no
        /// A rule has no translation, or the work allowed was not enough.
        case notDecided
    }

    /// Something that is odd about a rule.
    public struct Note: Hashable, Sendable {
        /// What is odd.
        public enum Kind: Hashable, Sendable {
            /// No submission is asked the rule.
            case neverApplies
            /// No submission that is asked the rule satisfies it.
            case neverHolds
            /// Every submission that is asked the rule satisfies it.
            case neverFails
            /// Whatever satisfies one of the two rules breaks the other.
            case contradicts(String)
            /// Whatever breaks the rule breaks one of these.
            case impliedBy([String])
            /// No submission that is asked the question must bring this document.
            case neverRequired(LocalizedText)
        }

        /// The rule's id; the question's code where it is about a document.
        public let rule: String
        /// What is odd.
        public let kind: Kind
        /// True where nobody can do what is asked; false where it may be meant, or a gestor can confirm the value.
        public let isFault: Bool

        init(rule: String, kind: Kind, isFault: Bool = true) {
            self.rule = rule
            self.kind = kind
            self.isFault = isFault
        }
    }

    private let edits: Edits
    private let places: [Int]
    private let requirements: [DocumentRequirement]

    /// Prepares the rules in force.
    public init(rules: RuleSet, questionnaire: Questionnaire) {
        let edits = Edits(rules.rules.filter(rules.isInForce), questionnaire)
        self.edits = edits
        requirements = rules.requirements
        places = edits.edits.indices.filter { edits.edits[$0].question == nil }
    }

    /// Whether some submission is asked all of these rules and satisfies them together.
    public func isSatisfiable(_ ids: [String]) -> Answer {
        var bench = RuleBench(edits)
        var passes: [Formula] = []
        for id in ids {
            guard let place = places.first(where: { edits.edits[$0].rule.declaration.id == id }),
                let formula = bench.formula(place)
            else { return .notDecided }
            passes.append(formula.passes)
        }
        return bench.canHold(passes)
    }

    /// What is odd about the rules, in the order of the files, then about the documents.
    ///
    /// **Complexity**: O(rules × rules that share an answer), each a search whose work is bounded.
    public func notes() -> [Note] { places.flatMap(notes) + requirements.flatMap(notes) }

    /// The rules that have no translation and were not looked at, in the order of the files.
    public var leftOut: [String] {
        places.filter { RuleBench(edits).formula($0) == nil }
            .map { edits.edits[$0].rule.declaration.id }
    }

    private func notes(_ place: Int) -> [Note] {
        var bench = RuleBench(edits)
        guard let own = bench.formula(place) else { return [] }
        let id = edits.edits[place].rule.declaration.id
        let alone: [(Formula, Note.Kind)] = [
            (own.passes || own.fails, .neverApplies), (own.passes, .neverHolds),
            (own.fails, .neverFails),
        ]
        for (formula, kind) in alone where bench.canHold([formula]) == .no {
            return [Note(rule: id, kind: kind)]
        }
        var notes: [Note] = []
        var others: [(id: String, formula: EditFormula)] = []
        for neighbour in neighbours(of: place) {
            guard let formula = bench.formula(neighbour) else { continue }
            let other = edits.edits[neighbour].rule.declaration.id
            others.append((other, formula))
            guard neighbour > place else { continue }
            // Where satisfying one takes the other out of question, they do not contradict each other.
            if bench.canHold([own.passes, !formula.fails]) == .no
                || bench.canHold([formula.passes, !own.fails]) == .no
            {
                let isHard = [place, neighbour].allSatisfy {
                    edits.edits[$0].rule.declaration.severity.heaviest == .error
                }
                notes.append(Note(rule: id, kind: .contradicts(other), isFault: isHard))
            }
        }
        if let implying = implying(own, others, &bench) {
            notes.append(Note(rule: id, kind: .impliedBy(implying), isFault: false))
        }
        return notes
    }

    /// A document whose condition no submission that is asked the question meets.
    private func notes(_ requirement: DocumentRequirement) -> [Note] {
        guard let when = requirement.when else { return [] }
        var bench = RuleBench(edits)
        let question = requirement.question.code
        guard let condition = bench.truth(when), bench.canHold([condition, bench.asked(question)]) == .no
        else { return [] }
        return [Note(rule: question, kind: .neverRequired(requirement.document))]
    }

    /// The rules of which one fails wherever this one does; `nil` where it can fail alone.
    private func implying(
        _ own: EditFormula, _ others: [(id: String, formula: EditFormula)],
        _ bench: inout RuleBench
    ) -> [String]? {
        guard bench.canHold([own.fails] + others.map { !$0.formula.fails }) == .no else {
            return nil
        }
        var needed = others
        for other in others {
            let fewer = needed.filter { $0.id != other.id }
            if bench.canHold([own.fails] + fewer.map { !$0.formula.fails }) == .no {
                needed = fewer
            }
        }
        return needed.map(\.id)
    }

    /// The rules that the check of this one shares an answer with.
    private func neighbours(of place: Int) -> [Int] {
        let own = Set(edits.edits[place].rule.check.fields)
        return places.filter { other in
            other != place && !own.isDisjoint(with: edits.edits[other].rule.check.fields)
        }
    }
}

/// Rules over any submission, set before one solver.
private struct RuleBench: ~Copyable {
    private let edits: Edits
    private let answers: FreeAnswers
    private var solver = Solver(effort: 2_000_000)
    private var known = 0
    private var questions = 0

    init(_ edits: Edits) {
        self.edits = edits
        answers = FreeAnswers(edits)
    }

    /// `nil` where the rule has no translation.
    func formula(_ place: Int) -> EditFormula? {
        try? EditFormula(edits.edits[place], of: answers)
    }

    /// When a condition is true; `nil` where it has no translation.
    func truth(_ condition: Expression) -> Formula? {
        try? Translator(answers: answers).truth(condition.node).yes
    }

    func asked(_ question: QuestionCode) -> Formula { answers.asked(question).yes }

    /// Whether some submission makes all of them true.
    mutating func canHold(_ formulas: [Formula]) -> Satisfiability.Answer {
        for condition in answers.conditions[known...] { solver.assert(condition) }
        known = answers.conditions.count
        questions += 1
        let question = Variable(name: "question \(questions)", kind: .truth)
        solver.assert(!.variable(question) || .all(of: formulas))
        switch solver.check(assuming: [(question, true)]) {
        case .satisfiable: return .yes
        case .unsatisfiable: return .no
        case .undecided: return .notDecided
        }
    }
}
