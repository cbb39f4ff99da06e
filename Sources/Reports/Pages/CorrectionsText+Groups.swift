import SSMEModel

extension CorrectionsText {
    /// The points of one heading, numbered from 1 over the whole list.
    struct Group: Sendable {
        /// A severity, or `contested`.
        let name: String
        let heading: String
        let note: String
        let points: [(number: Int, finding: Finding)]
    }

    /// What blocks, what waits for a confirmation, what is told, what a person looks at; empty groups are left out.
    var groups: [Group] {
        let asked = Severity.allCases.reversed().map { severity in
            (severity.rawValue, heading(severity), note(severity), entry.points(severity))
        }
        let all =
            asked + [("contested", contestedHeading, contestedNote, entry.contested)]
        var last = 0
        return all.compactMap { name, heading, note, findings in
            guard !findings.isEmpty else { return nil }
            let first = last + 1
            last += findings.count
            return Group(
                name: name, heading: heading, note: note,
                points: findings.enumerated().map { (first + $0.offset, $0.element) })
        }
    }
}
