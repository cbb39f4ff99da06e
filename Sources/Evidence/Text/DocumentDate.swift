import SSMEModel

/// Which of a text's dates is the document's own.
///
/// A date counts for what stands before it («a los», «expedida», «se reunieron», and against it «Decreto … de»), for
/// where it stands, and for being a whole day. Without a clue either way the latest one wins.
struct DocumentDate: Hashable, Sendable {
    let date: CalendarDate
    let hasDay: Bool

    /// The document's date among those found; `nil` where none was.
    init?(_ mentions: [DateMention], in text: TextTokens, notAfter limit: CalendarDate?) {
        let tokens = text.tokens
        let title = Self.position(ofWord: 60, in: tokens)
        let closing = Self.position(ofWord: -60, in: tokens)
        var best: (mention: DateMention, score: Int)?
        for (index, mention) in mentions.enumerated() {
            var score = mention.hasDay ? 1 : 0
            // Two dates side by side are the columns of a table: from, until.
            if index > 0, mentions[index - 1].end == mention.position { score -= 2 }
            if index + 1 < mentions.count, mention.end == mentions[index + 1].position {
                score -= 2
            }
            let start = max(0, mention.position - 9)
            for index in start..<mention.position {
                let clue = Self.clues[tokens[index].text] ?? 0
                // «RESOLUCIÓN 0582 DE 3 DE JULIO» at the head is of this one, in a sentence of another.
                let isHeading = index < title && Self.beginsLine(index, tokens)
                score += isHeading ? abs(clue) : clue
            }
            if mention.position < title { score += 2 }
            if mention.position >= closing { score += 1 }
            if let limit, mention.date > limit { score -= 2 }
            if let found = best,
                (found.score, found.mention.date) >= (score, mention.date)
            {
                continue
            }
            best = (mention, score)
        }
        guard let best else { return nil }
        date = best.mention.date
        hasDay = best.mention.hasDay
    }

    private static func beginsLine(_ index: Int, _ tokens: [TextTokens.Token]) -> Bool {
        tokens[index].isCapital && (index == 0 || tokens[index - 1].line != tokens[index].line)
    }

    /// Where the nth word stands, from the end for a negative number.
    private static func position(ofWord number: Int, in tokens: [TextTokens.Token]) -> Int {
        var left = abs(number)
        let indices = tokens.indices
        if number > 0 {
            for index in indices where tokens[index].kind != .mark {
                left -= 1
                if left < 0 { return index }
            }
            return tokens.count
        }
        for index in indices.reversed() where tokens[index].kind != .mark {
            left -= 1
            if left <= 0 { return index }
        }
        return 0
    }

    private static let clues: [String: Int] = [
        "fecha": 3, "celebrada": 3, "reunieron": 3, "reunion": 2, "sesion": 2, "realizada": 2,
        "expide": 3, "expedida": 3, "expedido": 3, "expedicion": 3, "suscribe": 3, "suscrito": 3,
        "suscriben": 3, "firma": 3, "firman": 3, "firmado": 3, "firmada": 3, "dada": 3, "dado": 3,
        "aprobado": 2, "aprobada": 2, "elaborado": 3, "elaborada": 3, "elaboracion": 3,
        "constancia": 1, "siendo": 2, "actualizado": 3, "actualizada": 3, "actualizacion": 3,
        "corte": 2, "publicado": 2, "version": 2, "emision": 3, "generado": 3, "consulta": 2,
        "levantamiento": 2, "ley": -6, "decreto": -6, "resolucion": -3, "norma": -4,
        "circular": -4, "sentencia": -6, "desde": -2, "hasta": -3, "vence": -4,
        "vencimiento": -4, "vigente": -2, "proxima": -5, "proximo": -5, "anterior": -3,
        "nacimiento": -6, "inicio": -1, "fin": -2, "finaliza": -3, "terminacion": -3,
        "entrega": -1, "fundada": -4, "creada": -2, "constituida": -3,
    ]
}
