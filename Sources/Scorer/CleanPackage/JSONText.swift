/// A JSON value whose keys keep their order, so that equal data gives equal bytes.
indirect enum JSONText {
    case string(String)
    case integer(Int)
    case truth(Bool)
    case list([JSONText])
    case object([(key: String, value: JSONText)])

    /// The document, indented by two spaces, with a line feed at its end.
    var bytes: [UInt8] {
        var text = ""
        write(to: &text, indent: "")
        return Array((text + "\n").utf8)
    }

    private func write(to text: inout String, indent: String) {
        switch self {
        case .string(let string): text += Self.quoted(string)
        case .integer(let number): text += String(number)
        case .truth(let truth): text += String(truth)
        case .list(let items):
            Self.write(items.map { (nil, $0) }, between: ("[", "]"), to: &text, indent: indent)
        case .object(let members):
            Self.write(
                members.map { ($0.key, $0.value) }, between: ("{", "}"), to: &text, indent: indent)
        }
    }

    private static func write(
        _ members: [(key: String?, value: JSONText)], between brackets: (String, String),
        to text: inout String, indent: String
    ) {
        text += brackets.0
        for (index, member) in members.enumerated() {
            text += (index > 0 ? ",\n" : "\n") + indent + "  "
            if let key = member.key { text += quoted(key) + ": " }
            member.value.write(to: &text, indent: indent + "  ")
        }
        text += (members.isEmpty ? "" : "\n" + indent) + brackets.1
    }

    /// **Source**: RFC 8259 §7.
    private static func quoted(_ string: String) -> String {
        var text = "\""
        for scalar in string.unicodeScalars {
            switch scalar {
            case "\"": text += "\\\""
            case "\\": text += "\\\\"
            case "\n": text += "\\n"
            case "\r": text += "\\r"
            case "\t": text += "\\t"
            case "\u{0}"..<"\u{20}":
                let digits = String(scalar.value, radix: 16)
                text += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
            default: text.unicodeScalars.append(scalar)
            }
        }
        return text + "\""
    }
}
