import Declarations
import SSMEModel

/// Options that come from a reference table: `{file: countries.csv, code: alpha_2, label: name_es, prefix: p}`.
///
/// The table's codes may begin with a digit, so `prefix` comes before each; `where` keeps some of the rows.
struct ReferenceList {
    /// The tables of the wave, each named as its file.
    let tables: [Table]

    /// The options in the order of the table.
    ///
    /// **Throws**: where the table or a column is not there, where a code is none or comes twice, and where people
    /// could not tell two labels apart.
    func options(_ node: Declaration) throws(InstrumentError) -> [Option] {
        try node.allowOnly(["file", "code", "label", "prefix", "where"])
        let table = try table(node["file"])
        let rows = try rows(of: table, where: node.optional("where"))
        let code = try column(node["code"], of: table)
        let labels = try labelColumns(node["label"], of: table)
        let prefix = try node.optional("prefix")?.text() ?? ""
        var options: [Option] = []
        var codeOf: [FoldedText: String] = [:]
        for row in rows {
            func error(_ found: String, _ expected: String) -> InstrumentError {
                InstrumentError(
                    file: table.name, line: row.number, column: code + 1, found: found,
                    expected: expected)
            }
            let option = Option(
                code: prefix + row.text(code).lowercased(),
                label: LocalizedText(
                    labels.map(row.text).filter { !$0.isEmpty }.joined(separator: Self.separator)))
            guard Codes.isPart(option.code), !option.label.spanish.isEmpty else {
                throw error(option.code, "un código y un nombre en cada fila")
            }
            for text in [option.code, option.label.spanish] {
                if let other = codeOf.updateValue(option.code, forKey: FoldedText(text)) {
                    throw error(text, "un código y un nombre distintos de los de «\(other)»")
                }
            }
            options.append(option)
        }
        guard !options.isEmpty else { throw node.error(found: table.name, expected: "alguna fila") }
        return options
    }

    /// Between the columns of a label: «0111 · Cultivo de cereales».
    static let separator = " · "

    private struct Row {
        let number: Int
        let cells: ArraySlice<Cell>
        func text(_ column: Int) -> String {
            cells.first { $0.address.columnIndex == column }?.text.trimmed ?? ""
        }
    }

    private func table(_ node: Declaration) throws(InstrumentError) -> Table {
        let name = try node.text()
        guard let table = tables.first(where: { $0.name == name }) else {
            let known = tables.map(\.name).sorted()
            throw node.error(
                found: name, expected: "una tabla de «reference/»",
                near: Nearest.word(to: name, among: known))
        }
        return table
    }

    private func rows(
        of table: Table, where condition: Declaration?
    ) throws(InstrumentError) -> [Row] {
        var rows = table.rows.dropFirst().map {
            Row(number: $0.first?.address.row ?? 1, cells: $0)
        }
        for (key, value) in try condition?.entries() ?? [] {
            let wanted = try value.text()
            let index = try column(key, of: table)
            rows.removeAll { $0.text(index) != wanted }
        }
        return rows
    }

    private func labelColumns(
        _ node: Declaration, of table: Table
    ) throws(InstrumentError) -> [Int] {
        if node.isScalar { return [try column(node, of: table)] }
        var columns: [Int] = []
        for item in try node.list() { columns.append(try column(item, of: table)) }
        return columns
    }

    private func column(_ node: Declaration, of table: Table) throws(InstrumentError) -> Int {
        let name = try node.text()
        let header = table.rows.first ?? []
        guard let cell = header.first(where: { $0.text.trimmed == name }) else {
            throw node.error(
                found: name, expected: "una columna de «\(table.name)»",
                near: Nearest.word(to: name, among: header.map(\.text)))
        }
        return cell.address.columnIndex
    }
}
