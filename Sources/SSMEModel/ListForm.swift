/// The list that answers a `table` question: a sheet of its own, one row an entry.
///
/// The cell of a column in the third entry is the field `D1.9.nit.3`; entries are counted from 1, without gaps.
public struct ListForm: Hashable, Sendable {
    /// The tab's name: «Empresas activas».
    public let sheet: String
    /// What each row gives, in order: `D1.9.nit`, `D1.9.tamano`.
    public let columns: [Field]
    /// The columns that together tell one entry from another; empty: each tax number does.
    public let key: [FieldCode]

    /// Makes a list from its parts.
    public init(sheet: String, columns: [Field], key: [FieldCode] = []) {
        self.sheet = sheet
        self.columns = columns
        self.key = key
    }

    /// The answer cell of a column in an entry, 1-based.
    public static func field(_ column: Field, entry: Int) -> Field {
        Field(
            code: column.code + "." + String(entry), label: column.label, kind: column.kind,
            options: column.options, isRequired: column.isRequired)
    }

    /// The column and the entry, 1-based, that a cell's code names; `nil` for any other code.
    public func place(of code: FieldCode) -> (column: Field, entry: Int)? {
        guard let dot = code.lastIndex(of: "."), let entry = Int(code[code.index(after: dot)...]),
            entry > 0, let column = columns.first(where: { $0.code == code[..<dot] })
        else { return nil }
        return (column, entry)
    }

    /// The entries of a list as answered, in order; each has an answer for every column.
    ///
    /// **Missing**: a cell that the form left blank has a blank answer; after the first entry without any, none counts.
    public func entries(in answers: [FieldCode: Answer]) -> [[Answer]] {
        var entries: [[Answer]] = []
        while true {
            let fields = columns.map { Self.field($0, entry: entries.count + 1) }
            guard fields.contains(where: { answers[$0.code] != nil }) else { return entries }
            entries.append(
                fields.map { answers[$0.code] ?? Answer(field: $0.code, value: .blank) })
        }
    }
}
