import Expressions
import SSMEModel

/// A submission in which any answer may change: each way of changing one is an operation that is used or not.
final class SubmissionUnknowns: SymbolicAnswers {
    struct Operation {
        enum Kind {
            /// A value that anybody may write, or none where the question is no longer asked.
            case write(FreshValue, isBlank: Variable)
            /// Known values: a slip undone.
            case set([FieldCode: AnswerValue])
        }

        let use: Variable
        let kind: Kind
        /// **Units**: 12 for an answer of usual trust written anew, 9 for a slip undone.
        let cost: Int
        let fields: [FieldCode]
    }

    let submission: Submission
    private let edits: Edits
    private let routing: SymbolicRouting
    private let trust: [FieldCode: Int]
    private let swaps: [FieldCode: [Operation]]
    private let suspects: [FieldCode: [Double]]
    private var states: [FieldCode: FieldState] = [:]
    private var begun: [String: Formula] = [:]
    private var questions: [QuestionCode: (yes: Formula, no: Formula)] = [:]
    /// The operations met so far.
    private(set) var operations: [Operation] = []
    /// What the unknowns met so far respect.
    private var conditions: [Formula] = []

    /// `suspects`: the fields in which a slip is looked for, with what may have been meant. `trust`: 1 for the least
    /// reliable answers, 3 where nobody says, 6 for the most.
    init(
        _ submission: Submission, edits: Edits, suspects: [FieldCode: [Double]],
        swaps: [(FieldCode, FieldCode)], trust: [FieldCode: Int] = [:]
    ) {
        self.submission = submission
        self.edits = edits
        self.suspects = suspects
        self.trust = trust
        routing = SymbolicRouting(gates: edits.gates)
        var made: [FieldCode: [Operation]] = [:]
        for (one, other) in swaps {
            let values = [
                one: submission.answer(other).value, other: submission.answer(one).value,
            ]
            let swap = Operation(
                use: Variable(name: "swap \(one) \(other)", kind: .truth), kind: .set(values),
                cost: 3 * max(trust[one] ?? Self.usual, trust[other] ?? Self.usual),
                fields: [one, other])
            made[one, default: []].append(swap)
            made[other, default: []].append(swap)
            operations.append(swap)
        }
        self.swaps = made
    }

    func isBegun(_ fields: [Field]) -> Formula {
        guard let first = fields.first?.code else { return .never }
        let key = "begun \(first) \(fields.count)"
        if let known = begun[key] { return known }
        let isBegun = Formula.any(of: fields.map { state($0.code).hasValue }).named(key)
        begun[key] = isBegun
        return isBegun
    }

    /// The conditions that came with the unknowns met since the last call.
    func takeConditions() -> [Formula] {
        defer { conditions = [] }
        return conditions
    }

    func state(_ field: FieldCode) -> FieldState {
        if let known = states[field] { return known }
        let answer = submission.answer(field)
        var state = FieldState(answer.value)
        guard let (question, declared) = edits.questionnaire.field(field),
            submission.answers[field] != nil
        else {
            states[field] = state
            return state
        }
        let weight = declared.kind == .entries ? 6 : trust[field] ?? Self.usual
        let fresh = FreshValue(declared, named: "value \(field)")
        let isBlank = Variable(name: "blank \(field)", kind: .truth)
        let write = Operation(
            use: Variable(name: "write \(field)", kind: .truth),
            kind: .write(fresh, isBlank: isBlank), cost: 4 * weight, fields: [field])
        operations.append(write)
        state = .choose(
            .variable(write.use), FieldState(fresh.content, isBlank: .variable(isBlank)), state)
        for (index, number) in (suspects[field] ?? []).enumerated() {
            let undo = Operation(
                use: Variable(name: "slip \(field) \(index)", kind: .truth),
                kind: .set([field: .number(number)]), cost: 3 * weight, fields: [field])
            operations.append(undo)
            state = .choose(.variable(undo.use), FieldState(value: .number(number)), state)
        }
        for swap in swaps[field] ?? [] {
            guard case .set(let values) = swap.kind, let value = values[field] else { continue }
            state = .choose(.variable(swap.use), FieldState(value: value), state)
        }
        states[field] = state
        conditions.append(fresh.domain)
        conditions.append(!.variable(isBlank) || asked(question.code).no)
        return state
    }

    func asked(_ question: QuestionCode) -> (yes: Formula, no: Formula) {
        if let known = questions[question] { return known }
        let asked: (yes: Formula, no: Formula)
        do {
            let (yes, no) = try routing.asked(question, given: self)
            asked = (yes.named("asked \(question)"), no.named("not asked \(question)"))
        } catch {
            let known = submission.asked(question)
            asked = (.truth(known == .yes), .truth(known == .no))
        }
        questions[question] = asked
        return asked
    }

    func answer(_ field: FieldCode) -> Answer { submission.answer(field) }

    func value(of node: Node, amid setting: Setting) throws(Untranslatable) -> Symbol {
        guard let value = try? node.value(in: submission, amid: setting) else {
            throw Untranslatable()
        }
        return try .constant(value)
    }

    /// **Units**: of trust.
    private static let usual = 3
}
