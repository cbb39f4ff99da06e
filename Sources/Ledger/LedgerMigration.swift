import GRDB
import SSMEModel

/// Moves what the first tables held into the chain, in the order in which it happened.
struct LedgerMigration {
    private let db: Database
    private let store: EntryStore

    init(_ db: Database) {
        self.db = db
        store = EntryStore(db: db)
    }

    /// Receipts come before the first run that began after them; what a run decided comes before the run.
    func moveTables() throws {
        var receipts = try Row.fetchAll(db, sql: "SELECT * FROM receipt ORDER BY number")[...]
        for run in try Row.fetchAll(db, sql: "SELECT * FROM run ORDER BY number") {
            let startedAt: String = run["started_at"]
            while let receipt = receipts.first {
                let receivedAt: String = receipt["received_at"]
                guard receivedAt <= startedAt else { break }
                try move(receipt: receipt)
                receipts.removeFirst()
            }
            try move(run: run)
        }
        for receipt in receipts { try move(receipt: receipt) }
    }

    private func move(receipt row: Row) throws {
        let number: Int = row["number"]
        let parts = try Row.fetchAll(
            db, sql: "SELECT path, digest, bytes FROM part WHERE receipt = ? ORDER BY path",
            arguments: [number])
        let kind: String = row["kind"]
        let receipt = Receipt(
            wave: row["wave"], digest: row["digest"], name: row["name"],
            kind: Receipt.Kind(rawValue: kind) ?? .file,
            parts: parts.map {
                Receipt.Part(path: $0["path"], digest: $0["digest"], byteCount: $0["bytes"])
            }, receivedAt: row["received_at"])
        try store.append(
            .receipt, wave: receipt.wave, key: receipt.digest, ReceiptBody(receipt))
    }

    private func move(run row: Row) throws {
        let (number, wave, id): (Int, String, String) = (row["number"], row["wave"], row["id"])
        for item in try rows("version", of: number, by: "initiative, round") {
            try store.append(
                .version, wave: wave, key: item["digest"],
                VersionBody(initiative: item["initiative"], round: item["round"]))
        }
        for item in try rows("returned", of: number, by: "digest") {
            try store.append(
                .returned, wave: wave, key: item["digest"],
                ReturnedBody(explanation: Self.text(item)))
        }
        let findings = Dictionary(grouping: try rows("finding", of: number, by: "id")) { row in
            let initiative: String = row["initiative"]
            return initiative
        }
        for (initiative, rows) in findings.sorted(by: { $0.key < $1.key }) {
            try move(findings: rows, of: initiative, wave: wave, run: row)
        }
        try store.append(
            .run, wave: wave, key: id,
            RunBody(
                fingerprint: row["fingerprint"], startedAt: row["started_at"],
                isOpen: row["is_open"], isBlocked: row["is_blocked"]))
    }

    private func move(
        findings rows: [Row], of initiative: String, wave: String, run: Row
    ) throws {
        guard let first = rows.first else { return }
        let review = ReviewBody(
            initiative: initiative, submission: first["submission"], round: first["round"],
            findings: rows.map(Self.item))
        for item in review.findings where [.confirmed, .contested].contains(item.state) {
            try store.append(
                reply: Decision(
                    item.state == .confirmed ? .confirm : .contest, by: initiative, role: .gestor,
                    at: run["started_at"], initiative: initiative, subjects: [item.past.subject],
                    submission: review.submission, reason: "", text: item.explanation),
                wave: wave)
        }
        guard try store.reviews(of: initiative, wave: wave).last?.body != review else { return }
        let id: String = run["id"]
        try store.append(.review, wave: wave, key: id + "/" + initiative, review)
    }

    private func rows(_ table: String, of run: Int, by order: String) throws -> [Row] {
        try Row.fetchAll(
            db, sql: "SELECT * FROM \(table) WHERE run = ? ORDER BY \(order)", arguments: [run])
    }

    private static func text(_ row: Row) -> TextBody {
        TextBody(LocalizedText(row["spanish"], english: row["english"]))
    }

    private static func item(_ row: Row) -> ReviewBody.Item {
        let (severity, outcome, state): (String, String, String) = (
            row["severity"], row["outcome"], row["state"]
        )
        return ReviewBody.Item(
            id: row["id"], rule: row["rule"], ruleVersion: row["rule_version"],
            severity: Severity(rawValue: severity) ?? .warning,
            outcome: Outcome(rawValue: outcome) ?? .fail,
            state: FindingState(rawValue: state) ?? .new, question: "", fields: [],
            value: row["value"], message: text(row), explanation: row["explanation"])
    }
}
