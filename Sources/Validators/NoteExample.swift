import Declarations
import SSMEModel

/// Reads what an example says happened to the form: `{kind: formula, subject: D7.1, found: "=A1*2"}`.
enum NoteExample {
    static func note(_ node: Declaration) throws(DeclarationError) -> FormNote {
        try node.allowOnly([
            "kind", "subject", "sheet", "found", "expected", "items", "count", "cells",
        ])
        let sheet = try node.optional("sheet")?.text() ?? ""
        var locations: [CellLocation] = []
        for cell in try texts(node.optional("cells")) {
            guard let address = CellAddress(cell) else {
                throw node.error(found: cell, expected: "una casilla como «C4»")
            }
            locations.append(CellLocation(sheet: sheet, address: address))
        }
        return FormNote(
            kind: try node["kind"].word(of: FormNote.Kind.self),
            subject: try node.optional("subject")?.text() ?? "", locations: locations,
            sheet: sheet, found: try node.optional("found")?.text() ?? "",
            expected: try node.optional("expected")?.text() ?? "",
            items: try texts(node.optional("items")),
            count: try node.optional("count")?.integer())
    }

    private static func texts(_ node: Declaration?) throws(DeclarationError) -> [String] {
        var texts: [String] = []
        for item in try node?.list() ?? [] { texts.append(try item.text()) }
        return texts
    }
}
