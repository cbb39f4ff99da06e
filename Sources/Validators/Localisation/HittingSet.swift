/// The cheapest choice that takes something of every clash.
///
/// Ties go to the set whose places, in order, come first: the answer does not depend on the order of the clashes.
struct HittingSet {
    /// **Units**: whole units of cost, by place; `nil` may not be taken.
    let costs: [Int?]
    private(set) var effort: Int
    private var best: (cost: Int, set: [Int])?

    /// `effort`: how many choices may be tried.
    init(costs: [Int?], effort: Int) {
        self.costs = costs
        self.effort = effort
    }

    /// `nil` where some clash has nothing that may be taken, or where the effort ran out (`effort` is then 0).
    ///
    /// **Complexity**: exponential in the clashes that share places; disjoint ones cost nothing.
    mutating func least(_ clashes: [[Int]]) -> [Int]? {
        best = nil
        let allowed = clashes.map { clash in
            clash.filter { costs[$0] != nil }.sorted { (cost($0), $0) < (cost($1), $1) }
        }
        guard allowed.allSatisfy({ !$0.isEmpty }) else { return nil }
        search(allowed.sorted { $0.count < $1.count }, taken: [], spent: 0)
        return effort > 0 ? best?.set : nil
    }

    private func cost(_ place: Int) -> Int { costs[place] ?? 0 }

    private mutating func search(_ open: [[Int]], taken: [Int], spent: Int) {
        guard effort > 0 else { return }
        effort -= 1
        guard let clash = open.first else {
            let set = taken.sorted()
            if let best, (best.cost, best.set.count) < (spent, set.count) { return }
            if let best, best.cost == spent, best.set.count == set.count,
                best.set.lexicographicallyPrecedes(set)
            {
                return
            }
            best = (spent, set)
            return
        }
        if let best, spent + bound(open) > best.cost { return }
        for (index, place) in clash.enumerated() {
            // What was tried before is ruled out here, so that no set is met twice.
            let tried = Set(clash[..<index])
            var rest: [[Int]] = []
            for other in open where !other.contains(place) {
                rest.append(tried.isEmpty ? other : other.filter { !tried.contains($0) })
            }
            guard rest.allSatisfy({ !$0.isEmpty }) else { continue }
            search(
                rest.sorted { $0.count < $1.count }, taken: taken + [place],
                spent: spent + cost(place))
        }
    }

    /// What clashes that share nothing must cost at least.
    private func bound(_ open: [[Int]]) -> Int {
        var seen: Set<Int> = []
        var bound = 0
        for clash in open where clash.allSatisfy({ !seen.contains($0) }) {
            seen.formUnion(clash)
            bound += clash.map(cost).min() ?? 0
        }
        return bound
    }
}
