import CZ3

/// Decides whether conditions can hold together, exactly: rational arithmetic, no rounding.
///
/// Z3, because the conditions mix linear arithmetic, whole numbers and any nesting of and, or, if: a MILP library would
/// need one big constant a branch, and amounts of 10¹⁰ beside shares of 100 make those lose their exactness. It also
/// says which assumptions clash, which is what the search for the least change lives on.
///
/// Advice for whoever edits this: in a context made by `Z3_mk_context` terms live as long as the context; solvers and
/// models are counted. Without an error handler a failed call only sets a code; the default handler ends the program.
///
/// **Source**: de Moura, Bjørner, "Z3: an efficient SMT solver", TACAS 2008.
@safe struct Solver: ~Copyable {
    enum Answer: Equatable {
        case satisfiable
        /// The assumptions that clash, by their place among those given; none: the conditions clash by themselves.
        case unsatisfiable([Int])
        /// The work allowed was not enough.
        case undecided
    }

    private let context: Z3_context
    private let solver: Z3_solver
    private var symbols: [Variable: Z3_ast] = unsafe [:]

    /// **Units**: `effort` in the solver's own steps, the same on every machine; about a million a second.
    init(effort: UInt32) {
        let configuration = unsafe Z3_mk_config()
        unsafe context = Z3_mk_context(configuration)
        unsafe Z3_del_config(configuration)
        unsafe Z3_set_error_handler(context, nil)
        unsafe solver = Z3_mk_simple_solver(context)
        unsafe Z3_solver_inc_ref(context, solver)
        let parameters = unsafe Z3_mk_params(context)
        unsafe Z3_params_inc_ref(context, parameters)
        unsafe Z3_params_set_uint(
            context, parameters, Z3_mk_string_symbol(context, "rlimit"), effort)
        unsafe Z3_solver_set_params(context, solver, parameters)
        unsafe Z3_params_dec_ref(context, parameters)
    }

    deinit {
        unsafe Z3_solver_dec_ref(context, solver)
        unsafe Z3_del_context(context)
    }

    /// From now on the formula holds.
    mutating func assert(_ formula: Formula) {
        unsafe Z3_solver_assert(context, solver, node(formula))
    }

    /// Whether everything asserted can hold while the truths assumed are as said.
    mutating func check(assuming assumptions: [(variable: Variable, isTrue: Bool)] = []) -> Answer {
        var literals: [Z3_ast?] = unsafe []
        var places: [UInt32: Int] = [:]
        for (index, assumption) in assumptions.enumerated() {
            let symbol = unsafe symbol(assumption.variable)
            let literal = unsafe assumption.isTrue ? symbol : Z3_mk_not(context, symbol)
            unsafe literals.append(literal)
            unsafe places[Z3_get_ast_id(context, literal)] = index
        }
        let answer = unsafe Z3_solver_check_assumptions(
            context, solver, UInt32(literals.count), literals)
        switch answer {
        case Z3_L_TRUE: return .satisfiable
        case Z3_L_FALSE: break
        default: return .undecided
        }
        let core = unsafe Z3_solver_get_unsat_core(context, solver)
        unsafe Z3_ast_vector_inc_ref(context, core)
        defer { unsafe Z3_ast_vector_dec_ref(context, core) }
        var clash: [Int] = []
        for index in 0..<(unsafe Z3_ast_vector_size(context, core)) {
            let literal = unsafe Z3_ast_vector_get(context, core, index)
            if let place = unsafe places[Z3_get_ast_id(context, literal)] { clash.append(place) }
        }
        return .unsatisfiable(clash.sorted())
    }

    /// The values of unknowns in the solution just found; a truth is 1 or 0, one without a value is 0.
    mutating func values(of variables: [Variable]) -> [Variable: Double] {
        guard let model = unsafe Z3_solver_get_model(context, solver) else { return [:] }
        unsafe Z3_model_inc_ref(context, model)
        defer { unsafe Z3_model_dec_ref(context, model) }
        var values: [Variable: Double] = [:]
        for variable in variables {
            var found: Z3_ast?
            let symbol = unsafe symbol(variable)
            guard unsafe Z3_model_eval(context, model, symbol, true, &found),
                let found = unsafe found
            else { continue }
            values[variable] =
                switch variable.kind {
                case .truth: unsafe Z3_get_bool_value(context, found) == Z3_L_TRUE ? 1 : 0
                case .whole, .real: unsafe Z3_get_numeral_double(context, found)
                }
        }
        return values
    }

