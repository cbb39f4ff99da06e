import Expressions
import SSMEModel

/// The subjects of `each: evidence`: the documents that a submission must bring.
struct DocumentSubjects: Sendable {
    let requirements: [DocumentRequirement]

    func callAsFunction(_ submission: Submission) -> [Subject] {
        let items = ClaimedFiles(submission)
        var subjects: [Subject] = []
        var start = 0
        while start < requirements.count {
            let code = requirements[start].question.code
            let end =
                requirements[start...].firstIndex { $0.question.code != code }
                ?? requirements.count
            let claimed = items.byRequirement(of: code, count: end - start)
            for requirement in requirements[start..<end] {
                let isRequired = requirement.isRequired(in: submission)
                guard isRequired != false else { continue }
                subjects.append(
                    subject(
                        requirement, claimed[requirement.index],
                        blankCell: submission.evidenceCells[code]?[requirement.index],
                        isUncertain: isRequired == nil))
            }
            start = end
        }
        return subjects
    }

    private func subject(
        _ requirement: DocumentRequirement, _ claimed: [ClaimedFiles.File],
        blankCell: CellLocation?, isUncertain: Bool
    ) -> Subject {
        let code = requirement.question.code
        return Subject(
            name: requirement.index == 0 ? code : "\(code).\(requirement.index + 1)",
            question: code,
            locals: [
                "question": .text(code), "document": .text(requirement.document.spanish),
                "named": .truth(!claimed.isEmpty), "received": received(claimed),
                "index": .number(Double(requirement.index)),
                "expected": fact(.expected, claimed), "found": fact(.found, claimed),
            ],
            english: ["document": .text(requirement.document[.english])],
            fields: requirement.question.fields.map(\.code),
            locations: claimed.isEmpty
                ? [blankCell].compactMap { $0 } : claimed.compactMap(\.claim.location),
            files: claimed.map(\.claim.file),
            isUncertain: isUncertain)
    }

    /// A figure that the evidence stage worked out over all files of the document; 0 where it did not.
    private func fact(_ fact: DocumentFact, _ claimed: [ClaimedFiles.File]) -> Value {
        let known = claimed.compactMap { $0.item?.facts[fact]?.number }
        return .number(known.max() ?? 0)
    }

    /// Unknown where a file was named and nobody has looked for it.
    private func received(_ claimed: [ClaimedFiles.File]) -> Value {
        if claimed.contains(where: { $0.status != nil && $0.status != .missing }) {
            return .truth(true)
        }
        return claimed.contains { $0.status == nil } ? .unknown : .truth(false)
    }
}
