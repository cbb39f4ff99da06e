import Scorer
import SSMEModel

/// The scores of a run as files, with the word that the weights are a proposal beside every figure.
struct ScoreTable {
    private let scheme: ScoringScheme
    private let scorecards: [Scorecard]
    private let indicators: [IndicatorValue]
    private let isInvented: Bool

    /// Takes the scores of a run.
    init(_ run: FinishedRun) {
        scheme = run.survey.scoring
        scorecards = run.score.scorecards
        indicators = run.score.indicators
        isInvented = run.configuration.isInvented
    }

    /// One row an initiative and dimension; the overall score has `total` for a dimension.
    var csv: String {
        var table = CSVText(header: [
            "initiative", "dimension", "declared", "evidenced", "level", "questions",
            "scheme_version", "scheme_status",
        ])
        for card in scorecards {
            for score in card.dimensions {
                table.append(
                    row(
                        card.initiative, score.dimension, score.declared, score.evidenced,
                        score.level, String(score.questionCount)))
            }
            table.append(
                row(card.initiative, "total", card.declared, card.evidenced, card.level, ""))
        }
        return table.text
    }

    /// The same as a tree.
    var json: String {
        JSONOutput.text(
            Document(
                scheme: Scheme(version: scheme.version, status: scheme.status),
                invented: isInvented,
                scorecards: scorecards.map { card in
                    Card(
                        initiative: card.initiative, declared: card.declared,
                        evidenced: card.evidenced, level: card.level,
                        dimensions: card.dimensions.map {
                            Score(
                                dimension: $0.dimension, declared: $0.declared,
                                evidenced: $0.evidenced, level: $0.level,
                                questions: $0.questionCount)
                        })
                }))
    }

    /// The published figures, each with its base; a figure over too few initiatives has no value.
    var indicatorsCSV: String {
        var table = CSVText(header: [
            "figure_id", "statistic", "value", "numerator", "base", "unit",
        ])
        for value in indicators {
            table.append([
                value.id, value.statistic.rawValue, Self.decimal(value.value),
                value.numerator.map(String.init) ?? "", String(value.base), value.unit.rawValue,
            ])
        }
        return table.text
    }

    private func row(
        _ initiative: String, _ dimension: String, _ declared: Double?, _ evidenced: Double?,
        _ level: MaturityLevel?, _ questions: String
    ) -> [String] {
        [
            initiative, dimension, Self.decimal(declared), Self.decimal(evidenced),
            level?.rawValue ?? "", questions, scheme.version, scheme.status,
        ]
    }

    /// At most two decimals; empty where there is no score.
    private static func decimal(_ value: Double?) -> String {
        value.map { String(($0 * 100).rounded() / 100) } ?? ""
    }

    private struct Document: Encodable {
        let scheme: Scheme
        let invented: Bool
        let scorecards: [Card]
    }
    private struct Scheme: Encodable {
        let version: String
        let status: String
    }
    private struct Card: Encodable {
        let initiative: String
        let declared: Double?
        let evidenced: Double?
        let level: MaturityLevel?
        let dimensions: [Score]
    }
    private struct Score: Encodable {
        let dimension: String
        let declared: Double?
        let evidenced: Double?
        let level: MaturityLevel?
        let questions: Int
    }
}
