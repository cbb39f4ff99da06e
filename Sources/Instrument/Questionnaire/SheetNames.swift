import Declarations
import SSMEModel

/// The names of the tabs, each used once.
struct SheetNames {
    private var lineOf: [FoldedText: Int] = [:]

    /// A name that no other sheet has.
    mutating func new(_ node: Declaration) throws(InstrumentError) -> String {
        let name = try Self.text(node)
        if let line = lineOf.updateValue(node.line, forKey: FoldedText(name)) {
            throw node.error(
                found: name, expected: "otro nombre de hoja: este ya está en la línea \(line)")
        }
        return name
    }

    /// A tab's name as Excel allows it, and none of the tabs that every workbook has.
    static func text(_ node: Declaration) throws(InstrumentError) -> String {
        let name = try node.text()
        let isAllowed =
            !name.trimmed.isEmpty && name.utf16.count <= 31
            && !name.contains { "[]:*?/\\".contains($0) } && name.first != "'" && name.last != "'"
        guard isAllowed else {
            throw node.error(
                found: name, expected: "un nombre de hoja de 1 a 31 caracteres, sin [ ] : * ? / \\")
        }
        guard !WorkbookLayout.ownSheets.contains(FoldedText(name)) else {
            throw node.error(found: name, expected: "un nombre que no use ya el libro")
        }
        return name
    }
}
