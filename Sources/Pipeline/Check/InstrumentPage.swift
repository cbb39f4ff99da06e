import Reports
public import SSMEModel
import Validators

/// The questionnaire of a wave as a page, with the rules about each question.
public struct InstrumentPage: Sendable {
    private let survey: Survey

    /// Prepares the page of a wave.
    public init(_ survey: Survey) { self.survey = survey }

    /// The page in Markdown.
    public func text(_ language: Language) -> String {
        var rules: [QuestionCode: [RuleSummary]] = [:]
        for question in survey.questionnaire.questions {
            rules[question.code] = survey.rules.summaries(about: question.code)
                .filter { $0.status == .active }
        }
        return InstrumentGuide(
            questionnaire: survey.questionnaire, rules: rules, language: language
        ).markdown
    }
}
