import Declarations
import Foundation
import SSMEModel
import TestSupport
import Testing

/// The schema that an editor of `instrument.yml` completes from.
struct InstrumentSchemaTests {
    let schema: JSONSchema
    let text: String

    init() throws {
        schema = try JSONSchema("instrument.schema.json")
        text = try String(
            contentsOf: Project.root.appendingPathComponent("config/ssme-2026/instrument.yml"),
            encoding: .utf8)
    }

    @Test func `the questionnaire of 2026 fits the schema`() throws {
        #expect(try violations(in: text) == [])
    }

    @Test(arguments: [
        (
            "kind: amount", "knid: amount",
            [
                "$.dimensions.D7.questions.D7.1.kind: missing",
                "$.dimensions.D7.questions.D7.1.knid: unexpected",
            ]
        ),
        ("kind: amount", "kind: monto", ["$.dimensions.D7.questions.D7.1.kind: not in the list"]),
        (
            "        sheet: Empresas activas\n", "",
            ["$.dimensions.D1.questions.D1.9.sheet: missing"]
        ),
        (
            "{label: NIT, kind: nit}", "{label: NIT, kind: nit, opciones: x}",
            ["$.dimensions.D1.questions.D1.9.columns.nit.opciones: unexpected"]
        ),
        ("cut-off: 2026-08-31", "cut-off: 31/08/2026", ["$.cut-off: does not match"]),
        ("reference year: 2025", "reference year: 2025.5", ["$.reference year: not integer"]),
        ("    micro: Micro\n", "    Micro: Micro\n", ["$.lists.tamanos.Micro: unexpected"]),
    ])
    func `what the loader refuses, the schema marks`(
        old: String, new: String, expected: [String]
    ) throws {
        let range = try #require(text.range(of: old))
        let found = try violations(in: text.replacingCharacters(in: range, with: new))
        #expect(
            Set(expected).isSubset(of: Set(found)), Comment(rawValue: found.joined(separator: "\n"))
        )
    }

    @Test func `the schema knows every kind of question and of cell`() throws {
        func words(_ definition: String) -> [String] {
            schema.definition(definition)?["properties"]?["kind"]?["enum"]?.items
                .compactMap(\.string) ?? []
        }
        #expect(Set(words("question")) == Set(Question.Kind.allCases.map(\.rawValue)))
        let typed = Field.Kind.allCases.filter { $0 != .flag && $0 != .entries }
        #expect(Set(words("field")) == Set(typed.map(\.rawValue)))
    }

    private func violations(in yaml: String) throws -> [String] {
        try schema.violations(
            in: JSONTree(Declaration(yaml: yaml, file: "instrument.yml"), key: ""))
    }
}

extension JSONTree {
    /// A YAML document as an editor sees it; which scalars are no text, their key tells.
    fileprivate init(_ node: Declaration, key: String) throws {
        if node.isScalar {
            let text = try node.text()
            switch key {
            case "reference year": self = Double(text).map { .number($0) } ?? .text(text)
            case "required", "scored": self = .bool(text == "true")
            default: self = .text(text)
            }
        } else if let entries = try? node.entries() {
            var members: [String: JSONTree] = [:]
            for (name, value) in entries {
                let name = try name.text()
                members[name] = try JSONTree(value, key: name)
            }
            self = .object(members)
        } else {
            self = .list(try node.list().map { try JSONTree($0, key: "") })
        }
    }
}
