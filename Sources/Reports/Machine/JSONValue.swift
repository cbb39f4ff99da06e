/// A JSON value whose text is the same on every machine.
///
/// **Missing**: a number that is not finite is written as `null`, since JSON has none.
/// **Source**: RFC 8259.
enum JSONValue: Sendable {
    case null
    case bool(Bool)
    case integer(Int)
    case number(Double)
    case text(String)
    case list([JSONValue])
    /// Members in the order given.
    case object([(String, JSONValue)])

    /// A text, or `null` where it is empty.
    static func textOrNull(_ text: String) -> JSONValue { text.isEmpty ? .null : .text(text) }

    /// A number, or `null`.
    static func numberOrNull(_ number: Double?) -> JSONValue { number.map { .number($0) } ?? .null }

    /// One line, members in the order given.
    var line: String {
        var text = ""
        write(to: &text, indent: nil)
        return text
    }

    /// Indented, members by name, with a line break at the end.
    var document: String {
        var text = ""
        write(to: &text, indent: 0)
        return text + "\n"
    }

    private func write(to text: inout String, indent: Int?) {
        switch self {
        case .null: text += "null"
        case .bool(let value): text += value ? "true" : "false"
        case .integer(let value): text += String(value)
        case .number(let value): text += Self.lexical(value)
        case .text(let value): Self.quote(value, into: &text)
        case .list(let values):
            Self.enclose("[", "]", values, &text, indent) { value, text, inner in
                value.write(to: &text, indent: inner)
            }
        case .object(let members):
            let ordered = indent == nil ? members : members.sorted { $0.0 < $1.0 }
            Self.enclose("{", "}", ordered, &text, indent) { member, text, inner in
                Self.quote(member.0, into: &text)
                text += inner == nil ? ":" : ": "
                member.1.write(to: &text, indent: inner)
            }
        }
    }

    private static func enclose<Element>(
        _ open: String, _ close: String, _ elements: [Element], _ text: inout String,
        _ indent: Int?,
        _ write: (Element, inout String, Int?) -> Void
    ) {
        text += open
        let inner = indent.map { $0 + 1 }
        for (index, element) in elements.enumerated() {
            if index > 0 { text += "," }
            if let inner { text += "\n" + String(repeating: "  ", count: inner) }
            write(element, &text, inner)
        }
        if let indent, !elements.isEmpty { text += "\n" + String(repeating: "  ", count: indent) }
        text += close
    }

    private static func lexical(_ number: Double) -> String {
        guard number.isFinite else { return "null" }
        if let whole = Int(exactly: number), number.magnitude < 1e15 { return String(whole) }
        return number.description
    }

    private static func quote(_ value: String, into text: inout String) {
        text += "\""
        for scalar in value.unicodeScalars {
            switch scalar {
            case "\"": text += "\\\""
            case "\\": text += "\\\\"
            case "\n": text += "\\n"
            case "\r": text += "\\r"
            case "\t": text += "\\t"
            case "\u{0}"..<" ", "\u{2028}", "\u{2029}":
                let digits = String(scalar.value, radix: 16)
                text += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
            default: text.unicodeScalars.append(scalar)
            }
        }
        text += "\""
    }
}
