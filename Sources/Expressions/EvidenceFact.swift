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
        switch self {
        case .named: true
        case .received: item.status != .missing
        case .missing: item.status == .missing
        case .empty: item.status == .empty
        case .readable: item.status == .accepted
        case .illegible: item.status == .accepted ? nil : item.status == .unreadable
        case .accepted, .insufficient, .duplicated, .notPertinent, .outOfPeriod, .notAssessable:
            item.status == .accepted ? nil : false
        }
    }
}
