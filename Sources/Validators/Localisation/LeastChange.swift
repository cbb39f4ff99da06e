/// The cheapest set of operations with which all conditions can hold: the problem of Fellegi and Holt, with a price for
/// each way of changing an answer instead of one for each answer.
///
/// It keeps a list of clashes, sets of operations of which at least one must be used, and tries the cheapest choice that
/// takes something of each. Where the conditions still cannot hold, the solver names a new clash. The first choice with
/// which they can is the cheapest of all, because every choice that works takes something of every clash.
///
/// **Source**: Fellegi, Holt, "A systematic approach to automatic edit and imputation", JASA 71, 1976; Reiter, "A theory
/// of diagnosis from first principles", 1987; Scholtus, "A generalised Fellegi–Holt paradigm", 2016.
struct LeastChange: ~Copyable {
    enum Outcome: Equatable {
        /// The operations to use, in order; none where everything holds as it is.
        case found([Int])
        /// No choice makes the conditions hold.
        case impossible
        /// The work allowed was not enough.
        case undecided
    }

    /// How much work may be done; counted in steps and not in seconds, so that the same input gives the same output.
    struct Budget {
        var checks = 600
        var choices = 40_000
        var effortOfCheck: UInt32 = 400_000
    }

    private var solver: Solver
    /// One truth for each operation: whether it is used.
    private(set) var uses: [Variable] = []
    private(set) var costs: [Int] = []
    private var clashes: [[Int]] = []
    private(set) var budget: Budget

    init(budget: Budget = Budget()) {
        self.budget = budget
        solver = Solver(effort: budget.effortOfCheck)
    }

    /// Adds an operation and gives its place. **Units**: cost in whole units, 1 or more.
    mutating func add(use: Variable, cost: Int) -> Int {
        uses.append(use)
        costs.append(cost)
        return uses.count - 1
    }

    /// From now on the condition holds.
    mutating func require(_ formula: Formula) { solver.assert(formula) }

    /// The cheapest operations, those to avoid apart.
    mutating func least(avoiding: Set<Int> = []) -> Outcome {
        while true {
            guard let choice = cheapest(avoiding: avoiding) else {
                return budget.choices > 0 ? .impossible : .undecided
            }
            switch check(using: choice) {
            case .undecided: return .undecided
            case .unsatisfiable(let clash):
                guard !clash.isEmpty else { return .impossible }
                clashes.append(clash)
                if !collect(beyond: Set(choice).union(clash)) { return .undecided }
            case .satisfiable: return .found(choice)
            }
        }
    }

    /// The values of unknowns in the solution just found.
    mutating func values(of variables: [Variable]) -> [Variable: Double] {
        solver.values(of: variables)
    }

    /// Whether the conditions can hold with these operations, and others besides assumed.
    mutating func check(
        using choice: [Int], assuming others: [(variable: Variable, isTrue: Bool)] = []
    ) -> Solver.Answer {
        guard budget.checks > 0 else { return .undecided }
        budget.checks -= 1
        let used = Set(choice)
        let unused = uses.indices.filter { !used.contains($0) }
        let answer = solver.check(assuming: unused.map { (uses[$0], false) } + others)
        guard case .unsatisfiable(let clash) = answer else { return answer }
        return .unsatisfiable(clash.filter { $0 < unused.count }.map { unused[$0] })
    }

    /// Further clashes that share nothing with those just found. False where the work was not enough.
    private mutating func collect(beyond used: Set<Int>) -> Bool {
        var used = used
        while true {
            switch check(using: used.sorted()) {
            case .satisfiable: return true
            case .undecided: return false
            case .unsatisfiable(let clash):
                if clash.isEmpty { return true }
                clashes.append(clash)
                used.formUnion(clash)
            }
        }
    }

    private mutating func cheapest(avoiding: Set<Int>) -> [Int]? {
        let costs = costs.enumerated().map { avoiding.contains($0.offset) ? nil : $0.element }
        var search = HittingSet(costs: costs, effort: budget.choices)
        let set = search.least(clashes)
        budget.choices = search.effort
        return set
    }
}
