import Expressions
import SSMEModel

/// Where a slip is looked for: the numbers that failed edits read.
struct Suspicion {
    /// What may have been meant by each number.
    private(set) var meant: [FieldCode: [Double]] = [:]
    /// Parts of one question that may have been written in each other's place.
    private(set) var swaps: [(FieldCode, FieldCode)] = []

    init(_ edits: Edits, _ submission: Submission, _ goals: [Int]) {
        var read: Set<FieldCode> = []
        var summed: Set<FieldCode> = []
        for edit in goals.map({ edits.edits[$0] }) {
            let fields = edit.rule.check.fields + (edit.field.map { [$0.code] } ?? [])
            read.formUnion(fields)
            if edit.rule.check.isEquality { summed.formUnion(fields) }
        }
        let inOrder = read.sorted { edits.order[$0, default: 0] < edits.order[$1, default: 0] }
        var numbers: [QuestionCode: [(field: FieldCode, value: AnswerValue)]] = [:]
        for code in inOrder {
            guard let (question, field) = edits.questionnaire.field(code),
                submission.asked(question.code) != .no
            else { continue }
            let value = submission.answer(code).value
            switch value {
            case .number(let number):
                let others = question.fields.filter { $0.code != code }.compactMap {
                    part -> Double? in
                    guard case .number(let other) = submission.answer(part.code).value else {
                        return nil
                    }
                    return other
                }
                let slips = Slips(typed: number, kind: field.kind, others: others)
                meant[code] = slips.meant(isSum: summed.contains(code))
            case .month: break
            default: continue
            }
            numbers[question.code + field.kind.rawValue, default: []].append((code, value))
        }
        for (_, parts) in numbers.sorted(by: { $0.key < $1.key })
        where parts.count <= Self.mostParts {
            for (index, one) in parts.enumerated() {
                for other in parts[(index + 1)...] where one.value != other.value {
                    swaps.append((one.field, other.field))
                }
            }
        }
    }

    /// In longer questions too many pairs fit by chance.
    private static let mostParts = 8
}

extension Expression {
    /// True where it is one equality.
    fileprivate var isEquality: Bool {
        if case .compare(.equal, _, _, _) = node { true } else { false }
    }
}
