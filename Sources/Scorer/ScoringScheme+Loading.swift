import Declarations
import Expressions
public import SSMEModel

extension ScoringScheme {
    /// Reads the scheme of a wave and checks it against the questionnaire.
    ///
    /// **Throws**: at the first thing that is not as it must be, with file, line and column.
    public static func load(
        _ text: String, file: String, questionnaire: Questionnaire
    ) throws(ScoringError) -> ScoringScheme {
        try ScoringError.wrap { () throws(DeclarationError) in
            let root = try Declaration(yaml: text, file: file)
            return try SchemeReader(questionnaire: questionnaire).scheme(root)
        }
    }
}

/// Reads the declarations of a scheme one by one.
private struct SchemeReader {
    let questionnaire: Questionnaire
    let names: Names

    init(questionnaire: Questionnaire) {
        self.questionnaire = questionnaire
        names = Names(questionnaire: questionnaire)
    }

    func scheme(_ root: Declaration) throws(DeclarationError) -> ScoringScheme {
        try root.allowOnly(["version", "status", "levels", "dimensions"])
        let cutOffs = try cutOffs(root["levels"])
        let known = questionnaire.dimensions.filter(\.isScored).map(\.code)
        var read: [String: ScoredDimension] = [:]
        let entries = try root["dimensions"].entries()
        for entry in entries {
            let code = try entry.key.text()
            guard known.contains(code) else {
                throw entry.key.error(
                    found: code,
                    expected: "una dimensión que puntúe: " + known.joined(separator: ", "),
                    near: Nearest.word(to: code, among: known))
            }
            read[code] = try dimension(code, entry.value, inherited: cutOffs)
        }
        let total = read.values.reduce(0) { $0 + $1.weight }
        guard abs(total - 100) < 1e-6 else {
            throw try root["dimensions"].error(
                found: Figure().number(total), expected: "pesos de las dimensiones que sumen 100")
        }
        return ScoringScheme(
            version: try root["version"].text(), status: try root["status"].text(),
            dimensions: known.compactMap { read[$0] }, cutOffs: cutOffs)
    }

    private func cutOffs(_ levels: Declaration) throws(DeclarationError) -> CutOffs {
        try levels.allowOnly(["intermedio", "avanzado"])
        let intermediate = try points(levels["intermedio"])
        let advanced = try points(levels["avanzado"])
        guard 0 < intermediate, intermediate < advanced else {
            throw levels.error(
                found: "\(Figure().number(intermediate)) y \(Figure().number(advanced))",
                expected: "un corte de «intermedio» mayor que 0 y menor que el de «avanzado»")
        }
        return CutOffs(intermediate: intermediate, advanced: advanced)
    }

    private func dimension(
        _ code: String, _ declaration: Declaration, inherited: CutOffs
    ) throws(DeclarationError) -> ScoredDimension {
        try declaration.allowOnly(["weight", "levels", "questions"])
        let codes = questionnaire.dimensions.first { $0.code == code }?.questions.map(\.code) ?? []
        var questions: [ScoredQuestion] = []
        for entry in try declaration["questions"].entries() {
            let code = try entry.key.text()
            guard codes.contains(code), let question = questionnaire.question(code) else {
                throw entry.key.error(
                    found: code,
                    expected: "una pregunta de la dimensión: " + codes.joined(separator: ", "),
                    near: Nearest.word(to: code, among: codes))
            }
            questions.append(try self.question(question, entry.value))
        }
        return ScoredDimension(
            code: code, weight: try weight(declaration["weight"]),
            cutOffs: try declaration.optional("levels").map(cutOffs) ?? inherited,
            questions: questions)
    }

    private func question(_ question: Question, _ declaration: Declaration) throws(DeclarationError)
        -> ScoredQuestion
    {
        try declaration.allowOnly(["weight", "field", "when not asked"] + SchemeReader.ways)
        return ScoredQuestion(
            question: question, weight: try weight(declaration["weight"]),
            points: try points(of: question, declaration),
            whenNotAsked: try declaration.optional("when not asked").map(conditions) ?? [],
            requirements: try requirements(of: question))
    }

    private func requirements(of question: Question) throws(DeclarationError) -> [Expression?] {
        var conditions: [Expression?] = []
        for requirement in question.evidence {
            conditions.append(
                try requirement.when.map { when throws(DeclarationError) in
                    try Expression.compiled(when, names: names, expecting: .truth)
                })
        }
        return conditions
    }

