import SSMEModel

/// The minutes of several meetings that one document holds, as when a year's are scanned together: each with its own date.
///
/// Minutes begin at a heading that says «acta», and soon tell who met or for what: a list of minutes does not, nor a
/// paragraph that approves earlier ones.
struct BoundMinutes: Sendable {
    /// The date of each, in the order of the text; those without a day are left out. Empty where there are fewer than two.
    let dates: [DocumentDate]

    /// **Complexity**: O(tokens).
    init(_ text: TextTokens, notAfter limit: CalendarDate?) {
        let starts = Self.headings(text.tokens)
        guard starts.count > 1 else {
            dates = []
            return
        }
        let ends = starts.dropFirst() + [text.tokens.count]
        let minutes = zip(starts, ends).map { TextTokens(tokens: Array(text.tokens[$0..<$1])) }
            .filter(Self.isOpening)
        let dated = minutes.compactMap { part in
            DocumentDate(DateMention.all(in: part), in: part, notAfter: limit)
        }
        dates = minutes.count > 1 ? dated.filter(\.hasDay) : []
    }

    /// Where the lines begin that may be the heading of minutes.
    private static func headings(_ tokens: [TextTokens.Token]) -> [Int] {
        var found: [Int] = []
        var start = 0
        while start < tokens.count {
            let line = tokens[start...].prefix(longestHeading + 1).prefix {
                $0.line == tokens[start].line
            }
            if line.count <= longestHeading, isApart(start, tokens), isHeading(line) {
                found.append(start)
            }
            let number = tokens[start].line
            start = tokens[start...].firstIndex { $0.line != number } ?? tokens.count
        }
        return found
    }

    /// «ACTA DE REUNIÓN No. 7», «Consejo directivo – acta 7»; of «lectura del acta» it is not.
    private static func isHeading(_ line: ArraySlice<TextTokens.Token>) -> Bool {
        guard line.first?.isCapital == true,
            let place = line.firstIndex(where: { $0.text == "acta" })
        else { return false }
        return place == line.startIndex
            || !["del", "el", "la", "un"].contains(line[place - 1].text)
    }

    /// True after an empty line, a finished sentence, a name, or a line to sign on: a heading's line was not broken.
    private static func isApart(_ start: Int, _ tokens: [TextTokens.Token]) -> Bool {
        guard start > 0 else { return true }
        let before = tokens[start - 1]
        return tokens[start].line - before.line > 1 || before.isCapital
            || [".", "_", ")"].contains(before.text)
    }

    private static func isOpening(_ part: TextTokens) -> Bool {
        part.words.prefix(openingWords).contains { telling.contains($0.text) }
    }

    /// **Units**: words and marks.
    private static let longestHeading = 16
    private static let openingWords = 80
    private static let telling: Set<String> = [
        "agenda", "asistencia", "asistentes", "asistieron", "convocatoria", "orden",
        "participantes", "quorum", "reunidos", "reunieron", "temario",
    ]
}
