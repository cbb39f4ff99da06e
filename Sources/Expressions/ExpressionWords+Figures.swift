import SSMEModel

/// Figures as nouns, and the facts that are neither comparisons nor combinations.
extension ExpressionWords {
    func figure(_ node: Node) -> String? {
        switch node {
        case .constant(let value): constant(value)
        case .year(let year): String(year)
        case .local(let name): LocalWords.noun(name, language)
        case .field(let field, _) where field.kind == .entries:
            say("el número de filas de \(field.code)", "the number of rows of \(field.code)")
        case .field(let field, _), .share(let field, _, _): field.code
        case .cell(let field, _):
            namesRow ? say("\(field.code) de la fila", "\(field.code) of the row") : field.code
        case .marked(let question, _, _): question
        case .parts(let question, let fields): parts(question, fields)
        case .previous(let inner):
            figure(inner).map { say("\($0) en la edición anterior", "\($0) in the earlier wave") }
        case .peers(let field): say("\(field) en las demás", "\(field) among the others")
        case .own(let inner):
            figure(inner).map { say("\($0) de esta iniciativa", "\($0) of this initiative") }
        case .initiative: say("el código de la iniciativa", "the initiative's code")
        case .manager: say("la entidad gestora", "the manager")
        case .rank(let inner, _):
            figure(inner).map {
                say("el lugar de \($0) en su lista", "the place of \($0) in its list")
            }
        case .absolute(.arithmetic(.minus, let one, let other)):
            pair(one, other) {
                say("la diferencia entre \($0) y \($1)", "the difference of \($0) and \($1)")
            }
        case .absolute(let inner):
            figure(inner).map { say("\($0), sin signo,", "\($0), without its sign,") }
        case .negative(let inner): figure(inner).map { "−" + $0 }
        case .months(let one, let other):
            pair(one, other) {
                say(
                    "el número de meses de \($0) a \($1)",
                    "the number of months from \($0) to \($1)")
            }
        case .shifted(let month, let count):
            pair(month, count) { say("\($0) más \($1) meses", "\($0) plus \($1) months") }
        case .aggregate, .quantile, .extreme, .count, .countPeers, .countEntries, .duplicates,
            .similarity, .likeness, .lookup:
            measure(node)
        case .arithmetic(let operation, let one, let other): sum(operation, one, other)
        case .conditional(let condition, let then, let other): either(condition, then, other)
        default: nil
        }
    }

    /// What is neither a comparison nor a combination, as a clause.
    func fact(_ node: Node, _ isTrue: Bool) -> String? {
        let no = isTrue ? "" : "no "
        let not = isTrue ? "" : "not "
        switch node {
        case .local(let name): return LocalWords.clause(name, isTrue: isTrue, language)
        case .answered(let fields, let question):
            let name = fields.count == 1 ? fields[0].code : question
            return say("\(no)se respondió \(name)", "\(name) is \(not)answered")
        case .answeredCell(let field, _):
            return say(
                "\(no)se llenó \(field.code) en la fila",
                "\(field.code) of the row is \(not)filled in")
        case .asked(let question):
            return say("\(no)se pregunta \(question)", "\(question) is \(not)asked")
        case .previousExists:
            return say(
                "la iniciativa \(no)respondió en la edición anterior",
                "the initiative \(isTrue ? "answered" : "did not answer") in the earlier wave")
        case .previous(let inner):
            return condition(inner, isTrue: isTrue).map {
                say("en la edición anterior, \($0)", "in the earlier wave, \($0)")
            }
        case .isUnique(let inner, _):
            return figure(inner).map {
                say(
                    isTrue
                        ? "ninguna otra respondió lo mismo en \($0)"
                        : "otra respondió lo mismo en \($0)",
                    isTrue ? "no other gave the same \($0)" : "another gave the same \($0)")
            }
        case .isWhole(let inner):
            return figure(inner).map {
                say("\($0) \(no)es un número entero", "\($0) is \(not)a whole number")
            }
        case .isListed(let lookup, let inner):
            return figure(inner).map {
                say(
                    "\($0) \(no)está en la tabla «\(lookup.table)»",
                    "\($0) is \(not)in the table «\(lookup.table)»")
            }
        case .evidence(let question, let index, let fact):
            let name = question + (index.map { " (\($0 + 1))" } ?? "")
            return told(fact, isTrue).map { say("en \(name), \($0)", "in \(name), \($0)") }
        default: return nil
        }
    }

    /// What is true of a document, or is not, as a clause; of its outcomes, that it has that status.
    private func told(_ fact: EvidenceFact, _ isTrue: Bool) -> String? {
        if fact == .missing { return told(.received, !isTrue) }
        if let clause = LocalWords.clause(fact.rawValue, isTrue: isTrue, language) { return clause }
        guard let status = LocalWords.noun("status", language),
            let outcome = LocalWords.code(fact.rawValue, language).map(figures.quoted)
        else { return nil }
        return say(
            "\(status) \(isTrue ? "es" : "no es") \(outcome)",
            "\(status) is \(isTrue ? "" : "not ")\(outcome)")
    }

