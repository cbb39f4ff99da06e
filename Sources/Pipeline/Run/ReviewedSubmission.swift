import Ledger
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
    /// What its gestor answers in it that is not in the ledger yet.
    var replies: [Decision] = []
    /// What a data steward decided about the submission as a whole.
    var acceptance = Acceptance.none

    /// What a data steward decided about a submission as a whole.
    enum Acceptance: Sendable {
        /// Nothing yet.
        case none
        /// It is in order.
        case accepted
        /// It was, and is open again.
        case reopened
    }
}
