import SSMEModel

/// What the cells of a finding held, as typed; a figure that a rule worked out is none.
struct TypedValue: Sendable {
    private static let listed = 8

    /// «120», or «Cámaras de comercio: 56 · Empresas: 20» where several cells held something.
    let text: String
    /// True where one cell held something.
    let isOne: Bool

    init(
        of finding: Finding, typed: [FieldCode: String], in questionnaire: Questionnaire,
        _ language: Language
    ) {
        let held = finding.fields.compactMap { field in typed[field].map { (field, $0) } }
        isOne = held.count == 1
        if held.isEmpty {
            text = finding.evidence.contains(finding.value) ? finding.value : ""
        } else if let only = held.first, held.count == 1 {
            text = only.1
        } else {
            let pieces = held.prefix(Self.listed).map { field, words in
                let place = questionnaire.field(field)
                let label = place?.field.label[language] ?? ""
                return (label.isEmpty ? field : label) + ": " + words
            }
            text = (pieces + (held.count > Self.listed ? ["…"] : [])).joined(separator: " · ")
        }
    }
}
