import SSMEModel

/// One table of the package: its rows and its description.
struct TableResource {
    /// The rows, under the header.
    var csv: CSVText
    private let name: String
    private let title: String
    private let columns: [Column]
    private let key: [String]
    private let parent: String?

    /// Starts a table; `parent` is the table that holds its initiatives.
    init(name: String, title: String, columns: [Column], key: [String], parent: String? = nil) {
        csv = CSVText(header: columns.map(\.name))
        self.name = name
        self.title = title
        self.columns = columns
        self.key = key
        self.parent = parent
    }

    /// `data/answers.csv`.
    var path: String { "data/\(name).csv" }

    /// **Source**: Tabular Data Resource and CSV Dialect, version 1.
    var descriptor: JSONValue {
        .object([
            ("name", .text(name)), ("path", .text(path)), ("title", .text(title)),
            ("profile", .text("tabular-data-resource")), ("format", .text("csv")),
            ("mediatype", .text("text/csv")), ("encoding", .text("utf-8")),
            ("bytes", .integer(csv.bytes.count)),
            (
                "dialect",
                .object([
                    ("delimiter", .text(",")), ("lineTerminator", .text("\n")),
                    ("doubleQuote", .bool(true)), ("header", .bool(true)),
                ])
            ),
            ("schema", schema),
        ])
    }

    private var schema: JSONValue {
        var members: [(String, JSONValue)] = [
            ("fields", .list(columns.map(\.descriptor))), ("missingValues", .list([.text("")])),
        ]
        if !key.isEmpty { members.append(("primaryKey", .list(key.map { .text($0) }))) }
        if let parent {
            let reference = JSONValue.object([
                ("resource", .text(parent)), ("fields", .text("initiative")),
            ])
            let foreign = JSONValue.object([
                ("fields", .text("initiative")), ("reference", reference),
            ])
            members.append(("foreignKeys", .list([foreign])))
        }
        return .object(members)
    }
}

/// A column and what its cells may hold.
///
/// **Source**: Table Schema, version 1.
struct Column {
    let name: String
    private let type: String
    private let title: String
    private let constraints: [(String, JSONValue)]

    /// The code of an initiative.
    static func key(_ name: String) -> Column { .code(name, "Código de la iniciativa") }

    /// A code that is always there.
    static func code(_ name: String, _ title: String) -> Column {
        Column(name: name, type: "string", title: title, constraints: [("required", .bool(true))])
    }

    /// Any text.
    static func text(_ name: String, _ title: String) -> Column {
        Column(name: name, type: "string", title: title, constraints: [])
    }

    /// A whole number from 0.
    static func integer(_ name: String, _ title: String) -> Column {
        Column(name: name, type: "integer", title: title, constraints: [("minimum", .integer(0))])
    }

    /// One of a closed set.
    static func words(
        _ name: String, _ title: String, _ words: [String], isRequired: Bool = false
    ) -> Column {
        let required: [(String, JSONValue)] =
            isRequired ? [("required", .bool(true))] : []
        let enumeration = JSONValue.list(words.map { .text($0) })
        return Column(
            name: name, type: "string", title: title,
            constraints: required + [("enum", enumeration)])
    }

    /// The answers of a field of the questionnaire.
    static func field(_ field: Field, of question: Question) -> Column {
        let label = field.label.spanish
        let title = label.isEmpty ? question.text.spanish : question.text.spanish + " · " + label
        switch field.kind {
        case .choice: return .words(field.code, title, field.options.map(\.code))
        case .integer, .entries: return .integer(field.code, title)
        case .text, .nit: return .text(field.code, title)
        case .flag: return Column(name: field.code, type: "boolean", title: title, constraints: [])
        case .month:
            return Column(name: field.code, type: "yearmonth", title: title, constraints: [])
        case .amount:
            return Column(
                name: field.code, type: "number", title: title,
                constraints: [("minimum", .integer(0))])
        case .percent:
            return Column(
                name: field.code, type: "number", title: title,
                constraints: [("minimum", .integer(0)), ("maximum", .integer(100))])
        }
    }

    var descriptor: JSONValue {
        var members: [(String, JSONValue)] = [
            ("name", .text(name)), ("type", .text(type)), ("title", .text(title)),
        ]
        if !constraints.isEmpty { members.append(("constraints", .object(constraints))) }
        return .object(members)
    }
}
