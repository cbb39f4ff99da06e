import Expressions
import SSMEModel

/// One submission's search: the edits in play, and the operations that may satisfy them.
///
/// Only edits that fail are in play at first. An operation brings in the edits that its fields take part in; the others
/// stay as they are.
struct LocalisationSearch: ~Copyable {
    /// Answers with which everything in play holds.
    struct Witness {
        let answers: [FieldCode: AnswerValue]
        let numbers: [Variable: Double]
    }

    struct Group {
        let changes: [Localisation.Change]
        let alternatives: [Localisation.Change]?
        /// The places of the edits.
        let goals: [Int]
    }

    /// The places of the edits to satisfy that could be translated.
    private(set) var goals: [Int] = []
    private let edits: Edits
    private let unknowns: SubmissionUnknowns
    private let confirmed: Set<Int>
    private let around: Setting
    private var search: LeastChange
    private var formulas: [Int: Formula] = [:]
    private var untranslated: Set<Int> = []
    /// How many of the operations the search knows.
    private var known = 0

    init(
        _ edits: Edits, _ submission: Submission, amid context: RuleContext, goals: [Int],
        confirmed: Set<Int>,
        budget: LeastChange.Budget, looksForSlips: Bool = true
    ) {
        self.edits = edits
        self.confirmed = confirmed
        search = LeastChange(budget: budget)
        let suspicion = Suspicion(edits, submission, looksForSlips ? goals : [])
        unknowns = SubmissionUnknowns(
            submission, edits: edits, suspects: suspicion.meant, swaps: suspicion.swaps,
            trust: edits.trust(goals))
        around = Setting(
            earlier: context.earlier[submission.initiative.id], population: context.population)
        var inPlay: [Formula] = []
        for place in goals {
            // What the rules find failed must fail here too, or the translation says something else.
            guard let formula = translate(place), !formula.holds(Self.asItIs) else {
                untranslated.insert(place)
                continue
            }
            self.goals.append(place)
            formulas[place] = formula
            inPlay.append(formula)
        }
        introduce(inPlay)
        ruleOutSlips()
    }

    /// The rules that have no translation, in order.
    var leftOut: [String] {
        Set(untranslated.map { edits.edits[$0].rule.declaration.id }).sorted()
    }

    func isLeftOut(_ place: Int) -> Bool {
        untranslated.contains(place) || confirmed.contains(place)
    }

    func cost(of operations: [Int]) -> Int {
        operations.map { unknowns.operations[$0].cost }.reduce(0, +)
    }

    func fields(of operations: [Int]) -> [FieldCode] {
        Set(operations.flatMap { unknowns.operations[$0].fields })
            .sorted { edits.order[$0, default: 0] < edits.order[$1, default: 0] }
    }

    func order(_ field: FieldCode) -> Int { edits.order[field, default: 0] }

    func operation(_ index: Int) -> SubmissionUnknowns.Operation { unknowns.operations[index] }

    /// The cheapest operations, those to avoid apart.
    mutating func least(avoiding: Set<Int> = []) -> LeastChange.Outcome {
        while true {
            let outcome = search.least(avoiding: avoiding)
            guard case .found(let operations) = outcome else { return outcome }
            let formulas = broughtIn(by: operations)
            if formulas.isEmpty { return outcome }
            introduce(formulas)
        }
    }

    /// Values for the operations, as near to exact sums as they can be; `nil` where the work was not enough.
    mutating func witness(using operations: [Int]) -> Witness? {
        if search.check(using: operations, assuming: [(Self.exact, true)]) != .satisfiable,
            search.check(using: operations) != .satisfiable
        {
            return nil
        }
        var asked: [Variable] = []
        for case .write(let fresh, let isBlank) in operations.map({ operation($0).kind }) {
            asked += [fresh.variable, isBlank].compactMap(\.self)
        }
        var numbers = search.values(of: asked)
        var answers: [FieldCode: AnswerValue] = [:]
        for index in operations {
            numbers[operation(index).use] = 1
            switch operation(index).kind {
            case .set(let values): answers.merge(values) { _, new in new }
            case .write(let fresh, let isBlank):
                let number = fresh.variable.flatMap { numbers[$0] } ?? 0
                answers[fresh.field.code] =
                    numbers[isBlank] == 1 ? .blank : fresh.value(number)
            }
        }
        return Witness(answers: answers, numbers: numbers)
    }