    private static let ways = ["options", "marked", "conditions", "points"]

    private func points(of question: Question, _ declaration: Declaration) throws(DeclarationError)
        -> Points
    {
        var given: [String] = []
        for way in Self.ways where try declaration.optional(way) != nil { given.append(way) }
        guard given.count == 1, let way = given.first else {
            throw declaration.error(
                found: given.isEmpty ? nil : given.joined(separator: " y "),
                expected: "una sola de estas claves: " + Self.ways.joined(separator: ", "))
        }
        let value = try declaration[way]
        if way != "options", let field = try declaration.optional("field") {
            throw field.error(found: "field", expected: "«field» solo junto a «options»")
        }
        switch way {
        case "options":
            return try options(of: question, field: declaration.optional("field"), value)
        case "marked": return try marked(question, value)
        case "conditions": return .conditions(try conditions(value))
        default:
            return .expression(try value.expression(names, expecting: .number))
        }
    }

    private func options(
        of question: Question, field: Declaration?, _ declaration: Declaration
    ) throws(DeclarationError) -> Points {
        let choices = question.fields.filter { $0.kind == .choice }
        let wanted = try field?.text() ?? question.code
        guard let choice = choices.first(where: { $0.code == wanted }) else {
            let codes = choices.map(\.code)
            throw (field ?? declaration).error(
                found: wanted,
                expected: "una casilla de opción única"
                    + (codes.isEmpty ? "" : ": " + codes.joined(separator: ", ")),
                near: Nearest.word(to: wanted, among: codes))
        }
        let points = try table(declaration, known: choice.options.map(\.code))
        return .options(
            field: choice.code,
            points: Dictionary(points.map { ($0.0, $0.1) }) { first, _ in first })
    }

    private func marked(_ question: Question, _ declaration: Declaration) throws(DeclarationError)
        -> Points
    {
        let flags = question.fields.filter { $0.kind == .flag }
        guard !flags.isEmpty else {
            throw declaration.error(
                found: question.code, expected: "una pregunta con opciones que se marcan")
        }
        if declaration.isScalar {
            let word = try declaration.text()
            guard word == "share" else {
                throw declaration.error(
                    found: word, expected: "«share», o los puntos de cada opción",
                    near: Nearest.word(to: word, among: ["share"]))
            }
            return .markedShare
        }
        let points = try table(declaration, known: flags.filter { !$0.isExclusive }.map(\.part))
        return .marked(points.map { (field: question.code + "." + $0.0, points: $0.1) })
    }

    /// Points by code: every code of the questionnaire once, and no other.
    private func table(_ declaration: Declaration, known: [String]) throws(DeclarationError) -> [(
        String, Double
    )] {
        try declaration.allowOnly(known)
        var entries: [(String, Double)] = []
        for entry in try declaration.entries() {
            entries.append((try entry.key.text(), try points(entry.value)))
        }
        let missing = known.filter { code in !entries.contains { $0.0 == code } }
        guard missing.isEmpty else {
            throw declaration.error(
                found: nil, expected: "los puntos de " + missing.joined(separator: ", "))
        }
        return entries
    }

    private func conditions(_ declaration: Declaration) throws(DeclarationError)
        -> [ConditionalPoints]
    {
        if declaration.isScalar {
            return [ConditionalPoints(condition: nil, points: try points(declaration))]
        }
        var conditions: [ConditionalPoints] = []
        for item in try declaration.list() {
            try item.allowOnly(["when", "points"])
            let condition = try item.optional("when").map { when throws(DeclarationError) in
                try when.expression(names, expecting: .truth)
            }
            conditions.append(
                ConditionalPoints(condition: condition, points: try points(item["points"])))
        }
        return conditions
    }

    private func points(_ declaration: Declaration) throws(DeclarationError) -> Double {
        let points = try declaration.number()
        guard (0...100).contains(points) else {
            throw declaration.error(found: Figure().number(points), expected: "puntos de 0 a 100")
        }
        return points
    }

    private func weight(_ declaration: Declaration) throws(DeclarationError) -> Double {
        let weight = try declaration.number()
        guard weight > 0 else {
            throw declaration.error(found: Figure().number(weight), expected: "un peso mayor que 0")
        }
        return weight
    }
}
