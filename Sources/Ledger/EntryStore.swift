import FoundationEssentials
import GRDB

/// The chain inside one transaction: the only code that adds a line.
struct EntryStore {
    let db: Database

    /// Adds a line; false where the wave has one of that kind and key already.
    @discardableResult
    func append(
        _ kind: LedgerEntry.Kind, wave: String, key: String, _ body: some Encodable
    ) throws -> Bool {
        guard try !holds(kind, wave: wave, key: key) else { return false }
        let last = try Row.fetchOne(
            db, sql: "SELECT sequence, hash FROM entry ORDER BY sequence DESC LIMIT 1")
        let text = try Self.text(of: body)
        let entry = LedgerEntry(
            sequence: (last?["sequence"] ?? 0) + 1, wave: wave, kind: kind.rawValue, key: key,
            body: text, previous: last?["hash"] ?? LedgerEntry.genesis, hash: "")
        try db.execute(
            sql: """
                INSERT INTO entry (sequence, wave, kind, key, body, previous, hash)
                VALUES (?, ?, ?, ?, ?, ?, ?)
                """,
            arguments: [
                entry.sequence, wave, entry.kind, key, text, entry.previous, entry.seal,
            ])
        return true
    }

    /// True where the wave has a line of that kind and key.
    func holds(_ kind: LedgerEntry.Kind, wave: String, key: String) throws -> Bool {
        try Bool.fetchOne(
            db, sql: "SELECT EXISTS (SELECT 1 FROM entry WHERE wave = ? AND kind = ? AND key = ?)",
            arguments: [wave, kind.rawValue, key]) ?? false
    }

    /// The lines of a wave and kind in order, with their places; those whose key ends so, where that is said.
    func bodies<Body: Decodable>(
        _ type: Body.Type, _ kind: LedgerEntry.Kind, wave: String, keyEnding: String = ""
    ) throws -> [(sequence: Int, key: String, body: Body)] {
        try Row.fetchAll(
            db,
            sql: """
                SELECT sequence, key, body FROM entry
                WHERE wave = ? AND kind = ? AND (? = '' OR substr(key, -length(?)) = ?)
                ORDER BY sequence
                """,
            arguments: [wave, kind.rawValue, keyEnding, keyEnding, keyEnding]
        ).map { row in
            let text: String = row["body"]
            return (row["sequence"], row["key"], try Self.read(type, from: text))
        }
    }

    /// The last line of a wave and kind.
    func last<Body: Decodable>(
        _ type: Body.Type, _ kind: LedgerEntry.Kind, wave: String
    ) throws -> (sequence: Int, body: Body)? {
        try Row.fetchOne(
            db,
            sql: """
                SELECT sequence, body FROM entry WHERE wave = ? AND kind = ?
                ORDER BY sequence DESC LIMIT 1
                """,
            arguments: [wave, kind.rawValue]
        ).map { row in
            let text: String = row["body"]
            return (row["sequence"], try Self.read(type, from: text))
        }
    }

    /// The keys of a wave and kind.
    func keys(_ kind: LedgerEntry.Kind, wave: String) throws -> [String] {
        try String.fetchAll(
            db, sql: "SELECT key FROM entry WHERE wave = ? AND kind = ? ORDER BY sequence",
            arguments: [wave, kind.rawValue])
    }

    /// A body as it is stored: members by name, slashes as they are.
    static func text(of body: some Encodable) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return String(decoding: try encoder.encode(body), as: UTF8.self)
    }

    private static func read<Body: Decodable>(
        _ type: Body.Type, from text: String
    ) throws -> Body {
        try JSONDecoder().decode(type, from: Data(text.utf8))
    }
}
