public import Declarations
public import SSMEModel

/// The initiatives of the wave, as the network registers them.
public struct Roster: Sendable {
    /// Every initiative, by code.
    public let initiatives: [Initiative]

    private let index: [String: Initiative]

    /// Makes a roster of initiatives; the first of two with one code stays.
    public init(_ initiatives: [Initiative]) {
        index = Dictionary(initiatives.map { ($0.id, $0) }) { first, _ in first }
        self.initiatives = index.values.sorted { $0.id < $1.id }
    }

    /// Reads `reference/initiatives.csv`.
    ///
    /// **Shape**: one initiative a row under a header with `id`, `name`, `managing_entity`; other columns are left alone.
    /// **Missing**: an empty managing entity is allowed, an empty code or name is not.
    public init(csv: Table) throws(InstrumentError) {
        let rows = csv.rows
        let header = rows.first ?? []
        let id = try Self.column("id", of: header, in: csv)
        let name = try Self.column("name", of: header, in: csv)
        let entity = try Self.column("managing_entity", of: header, in: csv)
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
            initiatives.append(
                Initiative(id: code, name: text(name), managingEntity: text(entity)))
        }
        self.init(initiatives)
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
        _ name: String, of header: [Cell], in csv: Table
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
