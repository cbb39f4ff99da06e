import SSMEModel

/// What the template shows of the maturity levels: stages, in order of code, never a ranking.
struct LevelsView: Sendable {
    struct Stage: Sendable {
        let stageClass: String
        let label: String
    }

    struct StageCount: Sendable {
        let stageClass: String
        let count: Int
    }

    struct DimensionRow: Sendable {
        let code: String
        let title: String
        let counts: [StageCount]
        let spoken: String
    }

    struct LevelCell: Sendable {
        let stageClass: String
        let levelName: String
    }

    struct Card: Sendable {
        let code: String
        let name: String
        let cells: [LevelCell]
    }

    let hasLevels: Bool
    let stages: [Stage]
    let dimensions: [DimensionRow]
    let cards: [Card]

    init(_ report: WaveReport, _ language: Language) {
        let scored = report.questionnaire.dimensions.filter(\.isScored)
        let entries = report.initiatives.compactMap { entry in
            entry.scorecard.map { (entry.initiative, Self.levels(of: $0)) }
        }
        hasLevels = !entries.isEmpty && !scored.isEmpty
        stages = MaturityLevel.allCases.map {
            Stage(stageClass: $0.rawValue, label: $0.name[language])
        }
        dimensions = scored.map { dimension in
            let levels = entries.compactMap { $0.1[dimension.code] }
            let counts = MaturityLevel.allCases.map { level in
                (level, levels.count { $0 == level })
            }.filter { $0.1 > 0 }
            return DimensionRow(
                code: dimension.code, title: dimension.title[language],
                counts: counts.map { StageCount(stageClass: $0.0.rawValue, count: $0.1) },
                spoken: counts.map { "\($0.1) \($0.0.name[language])" }.joined(separator: ", "))
        }
        cards = entries.map { initiative, levels in
            Card(
                code: initiative.id, name: initiative.name,
                cells: scored.map { dimension in
                    let level = levels[dimension.code]
                    return LevelCell(
                        stageClass: level?.rawValue ?? "unscored",
                        levelName: level?.name[language] ?? "—")
                })
        }
    }

    private static func levels(of card: Scorecard) -> [String: MaturityLevel] {
        Dictionary(
            card.dimensions.compactMap { score in score.level.map { (score.dimension, $0) } },
            uniquingKeysWith: { $1 })
    }
}
