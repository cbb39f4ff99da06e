/// A JSON value whose text is the same on every machine.
///
/// **Missing**: a number that is not finite is written as `null`, since JSON has none.
/// **Source**: RFC 8259.
public enum JSONValue: Sendable {
    /// What is not there.
    case null
    /// True or false.
    case bool(Bool)
    /// A whole number.
    case integer(Int)
    /// A number; a whole one is written without a fraction.
    case number(Double)
    /// Text.
    case text(String)
    /// Items in order.
    case list([JSONValue])
    /// Members in the order given.
    case object([(String, JSONValue)])

    /// A text, or `null` where it is empty.
    public static func textOrNull(_ text: String) -> JSONValue {
        text.isEmpty ? .null : .text(text)
    }

    /// A number, or `null`.
    public static func numberOrNull(_ number: Double?) -> JSONValue {
        number.map { .number($0) } ?? .null
    }

    /// One line, members in the order given.
    public var line: String {
        var text = ""
        write(to: &text, indent: nil, isSorted: false)
        return text
    }

    /// Indented, members in the order given, with a line break at the end.
    public var document: String { document(isSorted: false) }

    /// Indented, members by name, with a line break at the end.
    public var sortedDocument: String { document(isSorted: true) }

    private func document(isSorted: Bool) -> String {
        var text = ""
        write(to: &text, indent: 0, isSorted: isSorted)
        return text + "\n"
    }

    private func write(to text: inout String, indent: Int?, isSorted: Bool) {
        switch self {
        case .null: text += "null"
        case .bool(let value): text += value ? "true" : "false"
        case .integer(let value): text += String(value)
        case .number(let value): text += Self.lexical(value)
        case .text(let value): Self.quote(value, into: &text)
        case .list(let values):
            Self.enclose("[", "]", values, &text, indent) { value, text, inner in
                value.write(to: &text, indent: inner, isSorted: isSorted)
            }
        case .object(let members):
            let ordered = isSorted ? members.sorted { $0.0 < $1.0 } : members
            Self.enclose("{", "}", ordered, &text, indent) { member, text, inner in
                Self.quote(member.0, into: &text)
                text += inner == nil ? ":" : ": "
                member.1.write(to: &text, indent: inner, isSorted: isSorted)
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
            if let inner { breakLine(at: inner, in: &text) }
            write(element, &text, inner)
        }
        if let indent, !elements.isEmpty { breakLine(at: indent, in: &text) }
        text += close
    }

    private static func breakLine(at indent: Int, in text: inout String) {
        text += "\n"
        for _ in 0..<indent { text += "  " }
    }

    private static func lexical(_ number: Double) -> String {
        guard number.isFinite else { return "null" }
        if let whole = Int(exactly: number), number.magnitude < 1e15 { return String(whole) }
        return number.description
    }

    private static func quote(_ value: String, into text: inout String) {
        text += "\""
        guard value.utf8.contains(where: mayNeedEscape) else {
            text += value
            text += "\""
            return
        }
        for scalar in value.unicodeScalars {
            switch scalar {
            case "\"": text += "\\\""
            case "\\": text += "\\\\"
            case "\n": text += "\\n"
            case "\r": text += "\\r"
            case "\t": text += "\\t"
            case "\u{0}"..<" ", "\u{2028}", "\u{2029}":
                text += "\\u" + scalar.value.padded(to: 4, radix: 16)
            default: text.unicodeScalars.append(scalar)
            }
        }
        text += "\""
    }

    /// True for a byte that is written otherwise, or that begins the two separators that are.
    private static func mayNeedEscape(_ byte: UInt8) -> Bool {
        byte < 0x20 || byte == 0x22 || byte == 0x5C || byte == 0xE2
    }
}
