public import Expressions
public import SSMEModel

/// Answers that a rule carries to show what it does: they test the rule, and the documentation prints them.
public struct RuleExample: Sendable {
    /// What the rule must say of the answers.
    public enum Kind: String, Sendable, CaseIterable {
        /// It holds, or does not apply.
        case passing
        /// It fails.
        case failing
        /// It cannot be told.
        case unknown
    }

    /// The rule's id.
    public let rule: String
    /// What the rule must say.
    public let kind: Kind
    /// The rule's file.
    public let file: String
    /// The line of the example in its file, 1-based.
    public let line: Int
    /// The answers, in the order of the file; a field that is not among them has no place in the form.
    public let answers: [Answer]
    /// The documents that the form names, and what became of each; `nil` where nobody looked.
    public let documents: [(claim: EvidenceClaim, status: EvidenceItem.Status?)]
    /// What happened to the form.
    public let notes: [FormNote]
    /// The questions that the example names; for a rule applied to each of many, only these are the example.
    public let questions: [QuestionCode]

    let isAboutSubjects: Bool

    /// A submission with the example's answers and nothing else.
    public func submission(of questionnaire: Questionnaire, routing: Routing) -> Submission {
        var byField: [FieldCode: Answer] = [:]
        for answer in answers { byField[answer.field] = answer }
        return Submission(
            initiative: Initiative(id: "I000", name: ""), wave: questionnaire.wave, round: 1,
            digest: "", fileName: "", answers: byField, routing: routing.asked(given: byField),
            claims: documents.map(\.claim),
            evidence: documents.compactMap { document in
                document.status.map {
                    // A document of an example has no content: its name stands for it.
                    EvidenceItem(claim: document.claim, status: $0, digest: document.claim.file)
                }
            }, notes: notes)
    }

    /// What a review of the example's submission says of its rule; `nil` where the rule did not apply. Of several
    /// outcomes, the worst.
    public func outcome(in review: Review) -> Outcome? {
        let outcomes = review.evaluations.filter { $0.rule == rule && concerns($0.subject) }
            .map(\.outcome)
        let worstFirst: [Outcome] = [.ruleError, .fail, .unknown, .pass]
        return worstFirst.first(where: outcomes.contains)
    }

    /// True where a review of the example says what the example shows.
    public func holds(in review: Review) -> Bool {
        switch (kind, outcome(in: review)) {
        case (.passing, .pass), (.passing, nil), (.failing, .fail), (.unknown, .unknown): true
        default: false
        }
    }

    private func concerns(_ subject: String) -> Bool {
        !isAboutSubjects
            || questions.contains {
                subject == $0 || subject.hasPrefix($0 + ".") || subject.hasPrefix($0 + ":")
            }
    }
}
