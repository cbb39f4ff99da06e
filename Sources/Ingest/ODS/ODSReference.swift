import SSMEModel

/// Reads a reference such as `$'7 Financiación'.$C$12:.$C$19`.
enum ODSReference {
    /// The first cell; `nil` where the text is no plain reference to a sheet that exists.
    static func location(_ text: String, sheetNamed: (String) -> String?) -> CellLocation? {
        guard let (sheet, cells) = split(text), let name = sheetNamed(sheet),
            let address = CellAddress(cells.prefix { $0 != ":" })
        else { return nil }
        return CellLocation(sheet: name, address: address)
    }

    private static func split(_ text: String) -> (sheet: String, cells: Substring)? {
        var rest = text[...]
        if rest.first == "$" { rest.removeFirst() }
        guard rest.first == "'" else {
            guard let point = rest.firstIndex(of: ".") else { return nil }
            return (String(rest[..<point]), rest[rest.index(after: point)...])
        }
        rest.removeFirst()
        var name = ""
        while let character = rest.popFirst() {
            if character == "'" {
                guard rest.first == "'" else { break }
                rest.removeFirst()
            }
            name.append(character)
        }
        guard rest.popFirst() == "." else { return nil }
        return (name, rest)
    }
}
