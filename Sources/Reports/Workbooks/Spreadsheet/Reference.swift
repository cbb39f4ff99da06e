import SSMEModel

extension CellAddress {
    /// `$C$12`.
    var absolute: String { "$" + Self.letters(columnIndex) + "$" + String(row) }
}

extension MergedRange {
    /// `$C$12:$C$19`.
    var absolute: String { first.absolute + ":" + last.absolute }
}

extension CellLocation {
    /// `'7 Financiación'!$C$12`.
    var absolute: String { Self.sheetPrefix(sheet) + address.absolute }

    /// `'7 Financiación'!`, as a formula names a sheet.
    static func sheetPrefix(_ sheet: String) -> String {
        let parts = sheet.split(separator: "'", omittingEmptySubsequences: false)
        return "'" + parts.joined(separator: "''") + "'!"
    }
}

extension String {
    /// The text as a literal of a formula; `nil` where it is longer than a formula may hold.
    var formulaLiteral: String? {
        guard utf16.count <= 255 else { return nil }
        let parts = split(separator: "\"", omittingEmptySubsequences: false)
        return "\"" + parts.joined(separator: "\"\"") + "\""
    }
}
