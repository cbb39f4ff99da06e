import Reports
import SSMEModel

/// A submission with all that was found in it.
struct ReviewedSubmission: Sendable {
    /// The latest version that an initiative sent.
    let submission: Submission
    /// When it was received, ISO 8601.
    let receivedAt: String
    /// Its findings, in reading order.
    var findings: [Finding]
    /// What the rules on trial found: the data steward alone reads of it.
    var trial: [Finding] = []
    /// Every rule's outcome on it.
    let evaluations: [Evaluation]
    /// What an earlier round found and this one no longer does.
    var fixed: [InitiativeReport.Fixed]
}