    private mutating func symbol(_ variable: Variable) -> Z3_ast? {
        if let known = unsafe symbols[variable] { return unsafe known }
        let sort =
            switch variable.kind {
            case .truth: unsafe Z3_mk_bool_sort(context)
            case .whole: unsafe Z3_mk_int_sort(context)
            case .real: unsafe Z3_mk_real_sort(context)
            }
        let name = unsafe Z3_mk_string_symbol(context, variable.name)
        let made = unsafe Z3_mk_const(context, name, sort)
        unsafe symbols[variable] = made
        return unsafe made
    }

    private mutating func node(_ formula: Formula) -> Z3_ast? {
        switch formula {
        case .truth(let isTrue):
            return unsafe isTrue ? Z3_mk_true(context) : Z3_mk_false(context)
        case .variable(let variable): return unsafe symbol(variable)
        case .not(let inner): return unsafe Z3_mk_not(context, node(inner))
        case .all(let formulas):
            let nodes = unsafe nodes(formulas)
            return unsafe Z3_mk_and(context, UInt32(nodes.count), nodes)
        case .any(let formulas):
            let nodes = unsafe nodes(formulas)
            return unsafe Z3_mk_or(context, UInt32(nodes.count), nodes)
        case .atMost(let one, let other):
            let (left, right) = unsafe (node(one), node(other))
            return unsafe Z3_mk_le(context, left, right)
        case .less(let one, let other):
            let (left, right) = unsafe (node(one), node(other))
            return unsafe Z3_mk_lt(context, left, right)
        case .equal(let one, let other):
            let (left, right) = unsafe (node(one), node(other))
            return unsafe Z3_mk_eq(context, left, right)
        case .named(let named):
            if let known = unsafe symbols[named.variable] { return unsafe known }
            let meaning = unsafe node(named.formula)
            let symbol = unsafe symbol(named.variable)
            unsafe Z3_solver_assert(context, solver, Z3_mk_iff(context, symbol, meaning))
            return unsafe symbol
        }
    }

    private mutating func nodes(_ formulas: [Formula]) -> [Z3_ast?] {
        var nodes: [Z3_ast?] = unsafe []
        for formula in formulas { unsafe nodes.append(node(formula)) }
        return unsafe nodes
    }

    /// Every number is a real here: whole unknowns are whole, but their sums meet decimals.
    private mutating func node(_ term: Term) -> Z3_ast? {
        switch term {
        case .constant(let number): return unsafe numeral(number)
        case .variable(let variable):
            let symbol = unsafe symbol(variable)
            return unsafe variable.kind == .whole ? Z3_mk_int2real(context, symbol) : symbol
        case .sum(let terms):
            var nodes: [Z3_ast?] = unsafe []
            for term in terms { unsafe nodes.append(node(term)) }
            return unsafe Z3_mk_add(context, UInt32(nodes.count), nodes)
        case .scaled(let factor, let inner):
            let nodes: [Z3_ast?] = unsafe [numeral(factor), node(inner)]
            return unsafe Z3_mk_mul(context, 2, nodes)
        case .product(let one, let other):
            let nodes: [Z3_ast?] = unsafe [node(one), node(other)]
            return unsafe Z3_mk_mul(context, 2, nodes)
        case .choice(let condition, let then, let otherwise):
            let condition = unsafe node(condition)
            let (left, right) = unsafe (node(then), node(otherwise))
            return unsafe Z3_mk_ite(context, condition, left, right)
        }
    }

    private func numeral(_ number: Double) -> Z3_ast? {
        unsafe Z3_mk_numeral(context, Self.fraction(number), Z3_mk_real_sort(context))
    }

    /// The decimal number that was typed, as a fraction: `0.995` is `995/1000`.
    static func fraction(_ number: Double) -> String {
        guard number.isFinite else { return "0" }
        let parts = number.magnitude.description.split(separator: "e")
        let digits = parts[0].split(separator: ".")
        let decimals = digits.count == 2 ? String(digits[1]) : ""
        let exponent = (parts.count == 2 ? Int(parts[1]) ?? 0 : 0) - decimals.utf8.count
        let zeros = String(repeating: "0", count: abs(exponent))
        let whole = (number < 0 ? "-" : "") + String(digits[0]) + decimals
        return exponent >= 0 ? whole + zeros : whole + "/1" + zeros
    }
}