    /// The only value of a field that is written anew; `nil` where there are several.
    mutating func onlyValue(of index: Int, among operations: [Int]) -> AnswerValue? {
        guard case .write(let fresh, let isBlank) = operation(index).kind,
            let variable = fresh.variable, let witness = witness(using: operations),
            witness.numbers[isBlank] != 1, let number = witness.numbers[variable]
        else { return nil }
        let isSame: Formula =
            variable.kind == .truth
            ? number == 1 ? .variable(variable) : .not(.variable(variable))
            : .equal(.variable(variable), .constant(number))
        let another = Variable(name: "another \(variable.name) \(number)", kind: .truth)
        search.require(!.variable(another) || !isSame)
        let isExact =
            search.check(using: operations, assuming: [(Self.exact, true)]) == .satisfiable
        let answer = search.check(
            using: operations,
            assuming: [(another, true), (isBlank, false)] + (isExact ? [(Self.exact, true)] : []))
        guard case .unsatisfiable = answer else { return nil }
        return fresh.value(number)
    }

    /// Whether an edit holds with some of the values of a witness.
    func holds(_ place: Int, _ witness: Witness, without operation: Int) -> Bool {
        let unused = unknowns.operations[operation].use
        return formulas[place]?.holds { variable in
            variable == unused ? 0 : witness.numbers[variable] ?? 0
        } ?? true
    }

    /// The edits that the operations' fields take part in and that are not in play yet.
    private mutating func broughtIn(by operations: [Int]) -> [Formula] {
        var formulas: [Formula] = []
        for field in fields(of: operations) {
            for place in edits.touching(field)
            where self.formulas[place] == nil && !isLeftOut(place)
                && edits.edits[place].rule.declaration.severity.heaviest >= .warning
            {
                // What holds for the rules must hold here too.
                guard let formula = translate(place), formula.holds(Self.asItIs) else {
                    untranslated.insert(place)
                    continue
                }
                self.formulas[place] = formula
                if formula != .always { formulas.append(formula) }
            }
        }
        return formulas
    }

    /// What an edit requires; `nil` where it has no translation, or multiplies what is looked for: the solver counts no
    /// steps while it looks for a product, so that no budget would end the search. Where exact sums are assumed they hold
    /// too.
    private func translate(_ place: Int) -> Formula? {
        let edit = edits.edits[place]
        guard let formula = try? EditFormula(edit, of: unknowns, amid: around),
            !formula.fails.hasProducts
        else { return nil }
        guard EditFormula.isTolerant(edit.rule),
            let exact = try? EditFormula(edit, of: unknowns, amid: around, isExact: true),
            !exact.fails.hasProducts
        else { return !formula.fails }
        return !formula.fails && (!.variable(Self.exact) || !exact.fails)
    }

    /// Tells the search of formulas and of the unknowns that came with them.
    private mutating func introduce(_ formulas: [Formula]) {
        for operation in unknowns.operations[known...] {
            let order = edits.order[operation.fields[0], default: 0] + 1
            _ = search.add(use: operation.use, cost: operation.cost << 24 + order)
        }
        known = unknowns.operations.count
        for condition in unknowns.takeConditions() { search.require(condition) }
        for formula in formulas { search.require(formula) }
    }

    /// A slip counts only where undoing it, alone, clears something and breaks nothing.
    private mutating func ruleOutSlips() {
        for (index, operation) in unknowns.operations.enumerated() {
            guard case .set = operation.kind else { continue }
            let undone: (Variable) -> Double = { $0 == operation.use ? 1 : 0 }
            let clears = goals.contains { formulas[$0]?.holds(undone) ?? false }
            let isHarmless =
                clears
                && Set(operation.fields.flatMap(edits.touching)).allSatisfy { place in
                    guard !goals.contains(place), let formula = translate(place) else {
                        return true
                    }
                    return !formula.holds(Self.asItIs) || formula.holds(undone)
                }
            if !isHarmless { search.require(.not(.variable(unknowns.operations[index].use))) }
        }
        introduce([])
    }

    private static let exact = Variable(name: "exact", kind: .truth)
    private static let asItIs: @Sendable (Variable) -> Double = { _ in 0 }
}
