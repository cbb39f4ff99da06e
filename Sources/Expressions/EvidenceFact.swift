import SSMEModel

/// What can be asked of the documents of a question: `evidence(D3.5).accepted`.
package enum EvidenceFact: String, Sendable, CaseIterable {
    case named, received, empty, readable, missing
    case accepted, insufficient, illegible, duplicated
    case notPertinent = "not_pertinent"
    case outOfPeriod = "out_of_period"
    case notAssessable = "not_assessable"

    /// Whether it is true of the documents named for a question; `nil` where nobody has looked.
    ///
    /// Of several documents, one is enough. What did not arrive, has no content or cannot be opened was not accepted;
    /// whether a document that can be read says what it must is known only once somebody has judged it.
    func truth(of documents: [EvidenceItem?]) -> Bool? {
        switch self {
        case .named: return !documents.isEmpty
        case .missing: return ThreeValued.not(EvidenceFact.received.truth(of: documents))
        default: break
        }
        return documents.reduce(false) { ThreeValued.or($0, $1.flatMap(truth)) }
    }

    private func truth(of item: EvidenceItem) -> Bool? {
        let status = item.status
        // What is taken as it came was judged only where somebody looked inside.
        let isJudged = status != .accepted || item.facts[.seen] != nil
        switch self {
        case .named: return true
        case .received: return status != .missing
        case .missing: return status == .missing
        case .empty: return status == .empty
        case .readable: return status.isOpen
        case .illegible:
            return status == .unreadable || status == .illegible
                ? true : isJudged ? false : nil
        case .accepted: return isJudged ? status.isAccepted : nil
        case .insufficient: return isJudged ? status == .insufficient : nil
        case .duplicated: return isJudged ? status == .duplicated : nil
        case .notPertinent: return isJudged ? status == .notPertinent : nil
        case .outOfPeriod: return isJudged ? status == .outOfPeriod : nil
        case .notAssessable: return isJudged ? status == .notAssessable : nil
        }
    }
}
