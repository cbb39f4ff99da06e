import SSMEModel

/// Comparisons as clauses.
extension ExpressionWords {
    func compared(_ comparison: Node.Comparison, _ one: Node, _ other: Node) -> String? {
        let isEquality = comparison == .equal || comparison == .unequal
        if isEquality, case .constant(.option(let code)) = other {
            return answer(one, [code], comparison == .equal)
        }
        if isEquality, case .local(let name) = one, case .constant(.text(let text)) = other {
            return text.isEmpty
                ? LocalWords.emptiness(name, isEmpty: comparison == .equal, language)
                : coded(name, text, comparison == .equal)
        }
        if isEquality, case .own(let own) = other, let one = figure(one), one == figure(own) {
            let isSame = comparison == .equal
            return say(
                "\(one) \(isSame ? "es igual" : "no es igual") a la de esta iniciativa",
                "\(one) is \(isSame ? "" : "not ")that of this initiative")
        }
        if let words = counted(comparison, one, other) { return words }
        if case .local("fit") = one, case .constant(.number(1)) = other,
            comparison == .atLeast || comparison == .less
        {
            let isEnough = comparison == .atLeast
            return say(
                "el documento \(isEnough ? "" : "no ")se parece lo suficiente a lo que se pide",
                "the document looks \(isEnough ? "" : "not ")enough like what is asked for")
        }
        if isEquality, let one = condition(one), let other = condition(other) {
            return comparison == .equal
                ? say(
                    "o se cumplen ambas cosas o ninguna: \(one); \(other)",
                    "both hold or neither does: \(one); \(other)")
                : say("se cumple solo una: \(one); \(other)", "only one holds: \(one); \(other)")
        }
        let verb =
            one.isMonth || other.isMonth ? monthVerb(comparison) : verb(comparison)
        return pair(one, other) { $0 + " " + verb + " " + $1 }
    }

    /// «la clase no es «monto»», «no falta una hoja».
    private func coded(_ name: String, _ code: String, _ isTrue: Bool) -> String? {
        let words = LocalWords.code(code, language) ?? code
        let noun =
            FormNote.Kind(rawValue: code) == nil
            ? LocalWords.noun(name, language)
            : say("lo que le pasó al formulario", "what happened to the form")
        return noun.map {
            say(
                "\($0) \(isTrue ? "es" : "no es") \(figures.quoted(words))",
                "\($0) is \(isTrue ? "" : "not ")\(figures.quoted(words))")
        }
    }

    /// «ninguna de las demás iniciativas cumple esto: …», where a count among the others is set against nothing.
    private func counted(_ comparison: Node.Comparison, _ one: Node, _ other: Node) -> String? {
        guard case .countPeers(let peers) = one, case .constant(.number(let number)) = other,
            let words = condition(peers.node)
        else { return nil }
        switch (comparison, number) {
        case (.equal, 0), (.less, 1), (.atMost, 0):
            return say(
                "ninguna de las demás iniciativas cumple esto: \(words)",
                "of no other initiative this is so: \(words)")
        case (.greater, 0), (.atLeast, 1), (.unequal, 0):
            return say(
                "al menos una de las demás iniciativas cumple esto: \(words)",
                "of at least one other initiative this is so: \(words)")
        default: return nil
        }
    }

    private func monthVerb(_ comparison: Node.Comparison) -> String {
        switch comparison {
        case .less: say("es anterior a", "is before")
        case .atMost: say("no es posterior a", "is not after")
        case .greater: say("es posterior a", "is after")
        case .atLeast: say("no es anterior a", "is not before")
        case .equal, .unequal: verb(comparison)
        }
    }

    private func verb(_ comparison: Node.Comparison) -> String {
        switch comparison {
        case .equal: say("es igual a", "equals")
        case .unequal: say("es distinto de", "is not")
        case .less: say("es menor que", "is less than")
        case .atMost: say("es a lo sumo", "is at most")
        case .greater: say("es mayor que", "is more than")
        case .atLeast: say("es al menos", "is at least")
        }
    }
}
