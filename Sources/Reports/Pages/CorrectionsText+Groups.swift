import SSMEModel

extension CorrectionsText {
    /// The points of one heading, numbered from 1 over the whole list.
    struct Group: Sendable {
        /// A severity, or `contested`.
        let name: String
        let heading: String
        let note: String
        let points: [(number: Int, finding: Finding, head: Int?)]
    }

    /// What blocks, what waits for a confirmation, what is told, what a person looks at; empty groups are left out.
    var groups: [Group] {
        let asked = Severity.allCases.reversed().map { severity in
            (severity.rawValue, severity.heading[language], note(severity), entry.points(severity))
        }
        let all =
            asked + [("contested", contestedHeading, contestedNote, entry.contested)]
        var numbers: [String: Int] = [:]
        for finding in all.flatMap(\.3) { numbers[finding.id] = numbers.count + 1 }
        return all.compactMap { name, heading, note, findings in
            guard !findings.isEmpty else { return nil }
            return Group(
                name: name, heading: heading, note: note,
                points: findings.map { finding in
                    (numbers[finding.id] ?? 0, finding, numbers[finding.cause])
                })
        }
    }
}
