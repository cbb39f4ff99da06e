import Declarations
import SSMEModel

/// Reads one question and makes its answer fields.
struct QuestionReader {
    let lists: OptionLists
    /// The kinds of document that evidence may be of.
    let documents: [Option]

    /// The question of a `código: {…}` pair.
    func question(
        _ code: QuestionCode, _ node: Declaration
    ) throws(InstrumentError) -> Question {
        try node.allowOnly(
            Self.commonKeys + [
                "options", "parts", "fields", "exclusive", "rows", "columns", "per row", "sheet",
                "key",
            ])
        let kind = try node["kind"].word(of: Question.Kind.self)
        try node.allowOnly(Self.commonKeys + Self.keys(of: kind))
        return Question(
            code: code, text: try node["text"].localized(),
            help: try node.optional("help")?.localized(), kind: kind,
            fields: try fields(of: kind, code: code, node),
            askedWhen: try node.optional("asked when")?.source(),
            isRequired: try node.optional("required")?.truth() ?? true,
            evidence: try evidence(node.optional("evidence")),
            list: kind == .table ? try list(code, node) : nil)
    }

    private static let commonKeys = ["text", "help", "kind", "asked when", "required", "evidence"]

    private static func keys(of kind: Question.Kind) -> [String] {
        switch kind {
        case .single: ["options"]
        case .multiple: ["options", "exclusive"]
        case .composite: ["options", "exclusive", "fields", "rows", "columns", "per row"]
        case .table: ["sheet", "columns", "key"]
        case .distribution, .amount, .integer, .percent, .month, .text: ["parts"]
        }
    }

    private func fields(
        of kind: Question.Kind, code: QuestionCode, _ node: Declaration
    ) throws(InstrumentError) -> [Field] {
        switch kind {
        case .single:
            let options = try lists.options(node["options"])
            return [Field(code: code, label: LocalizedText(""), kind: .choice, options: options)]
        case .multiple:
            return try flags(code, node["options"], exclusive: node.optional("exclusive"))
        case .composite: return try composite(code, node)
        case .distribution: return try parts(code, node["parts"], kind: .percent, isRequired: false)
        case .amount: return try oneOrParts(code, node, kind: .amount)
        case .integer: return try oneOrParts(code, node, kind: .integer)
        case .percent: return try oneOrParts(code, node, kind: .percent)
        case .month: return try oneOrParts(code, node, kind: .month)
        case .text: return try oneOrParts(code, node, kind: .text)
        case .table: return [Field(code: code, label: LocalizedText(""), kind: .entries)]
        }
    }

    private func oneOrParts(
        _ code: QuestionCode, _ node: Declaration, kind: Field.Kind
    ) throws(InstrumentError) -> [Field] {
        guard let list = try node.optional("parts") else {
            return [Field(code: code, label: LocalizedText(""), kind: kind)]
        }
        return try parts(code, list, kind: kind, isRequired: true)
    }

    private func parts(
        _ code: QuestionCode, _ node: Declaration, kind: Field.Kind, isRequired: Bool
    ) throws(InstrumentError) -> [Field] {
        let parts = try lists.options(node)
        guard parts.count > 1 else {
            throw node.error(found: parts.first?.code, expected: "dos o más partes")
        }
        return parts.map {
            Field(
                code: code + "." + $0.code, label: $0.label, kind: kind, isRequired: isRequired)
        }
    }

    /// A flag for each option. A flag that nobody marked says no, so none is required alone.
    private func flags(
        _ code: QuestionCode, _ node: Declaration, exclusive: Declaration?
    ) throws(InstrumentError) -> [Field] {
        var options = try lists.options(node)
        if let exclusive, !exclusive.isScalar { options.append(try lists.own(exclusive)) }
        let excluding =
            if let exclusive, !exclusive.isScalar { options.last?.code } else {
                try exclusive?.text()
            }
        let codes = options.map(\.code)
        if let exclusive, Set(codes).count < codes.count {
            throw exclusive.error(found: codes.last, expected: "un código que no esté en «options»")
        }
        if let exclusive, let excluding, !options.map(\.code).contains(excluding) {
            throw exclusive.error(
                found: excluding,
                expected: "una de las opciones: " + options.map(\.code).joined(separator: ", "),
                near: Nearest.word(to: excluding, among: options.map(\.code)))
        }
        return options.map {
            Field(
                code: code + "." + $0.code, label: $0.label, kind: .flag,
                isExclusive: $0.code == excluding, isRequired: false)
        }
    }

