import SSMEModel

/// What people are told of a document that a question asks for: what it may be and how recent.
struct EvidenceWords {
    let questionnaire: Questionnaire
    let language: Language

    /// «Acta o reglamento; de agosto de 2023 en adelante»; empty where any document of any date will do.
    func accepted(_ requirement: EvidenceRequirement) -> String {
        let names = Figure(language).alternatives(requirement.kinds.map { $0.label[language] })
        let kinds = names.prefix(1).uppercased() + names.dropFirst()
        return [kinds, requirement.validity.map { $0.words(in: questionnaire)[language] } ?? ""]
            .filter { !$0.isEmpty }
            .joined(separator: "; ")
    }
}
