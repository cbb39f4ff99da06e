extension Finding {
    /// The subject in the id of a finding about the whole form.
    public static let wholeForm = "formulario"

    /// The identity of a finding: `I001/FIN-02/D7.2`; an empty subject is the whole form.
    public static func id(initiative: String, rule: String, subject: String) -> String {
        "\(initiative)/\(rule)/\(subject.isEmpty ? wholeForm : subject)"
    }

    /// The third part of the id: a question or field code, or `formulario`.
    public var subject: String {
        let parts = id.split(separator: "/", maxSplits: 2, omittingEmptySubsequences: false)
        return parts.count == 3 ? String(parts[2]) : question
    }
}
