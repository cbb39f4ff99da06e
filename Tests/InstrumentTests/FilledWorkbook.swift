import SSMEModel

/// A workbook laid out as the template is, with answers typed in.
struct FilledWorkbook {
    var stamp = [
        "SSME.wave": "2026", "SSME.initiative": "I001", "SSME.template": "2026.1",
        "SSME.instrument": "0123456789ab",
    ]
    var answers: [FieldCode: CellValue] = [:]
    /// Rows of the sheet of documents: question, document, file; the name of the file's cell, if it has one.
    var documents: [(cells: [String], name: String?)] = []
    /// What each defined name refers to is rewritten by this; `nil` drops the name.
    var naming: (DefinedName) -> DefinedName? = { $0 }
    /// What each sheet's table becomes.
    var editing: (Table) -> Table = { $0 }
    /// Sheets in front of the others.
    var firstSheets: [Table] = []

    private let questionnaire: Questionnaire

    init(_ questionnaire: Questionnaire) { self.questionnaire = questionnaire }

    func workbook() -> Workbook {
        var names: [DefinedName] = []
        var tables = firstSheets + [cover(&names)]
        for dimension in questionnaire.dimensions { tables.append(sheet(dimension, &names)) }
        if !documents.isEmpty { tables.append(documentSheet(&names)) }
        return Workbook(
            format: .xlsx, tables: tables.map(editing), definedNames: names.compactMap(naming))
    }

    private func cover(_ names: inout [DefinedName]) -> Table {
        var rows: [[String]] = [["SSME, sexta edición"]]
        for (name, value) in stamp.sorted(by: { $0.key < $1.key }) {
            rows.append(["", value])
            names.append(Self.name(name, sheet: "Portada", row: rows.count, column: 1))
        }
        return Table(name: "Portada", rows: rows)
    }

    private func sheet(_ dimension: Dimension, _ names: inout [DefinedName]) -> Table {
        var rows: [[CellValue]] = [[.text(dimension.title.spanish)], []]
        rows.append(["Código", "Pregunta", "Respuesta", "Cómo responder"].map { .text($0) })
        for question in dimension.questions {
            if question.fields.count > 1 {
                rows.append([.text(question.code), .text(question.text.spanish)])
            }
            for field in question.fields {
                rows.append([
                    .text(field.code), .text(field.label.spanish), answers[field.code] ?? .empty,
                ])
                names.append(
                    Self.name(field.code, sheet: dimension.sheet, row: rows.count, column: 2))
            }
        }
        return Table(name: dimension.sheet, values: rows)
    }

    private func documentSheet(_ names: inout [DefinedName]) -> Table {
        var rows = [["Pregunta", "Documento", "Archivo", "Observación"]]
        for document in documents {
            rows.append(document.cells)
            if let name = document.name {
                names.append(Self.name(name, sheet: "Soportes", row: rows.count, column: 2))
            }
        }
        return Table(name: "Soportes", rows: rows)
    }

    private static func name(
        _ name: String, sheet: String, row: Int, column: Int
    ) -> DefinedName {
        let location = CellLocation(
            sheet: sheet, address: CellAddress(row: row, columnIndex: column))
        return DefinedName(name: name, reference: location.description, location: location)
    }
}
