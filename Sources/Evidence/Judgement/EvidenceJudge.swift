public import SSMEModel

/// Sets what documents say against what was asked: one outcome a claim.
///
/// ```swift
/// let judge = EvidenceJudge(questionnaire: questionnaire, lexicon: lexicon)
/// let assessment = judge.judge(submission, files: files, documents: facts, reuse: index, received: day)
/// ```
public struct EvidenceJudge: Sendable {
    private let questionnaire: Questionnaire
    private let lexicon: EvidenceLexicon
    private let assessor = EvidenceAssessor()

    /// Prepares for a wave.
    public init(questionnaire: Questionnaire, lexicon: EvidenceLexicon) {
        self.questionnaire = questionnaire
        self.lexicon = lexicon
    }

    /// The state of every claim, and the files that no claim names.
    ///
    /// **Shape**: one item a claim, in the claims' order.
    /// **Missing**: a document that nobody has read keeps what its container shows.
    ///
    /// - Parameters:
    ///   - documents: what was read, by digest.
    ///   - received: the day that the form arrived; `nil` where it has not.
    /// **Complexity**: O(claims × files).
    public func judge(
        _ submission: Submission, files: [ExaminedFile], documents: [String: DocumentFacts],
        reuse: ReuseIndex, received: CalendarDate?
    ) -> Assessment {
        let assessment = assessor.assess(submission.claims, files: files)
        var known: [ClaimJudgement] = []
        for item in assessment.items {
            known.append(
                ClaimJudgement(
                    item, document: item.digest.flatMap { documents[$0] }, in: submission,
                    of: questionnaire, lexicon: lexicon, received: received))
        }
        Copies(lexicon: lexicon, reuse: reuse, wave: submission.wave)
            .mark(&known, initiative: submission.initiative.id)
        sufficient(&known, submission)
        return Assessment(items: known.map(\.item), unclaimed: assessment.unclaimed)
    }

    /// Counts the documents of each kind that an answer calls for several of; two of one day are of one meeting, and
    /// those bound in one document count each. Where what nobody could read may be the rest, nothing is said.
    private func sufficient(_ known: inout [ClaimJudgement], _ submission: Submission) {
        for rule in lexicon.sufficiency {
            guard case .choice(let option) = submission.answer(rule.field).value,
                let expected = rule.counts[option]
            else { continue }
            let places = known.indices.filter {
                known[$0].claim.question == rule.question
                    && known[$0].requirement == rule.requirement
            }
            let good = places.filter { known[$0].isWhatWasAsked }
            let found = Set(good.flatMap { known[$0].occasions(in: questionnaire) }).count
            let unread = known.count {
                $0.claim.question == rule.question && $0.isForAPerson
                    && [nil, rule.requirement].contains($0.claim.requirement)
            }
            let mayGoOn = good.contains { known[$0].hasMore }
            if found < expected, mayGoOn || found + unread >= expected { continue }
            for place in places where known[place].wasRead {
                known[place].facts[.expected] = .number(Double(expected))
                known[place].facts[.found] = .number(Double(found))
                if rule.decides, found < expected { known[place].isInsufficient = true }
            }
        }
    }
}
