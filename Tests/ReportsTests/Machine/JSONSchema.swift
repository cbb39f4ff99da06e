import Foundation
import TestSupport

/// The part of JSON Schema 2020-12 that `docs/formats` uses; an unknown keyword is reported, never skipped.
struct JSONSchema {
    private let root: JSONTree
    private let folder: URL

    /// Reads a schema of `docs/formats`.
    init(_ name: String) throws {
        folder = Project.root.appendingPathComponent("docs/formats")
        root = try JSONTree(
            String(contentsOf: folder.appendingPathComponent(name), encoding: .utf8))
    }

    /// What does not hold, each with its path.
    func violations(in json: String) throws -> [String] { try violations(in: JSONTree(json)) }

    /// What does not hold, each with its path.
    func violations(in tree: JSONTree) throws -> [String] { try check(tree, root, "$") }

    /// A definition of the schema.
    func definition(_ name: String) -> JSONTree? { root["$defs"]?[name] }

    private func check(_ value: JSONTree, _ schema: JSONTree, _ path: String) throws -> [String] {
        guard case .object(let keywords) = schema else { return ["\(path): schema is no object"] }
        var found: [String] = []
        for (keyword, rule) in keywords.sorted(by: { $0.key < $1.key }) {
            switch keyword {
            case "$schema", "$id", "$defs", "title", "description": continue
            case "$ref": found += try follow(rule.string ?? "", value, path)
            case "type":
                let allowed = (rule.string.map { [$0] } ?? rule.items.compactMap(\.string))
                if !allowed.contains(where: { Self.isType($0, value) }) {
                    found.append("\(path): not \(allowed.joined(separator: " or "))")
                }
            case "enum":
                if !rule.items.contains(value) { found.append("\(path): not in the list") }
            case "required":
                guard case .object(let members) = value else { continue }
                for key in rule.items.compactMap(\.string) where members[key] == nil {
                    found.append("\(path).\(key): missing")
                }
            case "properties":
                guard case .object(let members) = value, case .object(let known) = rule else {
                    continue
                }
                for (key, member) in members.sorted(by: { $0.key < $1.key }) {
                    if let inner = known[key] {
                        found += try check(member, inner, "\(path).\(key)")
                    }
                }
            case "patternProperties", "additionalProperties":
                found += try others(value, schema, keyword, rule, path)
            case "pattern":
                guard case .text(let text) = value else { continue }
                if try Regex(rule.string ?? "").firstMatch(in: text) == nil {
                    found.append("\(path): does not match")
                }
            case "anyOf":
                let tries = try rule.items.map { try check(value, $0, path) }
                if !tries.contains(where: \.isEmpty) { found += tries.last ?? [] }
            case "allOf":
                for part in rule.items { found += try check(value, part, path) }
            case "if":
                guard try check(value, rule, path).isEmpty, let then = schema["then"] else {
                    continue
                }
                found += try check(value, then, path)
            case "then": continue
            case "items":
                for (index, item) in value.items.enumerated() {
                    found += try check(item, rule, "\(path)[\(index)]")
                }
            default: found.append("\(path): keyword \(keyword) is not supported")
            }
        }
        return found
    }

    /// The members that `properties` does not name.
    private func others(
        _ value: JSONTree, _ schema: JSONTree, _ keyword: String, _ rule: JSONTree, _ path: String
    ) throws -> [String] {
        guard case .object(let members) = value else { return [] }
        var patterns: [(pattern: String, schema: JSONTree)] = []
        if case .object(let rules)? = schema["patternProperties"] {
            patterns = rules.map { ($0.key, $0.value) }
        }
        var found: [String] = []
        for (key, member) in members.sorted(by: { $0.key < $1.key })
        where schema["properties"]?[key] == nil {
            let inner = try patterns.first { try Regex($0.pattern).firstMatch(in: key) != nil }
            if let inner {
                guard keyword == "patternProperties" else { continue }
                found += try check(member, inner.schema, "\(path).\(key)")
            } else if keyword == "additionalProperties" {
                guard rule != .bool(false) else {
                    found.append("\(path).\(key): unexpected")
                    continue
                }
                found += try check(member, rule, "\(path).\(key)")
            }
        }
        return found
    }

    private func follow(_ reference: String, _ value: JSONTree, _ path: String) throws -> [String] {
        guard reference.hasPrefix("#/$defs/") else {
            let other = try JSONSchema(reference)
            return try other.check(value, other.root, path)
        }
        guard let inner = root["$defs"]?[String(reference.dropFirst(8))] else {
            return ["\(path): no \(reference)"]
        }
        return try check(value, inner, path)
    }

    private static func isType(_ name: String, _ value: JSONTree) -> Bool {
        switch (name, value) {
        case ("null", .null), ("boolean", .bool), ("number", .number), ("string", .text),
            ("array", .list), ("object", .object):
            true
        case ("integer", .number(let number)): number == number.rounded()
        default: false
        }
    }
}
