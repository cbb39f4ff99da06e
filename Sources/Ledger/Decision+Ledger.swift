import GRDB
import SSMEModel

extension Ledger {
    /// The decisions of a wave in order.
    public func decisions(wave: String) throws(LedgerError) -> [Decision] {
        try read { try $0.decisions(wave: wave) }
    }

    /// Records a steward's decision and gives it its name. Where the last decision over the same scope says the same and
    /// still stands, nothing is added and that one comes back. `stands` is told every decision recorded by then.
    public func record(
        _ decision: Decision, wave: String,
        stands: (Decision, [Decision]) -> Bool = { _, _ in true }
    ) throws(LedgerError) -> (decision: Decision, isNew: Bool) {
        try write { store in
            let earlier = try store.decisions(wave: wave)
            if let last = earlier.last(where: { $0.hasScope(of: decision) }),
                last.saysTheSame(as: decision), stands(last, earlier)
            {
                return (last, false)
            }
            let count = earlier.count { $0.role == .steward }
            let name = "D" + (count + 1).padded(to: 4)
            try store.append(.decision, wave: wave, key: name, decision)
            return (decision.recorded(as: name, at: try store.lastSequence()), true)
        }
    }
}

extension EntryStore {
    func decisions(wave: String) throws -> [Decision] {
        try bodies(Decision.self, .decision, wave: wave).map { sequence, key, decision in
            decision.recorded(as: key, at: sequence)
        }
    }

    /// Adds a gestor's reply under the place where it stands: read again, it adds nothing.
    func append(reply decision: Decision, wave: String) throws {
        let finding = decision.subjects.first?.finding ?? ""
        try append(
            .decision, wave: wave, key: decision.submission.prefix(12) + "/" + finding, decision)
    }

    func lastSequence() throws -> Int {
        try Int.fetchOne(db, sql: "SELECT MAX(sequence) FROM entry") ?? 0
    }
}
