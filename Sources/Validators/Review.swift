public import SSMEModel

/// What the rules said of one submission.
public struct Review: Hashable, Sendable {
    /// Every rule applied, pass included: by rule, then by subject in questionnaire order.
    public let evaluations: [Evaluation]
    /// What did not hold or could not be told, in reading order.
    public let findings: [Finding]

    /// Makes a review from its parts.
    public init(evaluations: [Evaluation], findings: [Finding]) {
        self.evaluations = evaluations
        self.findings = findings
    }
}
