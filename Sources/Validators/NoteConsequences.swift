import SSMEModel

/// What follows from answers that lost their place in the form: said once, by the note, and by no rule about them.
struct NoteConsequences {
    private let lost: Set<FieldCode>

    init(_ submission: Submission) {
        lost = Set(submission.notes.filter(\.isLoss).flatMap(\.fields))
    }

    /// True where a rule about other things than the form itself reads an answer that has no place: it cannot be told.
    /// A rule that itself went wrong is told all the same.
    func explains(_ finding: Finding, of rule: RuleDeclaration) -> Bool {
        rule.each != .note && finding.outcome != .ruleError
            && finding.fields.contains(where: lost.contains)
    }
}
