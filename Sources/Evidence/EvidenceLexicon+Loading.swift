public import Declarations
public import SSMEModel

extension EvidenceLexicon {
    /// Reads `evidence.yml` against the questionnaire that asks for the documents.
    ///
    /// - Parameter questionnaire: `nil` for a file that was checked before; kinds then have no labels, and nothing is
    ///   said of questions.
    /// **Throws**: the first thing that does not hold, with its place.
    public static func load(
        _ text: String, file: String, questionnaire: Questionnaire?
    ) throws(DeclarationError) -> EvidenceLexicon {
        let root = try Declaration(yaml: text, file: file)
        try root.allowOnly([
            "version", "purge after", "copy", "minimum words", "clearly", "kinds", "bodies",
            "health", "sufficiency", "figures", "start",
        ])
        let copy = try root["copy"]
        try copy.allowOnly(["likeness", "picture distance"])
        var index = PhraseIndex()
        let kinds = try Self.kinds(root["kinds"], questionnaire, &index)
        let bodies = try Self.bodies(root["bodies"], &index)
        var health: [Int] = []
        for phrase in try root["health"].list() { health.append(index.add(try phrase.text())) }
        return EvidenceLexicon(
            version: try root["version"].text(), purge: try root["purge after"].date(),
            kinds: kinds, bodies: bodies, health: health,
            sufficiency: try questionnaire.map { (asked) throws(DeclarationError) in
                try Self.sufficiency(root["sufficiency"], asked)
            } ?? [],
            figures: try questionnaire.map { (asked) throws(DeclarationError) in
                try Self.figures(root["figures"], asked)
            } ?? [:],
            start: try questionnaire.flatMap { (asked) throws(DeclarationError) in
                try root.optional("start").map { (node) throws(DeclarationError) in
                    try Self.field(node, asked).code
                }
            },
            copyLikeness: try Self.share(copy["likeness"]),
            copyDistance: try Self.distance(copy["picture distance"]),
            minimumWords: try Self.count(root["minimum words"]),
            clearly: try Self.times(root["clearly"]), index: index)
    }

    private static func kinds(
        _ node: Declaration, _ questionnaire: Questionnaire?, _ index: inout PhraseIndex
    ) throws(DeclarationError) -> [Kind] {
        let known = questionnaire.map { questionnaire in
            Dictionary(
                questionnaire.questions.flatMap(\.evidence).flatMap(\.kinds)
                    .map { ($0.code, $0.label) }, uniquingKeysWith: { first, _ in first })
        }
        var kinds: [Kind] = []
        for (key, value) in try node.entries() {
            let code = try key.text()
            guard let label = known == nil ? LocalizedText(code) : known?[code] else {
                throw key.error(
                    found: code, expected: "una clase de «documents:» que alguna pregunta pida",
                    near: Nearest.word(to: code, among: known?.keys.sorted() ?? []))
            }
            try value.allowOnly(["enough", "signed", "phrases", "structure"])
            var phrases: [(id: Int, weight: Double)] = []
            var seen: Set<[String]> = []
            for (phrase, weight) in try value["phrases"].entries() {
                let text = try phrase.text()
                guard seen.insert(TextTokens(text).words.map(\.text)).inserted else {
                    throw phrase.error(
                        found: text, expected: "cada frase una vez: tildes y mayúsculas no cuentan")
                }
                phrases.append((index.add(text), try weight.number()))
            }
            var marks: [(mark: StructureMark, weight: Double)] = []
            for (mark, weight) in try value.optional("structure")?.entries() ?? [] {
                marks.append((try mark.word(of: StructureMark.self), try weight.number()))
            }
            kinds.append(
                Kind(
                    code: code, label: label, threshold: try positive(value["enough"]),
                    isSigned: try value.optional("signed")?.truth() ?? false, phrases: phrases,
                    marks: marks))
        }
        let declared = Set(kinds.map(\.code))
        if let missing = known?.keys.sorted().first(where: { !declared.contains($0) }) {
            throw node.error(found: nil, expected: "«\(missing):», que una pregunta pide")
        }
        return kinds
    }

