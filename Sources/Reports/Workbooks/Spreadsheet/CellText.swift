/// Text as the cells, prompts and notes of a workbook can hold it.
enum CellText {
    /// A text that a cell can hold: no control characters, at most 32,767 UTF-16 units, and `_x0041_`
    /// written so that it does not read as the escape that it looks like (ECMA-376 Part 1, §22.9.2.19).
    static func clean(_ text: String) -> String {
        guard text.utf8.count > 32_767 || text.utf8.contains(where: mayNeedChange) else {
            return text
        }
        var result = String.UnicodeScalarView()
        var units = 0
        var rest = text.unicodeScalars[...]
        while let scalar = rest.first {
            let isEscape = scalar == "_" && looksEscaped(rest)
            rest.removeFirst()
            if scalar == "\r" { continue }
            let isControl = scalar.value < 32 && scalar != "\n" && scalar != "\t"
            let isNoncharacter = scalar.value == 0xFFFE || scalar.value == 0xFFFF
            let kept: Unicode.Scalar = isControl ? " " : isNoncharacter ? "\u{FFFD}" : scalar
            units += isEscape ? 7 : UTF16.width(kept)
            if units > 32_767 { break }
            if isEscape { result.append(contentsOf: "_x005F".unicodeScalars) }
            result.append(kept)
        }
        return String(result)
    }

    /// True for a control character, an underscore, and the first byte of the noncharacters.
    private static func mayNeedChange(_ byte: UInt8) -> Bool {
        (byte < 32 && byte != 0x0A && byte != 0x09) || byte == 0x5F || byte == 0xEF
    }

    private static func looksEscaped(_ text: Substring.UnicodeScalarView) -> Bool {
        let head = Array(text.prefix(7))
        return head.count == 7 && head[1] == "x" && head[6] == "_"
            && head[2...5].allSatisfy(\.properties.isASCIIHexDigit)
    }

    /// A text of at most `limit` UTF-16 units, with an ellipsis where something was cut.
    static func cut(_ text: String, _ limit: Int) -> String {
        let text = clean(text)
        guard text.utf8.count > limit, text.utf16.count > limit else { return text }
        var result = ""
        for character in text {
            guard result.utf16.count + character.utf16.count < limit else { break }
            result.append(character)
        }
        return result + "…"
    }
}
