public import Declarations
public import SSMEModel

/// The initiatives of the wave, as the network registers them.
public struct Roster: Sendable {
    /// Every initiative, by code.
    public let initiatives: [Initiative]

    private let index: [String: Initiative]
    private let addresses: [String: [String]]

    /// Makes a roster of initiatives; the first of two with one code stays. `addresses` holds the e-mail addresses of some,
    /// by code.
    public init(_ initiatives: [Initiative], addresses: [String: [String]] = [:]) {
        self.addresses = addresses
        index = Dictionary(initiatives.map { ($0.id, $0) }) { first, _ in first }
        self.initiatives = index.values.sorted { $0.id < $1.id }
    }

    /// Reads `reference/initiatives.csv`.
    ///
    /// **Shape**: one initiative a row under a header with `id`, `name`, `managing_entity`; a column `email`
    /// holds addresses with `;` between them; other columns are left alone.
    /// **Missing**: an empty managing entity or address is allowed, an empty code or name is not.
    public init(csv: Table) throws(InstrumentError) {
        let rows = csv.rows
        let header = rows.first ?? []
        let id = try Self.column("id", of: header, in: csv)
        let name = try Self.column("name", of: header, in: csv)
        let entity = try Self.column("managing_entity", of: header, in: csv)
        let email = header.first { FoldedText($0.text) == FoldedText("email") }
        var addresses: [String: [String]] = [:]
        var initiatives: [Initiative] = []
        var rowOf: [String: Int] = [:]
        for cells in rows.dropFirst() {
            func text(_ column: Int) -> String {
                cells.first { $0.address.columnIndex == column }?.text.trimmed ?? ""
            }
            let row = cells.first?.address.row ?? 1
            let code = text(id)
            func error(_ expected: String, found: String? = nil) -> InstrumentError {
                InstrumentError(
                    file: csv.name, line: row, column: id + 1, found: found, expected: expected)
            }
            if code.isEmpty { throw error("el código de la iniciativa (id)") }
            guard code.utf8.allSatisfy(Self.isCodeByte), code.utf8.count <= 40 else {
                throw error("un código de letras, números y guiones", found: code)
            }
            if text(name).isEmpty { throw error("el nombre de \(code) (name)") }
            if let first = rowOf[code] {
                throw error("otro código: este ya está en la fila \(first)", found: code)
            }
            rowOf[code] = row
            if let email {
                let named = text(email.address.columnIndex).split(separator: ";")
                    .map { String($0).trimmed }.filter { !$0.isEmpty }
                if let wrong = named.first(where: { !Self.isAddress($0) }) {
                    throw error("un correo como nombre@entidad.org (email)", found: wrong)
                }
                addresses[code] = named
            }
            initiatives.append(
                Initiative(id: code, name: text(name), managingEntity: text(entity)))
        }
        self.init(initiatives, addresses: addresses)
    }

    /// The e-mail addresses of an initiative; empty where the roster has none.
    public func addresses(of id: String) -> [String] { addresses[id] ?? [] }

    /// One `@` with something on both sides, and nothing that a mail program could take for something else.
    public static func isAddress(_ text: String) -> Bool {
        let parts = text.split(separator: "@", omittingEmptySubsequences: false)
        return parts.count == 2 && parts.allSatisfy { !$0.isEmpty } && !text.hasPrefix("-")
            && text.utf8.allSatisfy {
                $0 > 0x20 && $0 < 0x7F && !Array("<>,;\"()\\".utf8).contains($0)
            }
    }

    /// A code names folders: letters, digits, `-` and `_`.
    private static func isCodeByte(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "-"), UInt8(ascii: "_"):
            true
        default: false
        }
    }

    /// The initiative of a code; `nil` where the roster has none. **Complexity**: O(1).
    public subscript(id: String) -> Initiative? { index[id] }

    private static func column(
        _ name: String, of header: ArraySlice<Cell>, in csv: Table
    ) throws(InstrumentError) -> Int {
        guard let cell = header.first(where: { FoldedText($0.text) == FoldedText(name) }) else {
            let known = header.map(\.text)
            throw InstrumentError(
                file: csv.name, line: 1, column: 1, found: nil, expected: "la columna «\(name)»",
                nearest: Nearest.word(to: name, among: known))
        }
        return cell.address.columnIndex
    }
}