    /// The flags of `options` and the cells of `fields`, in the order in which the question declares them.
    private func composite(
        _ code: QuestionCode, _ node: Declaration
    ) throws(InstrumentError) -> [Field] {
        var fields: [Field] = []
        for (key, value) in try node.entries() {
            switch try key.text() {
            case "options": fields += try flags(code, value, exclusive: node.optional("exclusive"))
            case "fields": fields += try declaredFields(code, value)
            case "rows":
                fields += try MatrixReader(lists: lists).fields(code, rows: value, of: node)
            default: break
            }
        }
        if let exclusive = try node.optional("exclusive"), try node.optional("options") == nil {
            throw exclusive.error(found: "exclusive", expected: "«options:» en la misma pregunta")
        }
        if fields.isEmpty {
            throw node.error(found: nil, expected: "«fields:», «options:» o «rows:»")
        }
        var codes: Set<FieldCode> = []
        for field in fields where !codes.insert(field.code).inserted {
            throw node.error(
                found: field.code,
                expected: "en «options», «fields» y «rows», cada código una sola vez")
        }
        return fields
    }

    private func declaredFields(
        _ code: QuestionCode, _ node: Declaration
    ) throws(InstrumentError) -> [Field] {
        var fields: [Field] = []
        for (key, body) in try node.entries() {
            let part = try OptionLists.part(key)
            let kind = try body["kind"].word(of: Field.Kind.self)
            if kind == .flag || kind == .entries {
                throw try body["kind"].error(
                    found: kind.rawValue,
                    expected: kind == .flag
                        ? "la casilla como una opción de «options:»" : "una casilla que se escriba")
            }
            try body.allowOnly(
                ["label", "kind", "required"] + (kind == .choice ? ["options"] : []))
            fields.append(
                Field(
                    code: code + "." + part, label: try body["label"].localized(), kind: kind,
                    options: kind == .choice ? try lists.options(body["options"]) : [],
                    isRequired: try body.optional("required")?.truth() ?? true))
        }
        return fields
    }

    /// The list of a `table` question; its columns are declared as the fields of a composite one.
    private func list(_ code: QuestionCode, _ node: Declaration) throws(InstrumentError) -> ListForm
    {
        let columns = try declaredFields(code, node["columns"])
        if let clash = columns.first(where: { Int($0.part) != nil }) {
            throw try node["columns"].error(found: clash.part, expected: "un código con letras")
        }
        return ListForm(
            sheet: try SheetNames.text(node["sheet"]), columns: columns,
            key: try key(node.optional("key"), among: columns))
    }

    /// `key: [iniciativa, nit]`: the columns that tell one entry from another.
    private func key(
        _ node: Declaration?, among columns: [Field]
    ) throws(InstrumentError) -> [FieldCode] {
        var key: [FieldCode] = []
        for item in try node?.list() ?? [] {
            let part = try item.text()
            guard let column = columns.first(where: { $0.part == part }) else {
                throw item.error(
                    found: part,
                    expected: "una columna: " + columns.map(\.part).joined(separator: ", "),
                    near: Nearest.word(to: part, among: columns.map(\.part)))
            }
            key.append(column.code)
        }
        return key
    }

    private func evidence(_ node: Declaration?) throws(InstrumentError) -> [EvidenceRequirement] {
        guard let node else { return [] }
        return try node.list().map { (item) throws(InstrumentError) in
            try EvidenceReader(kinds: documents).requirement(item)
        }
    }
}
