public import SSMEModel
import Yams

/// One node of a file that a methodologist edits, read key by key, so that every error can point at its place.
///
/// ```swift
/// let file = try Declaration(yaml: text, file: "rules/d7.yml")
/// try file.allowOnly(["version", "rules"])
/// for rule in try file["rules"].list() { print(try rule["id"].text()) }
/// ```
public struct Declaration: Sendable {
    /// The file, relative to the configuration folder.
    public let file: String
    /// The line where the node begins, 1-based.
    public let line: Int
    /// The column where the node begins, 1-based.
    public let column: Int

    private let content: Content

    private indirect enum Content: Sendable {
        case scalar(String, isQuoted: Bool)
        case list([Declaration])
        case map([(key: Declaration, value: Declaration)])
    }

    /// Reads a YAML 1.2 document. An empty one is an empty map.
    ///
    /// **Throws**: `DeclarationError` where the text is no YAML, repeats a key, or says with aliases far more than it
    /// is long.
    public init(yaml text: String, file: String) throws(DeclarationError) {
        guard !Self.repeatsWithoutMeasure(text) else {
            throw Self.beyondMeasure(file: file, line: 1, column: 1)
        }
        let node: Node?
        do { node = try Yams.compose(yaml: text) } catch {
            throw DeclarationError(yaml: error, file: file)
        }
        if let node {
            var room = Self.room(in: text)
            try self.init(node, file: file, room: &room)
        } else {
            self.init(file: file, line: 1, column: 1, content: .map([]))
        }
    }

    /// The value of a key. **Throws**: where the node is no map or has no such key.
    public subscript(key: String) -> Declaration {
        get throws(DeclarationError) {
            guard let value = try optional(key) else {
                throw error(found: nil, expected: "«\(key):»", near: nil)
            }
            return value
        }
    }

    /// The value of a key; `nil` where the map has no such key or nothing stands after it.
    public func optional(_ key: String) throws(DeclarationError) -> Declaration? {
        for entry in try entries() where entry.key.scalar == key {
            return entry.value.isNull ? nil : entry.value
        }
        return nil
    }

    /// The map's entries in file order. **Throws**: where the node is no map.
    public func entries() throws(DeclarationError) -> [(key: Declaration, value: Declaration)] {
        switch content {
        case .map(let entries): return entries
        default: throw error(found: summary, expected: "una lista de «clave: valor»", near: nil)
        }
    }

    /// The items of a list. **Throws**: where the node is no list.
    public func list() throws(DeclarationError) -> [Declaration] {
        switch content {
        case .list(let items): return items
        default: throw error(found: summary, expected: "una lista (- …)", near: nil)
        }
    }

    /// The text of a scalar. **Throws**: where the node is a list or a map.
    public func text() throws(DeclarationError) -> String {
        guard let scalar else { throw error(found: summary, expected: "un texto", near: nil) }
        return scalar
    }

    /// A whole number. **Throws**: where the scalar is none.
    public func integer() throws(DeclarationError) -> Int {
        guard let scalar, let value = Int(scalar) else {
            throw error(found: summary, expected: "un número entero", near: nil)
        }
        return value
    }

    /// A finite number. **Throws**: where the scalar is none.
    public func number() throws(DeclarationError) -> Double {
        guard let scalar, let value = Double(scalar), value.isFinite else {
            throw error(found: summary, expected: "un número", near: nil)
        }
        return value
    }

    /// `true` or `false`. **Throws**: for anything else.
    public func truth() throws(DeclarationError) -> Bool {
        switch scalar {
        case "true": return true
        case "false": return false
        default: throw error(found: summary, expected: "true o false", near: nil)
        }
    }

    /// A day, `2026-09-01`. **Throws**: for anything else.
    public func date() throws(DeclarationError) -> CalendarDate {
        guard let scalar, let value = CalendarDate(iso: scalar) else {
            throw error(found: summary, expected: "una fecha AAAA-MM-DD", near: nil)
        }
        return value
    }

    /// A text in Spanish, or `{es: …, en: …}`.
    public func localized() throws(DeclarationError) -> LocalizedText {
        if let scalar { return LocalizedText(scalar) }
        try allowOnly(["es", "en"])
        return LocalizedText(try self["es"].text(), english: try optional("en")?.text())
    }

