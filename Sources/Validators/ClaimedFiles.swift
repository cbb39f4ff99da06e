import SSMEModel

/// The files that a submission names, each with what became of it.
struct ClaimedFiles {
    struct File {
        let claim: EvidenceClaim
        /// `nil` where nobody has looked for it.
        let status: EvidenceItem.Status?
    }

    /// As the form names them; those that only the evidence stage knows of come last.
    let files: [File]

    init(_ submission: Submission) {
        var statuses: [EvidenceClaim: EvidenceItem.Status] = [:]
        for item in submission.evidence where statuses[item.claim] == nil {
            statuses[item.claim] = item.status
        }
        let named = Set(submission.claims)
        files =
            submission.claims.map { File(claim: $0, status: statuses[$0]) }
            + submission.evidence.filter { !named.contains($0.claim) }
            .map { File(claim: $0.claim, status: $0.status) }
    }

    /// The files of each of a question's documents. A file that does not say which it is fills the first document that
    /// has none.
    func byRequirement(of question: QuestionCode, count: Int) -> [[File]] {
        var claimed = [[File]](repeating: [], count: count)
        var unassigned: [File] = []
        for file in files where file.claim.question == question {
            if let index = file.claim.requirement, claimed.indices.contains(index) {
                claimed[index].append(file)
            } else {
                unassigned.append(file)
            }
        }
        for file in unassigned {
            let index = claimed.firstIndex(where: \.isEmpty) ?? count - 1
            if claimed.indices.contains(index) { claimed[index].append(file) }
        }
        return claimed
    }
}
