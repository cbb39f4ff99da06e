public import SSMEModel

/// How many of the questions asked of a submission were answered.
///
/// **Missing**: blank, unclear, «no se midió» and «prefiere no responder» count as missing; a question answered
/// «no aplica» leaves the base, as does one that is not asked or may stay blank.
/// **Source**: item non-response as Eurostat's quality indicator A5 counts it.
public struct ItemResponse: Hashable, Sendable {
    /// Questions that had to be answered.
    public let expected: Int
    /// Those of them without an answer.
    public let missing: Int

    /// Makes a count from its parts.
    public init(expected: Int, missing: Int) {
        self.expected = expected
        self.missing = missing
    }

    /// Counts the questions of a submission.
    public init(of submission: Submission, in questionnaire: Questionnaire) {
        var expected = 0
        var missing = 0
        for question in questionnaire.questions
        where question.isRequired && submission.asked(question.code) == .yes {
            let answers = question.fields.map { ($0, submission.answer($0.code).value) }
            let given = answers.filter { $0.1 != .blank }
            if !given.isEmpty, given.allSatisfy({ $0.1 == .nonResponse(.notApplicable) }) {
                continue
            }
            expected += 1
            let isComplete = answers.allSatisfy { !$0.0.isRequired || Self.isValue($0.1) }
            if !isComplete || !answers.contains(where: { Self.isValue($0.1) }) { missing += 1 }
        }
        self.init(expected: expected, missing: missing)
    }

    /// The sum of several counts.
    public static func total(_ counts: [ItemResponse]) -> ItemResponse {
        ItemResponse(
            expected: counts.reduce(0) { $0 + $1.expected },
            missing: counts.reduce(0) { $0 + $1.missing })
    }

    /// **Units**: percentage points; `nil` where nothing was asked.
    public var missingPercent: Double? {
        expected > 0 ? Double(missing) / Double(expected) * 100 : nil
    }

    private static func isValue(_ value: AnswerValue) -> Bool {
        switch value {
        case .blank, .ambiguous, .unreadable, .nonResponse(.notMeasured), .nonResponse(.declined):
            false
        default: true
        }
    }
}
