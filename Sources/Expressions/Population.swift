public import SSMEModel

/// What the rules must know of the submissions of a wave together.
public struct PopulationNeeds: Sendable {
    var numbers: Set<FieldCode> = []
    var keys: Set<PopulationKey> = []
    var texts: Set<FieldCode> = []
    var conditions: [String: PeerCondition] = [:]
    var readsLikeness = false

    /// Nothing.
    public init() {}

    /// True where whole forms are set against one another.
    public var comparesForms: Bool { readsLikeness }

    /// What two rules must know.
    public mutating func formUnion(_ other: PopulationNeeds) {
        numbers.formUnion(other.numbers)
        keys.formUnion(other.keys)
        texts.formUnion(other.texts)
        conditions.merge(other.conditions) { first, _ in first }
        readsLikeness = readsLikeness || other.readsLikeness
    }

    /// True where a submission alone is enough.
    public var isEmpty: Bool {
        numbers.isEmpty && keys.isEmpty && texts.isEmpty && conditions.isEmpty && !readsLikeness
    }
}

/// A field or a column whose values are told apart from those of the other submissions.
package struct PopulationKey: Hashable, Sendable {
    let field: Field
    let question: QuestionCode
    let list: ListForm?
}

/// A condition that is counted over the other submissions.
package struct PeerCondition: Sendable {
    let node: Node
    /// Where it is written.
    let place: String
    /// True where it names the submission's own answers: then it is asked of every pair.
    package let isPaired: Bool
}

/// The submissions of a wave, each set against the others: measured once, and read by every rule.
///
/// What it gives never tells whose a value is.
public struct Population: Sendable {
    /// Fewer values of others are not summed up: what is said of them would tell who they are.
    static let leastPeers = 5

    /// By field: the initiatives that gave a number.
    private let numbers: [FieldCode: [(initiative: String, number: Double)]]
    /// By field and value: the initiatives that have it.
    private let holders: [PopulationKey: [String: Set<String>]]
    /// By place of the condition: the initiatives of which it is true.
    private let truths: [String: Result<Set<String>, EvaluationError>]
    /// By field and initiative. **Units**: percentage points.
    private let similarities: [FieldCode: [String: Double]]
    /// By initiative. **Units**: percentage points.
    private let likenesses: [String: Double]
    private let submissions: [Submission]
    /// In their order: who manages each, folded.
    private let managers: [String]

    /// Measures what the rules need to know.
    ///
    /// **Complexity**: O(submissions × needs), O(submissions²) for texts and likeness.
    public init(
        _ submissions: [Submission], questionnaire: Questionnaire, needs: PopulationNeeds
    ) {
        self.submissions = submissions
        managers = submissions.map { FoldedWords($0.initiative.managingEntity).text }
        var numbers: [FieldCode: [(initiative: String, number: Double)]] = [:]
        for field in needs.numbers {
            let question = questionnaire.field(field)?.question.code ?? ""
            numbers[field] = submissions.compactMap { submission in
                guard submission.asked(question) != .no,
                    case .number(let number) = submission.answer(field).value, number.isFinite
                else { return nil }
                return (submission.initiative.id, number)
            }
        }
        self.numbers = numbers
        var holders: [PopulationKey: [String: Set<String>]] = [:]
        for key in needs.keys {
            for submission in submissions {
                for value in key.values(in: submission) {
                    holders[key, default: [:]][value.key, default: []]
                        .insert(submission.initiative.id)
                }
            }
        }
        self.holders = holders
        truths = needs.conditions.filter { !$0.value.isPaired }.mapValues {
            Self.truths(of: $0, in: submissions)
        }
        var similarities: [FieldCode: [String: Double]] = [:]
        for field in needs.texts {
            similarities[field] = Likeness.ofTexts(field, in: submissions)
        }
        self.similarities = similarities
        likenesses =
            needs.readsLikeness ? Likeness.ofAnswers(in: submissions, questionnaire) : [:]
    }

    private static func truths(
        of condition: PeerCondition, in submissions: [Submission]
    ) -> Result<Set<String>, EvaluationError> {
        var holding: Set<String> = []
        for submission in submissions {
            do throws(EvaluationError) {
                let value = try Evaluator(submission).value(condition.node)
                if value.truth == true { holding.insert(submission.initiative.id) }
            } catch { return .failure(error) }
        }
        return .success(holding)
    }

    /// The numbers that the others gave.
    func peers(_ field: FieldCode, of initiative: String) -> [Double] {
        numbers[field, default: []].filter { $0.initiative != initiative }.map(\.number)
    }

    /// Of how many others a condition is true.
    func count(
        _ condition: PeerCondition, besides initiative: String
    ) throws(EvaluationError) -> Int {
        let holding = try truths[condition.place]?.get() ?? []
        return holding.count - (holding.contains(initiative) ? 1 : 0)
    }

    /// Of how many others a condition that names a submission's own answers is true.
    func count(
        _ condition: PeerCondition, against own: Submission
    ) throws(EvaluationError) -> Int {
        let setting = Setting(
            owner: own, manager: FoldedWords(own.initiative.managingEntity).text)
        var count = 0
        for (other, manager) in zip(submissions, managers)
        where other.initiative.id != own.initiative.id {
            var evaluator = Evaluator(other, setting)
            evaluator.manager = manager
            let value = try evaluator.value(condition.node)
            if value.truth == true { count += 1 }
        }
        return count
    }

    /// True where another initiative has the value.
    func isShared(_ value: String, of key: PopulationKey, besides initiative: String) -> Bool {
        holders[key]?[value]?.contains { $0 != initiative } ?? false
    }

    /// How much of a text stands in the one most like it, of those of other initiatives.
    func similarity(_ field: FieldCode, of initiative: String) -> Double? {
        similarities[field]?[initiative]
    }

    /// How much of its answers an initiative has in common with the one most like it, of those of its own manager.
    func likeness(of initiative: String) -> Double? { likenesses[initiative] }
}

extension PopulationKey {
    /// The values of a submission, as they are told apart and as typed, with their fields.
    func values(in submission: Submission) -> [(key: String, shown: String, field: FieldCode)] {
        guard submission.asked(question) != .no else { return [] }
        guard let list else {
            return Self.value(submission.answer(field.code), field.kind).map { [$0] } ?? []
        }
        guard let column = list.columns.firstIndex(where: { $0.code == field.code }) else {
            return []
        }
        return list.entries(in: submission.answers).compactMap {
            Self.value($0[column], field.kind)
        }
    }

    /// How a value is told apart from others: a tax number without its digit, a text without its marks.
    static func key(_ value: Value, _ kind: Field.Kind) -> String? {
        switch value {
        case .text(let text):
            kind == .nit ? NIT(text)?.number ?? text : FoldedWords(text).text
        case .option(let code): code
        case .number(let number): number.description
        case .month(let month): month.description
        default: nil
        }
    }

    private static func value(
        _ answer: Answer, _ kind: Field.Kind
    ) -> (key: String, shown: String, field: FieldCode)? {
        switch answer.value {
        case .text(let text):
            key(.text(text), kind).map { ($0, text, answer.field) }
        case .choice(let code): (code, answer.typed, answer.field)
        case .number(let number): (number.description, answer.typed, answer.field)
        case .month(let month): (month.description, answer.typed, answer.field)
        default: nil
        }
    }
}
