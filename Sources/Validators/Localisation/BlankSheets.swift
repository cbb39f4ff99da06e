import SSMEModel

/// Gathers what is missing on a sheet that came back blank: one thing to do, not one for each question.
struct BlankSheets {
    /// What is changed together, and what goes away with it.
    struct Group {
        let changes: [Localisation.Change]
        let alternatives: [Localisation.Change]?
        let findings: [String]
        /// The tab of the sheet to fill in; `nil` where it is about single answers.
        var sheet: String?
    }

    private let questionnaire: Questionnaire
    private let blank: Set<String>

    init(_ questionnaire: Questionnaire, _ submission: Submission) {
        self.questionnaire = questionnaire
        blank = Set(
            questionnaire.dimensions.filter { dimension in
                dimension.questions.flatMap(\.fields).allSatisfy {
                    submission.answer($0.code).value == .blank
                }
            }.map(\.sheet))
    }

    func merged(_ groups: [Localisation.Group]) -> [Group] {
        var merged: [Group] = []
        var places: [String: Int] = [:]
        for group in groups {
            let sheets = Set(group.changes.compactMap { sheet(of: $0.field) })
            guard let sheet = sheets.first, sheets.count == 1, blank.contains(sheet) else {
                merged.append(
                    Group(
                        changes: group.changes, alternatives: group.alternatives,
                        findings: group.findings))
                continue
            }
            let place = places[sheet] ?? merged.count
            if place == merged.count {
                merged.append(Group(changes: [], alternatives: nil, findings: [], sheet: sheet))
            }
            places[sheet] = place
            merged[place] = Group(
                changes: merged[place].changes + group.changes, alternatives: nil,
                findings: merged[place].findings + group.findings, sheet: sheet)
        }
        return merged
    }

    private func sheet(of field: FieldCode) -> String? {
        questionnaire.field(field).flatMap {
            questionnaire.dimension(of: $0.question.code)?.sheet
        }
    }
}
