/// The plain text of an RTF document.
///
/// **Source**: Rich Text Format Specification 1.9.1: control words, groups to skip (`\*`, font and colour tables),
/// `\'hh` in Windows-1252, `\uN`.
public enum RichText {
    /// The text, paragraphs on lines of their own.
    public static func plain(_ bytes: [UInt8]) -> String {
        var out: [UInt8] = []
        var isSkipping = [false]
        var index = 0
        while index < bytes.count {
            let byte = bytes[index]
            index += 1
            switch byte {
            case UInt8(ascii: "{"):
                if isSkipping.count < 1_000 { isSkipping.append(isSkipping.last ?? false) }
            case UInt8(ascii: "}"): if isSkipping.count > 1 { isSkipping.removeLast() }
            case UInt8(ascii: "\\"):
                control(bytes, &index, &isSkipping, &out)
            case 10, 13: break
            default: if isSkipping.last == false { out.append(byte) }
            }
        }
        return Charset.text(out, named: "windows-1252")
    }

    private static func control(
        _ bytes: [UInt8], _ index: inout Int, _ isSkipping: inout [Bool], _ out: inout [UInt8]
    ) {
        guard index < bytes.count else { return }
        let isShown = isSkipping.last == false
        switch bytes[index] {
        case UInt8(ascii: "'"):
            let digits = String(
                decoding: bytes[min(bytes.count, index + 1)..<min(bytes.count, index + 3)],
                as: UTF8.self)
            if isShown, let value = UInt8(digits, radix: 16) { out.append(value) }
            index = min(bytes.count, index + 3)
        case UInt8(ascii: "*"):
            isSkipping[isSkipping.count - 1] = true
            index += 1
        case 97...122, 65...90:
            let start = index
            while index < bytes.count, (97...122).contains(bytes[index] | 0x20) { index += 1 }
            let word = String(decoding: bytes[start..<index], as: UTF8.self)
            let number = index
            if index < bytes.count, bytes[index] == UInt8(ascii: "-") { index += 1 }
            while index < bytes.count, (48...57).contains(bytes[index]), index - number < 12 {
                index += 1
            }
            let value = Int(String(decoding: bytes[number..<index], as: UTF8.self))
            if index < bytes.count, bytes[index] == 32 { index += 1 }
            if hidden.contains(word) { isSkipping[isSkipping.count - 1] = true }
            guard isShown else { return }
            switch word {
            case "par", "line", "row", "sect", "page": out.append(10)
            case "tab", "cell": out.append(9)
            case "u":
                // Dashes and quotes beyond Latin-1 still part words.
                if let value { out.append((0xA0...0xFF).contains(value) ? UInt8(value) : 32) }
                // A letter for programs that do not know the code follows.
                if bytes[index...].starts(with: "\\'".utf8) {
                    index = min(bytes.count, index + 4)
                } else if index < bytes.count, bytes[index] == UInt8(ascii: "?") {
                    index += 1
                }
            default: break
            }
        default:
            if isShown { out.append(bytes[index] == UInt8(ascii: "~") ? 32 : bytes[index]) }
            index += 1
        }
    }

    private static let hidden: Set<String> = [
        "fonttbl", "colortbl", "stylesheet", "info", "pict", "object", "themedata", "datastore",
    ]
}
