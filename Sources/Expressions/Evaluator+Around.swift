import SSMEModel

/// What is known beyond the answers: the earlier wave, the other submissions, the entries of a list, the documents, the
/// tables of reference.
extension Evaluator {
    func around(_ node: Node) throws(EvaluationError) -> Value {
        switch node {
        case .previous(let inner): return try beforehand?.value(inner) ?? .unknown
        case .previousExists: return .truth(setting.earlier != nil)
        case .peers(let field):
            guard let (population, initiative) = others else { return .unknown }
            let numbers = population.peers(field, of: initiative)
            return numbers.count < Population.leastPeers ? .unknown : .numbers(numbers)
        case .countPeers(let condition):
            guard let (population, initiative) = others else { return .unknown }
            guard condition.isPaired, let submission else {
                return .number(Double(try population.count(condition, besides: initiative)))
            }
            return .number(Double(try population.count(condition, against: submission)))
        case .own(let inner):
            return try setting.owner.map { Evaluator($0) }?.value(inner) ?? .unknown
        case .initiative: return submission.map { .text($0.initiative.id) } ?? .unknown
        case .manager:
            let name = FoldedWords(submission?.initiative.managingEntity ?? "").text
            return name.isEmpty ? .unknown : .text(name)
        case .countEntries(let question, let list, let condition):
            return try countEntries(question, list, condition)
        case .isUnique(let item, let key):
            guard let (population, initiative) = others,
                let value = PopulationKey.key(try value(item), key.field.kind)
            else { return .unknown }
            return .truth(!population.isShared(value, of: key, besides: initiative))
        case .duplicates(let key, _):
            return shared(key).map { .texts($0.map(\.shown)) } ?? .unknown
        case .similarity(let field, let question):
            guard let (population, initiative) = others, routing[question] != .no else {
                return .unknown
            }
            return population.similarity(field.code, of: initiative).map(Value.number) ?? .unknown
        case .likeness:
            guard let (population, initiative) = others else { return .unknown }
            return population.likeness(of: initiative).map(Value.number) ?? .unknown
        case .evidence(let question, let index, let fact):
            return Value(fact.truth(of: documents(of: question, index)))
        case .lookup(let lookup, let key):
            guard let values = lookup.values else { throw .missingTable(lookup.table) }
            guard let key = lookup.key(try value(key)), let text = values[key], !text.isEmpty
            else { return .unknown }
            guard lookup.isNumeric else { return .text(text) }
            return Double(text).map(Value.number) ?? .unknown
        case .isListed(let lookup, let key):
            guard let values = lookup.values else { throw .missingTable(lookup.table) }
            return Value(lookup.key(try value(key)).map { values[$0] != nil })
        default: return .unknown
        }
    }

    /// The same questions over the earlier wave's answers; `nil` where there are none.
    var beforehand: Evaluator? {
        guard let earlier = setting.earlier else { return nil }
        return Evaluator(
            earlier,
            Setting(
                blank: setting.blank, tolerance: setting.tolerance, language: setting.language))
    }

    /// Those of a list's own cells that another submission has too; `nil` where nobody knows the others, or where the
    /// list is not asked.
    func shared(_ key: PopulationKey) -> [(shown: String, field: FieldCode)]? {
        guard let (population, initiative) = others, let submission,
            routing[key.question] != .no
        else { return nil }
        return key.values(in: submission)
            .filter { population.isShared($0.key, of: key, besides: initiative) }
            .map { ($0.shown, $0.field) }
    }

    private var others: (population: Population, initiative: String)? {
        guard let population = setting.population, let submission else { return nil }
        return (population, submission.initiative.id)
    }

    /// An entry of which the condition cannot be told makes the count unknown.
    private func countEntries(
        _ question: QuestionCode, _ list: ListForm, _ condition: Node
    ) throws(EvaluationError) -> Value {
        guard routing[question] != .no else { return .unknown }
        let entries = list.entries(in: answers).count
        guard entries > 0 else { return answeredZero(question) }
        var count = 0
        var evaluator = self
        for entry in 1...entries {
            evaluator.setting.entry = entry
            guard let truth = try evaluator.value(condition).truth else { return .unknown }
            if truth { count += 1 }
        }
        return .number(Double(count))
    }

    /// An empty list has none of anything where its question says so.
    private func answeredZero(_ question: QuestionCode) -> Value {
        answers[question]?.value == .number(0) || setting.blank == .zero ? .number(0) : .unknown
    }

    private func documents(of question: QuestionCode, _ index: Int?) -> [EvidenceItem?] {
        guard let submission else { return [] }
        func belongs(_ claim: EvidenceClaim) -> Bool {
            claim.question == question && (index == nil || claim.requirement == index)
        }
        let items = submission.evidence.filter { belongs($0.claim) }
        let looked = Set(items.map(\.claim))
        let open = submission.claims.count { belongs($0) && !looked.contains($0) }
        return items + [EvidenceItem?](repeating: nil, count: open)
    }
}
