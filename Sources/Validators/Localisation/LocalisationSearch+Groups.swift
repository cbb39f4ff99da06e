import SSMEModel

extension LocalisationSearch {
    /// The operations that clear findings together, each group with what goes away with it.
    mutating func groups(_ operations: [Int], _ witness: Witness) -> [Group] {
        var together: [(operations: Set<Int>, goals: [Int])] = operations.map { ([$0], []) }
        for goal in goals {
            let needed = operations.filter { !holds(goal, witness, without: $0) }
            guard !needed.isEmpty else { continue }
            let (joined, rest) = (
                together.filter { !$0.operations.isDisjoint(with: needed) },
                together.filter { $0.operations.isDisjoint(with: needed) }
            )
            let merged = (
                operations: joined.reduce(Set<Int>()) { $0.union($1.operations) },
                goals: joined.flatMap(\.goals) + [goal]
            )
            together = rest + [merged]
        }
        var groups: [(order: Int, group: Group)] = []
        for (members, cleared) in together {
            let members = members.sorted()
            let changes = changes(members, among: operations)
            let others = alternatives(to: members, among: operations)
            groups.append(
                (
                    place(of: members),
                    Group(changes: changes, alternatives: others, goals: cleared.sorted())
                ))
        }
        return groups.sorted { $0.order < $1.order }.map(\.group)
    }

    private func place(of operations: [Int]) -> Int {
        fields(of: operations).first.map { order($0) } ?? 0
    }

    private mutating func changes(
        _ members: [Int], among operations: [Int]
    ) -> [Localisation.Change] {
        var changes: [Localisation.Change] = []
        for index in members {
            switch operation(index).kind {
            case .set(let values):
                changes += values.map { Localisation.Change(field: $0.key, value: $0.value) }
            case .write(let fresh, _):
                changes.append(
                    Localisation.Change(
                        field: fresh.field.code, value: onlyValue(of: index, among: operations)))
            }
        }
        return changes.sorted { order($0.field) < order($1.field) }
    }

    /// Single answers that would do as well as a single one; `nil` where there are other ways, or too many, or where
    /// the work was not enough to know.
    private mutating func alternatives(
        to members: [Int], among operations: [Int]
    ) -> [Localisation.Change]? {
        guard members.count <= Self.mostMembers else { return nil }
        if members.count == 1 { return alternatives(to: members[0], among: operations) }
        for member in members where !isNeeded(member, price: cost(of: operations)) { return nil }
        return []
    }

    private mutating func isNeeded(_ operation: Int, price: Int) -> Bool {
        switch least(avoiding: [operation]) {
        case .found(let others): cost(of: others) > price
        case .impossible: true
        case .undecided: false
        }
    }

    private mutating func alternatives(
        to member: Int, among operations: [Int]
    ) -> [Localisation.Change]? {
        let rest = Set(operations).subtracting([member])
        var avoided: Set = [member]
        var found: [Localisation.Change] = []
        while true {
            let others: [Int]
            switch least(avoiding: avoided) {
            case .found(let set): others = set
            case .impossible: return found.sorted { order($0.field) < order($1.field) }
            case .undecided: return nil
            }
            guard cost(of: others) == cost(of: operations) else {
                return found.sorted { order($0.field) < order($1.field) }
            }
            let instead = Set(others).subtracting(rest)
            guard Set(others).isSuperset(of: rest), let other = instead.first,
                found.count < Self.mostAlternatives
            else { return nil }
            avoided.insert(other)
            found += changes([other], among: others)
        }
    }

    /// Larger groups are too long to tell.
    private static let mostMembers = 3
    private static let mostAlternatives = 2
}
