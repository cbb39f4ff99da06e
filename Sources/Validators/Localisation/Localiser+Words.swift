public import SSMEModel

extension Localiser {
    /// The findings of a submission, each with the least that would have to change and with the finding that it goes
    /// away with, where that could be told.
    ///
    /// **Shape**: as given. **Complexity**: as `localisation(of:_:in:)`.
    public func explained(
        _ findings: [Finding], of submission: Submission, in context: RuleContext = .alone
    ) -> [Finding] {
        let least = localisation(of: submission, findings, in: context)
        let words = MinimalFixWords(
            questionnaire: edits.questionnaire, submission: submission,
            total: findings.count { $0.outcome == .fail }, leftOut: least.leftOut.count)
        var fixes: [String: LocalizedText] = [:]
        var causes: [String: String] = [:]
        for group in BlankSheets(edits.questionnaire, submission).merged(least.groups) {
            let members = group.findings.compactMap { id in findings.first { $0.id == id } }
            if let text = words.text(group, of: members) {
                for member in members { fixes[member.id] = text }
            }
            guard group.sheet != nil || group.alternatives != nil, let head = Self.head(of: members)
            else { continue }
            for member in members where member.id != head.id { causes[member.id] = head.id }
        }
        return findings.map { finding in
            var explained = finding
            explained.minimalFix = finding.minimalFix ?? fixes[finding.id]
            explained.cause = causes[finding.id] ?? ""
            return explained
        }
    }

    /// What blocks before the rest; then what is about fewest answers.
    private static func head(of findings: [Finding]) -> Finding? {
        findings.min { one, other in
            if one.severity != other.severity { return one.severity > other.severity }
            if one.fields.count != other.fields.count {
                return one.fields.count < other.fields.count
            }
            return Finding.readingOrder(one, other)
        }
    }
}
