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
    public let documents: [ExampleDocument]
    /// What happened to the form.
    public let notes: [FormNote]
    /// The questions that the example names; for a rule applied to each of many, only these are the example.
    public let questions: [QuestionCode]

    /// How severe the failure is, where the size of the gap decides; `nil` where the example does not say.
    package let severity: Severity?
    let isAboutSubjects: Bool
    /// The files that came and that the form does not name.
    package let unclaimed: [String]
    /// The initiative that it is of, and who manages it.
    package let initiative: Initiative
    /// What it answered in the earlier wave; `nil` where there is nothing.
    package let earlier: ExampleForm?
    /// The other submissions of the wave.
    package let peers: [ExampleForm]

    /// A submission with the example's answers and nothing else.
    public func submission(of questionnaire: Questionnaire, routing: Routing) -> Submission {
        ExampleForm(
            answers: answers, documents: documents, unclaimed: unclaimed,
            manager: initiative.managingEntity, notes: notes
        ).submission(of: initiative.id, questionnaire, routing)
    }

    /// What a validator says of the example, with the earlier wave and the other submissions that it shows.
    public func review(
        by validator: Validator, of questionnaire: Questionnaire, routing: Routing
    ) -> Review {
        let (own, context) = setting(by: validator, of: questionnaire, routing: routing)
        return validator.review(own, in: context)
    }

    /// The example's submission, with the earlier wave and the other submissions that it shows.
    func setting(
        by validator: Validator, of questionnaire: Questionnaire, routing: Routing
    ) -> (submission: Submission, context: RuleContext) {
        let own = submission(of: questionnaire, routing: routing)
        guard earlier != nil || !peers.isEmpty else { return (own, .alone) }
        let before =
            earlier.map { [$0.submission(of: own.initiative.id, questionnaire, routing)] } ?? []
        let others = peers.enumerated().map { index, peer in
            peer.submission(of: "P" + String(index), questionnaire, routing)
        }
        return (own, validator.context(of: [own] + others, earlier: before))
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
        case (.passing, .pass), (.passing, nil), (.unknown, .unknown): true
        case (.failing, .fail): severity == nil || severity == self.severity(in: review)
        default: false
        }
    }

    /// The heaviest of the failures that a review tells of its rule and its subject; `nil` where there is none.
    public func severity(in review: Review) -> Severity? {
        review.findings.filter { $0.rule == rule && $0.outcome == .fail && concerns($0.subject) }
            .map(\.severity).max()
    }

    func concerns(_ subject: String) -> Bool {
        !isAboutSubjects
            || questions.contains {
                subject == $0 || subject.hasPrefix($0 + ".") || subject.hasPrefix($0 + ":")
            }
    }
}

/// A document that an example names, what became of it, `nil` where nobody looked, and what is known of it.
public struct ExampleDocument: Sendable {
    /// The claim.
    public let claim: EvidenceClaim
    /// What became of it.
    public let status: EvidenceItem.Status?
    /// What is known of it.
    public let facts: [DocumentFact: FactValue]
}

/// The answers and documents of a form that an example shows.
package struct ExampleForm: Sendable {
    /// In the order of the file.
    package let answers: [Answer]
    var documents: [ExampleDocument] = []
    var unclaimed: [String] = []
    /// Who manages the initiative.
    package var manager = ""
    var notes: [FormNote] = []

    func submission(
        of initiative: String, _ questionnaire: Questionnaire, _ routing: Routing
    ) -> Submission {
        var byField: [FieldCode: Answer] = [:]
        for answer in answers { byField[answer.field] = answer.placed(in: questionnaire) }
        var submission = Submission(
            initiative: Initiative(id: initiative, name: "", managingEntity: manager),
            wave: questionnaire.wave, round: 1, digest: "", fileName: "", answers: byField,
            routing: routing.asked(given: byField), claims: documents.map(\.claim),
            evidence: documents.compactMap { document in
                document.status.map {
                    // A document of an example has no content: its name stands for it.
                    EvidenceItem(
                        claim: document.claim, status: $0, digest: document.claim.file,
                        facts: document.facts)
                }
            }, notes: notes)
        submission.unclaimed = unclaimed
        return submission
    }
}

extension Answer {
    /// In a row of its list's sheet, where it is a cell of a list and an example gave it no place: the first entry stands
    /// right under the header of the sheet, in row 3.
    fileprivate func placed(in questionnaire: Questionnaire) -> Answer {
        guard location == nil, let (question, column) = questionnaire.entry(field),
            let list = question.list,
            let entry = field.split(separator: ".").last.flatMap({ Int($0) })
        else { return self }
        let index = list.columns.firstIndex { $0.code == column.code } ?? 0
        return Answer(
            field: field, value: value, typed: typed, decimals: decimals,
            location: CellLocation(
                sheet: list.sheet,
                address: CellAddress(row: Self.firstListRow + entry - 1, columnIndex: index)),
            sureness: sureness)
    }

    private static let firstListRow = 3
}
