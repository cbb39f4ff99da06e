/// What of a text is about people: where they sign, and their identity numbers.
struct PeopleMentioned: Hashable, Sendable {
    /// Places where people sign: a rule to sign on, or a name over a role.
    let signatureBlocks: Int
    /// Identity numbers of people; a company's NIT is none.
    let identityNumbers: Int

    init(_ text: TextTokens) {
        let tokens = text.tokens
        var lines: [Range<Int>] = []
        var start = 0
        for index in tokens.indices
        where index + 1 == tokens.count
            || tokens[index + 1].line != tokens[index].line
        {
            lines.append(start..<(index + 1))
            start = index + 1
        }
        signatureBlocks = max(
            Self.rules(tokens), Self.roles(lines, tokens), Self.notes(tokens))
        identityNumbers = Self.identityNumbers(lines, tokens)
    }

    /// Runs of underscores long enough to sign on.
    private static func rules(_ tokens: [TextTokens.Token]) -> Int {
        var count = 0
        var run = 0
        for token in tokens {
            run = token.text == "_" ? (token.isApart ? 1 : run + 1) : 0
            if run == 8 { count += 1 }
        }
        return count
    }

    /// «(Original firmado)», «Fdo.»: a copy that says that the original is signed.
    private static func notes(_ tokens: [TextTokens.Token]) -> Int {
        tokens.indices.count { index in
            tokens[index].text == "fdo"
                || tokens[index].text == "firmado" && index > 0
                    && tokens[index - 1].text == "original"
        }
    }

    /// Lines that are a role, alone or with what it is of, under or after a name: «Ana Ruiz / Presidenta».
    private static func roles(_ lines: [Range<Int>], _ tokens: [TextTokens.Token]) -> Int {
        var count = 0
        for (number, line) in lines.enumerated() {
            guard let first = tokens[line].first, roles.contains(first.text), line.count <= 12
            else {
                if isNameWithRole(tokens[line]) { count += 1 }
                continue
            }
            // «Presidenta: Ana Ruiz» names in the line; else the line before is the name.
            let hasColon = tokens[line].contains { $0.text == ":" }
            let named = hasColon ? isName(tokens[line].drop { $0.text != ":" }.dropFirst()) : false
            if named || number > 0 && isName(tokens[lines[number - 1]]) { count += 1 }
        }
        return count
    }

    /// «Ana María Ruiz, Presidenta».
    private static func isNameWithRole(_ line: ArraySlice<TextTokens.Token>) -> Bool {
        guard line.count <= 12,
            let comma = line.firstIndex(where: { $0.text == "," || $0.text == "-" }),
            comma + 1 < line.endIndex, roles.contains(line[comma + 1].text)
        else { return false }
        return isName(line[line.startIndex..<comma])
    }

    /// Two to seven words, all of them with a capital but for «de», «la», «y».
    private static func isName(_ line: ArraySlice<TextTokens.Token>) -> Bool {
        let words = line.filter { $0.kind == .word }
        guard (2...7).contains(words.count), line.allSatisfy({ $0.kind != .number }) else {
            return false
        }
        return words.allSatisfy {
            $0.isCapital || ["de", "del", "la", "las", "los", "y"].contains($0.text)
        }
            && !roles.contains(words[words.startIndex].text)
    }

    /// Numbers after «C.C.» or «cédula», and the numbers of a column that a heading calls so.
    private static func identityNumbers(
        _ lines: [Range<Int>], _ tokens: [TextTokens.Token]
    ) -> Int {
        var count = 0
        var linesLeft = 0
        for line in lines {
            let isMarked = speaksOfIdentity(tokens[line].map(\.text))
            let numbers = numbers(tokens[line])
            if numbers.isEmpty {
                linesLeft = isMarked ? columnGap : max(0, linesLeft - 1)
            } else if isMarked || linesLeft > 0 {
                count += numbers.count
                if linesLeft > 0 { linesLeft = columnGap }
            }
        }
        return count
    }

    /// A column ends where so many lines show no number: a name and a role may stand on lines of their own.
    private static let columnGap = 3

    /// «Cédula», «C. C.», «documento de identidad»; a brand's identity is nobody's.
    private static func speaksOfIdentity(_ words: [String]) -> Bool {
        words.indices.contains { index in
            switch words[index] {
            case "cedula", "cedulas", "ciudadania", "cc": true
            case "c": words[(index + 1)...].first { $0 != "." } == "c"
            case "identidad":
                index >= 2 && words[index - 1] == "de"
                    && ["documento", "documentos", "numero", "numeros", "tarjeta"]
                        .contains(words[index - 2])
            default: false
            }
        }
    }

    /// Numbers of 6 to 10 digits, thousands marks or not, that are no NIT: no check digit after a hyphen.
    private static func numbers(_ line: ArraySlice<TextTokens.Token>) -> [String] {
        var found: [String] = []
        var index = line.startIndex
        while index < line.endIndex {
            guard line[index].kind == .number else {
                index += 1
                continue
            }
            var digits = line[index].text
            let before = index > line.startIndex ? line[index - 1].text : ""
            let isAfterMoney = before == "$"
            // «312 5552026»: the number of who offers the line stands apart.
            let prefix = before.utf8.count == 3 && digits.utf8.count == 7 ? before : ""
            index += 1
            while index + 1 < line.endIndex, [".", ","].contains(line[index].text),
                line[index + 1].text.utf8.count == 3, line[index + 1].kind == .number,
                !line[index].isApart, !line[index + 1].isApart
            {
                digits += line[index + 1].text
                index += 2
            }
            let isNIT =
                index + 1 < line.endIndex && line[index].text == "-"
                && line[index + 1].kind == .number
            if isNIT { index += 2 }
            if (6...10).contains(digits.utf8.count), !isNIT, !isAfterMoney,
                !isTelephone(prefix + digits)
            {
                found.append(digits)
            }
        }
        return found
    }

    /// Ten digits: of a mobile they begin with 3, of a landline with 60.
    private static func isTelephone(_ digits: String) -> Bool {
        digits.utf8.count == 10 && (digits.hasPrefix("3") || digits.hasPrefix("60"))
    }

    private static let roles: Set<String> = [
        "presidente", "presidenta", "secretario", "secretaria", "representante", "director",
        "directora", "gerente", "contador", "contadora", "revisor", "revisora", "coordinador",
        "coordinadora", "gestor", "gestora", "rector", "rectora", "alcalde", "alcaldesa",
        "gobernador", "gobernadora", "supervisor", "supervisora", "interventor", "interventora",
        "contratista", "contratante", "firma", "arrendador", "decano", "decana", "jefe",
        "vicepresidente", "vicepresidenta", "subdirector", "subdirectora", "apoderado", "apoderada",
    ]
}
