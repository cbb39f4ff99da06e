import Scorer
import SSMEModel

/// The scores of the accepted submissions and the figures over them.
struct WaveScore: Sendable {
    /// One an accepted submission, by initiative.
    let scorecards: [Scorecard]
    /// The published figures, each with its base.
    let indicators: [IndicatorValue]

    /// Scores the accepted submissions. A score that cannot be computed is a fault of `scoring.yml`, and says so.
    init(of accepted: [Submission], by survey: Survey) throws(PipelineError) {
        do throws(ScoringError) {
            let scorer = Scorer(scheme: survey.scoring, questionnaire: survey.questionnaire)
            var scorecards: [Scorecard] = []
            for submission in accepted { scorecards.append(try scorer.scorecard(for: submission)) }
            self.scorecards = scorecards
            indicators = try survey.indicators.values(over: accepted)
        } catch {
            throw .wrongConfiguration(error.explanation)
        }
    }

    /// What stands beside every score: whose weights they are.
    static func notice(of scheme: ScoringScheme) -> LocalizedText {
        LocalizedText(
            "Los puntajes y niveles usan los pesos y cortes de scoring.yml, versión \(scheme.version) (\(scheme.status)): son de este proyecto, no del SSME.",
            english:
                "Scores and levels use the weights and cut-offs of scoring.yml, version \(scheme.version) (\(scheme.status)): they are this project's, not the SSME's."
        )
    }
}