    /// One of a closed set of words. **Throws**: for anything else, with the nearest word.
    public func word<T: RawRepresentable & CaseIterable>(
        of type: T.Type
    ) throws(DeclarationError) -> T where T.RawValue == String {
        let words = T.allCases.map(\.rawValue)
        guard let scalar, let value = T(rawValue: scalar) else {
            throw error(
                found: summary, expected: words.joined(separator: ", "),
                near: scalar.flatMap { Nearest.word(to: $0, among: words) })
        }
        return value
    }

    /// Refuses every key that is not in a list. **Throws**: at the first such key, with the nearest known one.
    public func allowOnly(_ keys: [String]) throws(DeclarationError) {
        for entry in try entries() {
            let key = try entry.key.text()
            guard !keys.contains(key) else { continue }
            throw entry.key.error(
                found: key, expected: keys.joined(separator: ", "),
                near: Nearest.word(to: key, among: keys))
        }
    }

    /// The scalar with its place, for a parser that reports positions inside it. A block scalar (`|`, `>`) starts on
    /// the line after its mark.
    public func source() throws(DeclarationError) -> SourceText {
        SourceText(try text(), file: file, line: line, column: isQuoted ? column + 1 : column)
    }

    /// An error at this node.
    public func error(
        found: String?, expected: String, near: String? = nil
    ) -> DeclarationError {
        DeclarationError(
            file: file, line: line, column: column, found: found, expected: expected, nearest: near)
    }

    /// True for a scalar.
    public var isScalar: Bool { scalar != nil }

    private var scalar: String? { if case .scalar(let text, _) = content { text } else { nil } }
    private var isQuoted: Bool {
        if case .scalar(_, let isQuoted) = content { isQuoted } else { false }
    }
    private var isNull: Bool {
        if case .scalar(let text, false) = content {
            ["", "~", "null"].contains(text)
        } else {
            false
        }
    }
    private var summary: String {
        switch content {
        case .scalar(let text, _): text
        case .list: "una lista"
        case .map: "«clave: valor»"
        }
    }

    /// How many nodes a text may have: no text has more without aliases, which could double it at every line.
    private static func room(in text: String) -> Int { 2 * text.utf8.count + 16 }

    /// So many aliases, however they are spread over anchors, stand for fewer than 200,000 nodes.
    private static let mostAliases = 32

    /// True where aliases could stand for more than anybody can read: the library follows them while it compares keys,
    /// before anything can be counted.
    private static func repeatsWithoutMeasure(_ text: String) -> Bool {
        var counts: (anchors: Int, aliases: Int) = (0, 0)
        var before = UInt8(ascii: " ")
        for byte in text.utf8 {
            defer { before = byte }
            guard byte == UInt8(ascii: "&") || byte == UInt8(ascii: "*"),
                " \t\r\n[{,".utf8.contains(before)
            else { continue }
            if byte == UInt8(ascii: "&") { counts.anchors += 1 } else { counts.aliases += 1 }
        }
        return counts.anchors > 1 && counts.aliases > mostAliases
    }

    private static func beyondMeasure(file: String, line: Int, column: Int) -> DeclarationError {
        DeclarationError(
            file: file, line: line, column: column, found: nil,
            expected: "menos repeticiones con «*»: así el archivo crece sin medida")
    }

    private init(_ node: Node, file: String, room: inout Int) throws(DeclarationError) {
        let (line, column) = (node.mark?.line ?? 1, node.mark?.column ?? 1)
        room -= 1
        guard room >= 0 else {
            throw Self.beyondMeasure(file: file, line: line, column: column)
        }
        let content: Content
        switch node {
        case .scalar(let scalar):
            content = .scalar(
                scalar.string,
                isQuoted: scalar.style == .singleQuoted || scalar.style == .doubleQuoted)
        case .sequence(let items):
            content = .list(
                try items.map { item throws(DeclarationError) in
                    try Declaration(item, file: file, room: &room)
                })
        case .mapping(let pairs):
            content = .map(
                try pairs.map { pair throws(DeclarationError) in
                    (
                        try Declaration(pair.key, file: file, room: &room),
                        try Declaration(pair.value, file: file, room: &room)
                    )
                })
        case .alias: content = .scalar("", isQuoted: false)
        }
        self.init(file: file, line: line, column: column, content: content)
    }

    private init(file: String, line: Int, column: Int, content: Content) {
        self.file = file
        self.line = line
        self.column = column
        self.content = content
    }
}
