extension Finding {
    /// The subject in the id of a finding about the whole form.
    public static let wholeForm = "formulario"

    /// The identity of a finding: `I001/FIN-02/D7.2`; an empty subject is the whole form.
    public static func id(initiative: String, rule: String, subject: String) -> String {
        "\(initiative)/\(rule)/\(subject.isEmpty ? wholeForm : subject)"
    }

    /// The third part of the id: a question or field code, or `formulario`.
    public var subject: String {
        Self.parts(of: id)?.subject ?? question
    }

    /// What an id is made of; `nil` where it is not the id of a finding.
    public static func parts(
        of id: String
    ) -> (initiative: String, rule: String, subject: String)? {
        let parts = id.split(separator: "/", maxSplits: 2, omittingEmptySubsequences: false)
            .map(String.init)
        return parts.count == 3 ? (parts[0], parts[1], parts[2]) : nil
    }
}
