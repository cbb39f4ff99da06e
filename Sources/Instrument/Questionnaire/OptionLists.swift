import Declarations
import SSMEModel

/// The option lists that questions share, by name; also reads the options that a question declares itself.
struct OptionLists {
    private var lists: [String: [Option]] = [:]

    /// Reads the `lists:` block and the `tables:` block; an absent one declares none.
    init(
        _ block: Declaration?, tables: Declaration? = nil, from reference: [Table] = []
    ) throws(InstrumentError) {
        for (name, options) in try block?.entries() ?? [] {
            lists[try name.text()] = try Self.declared(options)
        }
        let list = ReferenceList(tables: reference)
        for (name, declared) in try tables?.entries() ?? [] {
            let options = try list.options(declared)
            if lists.updateValue(options, forKey: try name.text()) != nil {
                throw name.error(
                    found: try name.text(), expected: "un nombre que no esté en «lists:»")
            }
        }
    }

    /// The options of a node: `código: etiqueta` pairs, or the name of a list.
    func options(_ node: Declaration) throws(InstrumentError) -> [Option] {
        guard node.isScalar else { return try Self.declared(node) }
        let name = try node.text()
        guard let list = lists[name] else {
            let names = lists.keys.sorted()
            throw node.error(
                found: name,
                expected: "el nombre de una lista (" + names.joined(separator: ", ")
                    + ") o pares «código: etiqueta»",
                near: Nearest.word(to: name, among: names))
        }
        return list
    }

    /// The one option of a `código: etiqueta` pair.
    func own(_ node: Declaration) throws(InstrumentError) -> Option {
        let options = try Self.declared(node)
        guard options.count == 1 else {
            throw node.error(found: nil, expected: "una sola opción, «código: etiqueta»")
        }
        return options[0]
    }

    /// Options that people can tell apart by label or by code, however they type them; an absent node declares none.
    static func declared(_ node: Declaration?) throws(InstrumentError) -> [Option] {
        guard let node else { return [] }
        var options: [Option] = []
        var codeOf: [FoldedText: String] = [:]
        for (key, label) in try node.entries() {
            let option = Option(code: try part(key), label: try label.localized())
            for text in [option.code, option.label.spanish, option.label[.english]] {
                let folded = FoldedText(text)
                if folded.text.isEmpty {
                    throw label.error(found: nil, expected: "la etiqueta de «\(option.code)»")
                }
                if let other = codeOf[folded], other != option.code {
                    throw key.error(
                        found: text,
                        expected: "una etiqueta y un código que no se confundan con «\(other)»")
                }
                codeOf[folded] = option.code
            }
            options.append(option)
        }
        return options
    }

    /// A well-formed part of a code.
    static func part(_ key: Declaration) throws(InstrumentError) -> String {
        let code = try key.text()
        guard Codes.isPart(code) else {
            throw key.error(
                found: code,
                expected:
                    "un código en minúsculas, sin tildes ni espacios, que no sea una palabra del lenguaje ("
                    + Codes.reserved.joined(separator: ", ") + ")")
        }
        return code
    }
}
