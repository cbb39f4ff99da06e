/// A figure that a text states: an amount of money, or a count of what follows it.
struct AmountMention: Hashable, Sendable {
    /// **Units**: pesos for money; as written for the rest.
    let value: Double
    /// True where a money mark stands before it or a money word after.
    let isMoney: Bool
    /// True where «total» stands before it on the same line.
    let isTotal: Bool
    /// True where people or organisations are counted: «36 empresas», «total: 36».
    let isCount: Bool

    /// Every figure of a text, in its order; parts of dates and of numbered headings among them.
    static func all(in text: TextTokens) -> [AmountMention] {
        let tokens = text.tokens
        var mentions: [AmountMention] = []
        var index = 0
        while index < tokens.count {
            guard tokens[index].kind == .number else {
                index += 1
                continue
            }
            let start = index
            let digits = number(tokens, &index)
            guard var value = Double(digits), value < 1e15 else { continue }
            let before = tokens[max(0, start - 2)..<start].map(\.text)
            let after = tokens[index..<min(tokens.count, index + 4)].map(\.text)
            if let scale = scale(after) { value *= scale }
            let isMoney =
                before.contains("$") || before.contains("cop") || after.contains("pesos")
                || after.first == "cop"
            let isTotal = isTotal(start, tokens)
            mentions.append(
                AmountMention(
                    value: value, isMoney: isMoney, isTotal: isTotal,
                    isCount: !isMoney && value == value.rounded()
                        && (isTotal || after.contains(where: counted.contains))))
        }
        return mentions
    }

    /// Digits with thousands marks and a decimal comma: `120.000.000,50`, `120'000.000`.
    private static func number(_ tokens: [TextTokens.Token], _ index: inout Int) -> String {
        var digits = tokens[index].text
        index += 1
        while index + 1 < tokens.count, !tokens[index].isApart, !tokens[index + 1].isApart,
            [".", ",", "'", "’"].contains(tokens[index].text), tokens[index + 1].kind == .number
        {
            let next = tokens[index + 1].text
            if next.utf8.count == 3 {
                digits += next
                index += 2
            } else {
                if next.utf8.count <= 2 { digits += "." + next }
                index += 2
                break
            }
        }
        return digits
    }

    private static let counted: Set<String> = [
        "actores", "afiliadas", "afiliados", "asistentes", "asociadas", "asociados",
        "beneficiadas", "beneficiados", "beneficiarias", "beneficiarios", "emprendimientos",
        "empresa", "empresarias", "empresarios", "empresas", "entidades", "firmas", "inscritos",
        "instituciones", "miembros", "negocios", "organizaciones", "participantes", "personas",
        "productores", "socios", "talleres", "unidades",
    ]

    private static func scale(_ after: [String]) -> Double? {
        switch after.first {
        case "millones", "millon": 1e6
        case "mil" where after.dropFirst().first == "millones": 1e9
        case "mil": 1e3
        default: nil
        }
    }

    private static func isTotal(_ start: Int, _ tokens: [TextTokens.Token]) -> Bool {
        var index = start - 1
        while index >= 0, start - index < 12, tokens[index].line == tokens[start].line {
            if tokens[index].text == "total" { return true }
            index -= 1
        }
        return false
    }
}
