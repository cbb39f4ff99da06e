import Declarations
import Expressions
public import SSMEModel

/// The rules of a wave, compiled against its questionnaire.
///
/// ```swift
/// let rules = try RuleSet.load([("rules/d7.yml", text)], questionnaire: questionnaire)
/// let review = Validator(rules: rules, questionnaire: questionnaire).review(submission)
/// ```
public struct RuleSet: Sendable {
    /// What reports need to know of each rule, those not in force included, in the order of the files.
    public let summaries: [RuleSummary]
    /// The rules that are asked in the wave: neither drafts, nor retired, nor of a later wave.
    public var inForce: [RuleSummary] { rules.filter(isInForce).map(\.summary) }
    /// The examples of every rule, in the order of the files.
    public var examples: [RuleExample] { rules.flatMap(\.declaration.examples) }
    /// The versions of the files, each once, in the order of the files: `1`, or `1+2`.
    public let version: String

    /// Every rule but the retired.
    let rules: [Rule]
    /// The wave that they are asked in.
    let wave: String
    /// The documents that the questionnaire may require.
    let requirements: [DocumentRequirement]
    /// What rules may look up.
    let tables: [ReferenceTable]
    /// The tables that the files announce.
    let announcedTables: [String]

    /// Reads and compiles rule files.
    ///
    /// **Shape**: rules in the order of the files' names, then as written.
    /// **Throws**: the first thing that does not hold, with its place; two rules with one id, with both places.
    ///
    /// - Parameter tables: the tables of reference that rules look up, each named as its file.
    public static func load(
        _ files: [(name: String, text: String)], questionnaire: Questionnaire,
        tables: [Table] = []
    ) throws(RuleSetError) -> RuleSet {
        let known = tables.map { ReferenceTable($0) }
        let order = questionnaire.fieldOrder
        var allTables = known
        var rules: [Rule] = []
        var summaries: [RuleSummary] = []
        var versions: [String] = []
        var placeOfId: [String: String] = [:]
        var announced: [String] = []
        for file in files.sorted(by: { $0.name < $1.name }) {
            let (version, declarations, expected) = try declared(file, questionnaire)
            allTables += expected
            if !versions.contains(version) { versions.append(version) }
            announced += expected.map(\.name)
            for declaration in declarations {
                if let first = placeOfId[declaration.id] {
                    throw .duplicate(
                        id: declaration.id, first: first, second: declaration.place)
                }
                placeOfId[declaration.id] = declaration.place
                summaries.append(declaration.summary)
                guard declaration.status != .retired else { continue }
                rules.append(try compiled(declaration, questionnaire, order, known + expected))
            }
        }
        do throws(ExpressionError) {
            return RuleSet(
                version: versions.joined(separator: "+"), rules: rules, summaries: summaries,
                wave: questionnaire.wave,
                requirements: try DocumentRequirement.all(of: questionnaire), tables: allTables,
                announcedTables: announced)
        } catch { throw .expression(error) }
    }

    /// The rules in force whose findings are filed under a question, in the order of the files.
    public func summaries(about question: QuestionCode) -> [RuleSummary] {
        rules.filter { $0.declaration.about == question && isInForce($0) }.map(\.summary)
    }

    /// Whether the size of the gap decides how severe a rule's failure is.
    package func isGraded(_ id: String) -> Bool {
        rules.contains { $0.declaration.id == id && $0.declaration.severity.isGraded }
    }

    /// Whether a rule is asked of submissions.
    func isInForce(_ rule: Rule) -> Bool { rule.declaration.isInForce(in: wave) }

    /// The same set with one rule alone; empty where there is no such rule.
    public func only(_ id: String) -> RuleSet {
        RuleSet(
            version: version, rules: rules.filter { $0.declaration.id == id },
            summaries: summaries.filter { $0.id == id }, wave: wave, requirements: requirements,
            tables: tables, announcedTables: announcedTables)
    }

    private init(
        version: String, rules: [Rule], summaries: [RuleSummary], wave: String,
        requirements: [DocumentRequirement], tables: [ReferenceTable], announcedTables: [String]
    ) {
        self.version = version
        self.rules = rules
        self.summaries = summaries
        self.wave = wave
        self.requirements = requirements
        self.tables = tables
        self.announcedTables = announcedTables
    }

    private static func declared(
        _ file: (name: String, text: String), _ questionnaire: Questionnaire
    ) throws(RuleSetError) -> (
        version: String, rules: [RuleDeclaration], expected: [ReferenceTable]
    ) {
        do throws(DeclarationError) {
            let root = try Declaration(yaml: file.text, file: file.name)
            try root.allowOnly(["version", "tables", "rules"])
            let version = try root["version"].text()
            var rules: [RuleDeclaration] = []
            for node in try root["rules"].list() {
                rules.append(
                    try RuleDeclaration(node, version: version, questionnaire: questionnaire))
            }
            return (version, rules, try expectedTables(root.optional("tables")))
        } catch { throw .declaration(error) }
    }

    /// `tables: {rues: [nit, tamano]}`: what rules look up, even before anybody has supplied it.
    private static func expectedTables(
        _ node: Declaration?
    ) throws(DeclarationError) -> [ReferenceTable] {
        var tables: [ReferenceTable] = []
        for (name, columns) in try node?.entries() ?? [] {
            var names: [String] = []
            for column in try columns.list() { names.append(try column.text()) }
            tables.append(ReferenceTable(expected: try name.text(), columns: names))
        }
        return tables
    }

    private static func compiled(
        _ declaration: RuleDeclaration, _ questionnaire: Questionnaire, _ order: [FieldCode: Int],
        _ tables: [ReferenceTable]
    ) throws(RuleSetError) -> Rule {
        do throws(ExpressionError) {
            return try Rule(declaration, questionnaire: questionnaire, order: order, tables: tables)
        } catch { throw .expression(error) }
    }
}

extension Questionnaire {
    /// Where each field stands in the questionnaire, 0-based.
    var fieldOrder: [FieldCode: Int] {
        var order: [FieldCode: Int] = [:]
        for field in questions.flatMap(\.fields) where order[field.code] == nil {
            order[field.code] = order.count
        }
        return order
    }
}
