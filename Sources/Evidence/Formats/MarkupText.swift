/// The plain text of an e-mail written as a page: without tags, styles and scripts, and with the letters that stand for
/// entities.
///
/// **Source**: HTML (WHATWG) §13.2.5, as far as programs that write e-mail use it.
enum MarkupText {
    /// **Complexity**: O(length).
    static func plain(_ text: String) -> String {
        let bytes = Array(text.utf8)
        var out: [UInt8] = []
        var index = 0
        while index < bytes.count {
            switch bytes[index] {
            case UInt8(ascii: "<"):
                index = endOfTag(bytes, index)
                out.append(32)
            case UInt8(ascii: "&"):
                let name = bytes[(index + 1)...].prefix(8).prefix { $0 != UInt8(ascii: ";") }
                let letter = entities[String(decoding: name, as: UTF8.self)]
                out += letter.map { Array($0.utf8) } ?? [bytes[index]]
                index += letter == nil ? 1 : name.count + 2
            default:
                out.append(bytes[index])
                index += 1
            }
        }
        return String(decoding: out, as: UTF8.self)
    }

    /// Past the tag, and past the whole of a style or a script.
    private static func endOfTag(_ bytes: [UInt8], _ start: Int) -> Int {
        let close = UInt8(ascii: ">")
        let end = bytes[start...].firstIndex(of: close).map { $0 + 1 } ?? bytes.count
        let name = String(decoding: bytes[(start + 1)...].prefix(6), as: UTF8.self).lowercased()
        for element in ["style", "script"] where name.hasPrefix(element) {
            var index = end
            while index < bytes.count {
                if bytes[index] == UInt8(ascii: "<"), index + 1 < bytes.count,
                    bytes[index + 1] == UInt8(ascii: "/"),
                    String(
                        decoding: bytes[(index + 2)...].prefix(element.utf8.count), as: UTF8.self
                    )
                    .lowercased() == element
                {
                    return bytes[index...].firstIndex(of: close).map { $0 + 1 } ?? bytes.count
                }
                index += 1
            }
            return index
        }
        return end
    }

    private static let entities = [
        "aacute": "á", "eacute": "é", "iacute": "í", "oacute": "ó", "uacute": "ú", "ntilde": "ñ",
        "uuml": "ü", "Aacute": "Á", "Eacute": "É", "Iacute": "Í", "Oacute": "Ó", "Uacute": "Ú",
        "Ntilde": "Ñ", "nbsp": " ", "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "laquo": "«",
        "raquo": "»", "ndash": "–", "mdash": "—", "deg": "°", "ordm": "º", "ordf": "ª",
    ]
}
