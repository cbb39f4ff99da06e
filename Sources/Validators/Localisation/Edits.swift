import Expressions
import SSMEModel

/// The rules about answers as edits, and which of them each answer takes part in. Rules about documents and lists are
/// none of them: no answer should change so that a document is not asked for.
struct Edits: Sendable {
    /// One rule on one subject.
    struct Edit: Sendable {
        let rule: Rule
        /// The subject's name, as findings carry it.
        let subject: String
        let question: Question?
        let field: Field?
        /// The fields that its outcome depends on.
        let reads: Set<FieldCode>
    }

    let questionnaire: Questionnaire
    let gates: Gates
    /// In the order of the rules, then of the questionnaire.
    let edits: [Edit]
    /// Where each field stands in the questionnaire, 0-based.
    let order: [FieldCode: Int]
    private let touching: [FieldCode: [Int]]
    private let places: [String: Int]

    init(_ rules: [Rule], _ questionnaire: Questionnaire) {
        let gates = Gates(questionnaire)
        var edits: [Edit] = []
        for rule in rules
        where rule.declaration.status == .active && !Self.readsDocuments(rule) {
            for (question, field) in Self.subjects(of: rule, questionnaire) {
                let subject = field?.code ?? question?.code ?? rule.declaration.about ?? ""
                edits.append(
                    Edit(
                        rule: rule, subject: subject, question: question, field: field,
                        reads: Self.reads(rule, question, field, questionnaire, gates)))
            }
        }
        var touching: [FieldCode: [Int]] = [:]
        var places: [String: Int] = [:]
        for (index, edit) in edits.enumerated() {
            places[Self.key(edit.rule.declaration.id, edit.subject)] = index
            for field in edit.reads { touching[field, default: []].append(index) }
        }
        self.questionnaire = questionnaire
        self.gates = gates
        self.edits = edits
        self.touching = touching
        self.places = places
        order = questionnaire.fieldOrder
    }

    /// The edit that a finding is of; `nil` where it is of a document, a list or no rule.
    func place(of finding: Finding) -> Int? {
        place(rule: finding.rule, subject: finding.subject)
    }

    /// The edit of a rule on a subject as ids name it.
    func place(rule: String, subject: String) -> Int? {
        places[Self.key(rule, subject == Finding.wholeForm ? "" : subject)]
    }

    /// How far the answers that some edits read can be relied on: 1 for the least reliable, 6 for the most. Of two
    /// rules that say otherwise of one answer, the one that doubts it counts.
    func trust(_ places: [Int]) -> [FieldCode: Int] {
        var trust: [FieldCode: Trust] = [:]
        for place in places {
            for (field, level) in edits[place].rule.declaration.trust {
                trust[field] = min(trust[field] ?? level, level)
            }
        }
        return trust.mapValues { level in
            switch level {
            case .low: 1
            case .medium: 3
            case .high: 6
            }
        }
    }

    /// The edits that a field takes part in, in order.
    func touching(_ field: FieldCode) -> [Int] { touching[field] ?? [] }

    private static func readsDocuments(_ rule: Rule) -> Bool {
        var reads = false
        for node in [rule.check.node, rule.applies?.node].compactMap(\.self) {
            node.walk { if case .evidence = $0 { reads = true } }
        }
        return reads
    }

    private static func key(_ rule: String, _ subject: String) -> String { rule + "/" + subject }

    private static func subjects(
        of rule: Rule, _ questionnaire: Questionnaire
    ) -> [(Question?, Field?)] {
        switch rule.declaration.each {
        case nil: [(nil, nil)]
        case .question: questionnaire.questions.map { ($0, nil) }
        case .field:
            questionnaire.questions.flatMap { question in
                question.fields.map { (question, $0) }
            }
        default: []
        }
    }

    private static func reads(
        _ rule: Rule, _ question: Question?, _ field: Field?, _ questionnaire: Questionnaire,
        _ gates: Gates
    ) -> Set<FieldCode> {
        var fields = Set(rule.check.fields + (rule.applies?.fields ?? []))
        if let field {
            fields.insert(field.code)
        } else if let question {
            fields.formUnion(question.fields.map(\.code))
        }
        for code in fields {
            guard let (question, field) = questionnaire.field(code) else { continue }
            // A blank mark or share reads as no or zero where another part is given.
            if field.kind == .flag || question.kind == .distribution {
                fields.formUnion(question.fields.map(\.code))
            }
            fields.formUnion(gates.fields(deciding: question.code))
        }
        return fields
    }
}
