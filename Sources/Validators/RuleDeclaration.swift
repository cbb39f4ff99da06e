import Declarations
import Expressions
import SSMEModel

/// One rule as its file declares it.
struct RuleDeclaration: Sendable {
    /// A sentence as written, with the place of each of its languages.
    struct Sources: Sendable {
        let spanish: SourceText
        let english: SourceText?
    }

    let id: String
    let title: LocalizedText
    let version: String
    let source: String
    let level: Int
    var severity: GradedSeverity
    /// How far each answer that the rule reads can be relied on; the others are in between.
    let trust: [FieldCode: Trust]
    let status: RuleStatus
    /// Who answers for the rule; empty where the file does not say.
    let owner: String
    /// The first wave that the rule is asked in; empty: every one.
    let since: String
    /// The question that the finding is filed under; `nil`: the subject's own, or the whole form.
    let about: QuestionCode?
    let each: Scope?
    /// The question whose list a rule takes row by row.
    let list: QuestionCode?
    let applies: SourceText?
    let check: SourceText
    var tolerance: Double?
    /// Where it is written; that of the rule without one.
    let tolerancePlace: String
    let blank: BlankMode
    let says: Sources
    let fix: Sources
    let examples: [RuleExample]
    /// `rules/d7.yml:12:5`.
    let place: String

    private static let keys = [
        "id", "title", "source", "level", "about", "each", "applies", "check", "tolerance",
        "blank", "severity", "trust", "status", "owner", "since", "says", "fix", "examples",
    ]

    init(
        _ node: Declaration, version: String, questionnaire: Questionnaire
    ) throws(DeclarationError) {
        try node.allowOnly(Self.keys)
        id = try Self.id(node["id"])
        title = try node["title"].localized()
        self.version = version
        source = try node.optional("source")?.text() ?? ""
        level = try Self.level(node["level"])
        severity = try GradedSeverity(node["severity"])
        status = try node.optional("status")?.word(of: RuleStatus.self) ?? .active
        owner = try node.optional("owner")?.text() ?? ""
        since = try node.optional("since")?.text() ?? ""
        // A retired rule may speak of questions that are no longer there.
        let isRetired = status == .retired
        about =
            try isRetired
            ? nil
            : node.optional("about").map { (about) throws(DeclarationError) in
                try Self.question(about, of: questionnaire)
            }
        trust = try isRetired ? [:] : Trust.declared(node.optional("trust"), questionnaire)
        (each, list) = try Self.scope(node.optional("each"), questionnaire)
        applies = try node.optional("applies")?.source()
        check = try node["check"].source()
        tolerance = try node.optional("tolerance").map(Self.tolerance)
        tolerancePlace = (try node.optional("tolerance") ?? node).place
        blank = try node.optional("blank")?.word(of: BlankMode.self) ?? .unknown
        says = try Self.sources(node["says"])
        fix = try Self.sources(node["fix"])
        examples =
            try isRetired
            ? []
            : RuleExampleReader(rule: id, each: each, questionnaire: questionnaire)
                .examples(node["examples"])
        place = node.place
    }

    /// `field`, or `row of D1.9`.
    private static func scope(
        _ node: Declaration?, _ questionnaire: Questionnaire
    ) throws(DeclarationError) -> (Scope?, QuestionCode?) {
        guard let node else { return (nil, nil) }
        let words = try node.text().split(separator: " ")
        guard words.first == "row" else { return (try node.word(of: Scope.self), nil) }
        let lists = questionnaire.questions.filter { $0.list != nil }.map { "row of " + $0.code }
        guard lists.contains(words.joined(separator: " ")), let code = words.last else {
            throw node.error(
                found: try node.text(), expected: lists.joined(separator: ", "),
                near: Nearest.word(to: try node.text(), among: lists))
        }
        return (.row, String(code))
    }

    /// Whether the rule is asked in a wave.
    func isInForce(in wave: String) -> Bool {
        guard status.isAsked else { return false }
        if let since = Int(since), let wave = Int(wave) { return since <= wave }
        return since <= wave
    }

    /// Letters, a hyphen, digits: `FIN-02`.
    private static func id(_ node: Declaration) throws(DeclarationError) -> String {
        let id = try node.text()
        let parts = id.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
        let isId =
            parts.count == 2 && !parts[0].isEmpty && !parts[1].isEmpty
            && parts[0].allSatisfy { (65...90).contains($0) }
            && parts[1].allSatisfy { (48...57).contains($0) }
        guard isId else { throw node.error(found: id, expected: "un id como «FIN-02»") }
        return id
    }

    private static func level(_ node: Declaration) throws(DeclarationError) -> Int {
        let level = try node.integer()
        guard (0...5).contains(level) else {
            throw node.error(found: String(level), expected: "un nivel de 0 a 5")
        }
        return level
    }

    private static func tolerance(_ node: Declaration) throws(DeclarationError) -> Double {
        let tolerance = try node.number()
        guard tolerance >= 0 else {
            throw node.error(found: try node.text(), expected: "una tolerancia de 0 o más")
        }
        return tolerance
    }

    private static func question(
        _ node: Declaration, of questionnaire: Questionnaire
    ) throws(DeclarationError) -> QuestionCode {
        let code = try node.text()
        guard questionnaire.question(code) != nil else {
            throw node.error(
                found: code, expected: "el código de una pregunta",
                near: Nearest.word(to: code, among: questionnaire.questions.map(\.code)))
        }
        return code
    }

    private static func sources(_ node: Declaration) throws(DeclarationError) -> Sources {
        if node.isScalar { return Sources(spanish: try node.source(), english: nil) }
        try node.allowOnly(["es", "en"])
        return Sources(
            spanish: try node["es"].source(), english: try node.optional("en")?.source())
    }
}

extension Declaration {
    /// `rules/d7.yml:12:5`.
    var place: String { "\(file):\(line):\(column)" }
}
