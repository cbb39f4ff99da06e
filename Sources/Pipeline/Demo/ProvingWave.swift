import Expressions
import SSMEModel
import Validators

/// As many invented initiatives as the country has: some clean, the others with defects of every kind that the rules
/// show in their examples.
struct ProvingWave {
    /// One initiative and what is wrong with its form.
    struct Member: Sendable {
        let initiative: Initiative
        let answers: InventedAnswers
        var defects: [PlantedDefect] = []
    }

    /// How many initiatives evaluate themselves, and how many of them send a clean form.
    static let size = 157
    static let clean = 50
    private static let defectsPerForm = 3

    /// In the order of the roster.
    let members: [Member]
    /// The rules for which nothing could be planted: they speak of documents, or of more than one form.
    let unplanted: [String]

    /// Draws a wave: the same seed, the same wave. Every kind of defect is planted once before any is planted again.
    init(seed: UInt64, survey: Survey, initiatives: [Initiative]) {
        var generator = SeededGenerator(seed: seed)
        let kinds = Self.kinds(of: survey)
        unplanted = survey.rules.summaries.map(\.id).filter { id in
            !kinds.contains { $0.rule == id }
        }
        let reach = Reach(survey.questionnaire)
        var waiting: [PlantedDefect] = []
        var members: [Member] = []
        for (index, initiative) in initiatives.enumerated() {
            var member = Member(
                initiative: initiative,
                answers: InventedAnswers(
                    name: initiative.id + " · " + initiative.name, using: &generator))
            if index >= Self.clean {
                var taken: Set<QuestionCode> = []
                while member.defects.count < Self.defectsPerForm {
                    if waiting.count < Self.defectsPerForm {
                        waiting += kinds.shuffled(using: &generator)
                    }
                    let next = waiting.firstIndex { reach.of($0).isDisjoint(with: taken) }
                    guard let next else { break }
                    let defect = waiting.remove(at: next)
                    taken.formUnion(reach.of(defect))
                    member.defects.append(defect)
                }
            }
            members.append(member)
        }
        self.members = members
    }

    private static func kinds(of survey: Survey) -> [PlantedDefect] {
        let rules = survey.rules.summaries
        let shown = survey.rules.examples.compactMap { example in
            rules.first { $0.id == example.rule }.flatMap {
                PlantedDefect(
                    example, of: $0, reading: survey.rules.fieldsRead(by: example.rule))
            }
        }
        return shown + (PlantedDefect.toCorrect + PlantedDefect.toConfirm)
    }
}

/// How far a defect reaches: the questions that it writes, and those that are asked or not because of them.
private struct Reach {
    private let questionnaire: Questionnaire
    private let readers: [QuestionCode: Set<QuestionCode>]

    init(_ questionnaire: Questionnaire) {
        self.questionnaire = questionnaire
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
        var reached = defect.questions(of: questionnaire)
        var frontier = reached
        while !frontier.isEmpty {
            frontier = Set(frontier.flatMap { readers[$0] ?? [] }).subtracting(reached)
            reached.formUnion(frontier)
        }
        return reached
    }
}
