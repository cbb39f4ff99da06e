import TestSupport
import Testing

@testable import Validators

/// The search against an oracle that tries every set of operations and every value.
struct LeastChangeTests {
    private struct Puzzle {
        var generator: SplitMix64
        let count: Int
        let current: [Double]
        let costs: [Int]
        let formulas: [Formula]
        static let domain = [0.0, 1, 2, 3]

        init(seed: UInt64) {
            var generator = SplitMix64(state: seed)
            count = 2 + generator.next(below: 4)
            var current: [Double] = []
            var costs: [Int] = []
            for _ in 0..<count {
                current.append(Double(generator.next(below: 6) - 1))
                costs.append(1 + generator.next(below: 3))
            }
            self.current = current
            self.costs = costs
            var formulas: [Formula] = []
            for _ in 0..<(1 + generator.next(below: 5)) {
                formulas.append(Self.formula(&generator, count, depth: 2))
            }
            self.formulas = formulas
            self.generator = generator
        }

        static func value(_ index: Int) -> Variable {
            Variable(name: "x\(index)", kind: .whole)
        }
        static func use(_ index: Int) -> Variable { Variable(name: "u\(index)", kind: .truth) }

        private static func formula(
            _ generator: inout SplitMix64, _ count: Int, depth: Int
        ) -> Formula {
            let kind = depth == 0 ? 5 + generator.next(below: 3) : generator.next(below: 8)
            switch kind {
            case 0: return .not(formula(&generator, count, depth: depth - 1))
            case 1, 2:
                return .any([
                    formula(&generator, count, depth: depth - 1),
                    formula(&generator, count, depth: depth - 1),
                ])
            case 3, 4:
                return .all([
                    formula(&generator, count, depth: depth - 1),
                    formula(&generator, count, depth: depth - 1),
                ])
            case 5: return .atMost(term(&generator, count), term(&generator, count))
            case 6: return .less(term(&generator, count), term(&generator, count))
            default: return .equal(term(&generator, count), term(&generator, count))
            }
        }

        private static func term(_ generator: inout SplitMix64, _ count: Int) -> Term {
            switch generator.next(below: 6) {
            case 0: .constant(Double(generator.next(below: 6)))
            case 1:
                .sum([
                    .variable(value(generator.next(below: count))),
                    .variable(value(generator.next(below: count))),
                ])
            case 2:
                .scaled(
                    Double(generator.next(below: 5) - 2),
                    .variable(value(generator.next(below: count))))
            case 3:
                .choice(
                    .less(.constant(1), .variable(value(generator.next(below: count)))),
                    .variable(value(generator.next(below: count))), .constant(2))
            default: .variable(value(generator.next(below: count)))
            }
        }

        /// The cost of the cheapest set of changes; `nil` where none works.
        var oracle: Int? {
            let sets = (0..<(1 << count)).map { mask in
                (
                    mask: mask,
                    cost: costs.indices.filter { mask >> $0 & 1 == 1 }.map { costs[$0] }.reduce(
                        0, +)
                )
            }.sorted { ($0.cost, $0.mask) < ($1.cost, $1.mask) }
            return sets.first { canHold(changing: $0.mask) }?.cost
        }

        private func canHold(changing mask: Int) -> Bool {
            let free = (0..<count).filter { mask >> $0 & 1 == 1 }
            let total = free.reduce(1) { total, _ in total * Self.domain.count }
            for code in 0..<total {
                var values = current
                var rest = code
                for index in free {
                    values[index] = Self.domain[rest % Self.domain.count]
                    rest /= Self.domain.count
                }
                let isSound = formulas.allSatisfy { formula in
                    formula.holds { variable in
                        values[Int(variable.name.dropFirst()) ?? 0]
                    }
                }
                if isSound { return true }
            }
            return false
        }
    }

    private func solve(_ puzzle: Puzzle) -> (outcome: LeastChange.Outcome, cost: Int?) {
        var search = LeastChange()
        for index in 0..<puzzle.count {
            _ = search.add(use: Puzzle.use(index), cost: puzzle.costs[index])
            let value = Term.variable(Puzzle.value(index))
            search.require(
                .any([
                    .variable(Puzzle.use(index)), .equal(value, .constant(puzzle.current[index])),
                ]))
            search.require(
                .any([
                    .not(.variable(Puzzle.use(index))),
                    .all([.atMost(.constant(0), value), .atMost(value, .constant(3))]),
                ]))
        }
        for formula in puzzle.formulas { search.require(formula) }
        let outcome = search.least()
        if case .found(let set) = outcome {
            return (outcome, set.map { puzzle.costs[$0] }.reduce(0, +))
        }
        return (outcome, nil)
    }

    @Test(arguments: 0..<20)
    func `the cost is that of the exhaustive search, two hundred times`(_ batch: Int) {
        var solved = 0
        for seed in 0..<200 {
            let puzzle = Puzzle(seed: UInt64(batch * 200 + seed))
            let (outcome, cost) = solve(puzzle)
            if let oracle = puzzle.oracle {
                #expect(cost == oracle, "seed \(batch * 200 + seed)")
                solved += 1
            } else {
                #expect(outcome == .impossible, "seed \(batch * 200 + seed)")
            }
        }
        #expect(solved > 50)
    }

    @Test func `without work allowed nothing is said`() {
        var search = LeastChange(budget: .init(checks: 0))
        _ = search.add(use: Puzzle.use(0), cost: 1)
        search.require(.variable(Puzzle.use(0)))
        #expect(search.least() == .undecided)
    }
}
