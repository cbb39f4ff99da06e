public import SSMEModel

/// A table of reference as expressions look it up: columns by name, every cell a text.
public struct ReferenceTable: Sendable {
    /// `ciiu`, the file's name without its ending.
    public let name: String
    /// The names of the columns, in order.
    public let columns: [String]
    /// False for a table that a rule file expects and nobody has supplied: to look it up is a rule error.
    public let isThere: Bool
    private let rows: [[String]]

    /// Reads a table whose first row names the columns.
    ///
    /// **Missing**: an empty cell is an empty text, and a value that is empty is none.
    public init(_ table: Table) {
        let stem = table.name.split(separator: ".", omittingEmptySubsequences: false)
        name = stem.count > 1 ? stem.dropLast().joined(separator: ".") : table.name
        let rows = table.rows
        let header = rows.first ?? []
        columns = header.map(\.text)
        isThere = true
        self.rows = rows.dropFirst().map { row in
            var texts: [String] = []
            var next = row.startIndex
            for column in header {
                let index = column.address.columnIndex
                while next < row.endIndex, row[next].address.columnIndex < index { next += 1 }
                let isHere = next < row.endIndex && row[next].address.columnIndex == index
                texts.append(isHere ? row[next].text : "")
            }
            return texts
        }
    }

    /// A table that is expected and not there.
    public init(expected name: String, columns: [String]) {
        self.name = name
        self.columns = columns
        isThere = false
        rows = []
    }

    /// The values of a column by those of the key column; of two rows with one key, the first.
    func values(of column: String, by key: String) -> [String: String] {
        guard let keyIndex = columns.firstIndex(of: key),
            let index = columns.firstIndex(of: column)
        else { return [:] }
        var values: [String: String] = [:]
        for row in rows where !row[keyIndex].isEmpty {
            let text = row[keyIndex].lowercased()
            if values[text] == nil { values[text] = row[index] }
        }
        return values
    }

    /// True where every cell of a column that is not empty is a number as numbers are written: no zero in front.
    func isNumeric(_ column: String) -> Bool {
        guard let index = columns.firstIndex(of: column) else { return false }
        let texts = rows.map { $0[index] }.filter { !$0.isEmpty }
        return !texts.isEmpty
            && texts.allSatisfy { text in
                guard let number = Double(text), number.isFinite else { return false }
                return !(text.utf8.count > 1 && text.utf8.first == 48 && !text.hasPrefix("0."))
            }
    }
}

/// One column of a reference table, by another.
package struct Lookup: Sendable {
    let table: String
    /// By key, in small letters; `nil` where the table is not there.
    let values: [String: String]?
    let isNumeric: Bool
    /// True where the options looked up carry a letter in front of the key.
    var dropsLetter = false
    /// True where the keys are tax numbers, with or without their digit.
    var isNIT = false

    /// A value as the table's keys are written.
    func key(_ value: Value) -> String? {
        switch value {
        case .option(let code): (dropsLetter ? String(code.dropFirst()) : code).lowercased()
        case .text(let text): isNIT ? NIT(text)?.number ?? text : text.lowercased()
        default: nil
        }
    }
}
