/// What Spanish does to words that come to stand side by side.
package enum SpanishWords {
    /// «de el» as «del», «a el» as «al», save inside «…», which is somebody else's.
    package static func contracted(_ text: String) -> String {
        var depth = 0
        var result = ""
        var run = ""
        for character in text {
            if character == "«" || character == "»" {
                result += depth == 0 ? plain(run) : run
                run = ""
                depth += character == "«" ? 1 : depth > 0 ? -1 : 0
                result.append(character)
            } else {
                run.append(character)
            }
        }
        return result + (depth == 0 ? plain(run) : run)
    }

    private static func plain(_ text: String) -> String {
        text.replacing(" de el ", with: " del ").replacing(" a el ", with: " al ")
    }
}
