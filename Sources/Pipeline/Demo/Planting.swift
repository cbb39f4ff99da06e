import Expressions
import SSMEModel
import Validators

/// Puts defects into invented forms so that no two in one form touch.
struct Planting {
    private(set) var members: [ProvingWave.Member]
    private let first: Int
    private let reach: Reach
    private let questionnaire: Questionnaire
    /// By member: the questions that its defects reach.
    private var taken: [Set<QuestionCode>]
    private var next: Int
    /// So that each planting has a manager of its own.
    private var managers = 0

    private static let defectsPerForm = 4

    /// - Parameter first: the members before it stay clean.
    init(members: [ProvingWave.Member], from first: Int, survey: Survey) {
        self.members = members
        self.first = first
        questionnaire = survey.questionnaire
        reach = Reach(survey)
        taken = Array(repeating: [], count: members.count)
        next = first
    }

    /// Plants every kind once, those that need other forms first, and then again what needs none while there is room.
    mutating func plant(_ kinds: [PlantedDefect], using generator: inout SeededGenerator) {
        let shuffled = kinds.shuffled(using: &generator)
        let demanding = shuffled.filter(\.isDemanding)
        let simple = shuffled.filter { !$0.isDemanding }
        for defect in demanding + simple { plant(defect) }
        for defect in simple.shuffled(using: &generator) where !defect.isPlantedOnce {
            plant(defect)
        }
    }

    private mutating func plant(_ defect: PlantedDefect) {
        guard let host = place(for: defect, besides: nil) else { return }
        managers += 1
        add(defect, to: host)
        members[host].defects.append(defect)
        for companion in defect.companions {
            guard let other = place(for: companion, besides: host) else { continue }
            add(companion, to: other)
            if defect.isCopied {
                members[other].answers = members[host].answers
                let everything = Set(questionnaire.questions.map(\.code))
                (taken[host], taken[other]) = (everything, everything)
            }
            members[other].contexts.append(companion)
        }
        next = host + 1
    }

    private mutating func add(_ defect: PlantedDefect, to index: Int) {
        taken[index].formUnion(reach.of(defect))
        let initiative = members[index].initiative
        members[index].initiative = Initiative(
            id: defect.initiative ?? initiative.id, name: initiative.name,
            managingEntity: defect.manager.map { $0 + " \(managers)" } ?? initiative.managingEntity)
        members[index].earlier.merge(defect.earlier) { _, new in new }
    }

    /// The next form, in turn, that a defect fits in.
    private func place(for defect: PlantedDefect, besides host: Int?) -> Int? {
        let indices = Array(members.indices[first...])
        let start = (next - first) % indices.count
        let turn = indices[start...] + indices[..<start]
        if let code = defect.initiative,
            let named = indices.first(where: { members[$0].initiative.id == code })
        {
            return fits(defect, named) ? named : nil
        }
        return turn.first { $0 != host && fits(defect, $0) }
    }

    private func fits(_ defect: PlantedDefect, _ index: Int) -> Bool {
        let member = members[index]
        let isPlain = member.defects.isEmpty && member.contexts.isEmpty
        return member.defects.count < Self.defectsPerForm
            && (defect.manager == nil || isPlain)
            && (defect.notes.isEmpty || member.defects.allSatisfy(\.notes.isEmpty))
            && taken[index].isDisjoint(with: reach.of(defect))
            && !defect.documentNames.contains { name in
                member.defects.contains { $0.documentNames.contains(name) }
            }
    }
}

extension PlantedDefect {
    /// True where it needs other forms, or a form of its own.
    fileprivate var isDemanding: Bool {
        !companions.isEmpty || initiative != nil || manager != nil || replaced.count > 3
    }

    fileprivate var documentNames: Set<String> { Set((documents ?? []).map(\.claim.file)) }
}

/// How far a defect reaches: the questions that it writes, those that its rule reads, and those that are asked or not
/// because of them.
private struct Reach {
    private let questionnaire: Questionnaire
    private let rules: RuleSet
    private let readers: [QuestionCode: Set<QuestionCode>]

    init(_ survey: Survey) {
        questionnaire = survey.questionnaire
        rules = survey.rules
        let names = Names(questionnaire: questionnaire)
        var readers: [QuestionCode: Set<QuestionCode>] = [:]
        for question in questionnaire.questions {
            guard let source = question.askedWhen,
                let condition = try? Expression(source, names: names, expecting: .truth)
            else { continue }
            for field in condition.fields {
                let read = questionnaire.field(field)?.question.code ?? field
                readers[read, default: []].insert(question.code)
            }
        }
        self.readers = readers
    }

    func of(_ defect: PlantedDefect) -> Set<QuestionCode> {
        let read = rules.fieldsRead(by: defect.rule).compactMap {
            questionnaire.field($0)?.question.code
        }
        var reached = defect.questions(of: questionnaire).union(read)
        var frontier = reached
        while !frontier.isEmpty {
            frontier = Set(frontier.flatMap { readers[$0] ?? [] }).subtracting(reached)
            reached.formUnion(frontier)
        }
        return reached
    }
}
