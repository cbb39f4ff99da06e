import Ingest
import SSMEModel

/// A workbook to which what a note tells has happened.
///
/// Advice for whoever edits this: the parts are rewritten as text, as the program's own writer leaves them (one
/// `<row r="3" …>` a row, names as `'7 Financiación'!$C$3`); it is no way to change the workbooks of strangers.
struct ChangedWorkbook {
    private var parts: [(name: String, text: String)] = []

    private static let book = "xl/workbook.xml"
    private static let links = "xl/_rels/workbook.xml.rels"
    private static let types = "[Content_Types].xml"

    init(_ bytes: [UInt8]) throws(IngestError) {
        let archive = try ZipArchive(bytes)
        for entry in archive.entries {
            let text = String(decoding: try archive.bytes(of: entry), as: UTF8.self)
            parts.append((entry.name, text))
        }
    }

    /// The workbook as it comes back.
    var bytes: [UInt8] { StoredZip.bytes(of: parts.map { ($0.name, [UInt8]($0.text.utf8)) }) }

    /// Makes happen what a note tells.
    mutating func apply(_ note: FormNote) {
        switch note.kind {
        case .hiddenSheet:
            replace("<sheet name=\"\(note.sheet)\"", in: Self.book) { $0 + " state=\"hidden\"" }
        case .extraSheet: for item in note.items { add(Self.stray, named: item) }
        case .duplicateSheet:
            guard let part = part(ofSheet: note.items[0]) else { return }
            add(self[part], named: note.items[0] + " (2)", changed: note.count != 0)
        case .brokenHeader: breakHeader(of: note.sheet)
        case .hiddenRows:
            for item in note.items {
                guard let (part, cell) = place(of: item) else { continue }
                replace("<row r=\"\(cell.drop { $0.isLetter })\"", in: part) {
                    $0 + " hidden=\"1\""
                }
            }
        case .formula: for field in names(of: note.subject) { calculate(field) }
        case .pastedOver: for item in note.items { removeCheck(of: item) }
        case .movedOver: move(note.expected, over: note.subject)
        default: return
        }
    }

    private subscript(part: String) -> String {
        get { parts.first { $0.name == part }?.text ?? "" }
        set {
            if let index = parts.firstIndex(where: { $0.name == part }) {
                parts[index].text = newValue
            } else {
                parts.append((part, newValue))
            }
        }
    }

    private mutating func replace(
        _ text: String, in part: String, with new: (String) -> String
    ) {
        guard let range = self[part].firstRange(of: text) else { return }
        self[part].replaceSubrange(range, with: new(text))
    }

    // MARK: Names

    private func names(of subject: String) -> [String] {
        let names = self[Self.book].split(separator: "<definedName name=\"").dropFirst()
            .map { String($0.prefix { $0 != "\"" }) }
        return names.filter { $0 == subject || $0.hasPrefix(subject + ".") }
    }

    /// `'7 Financiación'!$C$3`.
    private func reference(of name: String) -> String? {
        let start = "<definedName name=\"\(name)\">"
        guard let range = self[Self.book].firstRange(of: start) else { return nil }
        return String(self[Self.book][range.upperBound...].prefix { $0 != "<" })
    }

    private func place(of name: String) -> (part: String, cell: String)? {
        guard let pieces = reference(of: name)?.split(separator: "!"), pieces.count == 2,
            let part = part(ofSheet: pieces[0].filter { $0 != "'" })
        else { return nil }
        return (part, pieces[1].filter { $0 != "$" })
    }

    private func part(ofSheet name: String) -> String? {
        let sheets = self[Self.book].split(separator: "<sheet name=\"").dropFirst()
        let index = sheets.firstIndex { $0.prefix { $0 != "\"" } == name }
        return index.map { "xl/worksheets/sheet\($0).xml" }
    }

    // MARK: What happens

    /// The sheet's heading is gone, and with it the names that would tell where the answers are.
    private mutating func breakHeader(of sheet: String) {
        guard let part = part(ofSheet: sheet) else { return }
        if let row = self[part].firstRange(of: "<row r=\"2\""),
            let next = self[part].firstRange(of: "<row r=\"3\"")
        {
            self[part].removeSubrange(row.lowerBound..<next.lowerBound)
        }
        for name in names(of: "D" + sheet.prefix { $0 != " " }) {
            guard let reference = reference(of: name) else { continue }
            replace("<definedName name=\"\(name)\">\(reference)</definedName>", in: Self.book) {
                _ in ""
            }
        }
    }

    /// The number in a cell as the result of a formula.
    private mutating func calculate(_ name: String) {
        guard let (part, cell) = place(of: name),
            let start = self[part].firstRange(of: "<c r=\"\(cell)\" "),
            let value = self[part][start.upperBound...].firstRange(of: "<v>"),
            !self[part][start.upperBound..<value.lowerBound].contains("<c ")
        else { return }
        let number = self[part][value.upperBound...].prefix { $0 != "<" }
        self[part].replaceSubrange(value, with: "<f>\(number)+0</f><v>")
    }

    private mutating func removeCheck(of name: String) {
        guard let (part, cell) = place(of: name),
            let check = self[part].split(separator: "<dataValidation ").dropFirst()
                .first(where: { $0.contains("sqref=\"\(cell)\"") })
        else { return }
        let end = check.firstRange(of: "</dataValidation>")?.upperBound ?? check.endIndex
        replace("<dataValidation " + check[..<end], in: part) { _ in "" }
    }

    /// One answer cut and pasted over another: its name follows it, and that of the other points nowhere.
    private mutating func move(_ name: String, over other: String) {
        guard let from = reference(of: name), let to = reference(of: other) else { return }
        empty(name)
        let (own, its) = ("<definedName name=\"\(name)\">", "<definedName name=\"\(other)\">")
        replace(its + to, in: Self.book) { _ in its + "#REF!" }
        replace(own + from, in: Self.book) { _ in own + to }
    }

    private mutating func empty(_ name: String) {
        guard let (part, cell) = place(of: name),
            let start = self[part].firstRange(of: "<c r=\"\(cell)\" "),
            let value = self[part][start.upperBound...].firstRange(of: "<v>"),
            let end = self[part][value.upperBound...].firstRange(of: "</v>")
        else { return }
        self[part].removeSubrange(value.lowerBound..<end.upperBound)
    }

    private mutating func add(_ text: String, named name: String, changed: Bool = false) {
        let number = parts.count { $0.name.hasPrefix("xl/worksheets/") } + 1
        let part = "xl/worksheets/sheet\(number).xml"
        self[part] = text
        if changed, let value = text.firstRange(of: "<c r=\"C3\" "),
            let digits = text[value.upperBound...].firstRange(of: "<v>")
        {
            self[part].replaceSubrange(digits, with: "<v>1")
        }
        replace("</sheets>", in: Self.book) {
            "<sheet name=\"\(name)\" sheetId=\"\(number)\" r:id=\"rIdStray\(number)\"/>" + $0
        }
        replace("</Relationships>", in: Self.links) {
            "<Relationship Id=\"rIdStray\(number)\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet\" Target=\"worksheets/sheet\(number).xml\"/>"
                + $0
        }
        replace("</Types>", in: Self.types) {
            "<Override PartName=\"/\(part)\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml\"/>"
                + $0
        }
    }

    private static let stray = """
        <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
        <worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>Cuentas del año</t></is></c></row></sheetData></worksheet>
        """
}
