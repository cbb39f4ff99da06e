import Expressions
import SSMEModel

/// The conditions under which questions are asked, with what each reads.
struct Gates: Sendable {
    struct Gate: Sendable {
        let condition: Expression
        /// The fields that the condition reads, by question, in the order of the questions' codes.
        let reads: [(question: QuestionCode, fields: [FieldCode])]
    }

    private let gates: [QuestionCode: Gate]
    private let closures: [QuestionCode: Set<FieldCode>]

    init(_ questionnaire: Questionnaire) {
        var gates: [QuestionCode: Gate] = [:]
        let names = Names(questionnaire: questionnaire)
        for question in questionnaire.questions {
            guard let source = question.askedWhen,
                let condition = try? Expression(source, names: names, expecting: .truth)
            else { continue }
            let reads = Dictionary(grouping: condition.fields) {
                questionnaire.field($0)?.question.code ?? $0
            }
            gates[question.code] = Gate(
                condition: condition,
                reads: reads.sorted { $0.key < $1.key }.map { ($0.key, $0.value) })
        }
        self.gates = gates
        var closures: [QuestionCode: Set<FieldCode>] = [:]
        for question in questionnaire.questions {
            _ = Self.closure(of: question.code, gates, &closures)
        }
        self.closures = closures
    }

    /// `nil`: always asked.
    subscript(question: QuestionCode) -> Gate? { gates[question] }

    /// The fields that decide, directly or not, whether a question is asked.
    func fields(deciding question: QuestionCode) -> Set<FieldCode> { closures[question] ?? [] }

    private static func closure(
        of question: QuestionCode, _ gates: [QuestionCode: Gate],
        _ closures: inout [QuestionCode: Set<FieldCode>]
    ) -> Set<FieldCode> {
        if let known = closures[question] { return known }
        closures[question] = []
        var fields: Set<FieldCode> = []
        for (earlier, read) in gates[question]?.reads ?? [] {
            fields.formUnion(read)
            fields.formUnion(closure(of: earlier, gates, &closures))
        }
        closures[question] = fields
        return fields
    }
}
