import Expressions
import SSMEModel

/// Some rules over any submission, set before one solver: which of them can pass, fail or hold together.
struct RuleBench: ~Copyable {
    /// What is supposed of one rule. A rule holds where it does not fail, were it only that it is not asked.
    enum Role: String { case asked, passes, fails, holds }

    /// Something supposed: a rule by its place among the edits, and how it comes out.
    struct Supposition: Hashable {
        let place: Int
        let role: Role
    }

    /// Whether some submission does all that is supposed.
    enum Answer: Equatable {
        case yes
        /// None does; what clashes, of what was supposed.
        case no([Supposition])
        case notDecided
    }

    private let edits: Edits
    private let answers: FreeAnswers
    private var solver: Solver
    private var formulas: [Int: EditFormula] = [:]
    private var known = 0
    private var knownComplete = 0
    private var asserted: Set<String> = []

    /// **Units**: `effort` as the solver counts it, for each question put to it.
    init(_ edits: Edits, effort: UInt32) {
        self.edits = edits
        answers = FreeAnswers(edits)
        solver = Solver(effort: effort)
    }

    /// Why a rule cannot be set before the solver; `nil` where it can.
    mutating func obstacle(_ place: Int) -> Satisfiability.LeftOut.Reason? {
        guard formulas[place] == nil else { return nil }
        guard let formula = try? EditFormula(edits.edits[place], of: answers) else {
            return .untranslatable
        }
        // The solver counts no steps while it looks for a product, so that no budget would end the search.
        guard !formula.passes.hasProducts, !formula.fails.hasProducts else { return .multiplies }
        formulas[place] = formula
        return nil
    }

    /// Whether some submission does all that is supposed of rules that can be set before the solver; of those alone, where `isComplete`, in
    /// which whatever is asked and required has a value.
    mutating func canHold(
        _ suppositions: [Supposition], isComplete: Bool = false
    ) -> Answer {
        var variables: [(variable: Variable, isTrue: Bool)] = []
        for supposition in suppositions {
            guard obstacle(supposition.place) == nil, let formula = formulas[supposition.place]
            else {
                return .notDecided
            }
            variables.append((variable(supposition, formula), true))
        }
        tellWhatAnswersRespect()
        if isComplete { variables.append((Self.complete, true)) }
        switch solver.check(assuming: variables) {
        case .satisfiable: return .yes
        case .undecided: return .notDecided
        case .unsatisfiable(let places):
            return .no(places.filter(suppositions.indices.contains).map { suppositions[$0] })
        }
    }

    /// Whether some submission makes all of the formulas true.
    mutating func canHold(_ formulas: [Formula]) -> Satisfiability.Answer {
        let question = Variable(name: "formula \(asserted.count)", kind: .truth)
        asserted.insert(question.name)
        solver.assert(!.variable(question) || .all(of: formulas))
        tellWhatAnswersRespect()
        switch solver.check(assuming: [(question, true)]) {
        case .satisfiable: return .yes
        case .unsatisfiable: return .no
        case .undecided: return .notDecided
        }
    }

    /// When a condition is true; `nil` where it has no translation, or multiplies answers.
    func truth(_ condition: Expression) -> Formula? {
        (try? Translator(answers: answers).truth(condition.node).yes)
            .flatMap { $0.hasProducts ? nil : $0 }
    }

    /// When a question is asked and when it is not; `nil` where that has no translation.
    func asked(_ question: QuestionCode) -> (yes: Formula, no: Formula)? {
        let asked = answers.asked(question)
        return answers.untold.contains(question) ? nil : asked
    }

    /// The least of what clashes: without any of it, the rest can hold or nobody knows.
    mutating func least(_ clash: [Supposition], isComplete: Bool = false) -> [Supposition] {
        var least = clash
        for supposition in clash where least.count > 1 {
            let fewer = least.filter { $0 != supposition }
            if case .no(let smaller) = canHold(fewer, isComplete: isComplete) { least = smaller }
        }
        return least
    }

    private mutating func variable(_ supposition: Supposition, _ formula: EditFormula) -> Variable {
        let name = "\(supposition.role.rawValue) \(supposition.place)"
        let variable = Variable(name: name, kind: .truth)
        guard asserted.insert(name).inserted else { return variable }
        let meaning: Formula =
            switch supposition.role {
            case .asked: formula.passes || formula.fails
            case .passes: formula.passes
            case .fails: formula.fails
            case .holds: !formula.fails
            }
        solver.assert(!.variable(variable) || meaning)
        return variable
    }

    private mutating func tellWhatAnswersRespect() {
        for condition in answers.conditions[known...] { solver.assert(condition) }
        known = answers.conditions.count
        for condition in answers.completeness[knownComplete...] {
            solver.assert(!.variable(Self.complete) || condition)
        }
        knownComplete = answers.completeness.count
    }

    private static let complete = Variable(name: "complete", kind: .truth)
}
