import SSMEModel

/// Reads `workbook.xml`: the sheets in tab order, the defined names, the date system.
struct WorkbookPart: XMLHandler {
    /// One tab as the workbook lists it.
    struct Sheet {
        let name: String
        let visibility: Table.Visibility
        let relationship: String
    }

    private(set) var sheets: [Sheet] = []
    private(set) var is1904 = false
    private var names: [(name: String, reference: String)] = []
    private var openName: String?
    private var reference: [UInt8] = []
    private let limits: IngestLimits

    init(limits: IngestLimits) { self.limits = limits }

    mutating func start(_ element: XMLName, _ attributes: XMLAttributes) throws(IngestError) {
        switch element {
        // Extensions repeat the element without the attribute.
        case "workbookPr": is1904 = is1904 || attributes.flag("date1904")
        case "sheet":
            guard sheets.count < limits.maxSheets else {
                throw .limitExceeded(.sheets, allowed: limits.maxSheets, place: "")
            }
            sheets.append(
                Sheet(
                    name: EscapedText.decode((attributes.string("name") ?? "").utf8.map { $0 }),
                    visibility: Self.visibility(attributes.string("state")),
                    relationship: attributes.string("id") ?? ""))
        case "definedName":
            guard names.count < limits.maxDefinedNames else {
                throw .limitExceeded(.definedNames, allowed: limits.maxDefinedNames, place: "")
            }
            openName = attributes.string("name")
            reference.removeAll(keepingCapacity: true)
        default: break
        }
    }

    mutating func text(_ bytes: Span<UInt8>) throws(IngestError) {
        guard openName != nil else { return }
        guard reference.count + bytes.count <= limits.maxCellBytes else {
            throw .limitExceeded(.cellBytes, allowed: limits.maxCellBytes, place: openName ?? "")
        }
        reference.append(copying: bytes)
    }

    mutating func end(_ element: XMLName) {
        guard element == "definedName", let name = openName else { return }
        var text = String(decoding: reference, as: UTF8.self)
        if text.hasPrefix("=") { text.removeFirst() }
        names.append((name, text))
        openName = nil
    }

    /// The defined names, located where they stand for a cell of one of the sheets.
    var definedNames: [DefinedName] {
        var sheetByKey: [String: String] = [:]
        for sheet in sheets { sheetByKey[sheet.name.lowercased()] = sheet.name }
        return names.map { name, reference in
            DefinedName(
                name: name, reference: reference,
                location: SheetReference.location(reference) { sheetByKey[$0.lowercased()] })
        }
    }

    private static func visibility(_ state: String?) -> Table.Visibility {
        switch state {
        case "hidden": .hidden
        case "veryHidden": .veryHidden
        default: .visible
        }
    }
}

/// Reads a reference such as `'7 Financiación'!$C$12:$C$19`.
enum SheetReference {
    /// The first cell; `nil` where the text is no plain reference to a sheet that exists.
    static func location(_ text: String, sheetNamed: (String) -> String?) -> CellLocation? {
        guard let (sheet, cells) = split(text), let name = sheetNamed(sheet) else { return nil }
        let corners = cells.split(separator: ":", omittingEmptySubsequences: false)
        guard corners.count <= 2, let first = CellAddress(corners[0]),
            corners.count == 1 || CellAddress(corners[1]) != nil
        else { return nil }
        return CellLocation(sheet: name, address: first)
    }

    /// The sheet's name without its quotes, and what stands after the exclamation mark.
    private static func split(_ text: String) -> (sheet: String, cells: Substring)? {
        guard let mark = text.lastIndex(of: "!") else { return nil }
        let cells = text[text.index(after: mark)...]
        var sheet = text[..<mark]
        guard sheet.hasPrefix("'") else { return (String(sheet), cells) }
        sheet.removeFirst()
        guard sheet.popLast() == "'" else { return nil }
        var name = ""
        var wasQuote = false
        for character in sheet {
            if character == "'" && !wasQuote {
                wasQuote = true
                continue
            }
            if wasQuote && character != "'" { return nil }
            wasQuote = false
            name.append(character)
        }
        return wasQuote ? nil : (name, cells)
    }
}
