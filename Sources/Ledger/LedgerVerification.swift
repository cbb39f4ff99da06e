import GRDB

/// What a walk along the whole ledger found.
public struct LedgerVerification: Hashable, Sendable {
    /// The place where the ledger stops holding together.
    public struct Break: Hashable, Sendable {
        /// What is wrong there.
        public enum Fault: Hashable, Sendable {
            /// The contents do not match the seal: somebody changed the line.
            case changed
            /// The line is not sealed to the one before: somebody changed or replaced that one.
            case unlinked
            /// Lines are missing before this one.
            case gap
            /// The ledger ends before a line that was seen earlier: its end was cut off or replaced.
            case cut
        }

        /// The place of the line, 1-based.
        public let sequence: Int
        /// What kind of line it is; empty where it is not there.
        public let kind: String
        /// What the line is about; empty where it is not there.
        public let key: String
        /// What is wrong.
        public let fault: Fault

        /// Makes a break from its parts.
        public init(sequence: Int, kind: String, key: String, fault: Fault) {
            self.sequence = sequence
            self.kind = kind
            self.key = key
            self.fault = fault
        }
    }

    /// How many lines there are.
    public let count: Int
    /// The last line's hash; zeros in an empty ledger.
    public let head: String
    /// The first place where it breaks; `nil` where it holds.
    public let firstBreak: Break?
}

/// The end of a ledger as somebody noted it down: a later ledger must still hold that line.
public struct LedgerMark: Hashable, Sendable {
    /// The line's place.
    public let sequence: Int
    /// The line's hash.
    public let hash: String

    /// Makes a mark.
    public init(sequence: Int, hash: String) {
        self.sequence = sequence
        self.hash = hash
    }
}

extension Ledger {
    /// Walks along the chain from the first line, then looks for a line noted earlier.
    ///
    /// **Complexity**: O(bytes of the ledger).
    public func verify(against mark: LedgerMark? = nil) throws(LedgerError) -> LedgerVerification {
        try read { store in
            let rows = try Row.fetchCursor(
                store.db,
                sql: """
                    SELECT sequence, wave, kind, key, body, previous, hash FROM entry
                    ORDER BY sequence
                    """)
            var (count, head) = (0, LedgerEntry.genesis)
            var isMarkSeen = mark.map { $0.sequence == 0 } ?? true
            var first: LedgerVerification.Break?
            while let row = try rows.next() {
                let entry = LedgerEntry(row)
                if first == nil, let fault = entry.fault(after: count, head) {
                    first = LedgerVerification.Break(
                        sequence: entry.sequence, kind: entry.kind, key: entry.key, fault: fault)
                }
                if entry.hash == mark?.hash { isMarkSeen = true }
                (count, head) = (entry.sequence, entry.hash)
            }
            if first == nil, !isMarkSeen, let mark {
                first = LedgerVerification.Break(
                    sequence: mark.sequence, kind: "", key: "", fault: .cut)
            }
            return LedgerVerification(count: count, head: head, firstBreak: first)
        }
    }
}

extension LedgerEntry {
    fileprivate init(_ row: Row) {
        self.init(
            sequence: row["sequence"], wave: row["wave"], kind: row["kind"], key: row["key"],
            body: row["body"], previous: row["previous"], hash: row["hash"])
    }

    fileprivate func fault(
        after last: Int, _ head: String
    ) -> LedgerVerification.Break.Fault? {
        if sequence != last + 1 { return .gap }
        if previous != head { return .unlinked }
        return hash == seal ? nil : .changed
    }
}
