import Mustache

/// Escapes text for HTML scalar by scalar.
///
/// The library's own escaping walks grapheme clusters and so misses a `<` that follows a prepending mark such as
/// U+0600, which a browser still reads as a tag. What respondents typed goes through here.
struct PageEscape: MustacheContentType {
    /// The name by which a template asks for it.
    static let name = "SSME-PAGE"

    func escapeText(_ text: String) -> String {
        var escaped = ""
        escaped.reserveCapacity(text.utf8.count)
        for scalar in text.unicodeScalars {
            switch scalar {
            case "<": escaped += "&lt;"
            case ">": escaped += "&gt;"
            case "&": escaped += "&amp;"
            case "\"": escaped += "&quot;"
            case "'": escaped += "&#39;"
            case "\t", "\n", "\r": escaped.unicodeScalars.append(scalar)
            case "\u{0}"..<" ", "\u{7F}": continue
            default: escaped.unicodeScalars.append(scalar)
            }
        }
        return escaped
    }
}
