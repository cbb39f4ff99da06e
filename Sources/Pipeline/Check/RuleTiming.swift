import Expressions
public import SSMEModel
import Validators

/// How long every rule takes over an invented wave: rules compile once, before the clock starts.
public struct RuleTiming: Sendable {
    /// How many invented submissions were reviewed.
    public let submissions: Int
    /// How many rules are in force.
    public let rules: Int
    /// How many outcomes came of it.
    public let outcomes: Int
    /// **Units**: seconds of wall clock to set each submission against the others and the earlier wave.
    public let measuring: Double
    /// **Units**: seconds of wall clock to review them.
    public let reviewing: Double

    /// Invents a wave and an earlier one, and reviews the first.
    public init(_ survey: Survey, submissions count: Int) {
        let validator = Validator(rules: survey.rules, questionnaire: survey.questionnaire)
        let wave = Self.wave(survey, count: count, seed: 1)
        let earlier = Self.wave(survey, count: count, seed: 2)
        let clock = ContinuousClock()
        let start = clock.now
        let context = validator.context(of: wave, earlier: earlier)
        let measured = clock.now
        outcomes = wave.reduce(0) { sum, submission in
            sum + validator.review(submission, in: context).evaluations.count
        }
        measuring = Self.seconds(start.duration(to: measured))
        reviewing = Self.seconds(measured.duration(to: clock.now))
        submissions = count
        rules = survey.rules.inForce.count
    }

    /// «157 formularios × 122 reglas: …».
    public func text(_ language: Language) -> String {
        let figure = Figure(language)
        func seconds(_ value: Double) -> String { figure.number(value, decimals: 3) + " s" }
        return LocalizedText(
            "\(submissions) formularios × \(rules) reglas, \(outcomes) resultados: \(seconds(reviewing)); medir la población, \(seconds(measuring)).",
            english:
                "\(submissions) forms × \(rules) rules, \(outcomes) outcomes: \(seconds(reviewing)); measuring the population, \(seconds(measuring))."
        )[language]
    }

    /// The same for other programs.
    public func json(_ language: Language) -> String {
        JSONOutput.text(
            Entry(
                submissions: submissions, rules: rules, outcomes: outcomes,
                measuringSeconds: measuring, reviewingSeconds: reviewing))
    }

    private struct Entry: Encodable {
        let submissions: Int
        let rules: Int
        let outcomes: Int
        let measuringSeconds: Double
        let reviewingSeconds: Double
    }

    private static func wave(_ survey: Survey, count: Int, seed: UInt64) -> [Submission] {
        var generator = SeededGenerator(seed: seed)
        return (0..<count).map { index in
            let id = "T" + (index + 1).padded(to: 3)
            let drawn = InventedAnswers(name: id, using: &generator)
            var answers: [FieldCode: Answer] = [:]
            for (field, value) in drawn.values {
                answers[field] = Answer(field: field, value: value, typed: "x")
            }
            return Submission(
                initiative: Initiative(id: id, name: id, managingEntity: "Gestora \(index % 40)"),
                wave: survey.questionnaire.wave, round: 1, digest: "", fileName: "",
                answers: answers, routing: survey.routing.asked(given: answers))
        }
    }

    private static func seconds(_ duration: Duration) -> Double {
        Double(duration.components.seconds) + Double(duration.components.attoseconds) / 1e18
    }
}