    private func constant(_ value: Value) -> String? {
        switch value {
        case .number(let number): figures.number(number, decimals: 6)
        case .month(let month): figures.month(month)
        case .text(let text): text.isEmpty ? say("vacío", "empty") : figures.quoted(text)
        case .option(let code): figures.quoted(code)
        default: nil
        }
    }

    private func parts(_ question: QuestionCode, _ fields: [Field]) -> String {
        let all = questionnaire.question(question)?.fields.count ?? 0
        guard fields.count < all else {
            return say("las partes de \(question)", "the parts of \(question)")
        }
        let codes = fields.map(\.code)
        return codes.count <= 4
            ? figures.list(codes)
            : say(
                "\(codes[0]) y las otras \(codes.count - 1) de su grupo",
                "\(codes[0]) and the other \(codes.count - 1) of its group")
    }

    private func measure(_ node: Node) -> String? {
        switch node {
        case .aggregate(let aggregate, let inner): figure(inner).map { named(aggregate) + $0 }
        case .quantile(let inner, let fraction):
            pair(inner, fraction) {
                say("el cuantil \($1) de \($0)", "the quantile \($1) of \($0)")
            }
        case .extreme(let isMax, let inner):
            listed(inner).map {
                isMax
                    ? say("el mayor entre \($0)", "the greatest of \($0)")
                    : say("el menor entre \($0)", "the least of \($0)")
            }
        case .count(.marked(let question, let fields, let among)) where fields.count == among.count:
            say(
                "el número de opciones marcadas en \(question)",
                "the number of options marked in \(question)")
        case .count(.marked(let question, let fields, _)):
            say(
                "el número de marcadas entre \(parts(question, fields))",
                "the number marked among \(parts(question, fields))")
        case .count(let inner):
            figure(inner).map { say("el número de \($0)", "the number of \($0)") }
        case .countPeers(let peers):
            condition(peers.node).map {
                say(
                    "el número de las demás iniciativas en las que \($0)",
                    "the number of the other initiatives where \($0)")
            }
        case .countEntries(let question, _, let filter):
            insideRows.condition(filter).map {
                say(
                    "el número de filas de \(question) en las que \($0)",
                    "the number of rows of \(question) where \($0)"
                )
            }
        case .duplicates(let key, _):
            say(
                "\(key.field.code) que también están en la lista de otra",
                "\(key.field.code) in another's list too")
        case .similarity(let field, _):
            say(
                "la parte de \(field.code) que está en el texto más parecido de otra, en %,",
                "the share of \(field.code) found in the text of another most like it, in %,")
        case .likeness:
            say(
                "la parte de las respuestas igual a la de otra de la misma gestora, en %,",
                "the share of answers equal to those of another of the same manager, in %,")
        case .lookup(let lookup, let inner):
            figure(inner).map {
                say(
                    "lo que la tabla «\(lookup.table)» dice de \($0)",
                    "what the table «\(lookup.table)» says of \($0)")
            }
        default: nil
        }
    }

    private var insideRows: Self {
        var words = self
        words.namesRow = false
        return words
    }

    private func named(_ aggregate: Node.Aggregate) -> String {
        switch aggregate {
        case .sum: say("la suma de ", "the sum of ")
        case .min: say("el menor de ", "the least of ")
        case .max: say("el mayor de ", "the greatest of ")
        case .mean: say("el promedio de ", "the mean of ")
        case .median: say("la mediana de ", "the median of ")
        }
    }

    private func listed(_ nodes: [Node]) -> String? {
        let names = nodes.compactMap(figure)
        return names.count == nodes.count ? figures.list(names) : nil
    }

    private func sum(_ operation: Node.Arithmetic, _ one: Node, _ other: Node) -> String? {
        if operation == .over, case .constant(.number(2)) = other {
            return figure(one).map { say("la mitad de \($0)", "half of \($0)") }
        }
        let sign =
            switch operation {
            case .plus: " + "
            case .minus: " − "
            case .times: " × "
            case .over: " ÷ "
            }
        return pair(one, other) { left, right in
            func bracketed(_ text: String, _ node: Node) -> String {
                if case .arithmetic = node, operation != .plus { return "(" + text + ")" }
                return text
            }
            return bracketed(left, one) + sign + bracketed(right, other)
        }
    }

    private func either(_ condition: Node, _ then: Node, _ other: Node?) -> String? {
        guard let other, let words = self.condition(condition) else { return nil }
        return pair(then, other) {
            say("(\($0) si \(words); si no, \($1))", "(\($0) if \(words); otherwise \($1))")
        }
    }
}
