import SSMEModel
import Validators

/// As many invented initiatives as the country has: some clean, the others with defects of every kind that the rules
/// show in their examples.
struct ProvingWave {
    /// One initiative and what is wrong with its form.
    struct Member: Sendable {
        var initiative: Initiative
        var answers: InventedAnswers
        /// Those that its rule must find.
        var defects: [PlantedDefect] = []
        /// What it answers for the defect of another to show.
        var contexts: [PlantedDefect] = []
        /// What it answered in the earlier wave; empty where it was not there.
        var earlier: [FieldCode: AnswerValue] = [:]
    }

    /// The failing examples of a rule that cannot be planted.
    struct Unplanted: Sendable {
        let rule: String
        let obstacle: PlantedDefect.Obstacle
        let examples: Int
    }

    /// How many initiatives evaluate themselves, and how many of them send a clean form.
    static let size = 157
    static let clean = 50

    /// In the order of their codes.
    let members: [Member]
    /// In the order of the rules.
    let unplanted: [Unplanted]

    /// Draws a wave: the same seed, the same wave. Every kind of defect is planted once before any is planted again.
    init(seed: UInt64, survey: Survey) {
        var generator = SeededGenerator(seed: seed)
        let (kinds, unplanted) = Self.kinds(of: survey)
        self.unplanted = unplanted
        var members = (1...Self.size).map { number in
            let id = "X" + number.padded(to: 3)
            return Member(
                initiative: Initiative(
                    id: id, name: "Iniciativa \(number) (inventada)",
                    managingEntity: "Gestora inventada \(number)"),
                answers: InventedAnswers(name: id, using: &generator))
        }
        for index in members.indices.prefix(Self.clean) {
            members[index].earlier = members[index].answers.ofEarlierWave(
                survey.questionnaire)
        }
        var planting = Planting(
            members: members, from: Self.clean, survey: survey)
        planting.plant(kinds, using: &generator)
        self.members = planting.members.sorted { $0.initiative.id < $1.initiative.id }
    }

    private static func kinds(of survey: Survey) -> ([PlantedDefect], [Unplanted]) {
        var kinds: [PlantedDefect] = []
        var unplanted: [Unplanted] = []
        for rule in survey.rules.summaries {
            var obstacles: [PlantedDefect.Obstacle: Int] = [:]
            if !rule.status.isAsked { obstacles[.draft] = 1 }
            let failing = survey.rules.examples.filter { $0.rule == rule.id && $0.kind == .failing }
            for example in failing {
                do throws(PlantedDefect.Obstacle) {
                    kinds.append(try PlantedDefect(example, of: rule, in: survey))
                } catch { obstacles[error, default: 0] += 1 }
            }
            unplanted += obstacles.map {
                Unplanted(rule: rule.id, obstacle: $0.key, examples: $0.value)
            }
        }
        return (
            kinds + PlantedDefect.toCorrect + PlantedDefect.toConfirm
                + PlantedDefect.inDocuments, unplanted
        )
    }
}

extension InventedAnswers {
    /// What the same initiative answered before: the same, a tenth cheaper.
    fileprivate func ofEarlierWave(_ questionnaire: Questionnaire) -> [FieldCode: AnswerValue] {
        var earlier: [FieldCode: AnswerValue] = [:]
        for question in questionnaire.questions where question.list == nil {
            for field in question.fields {
                guard let value = values[field.code] else { continue }
                if field.kind == .amount, case .number(let pesos) = value {
                    earlier[field.code] = .number((pesos * 0.9).rounded())
                } else {
                    earlier[field.code] = value
                }
            }
        }
        return earlier
    }
}
