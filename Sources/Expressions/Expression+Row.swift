import SSMEModel

/// What an expression needs to know that one entry of a list does not tell, from the nearest to the farthest.
public enum RowReach: Sendable, Comparable {
    /// Other answers of the same form, or the list as a whole.
    case form
    /// The documents that came with the form.
    case documents
    /// Who sends the form.
    case sender
    /// What was answered in the earlier wave.
    case earlierWave
    /// The other forms of the wave.
    case otherForms
}

extension Expression {
    /// The farthest that it reaches beyond the entry it is asked of; `nil` where the entry is enough.
    public var reach: RowReach? {
        var reaches: [RowReach] = []
        node.walk { if let reach = $0.reach { reaches.append(reach) } }
        return reaches.max()
    }

    /// The name of the scope that it wants to be zero: `repeated` of `repeated = 0`; `nil` for anything else.
    public var nameWantedZero: String? {
        guard case .compare(.equal, .local(let name), .constant(.number(0)), _) = node else {
            return nil
        }
        return name
    }
}

extension Node {
    fileprivate var reach: RowReach? {
        switch self {
        case .field, .flag, .share, .marked, .parts, .answered, .asked, .countEntries: .form
        case .evidence: .documents
        case .initiative, .manager: .sender
        case .previous, .previousExists: .earlierWave
        case .peers, .countPeers, .own, .isUnique, .duplicates, .similarity, .likeness: .otherForms
        default: nil
        }
    }
}