    private static func bodies(
        _ node: Declaration, _ index: inout PhraseIndex
    ) throws(DeclarationError) -> [Body] {
        var bodies: [Body] = []
        for (key, value) in try node.entries() {
            try value.allowOnly(["label", "phrases"])
            var phrases: [String] = []
            for phrase in try value["phrases"].list() { phrases.append(try phrase.text()) }
            guard !phrases.isEmpty else {
                throw value.error(found: nil, expected: "una frase al menos en «phrases:»")
            }
            let ids = phrases.map { index.add($0) }
            bodies.append(
                Body(
                    code: try key.text(), label: try value["label"].localized(),
                    phrases: phrases, ids: ids))
        }
        return bodies
    }

    private static func sufficiency(
        _ node: Declaration, _ questionnaire: Questionnaire
    ) throws(DeclarationError) -> [Sufficiency] {
        var rules: [Sufficiency] = []
        for item in try node.list() {
            try item.allowOnly(["question", "document", "by", "counts", "decides"])
            let question = try item["question"].text()
            let number = try item["document"].integer()
            guard let asked = questionnaire.question(question),
                asked.evidence.indices.contains(number - 1)
            else {
                throw item.error(found: question, expected: "una pregunta con tantos soportes")
            }
            let field = try Self.field(item["by"], questionnaire)
            var counts: [String: Int] = [:]
            for (option, count) in try item["counts"].entries() {
                let code = try option.text()
                guard field.options.contains(where: { $0.code == code }) else {
                    throw option.error(
                        found: code, expected: field.options.map(\.code).joined(separator: ", "))
                }
                counts[code] = try Self.count(count)
            }
            rules.append(
                Sufficiency(
                    question: question, requirement: number - 1, field: field.code,
                    counts: counts, decides: try item["decides"].truth()))
        }
        return rules
    }

    private static func figures(
        _ node: Declaration, _ questionnaire: Questionnaire
    ) throws(DeclarationError) -> [QuestionCode: FieldCode] {
        var figures: [QuestionCode: FieldCode] = [:]
        for (key, value) in try node.entries() {
            let question = try key.text()
            guard questionnaire.question(question)?.evidence.isEmpty == false else {
                throw key.error(found: question, expected: "una pregunta que pide un soporte")
            }
            figures[question] = try Self.field(value, questionnaire).code
        }
        return figures
    }

    private static func field(
        _ node: Declaration, _ questionnaire: Questionnaire
    ) throws(DeclarationError) -> Field {
        let code = try node.text()
        guard let found = questionnaire.field(code)?.field else {
            throw node.error(
                found: code, expected: "el código de una casilla",
                near: Nearest.word(
                    to: code, among: questionnaire.questions.flatMap { $0.fields.map(\.code) }))
        }
        return found
    }

    private static func positive(_ node: Declaration) throws(DeclarationError) -> Double {
        let number = try node.number()
        guard number > 0 else {
            throw node.error(found: try node.text(), expected: "un número mayor que 0")
        }
        return number
    }

    private static func times(_ node: Declaration) throws(DeclarationError) -> Double {
        let number = try node.number()
        guard number >= 1 else {
            throw node.error(found: try node.text(), expected: "un número desde 1")
        }
        return number
    }

    private static func count(_ node: Declaration) throws(DeclarationError) -> Int {
        let number = try node.integer()
        guard number > 0 else {
            throw node.error(found: try node.text(), expected: "un número entero mayor que 0")
        }
        return number
    }

    /// The search for copies relies on a piece of the picture's marks, one of four, that is the same.
    private static func distance(_ node: Declaration) throws(DeclarationError) -> Int {
        let number = try node.integer()
        guard (0...3).contains(number) else {
            throw node.error(found: try node.text(), expected: "un número de 0 a 3")
        }
        return number
    }

    private static func share(_ node: Declaration) throws(DeclarationError) -> Double {
        let number = try node.number()
        guard (0.5...1).contains(number) else {
            throw node.error(found: try node.text(), expected: "un número de 0.5 a 1")
        }
        return number
    }
}
