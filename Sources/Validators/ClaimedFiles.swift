import SSMEModel

/// The files that a submission names, each with what became of it.
struct ClaimedFiles {
    struct File {
        let claim: EvidenceClaim
        /// What became of it; `nil` where nobody has looked for it.
        let item: EvidenceItem?

        var status: EvidenceItem.Status? { item?.status }
    }

    /// As the form names them; those that only the evidence stage knows of come last.
    let files: [File]

    init(_ submission: Submission) {
        var items: [EvidenceClaim: EvidenceItem] = [:]
        for item in submission.evidence where items[item.claim] == nil { items[item.claim] = item }
        let named = Set(submission.claims)
        files =
            submission.claims.map { File(claim: $0, item: items[$0]) }
            + submission.evidence.filter { !named.contains($0.claim) }
            .map { File(claim: $0.claim, item: $0) }
    }

    /// The files of each of a question's documents. A file that does not say which it is fills the first document that
    /// has none.
    func byRequirement(of question: QuestionCode, count: Int) -> [[File]] {
        indexes(of: question, count: count).map { $0.map { files[$0] } }
    }

    /// The file named earlier with the same content for another required document, by the index of the later one.
    ///
    /// **Missing**: a file that did not arrive, and one that backs no required document, repeats nothing.
    func repeated(in questionnaire: Questionnaire) -> [Int: File] {
        var documents: [Int: (question: QuestionCode, index: Int)] = [:]
        for question in Set(files.map(\.claim.question)) {
            let count = questionnaire.question(question)?.evidence.count ?? 0
            for (index, claimed) in indexes(of: question, count: count).enumerated() {
                for file in claimed { documents[file] = (question, index) }
            }
        }
        var first: [String: Int] = [:]
        var repeated: [Int: File] = [:]
        for index in files.indices {
            guard let digest = files[index].item?.digest, let document = documents[index] else {
                continue
            }
            if let earlier = first[digest], let other = documents[earlier] {
                if other != document { repeated[index] = files[earlier] }
            } else {
                first[digest] = index
            }
        }
        return repeated
    }

    private func indexes(of question: QuestionCode, count: Int) -> [[Int]] {
        var claimed = [[Int]](repeating: [], count: count)
        var unassigned: [Int] = []
        for (position, file) in files.enumerated() where file.claim.question == question {
            if let index = file.claim.requirement, claimed.indices.contains(index) {
                claimed[index].append(position)
            } else {
                unassigned.append(position)
            }
        }
        for position in unassigned {
            let index = claimed.firstIndex(where: \.isEmpty) ?? count - 1
            if claimed.indices.contains(index) { claimed[index].append(position) }
        }
        return claimed
    }
}
