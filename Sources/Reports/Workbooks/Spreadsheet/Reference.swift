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
    static func sheetPrefix(_ sheet: String) -> String { "'" + sheet.doubling("'") + "'!" }
}

extension String {
    /// The text as a literal of a formula; `nil` where it is longer than a formula may hold.
    var formulaLiteral: String? {
        utf16.count <= 255 ? "\"" + doubling("\"") + "\"" : nil
    }

    /// The text with every such character twice, as formulas and page footers quote their own.
    func doubling(_ mark: Unicode.Scalar) -> String {
        var result = UnicodeScalarView()
        for scalar in unicodeScalars {
            result.append(scalar)
            if scalar == mark { result.append(scalar) }
        }
        return String(result)
    }
}
