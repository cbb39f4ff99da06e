import Declarations
import SSMEModel

/// Makes the cells of a matrix: `rows:` by `columns:`, a flag for each pair or one choice a row.
struct MatrixReader {
    /// What a row takes.
    enum PerRow: String, CaseIterable {
        /// One of the columns: a choice field, `D1.7.pymes`.
        case one
        /// Any number of columns: a flag field for each, `D5.5.formacion_gremios`.
        case many
    }

    let lists: OptionLists

    /// The fields row by row.
    ///
    /// **Throws**: where a row's code begins with another's and `_`, for then a row cannot be told from its cells.
    func fields(
        _ code: QuestionCode, rows: Declaration, of question: Declaration
    ) throws(InstrumentError) -> [Field] {
        let rowOptions = try lists.options(rows)
        let columns = try lists.options(question["columns"])
        switch try question["per row"].word(of: PerRow.self) {
        case .one:
            return rowOptions.map {
                Field(
                    code: code + "." + $0.code, label: $0.label, kind: .choice, options: columns)
            }
        case .many:
            try refuseOverlap(rowOptions, rows)
            try refuseOverlap(columns, question["columns"])
            return rowOptions.flatMap { row in
                columns.map { column in
                    Field(
                        code: code + "." + row.code + "_" + column.code,
                        label: Self.label(row, column), kind: .flag, isRequired: false)
                }
            }
        }
    }

    /// «Formación · Gremios y asociaciones».
    private static func label(_ row: Option, _ column: Option) -> LocalizedText {
        let spanish = row.label.spanish + " · " + column.label.spanish
        let english = row.label[.english] + " · " + column.label[.english]
        return spanish == english
            ? LocalizedText(spanish) : LocalizedText(spanish, english: english)
    }

    /// `D5.5.formacion_*` names one row, and `D5.5.*_gremios` one column.
    private func refuseOverlap(
        _ options: [Option], _ node: Declaration
    ) throws(InstrumentError) {
        for option in options {
            let rival = options.first {
                $0.code.hasPrefix(option.code + "_") || $0.code.hasSuffix("_" + option.code)
            }
            if let rival {
                throw node.error(
                    found: rival.code, expected: "un código que no contenga «\(option.code)»")
            }
        }
    }
}
